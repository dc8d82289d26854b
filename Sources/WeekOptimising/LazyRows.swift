/// Rows that every plan keeps but that join the relaxation only once a point breaks them.
struct LazyRows: Sendable {
  /// Most rows that may join.
  static let room = 160

  private let table: WeekTable
  private let useColumn: [Int]
  private var hasExerciseRow: [Bool]
  private var used = 0
  private var sizeCuts: SizeCuts

  init(_ relaxation: Relaxation) {
    table = relaxation.table
    useColumn = relaxation.useColumn
    hasExerciseRow = [Bool](repeating: false, count: table.linesOf.count)
    sizeCuts = SizeCuts(relaxation.table)
  }

  /// Adds the rows that the simplex' point breaks.
  ///
  /// O(entries).
  ///
  /// - Returns: whether any was added.
  mutating func extend(_ simplex: inout DualSimplex) -> Bool {
    let before = used
    addExerciseRows(&simplex)
    if used < Self.room, let cut = sizeCuts.mostBroken(at: simplex.value) {
      simplex.addRow(cut.entries, low: 0, high: cut.high)
      used += 1
    }
    return used > before
  }

  /// Lines of one exercise: at most one a session, and none unless its use is counted.
  private mutating func addExerciseRows(_ simplex: inout DualSimplex) {
    let sessions = Double(table.week.sessions)
    for (exercise, lines) in table.linesOf.enumerated()
    where !hasExerciseRow[exercise] && used < Self.room {
      let sum = lines.reduce(0) { $0 + simplex.value[$1] }
      let column = useColumn[exercise]
      let limit = column < 0 ? sessions : sessions * simplex.value[column]
      guard sum > limit + 1e-6 else { continue }
      var entries = lines.map { Entry(index: $0, value: 1) }
      if column >= 0 { entries.append(Entry(index: column, value: -sessions)) }
      simplex.addRow(entries, low: -.infinity, high: column < 0 ? sessions : 0)
      hasExerciseRow[exercise] = true
      used += 1
    }
  }
}

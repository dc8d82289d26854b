/// The week as a linear program over weekly counts, with sessions added up.
///
/// Columns: the weekly count of each line (0…sessions), then for each resource its segments, then
/// the auxiliary columns, then for each new exercise whether it is used (0…1). Every plan of the
/// week is a point of it, so its optimum bounds every plan. Rows that seldom bind (one for each
/// exercise) are left out and join when a point breaks them: see `LazyRows`.
struct Relaxation: Sendable {
  let table: WeekTable
  private(set) var model = LinearModel()
  /// For each exercise its column of use, or −1 where it is not new.
  private(set) var useColumn: [Int] = []
  /// Where the auxiliary columns start.
  private(set) var firstAuxiliary = 0
  /// Where the rows of resources end and those of caps and of the week start.
  private(set) var firstCap = 0
  /// For each column whether it is a whole number in some best plan.
  private(set) var isWhole: [Bool] = []
  /// The row of time, and the factor its seconds are scaled by.
  private(set) var time = (row: 0, scale: 1.0)

  init(_ table: WeekTable) {
    self.table = table
    addLines()
    addResources()
    addAuxiliaries()
    firstCap = model.rowCount
    addCaps()
    addNew()
    addWeeklyRows()
    markWhole()
  }

  var lineCount: Int { table.week.lines.count }

  private mutating func addLines() {
    let week = table.week
    for line in week.lines {
      let cap = line.kind.map { week.kinds[$0] } ?? 1
      let isOut =
        line.seconds > week.capacity || cap == 0 || week.linesEach == 0
        || (line.isNew && week.newLimit == 0)
      _ = model.addColumn(
        cost: line.bonus, lower: 0, upper: isOut ? 0 : Double(week.sessions))
    }
  }

  /// For each resource: the units its segments count are at most the units gained.
  private mutating func addResources() {
    var rows = [[Entry]](repeating: [], count: table.week.resources.count)
    for (index, line) in table.week.lines.enumerated() where model.upper[index] > 0 {
      for gain in line.gains where gain.amount > 0 {
        rows[gain.resource].append(Entry(index: index, value: gain.amount))
      }
    }
    for (resource, segments) in table.week.resources.enumerated() where !rows[resource].isEmpty {
      var row = rows[resource]
      var rest = row.reduce(0) { $0 + $1.value * model.upper[$1.index] }
      for segment in segments where segment.slope > 0 && rest > 0 {
        let column = model.addColumn(
          cost: segment.slope, lower: 0, upper: min(segment.width, rest))
        row.append(Entry(index: column, value: -1))
        rest -= segment.width
      }
      model.addRow(row, low: 0, high: .infinity)
    }
  }

  private mutating func addAuxiliaries() {
    firstAuxiliary = model.columnCount
    for column in table.week.auxiliaries {
      _ = model.addColumn(cost: 0, lower: column.lower, upper: column.upper)
    }
  }

  /// Time, number of lines and kinds, each added up over the sessions.
  private mutating func addCaps() {
    let week = table.week
    let sessions = Double(week.sessions)
    let open = week.lines.indices.filter { model.upper[$0] > 0 }
    let fillable = Double(Fillable.seconds(table, lines: open))
    let scale = 1 / max(fillable, 1)
    let times = open.map { Entry(index: $0, value: Double(week.lines[$0].seconds) * scale) }
    time = (model.rowCount, scale)
    model.addRow(times, low: 0, high: sessions * fillable * scale)
    let shortest = open.map { week.lines[$0].seconds }.min() ?? 1
    if week.linesEach * shortest < week.capacity {
      let all = open.map { Entry(index: $0, value: 1) }
      model.addRow(all, low: 0, high: sessions * Double(week.linesEach))
    }
    for (kind, cap) in week.kinds.enumerated() {
      let members = open.filter { week.lines[$0].kind == kind }
      guard !members.isEmpty else { continue }
      let entries = members.map { Entry(index: $0, value: 1) }
      model.addRow(entries, low: 0, high: sessions * Double(cap))
    }
  }

  /// The new exercises in use, where their limit can bind or each has a price.
  private mutating func addNew() {
    useColumn = [Int](repeating: -1, count: table.linesOf.count)
    let new = table.linesOf.indices.filter { table.isNewExercise[$0] }
    let (limit, price) = (table.week.newLimit, table.week.newPrice)
    guard limit > 0, new.count > limit || price > 0 else { return }
    for exercise in new {
      useColumn[exercise] = model.addColumn(cost: -price, lower: 0, upper: 1)
    }
    guard new.count > limit else { return }
    let entries = new.map { Entry(index: useColumn[$0], value: 1) }
    model.addRow(entries, low: 0, high: Double(limit))
  }

  private mutating func addWeeklyRows() {
    for row in table.week.rows {
      var entries = row.terms.filter { $0.coefficient != 0 }.map {
        Entry(index: $0.index, value: $0.coefficient)
      }
      if let term = row.auxiliary {
        entries.append(Entry(index: firstAuxiliary + term.index, value: term.coefficient))
      }
      model.addRow(entries, low: row.low, high: row.high)
    }
  }

  private mutating func markWhole() {
    isWhole = [Bool](repeating: false, count: model.columnCount)
    for line in 0..<lineCount { isWhole[line] = true }
    for column in useColumn where column >= 0 { isWhole[column] = true }
    for auxiliary in table.week.auxiliaries.indices {
      isWhole[firstAuxiliary + auxiliary] = table.isWholeAuxiliary(auxiliary)
    }
  }
}

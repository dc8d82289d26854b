/// How a solved node is split.
struct Branching: Sendable {
  let table: WeekTable
  let useColumn: [Int]
  private let wholeAuxiliaries: [Int]
  private var costs: BranchCosts

  init(_ relaxation: Relaxation) {
    table = relaxation.table
    useColumn = relaxation.useColumn
    wholeAuxiliaries = table.week.auxiliaries.indices.map { relaxation.firstAuxiliary + $0 }
      .filter { relaxation.isWhole[$0] }
    costs = BranchCosts(lineCount: relaxation.lineCount)
  }

  /// Boxes for each child, or nil where the point's counts are whole and keep places apart.
  ///
  /// In this order: two places of which only one may be used, a whole auxiliary column in part,
  /// a new exercise used in part, the count whose rounding is expected to cost most bound.
  mutating func children(
    at point: [Double], simplex: DualSimplex, cutoff: Double
  ) -> [[SearchNode.Box]]? {
    if let split = placeSplit(point, simplex) { return split }
    if let split = auxiliarySplit(point, simplex) { return split }
    if let split = useSplit(point) { return split }
    return countSplit(point, simplex, cutoff: cutoff)
  }

  private func placeSplit(
    _ point: [Double], _ simplex: DualSimplex
  ) -> [[SearchNode.Box]]? {
    var used = [Double](repeating: 0, count: table.placeCount)
    for (line, place) in table.placeOf.enumerated() { used[place] += point[line] }
    for (first, rivals) in table.rivals.enumerated() where used[first] > 1e-6 {
      for second in rivals where second > first && used[second] > 1e-6 {
        return [first, second].map { closed in
          table.placeOf.indices.filter { table.placeOf[$0] == closed && simplex.upper[$0] > 0 }
            .map { SearchNode.Box(column: $0, lower: simplex.lower[$0], upper: 0) }
        }
      }
    }
    return nil
  }

  private func auxiliarySplit(
    _ point: [Double], _ simplex: DualSimplex
  ) -> [[SearchNode.Box]]? {
    for column in wholeAuxiliaries {
      let below = point[column].rounded(.down)
      let part = point[column] - below
      if min(part, 1 - part) > 1e-6 { return split(column, below: below, simplex) }
    }
    return nil
  }

  private func useSplit(_ point: [Double]) -> [[SearchNode.Box]]? {
    var best: (exercise: Int, part: Double)?
    for (exercise, column) in useColumn.enumerated() where column >= 0 {
      let part = min(point[column], 1 - point[column])
      if part > max(1e-6, best?.part ?? 0) { best = (exercise, part) }
    }
    guard let best else { return nil }
    let column = useColumn[best.exercise]
    let out = table.linesOf[best.exercise].map { SearchNode.Box(column: $0, lower: 0, upper: 0) }
    return [
      [SearchNode.Box(column: column, lower: 0, upper: 0)] + out,
      [SearchNode.Box(column: column, lower: 1, upper: 1)],
    ]
  }

  private mutating func countSplit(
    _ point: [Double], _ simplex: DualSimplex, cutoff: Double
  ) -> [[SearchNode.Box]]? {
    var candidates: [(candidate: BranchCosts.Candidate, score: Double)] = []
    for line in table.placeOf.indices {
      let part = point[line] - point[line].rounded(.down)
      let distance = min(part, 1 - part)
      guard distance > 1e-6 else { continue }
      let score = distance * Double(table.week.lines[line].seconds)
      candidates.append((BranchCosts.Candidate(line: line, part: part), score))
    }
    candidates.sort { ($0.score, $1.candidate.line) > ($1.score, $0.candidate.line) }
    let best = costs.best(of: candidates.map(\.candidate), simplex: simplex, cutoff: cutoff)
    return best.map { split($0.line, below: point[$0.line].rounded(.down), simplex) }
  }

  /// Splits a whole point whose counts fit no sessions, at its first count that is still free.
  func splitWhole(_ point: [Double], simplex: DualSimplex) -> [[SearchNode.Box]]? {
    for line in table.placeOf.indices {
      let count = point[line].rounded()
      if count > 0, simplex.lower[line] < count { return split(line, below: count - 1, simplex) }
    }
    return nil
  }

  private func split(
    _ column: Int, below: Double, _ simplex: DualSimplex
  ) -> [[SearchNode.Box]] {
    [
      [SearchNode.Box(column: column, lower: simplex.lower[column], upper: below)],
      [SearchNode.Box(column: column, lower: below + 1, upper: simplex.upper[column])],
    ]
  }
}

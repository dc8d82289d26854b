/// The root's boxes, drawn in as better plans are found.
///
/// Source: reduced cost fixing. By weak duality with the root's multipliers, a plan whose count of
/// a line is k above its lower end is worth at most the root's bound + k · the line's reduced cost.
struct BoxFixing: Sendable {
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// Columns that are whole numbers in a plan: lines and uses of new exercises.
  private let wholeColumns: [Int]
  private let lineCount: Int
  private var reduced: [Double] = []
  private var bound = Double.infinity

  init(_ relaxation: Relaxation) {
    lower = relaxation.model.lower
    upper = relaxation.model.upper
    lineCount = relaxation.lineCount
    wholeColumns = Array(0..<lineCount) + relaxation.useColumn.filter { $0 >= 0 }
  }

  /// Takes the root's multipliers and boxes, with a bound computed from just these.
  mutating func setRoot(_ simplex: borrowing DualSimplex, bound: Double) {
    lower = Array(simplex.lower[..<lower.count])
    upper = Array(simplex.upper[..<upper.count])
    self.bound = bound
    let multipliers = simplex.multipliers
    reduced = lower.indices.map { column in
      simplex.model.columns[column].reduce(simplex.model.cost[column]) {
        $0 - multipliers[$1.index] * $1.value
      }
    }
  }

  /// The open lines that lose least by the root's multipliers, rising by index.
  func promising(_ count: Int) -> [Int] {
    let open = (0..<lineCount).filter { upper[$0] > 0 }
    let sorted = open.sorted { (reduced[$0], $1) > (reduced[$1], $0) }
    return sorted.prefix(count).sorted()
  }

  /// Draws in each box by what would leave a plan at or below the cutoff.
  ///
  /// O(columns).
  ///
  /// - Parameter dropped: raised to the most that a plan cut off could be worth.
  mutating func apply(cutoff: Double, dropped: inout Double) {
    let distance = bound - cutoff + 1e-7 * (1 + abs(bound))
    guard distance.isFinite, distance > 0, !reduced.isEmpty else { return }
    for column in wholeColumns where abs(reduced[column]) > 1e-9 {
      let steps = (distance / abs(reduced[column])).rounded(.down)
      guard steps < upper[column] - lower[column] else { continue }
      if reduced[column] < 0 {
        upper[column] = lower[column] + steps
      } else {
        lower[column] = upper[column] - steps
      }
      dropped = max(dropped, bound - (steps + 1) * abs(reduced[column]))
    }
  }
}

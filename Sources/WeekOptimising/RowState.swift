/// How far a week's counts break its weekly rows.
struct RowState: Sendable {
  private let table: WeekTable
  /// For each row Σ coefficient · count, without the auxiliary column.
  private var activity: [Double]
  /// Σ of distances: of each row without an auxiliary column to its interval, and of each such
  /// column's intervals to a common point.
  private(set) var breach = 0.0

  init(_ table: WeekTable) {
    self.table = table
    activity = [Double](repeating: 0, count: table.week.rows.count)
    breach = measure()
  }

  mutating func change(_ line: Int, by step: Double) {
    let terms = table.rowTerms[line]
    guard !terms.isEmpty else { return }
    for term in terms { activity[term.index] += step * term.value }
    breach = measure()
  }

  /// The breach after a change that is then taken back.
  mutating func breach(after line: Int, by step: Double) -> Double {
    let terms = table.rowTerms[line]
    guard !terms.isEmpty else { return breach }
    for term in terms { activity[term.index] += step * term.value }
    let result = measure()
    for term in terms { activity[term.index] -= step * term.value }
    return result
  }

  /// The interval left for an auxiliary column by its box and its rows; empty where lower > upper.
  func interval(of auxiliary: Int) -> (lower: Double, upper: Double) {
    let column = table.week.auxiliaries[auxiliary]
    var lower = column.lower
    var upper = column.upper
    for index in table.rowsOfAuxiliary[auxiliary] {
      let row = table.week.rows[index]
      let coefficient = row.auxiliary?.coefficient ?? 1
      let first = (row.low - activity[index]) / coefficient
      let second = (row.high - activity[index]) / coefficient
      lower = max(lower, min(first, second))
      upper = min(upper, max(first, second))
    }
    return (lower, upper)
  }

  /// O(rows).
  private func measure() -> Double {
    var sum = 0.0
    for (index, row) in table.week.rows.enumerated() where row.auxiliary == nil {
      sum += max(0, row.low - activity[index], activity[index] - row.high)
    }
    for auxiliary in table.week.auxiliaries.indices {
      let (lower, upper) = interval(of: auxiliary)
      sum += max(0, lower - upper)
    }
    return sum
  }
}

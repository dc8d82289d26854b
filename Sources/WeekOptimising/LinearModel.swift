/// One coefficient of a sparse row or column.
package struct Entry: Sendable {
  package var index: Int
  package var value: Double

  package init(index: Int, value: Double) { (self.index, self.value) = (index, value) }
}

/// A linear program: the largest cost · x with lower ≤ x ≤ upper and low ≤ A x ≤ high.
///
/// Every column's box is finite, and so is every row's interval once it is clipped to what the
/// boxes can reach. That makes each basis dual feasible after moves between bounds, so the
/// simplex needs no first phase.
package struct LinearModel: Sendable {
  package private(set) var cost: [Double] = []
  package private(set) var lower: [Double] = []
  package private(set) var upper: [Double] = []
  /// For each column its entries, by row.
  package private(set) var columns: [[Entry]] = []
  /// For each row its entries, by column.
  package private(set) var rows: [[Entry]] = []
  package private(set) var low: [Double] = []
  package private(set) var high: [Double] = []

  package init() {}

  package var columnCount: Int { cost.count }
  package var rowCount: Int { rows.count }

  package mutating func addColumn(cost: Double, lower: Double, upper: Double) -> Int {
    self.cost.append(cost)
    self.lower.append(lower)
    self.upper.append(upper)
    columns.append([])
    return columnCount - 1
  }

  /// Adds low ≤ Σ entries ≤ high; each end beyond the reachable activity is drawn in to it.
  package mutating func addRow(_ entries: [Entry], low: Double, high: Double) {
    var least = 0.0
    var most = 0.0
    for entry in entries {
      let ends = (entry.value * lower[entry.index], entry.value * upper[entry.index])
      least += min(ends.0, ends.1)
      most += max(ends.0, ends.1)
      columns[entry.index].append(Entry(index: rowCount, value: entry.value))
    }
    let slack = 1e-9 * (1 + max(abs(least), abs(most)))
    rows.append(entries)
    self.low.append(max(low, min(high, least - slack)))
    self.high.append(min(high, max(low, most + slack)))
  }
}

/// Boxes of whole columns drawn in by what single rows leave them.
///
/// Source: activity-based bound tightening (Savelsbergh, "Preprocessing and probing techniques for
/// mixed integer programming problems", 1994): a column can take no value at which its row stays
/// out of its interval even with all other columns at their best ends.
struct BoxTightening: Sendable {
  private let rows: [[Entry]]
  private let low: [Double]
  private let high: [Double]
  private let isWhole: [Bool]

  init(_ relaxation: Relaxation) {
    let model = relaxation.model
    let chosen = Array(relaxation.firstCap..<model.rowCount)
    rows = chosen.map { model.rows[$0] }
    low = chosen.map { model.low[$0] }
    high = chosen.map { model.high[$0] }
    isWhole = relaxation.isWhole
  }

  /// Goes through the rows twice at most.
  ///
  /// O(entries of the rows).
  ///
  /// - Returns: false where a box has become empty.
  func tighten(lower: inout [Double], upper: inout [Double]) -> Bool {
    for _ in 0..<2 {
      var isChanged = false
      for index in rows.indices {
        let change = tighten(row: index, lower: &lower, upper: &upper)
        if change == .empty { return false }
        isChanged = isChanged || change == .smaller
      }
      if !isChanged { return true }
    }
    return true
  }

  private enum Change {
    case none
    case smaller
    case empty
  }

  private func tighten(
    row: Int, lower: inout [Double], upper: inout [Double]
  ) -> Change {
    var least = 0.0
    var most = 0.0
    for entry in rows[row] {
      let ends = (entry.value * lower[entry.index], entry.value * upper[entry.index])
      least += min(ends.0, ends.1)
      most += max(ends.0, ends.1)
    }
    var change = Change.none
    for entry in rows[row] where isWhole[entry.index] {
      let column = entry.index
      let width = upper[column] - lower[column]
      let size = abs(entry.value)
      // How far the column may go from its end of least activity, and from that of most.
      let fromLeast = ((high[row] - least) / size + 1e-6).rounded(.down)
      let fromMost = ((most - low[row]) / size + 1e-6).rounded(.down)
      guard width > 0, min(fromLeast, fromMost) < width else { continue }
      guard fromLeast >= 0, fromMost >= 0, fromLeast + fromMost >= width else { return .empty }
      let fromLower = entry.value > 0 ? fromLeast : fromMost
      let fromUpper = entry.value > 0 ? fromMost : fromLeast
      let newUpper = min(upper[column], lower[column] + fromLower)
      let newLower = max(lower[column], upper[column] - fromUpper)
      least += size * (entry.value > 0 ? newLower - lower[column] : upper[column] - newUpper)
      most -= size * (entry.value > 0 ? upper[column] - newUpper : newLower - lower[column])
      lower[column] = newLower
      upper[column] = newUpper
      change = .smaller
    }
    return change
  }
}

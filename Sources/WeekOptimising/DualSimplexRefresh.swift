extension DualSimplex {
  /// Sets nonbasic variables to the ends their reduced costs ask for, and the basic ones to match.
  ///
  /// O(m² + entries).
  mutating func settle() {
    let rows = model.rowCount
    for row in 0..<rows { scratch.shift[row] = 0 }
    for variable in 0..<value.count where rowOf[variable] < 0 {
      if reduced[variable] != 0 { isAtUpper[variable] = reduced[variable] > 0 }
      let end = isAtUpper[variable] ? upper[variable] : lower[variable]
      value[variable] = end
      if end != 0 { addToShift(variable, times: -end) }
    }
    inverse.multiply(scratch.shift, into: &scratch.image)
    for row in 0..<rows { value[head[row]] = scratch.image[row] }
  }

  /// Adds a multiple of a variable's column to `scratch.shift`.
  mutating func addToShift(_ variable: Int, times factor: Double) {
    if variable < columnCount {
      for entry in model.columns[variable] {
        scratch.shift[entry.index] += entry.value * factor
      }
    } else {
      scratch.shift[variable - columnCount] -= factor
    }
  }

  /// Computes inverse, reduced costs, weights and values anew from the list of basic variables.
  ///
  /// O(m³) at most.
  ///
  /// - Returns: false where the basis is singular to working accuracy.
  mutating func refresh() -> Bool {
    guard inverse.rebuild(from: head.map { entries(of: $0) }) else { return false }
    updates = 0
    let rows = model.rowCount
    var multipliers = [Double](repeating: 0, count: rows)
    for row in 0..<rows {
      inverse.readRow(row, into: &scratch.pivotRow)
      let cost = head[row] < columnCount ? cost[head[row]] : 0
      var length = 0.0
      for column in 0..<rows {
        multipliers[column] += cost * scratch.pivotRow[column]
        length += scratch.pivotRow[column] * scratch.pivotRow[column]
      }
      weights[row] = length
    }
    for column in 0..<columnCount {
      reduced[column] = model.columns[column].reduce(cost[column]) {
        $0 - multipliers[$1.index] * $1.value
      }
    }
    for row in 0..<rows { reduced[columnCount + row] = multipliers[row] }
    for variable in head { reduced[variable] = 0 }
    settle()
    return true
  }

  /// The largest amount by which A x − s misses 0 at the current values.
  ///
  /// O(entries).
  func residual() -> Double {
    var worst = 0.0
    for row in 0..<model.rowCount {
      let activity = model.rows[row].reduce(0) { $0 + $1.value * value[$1.index] }
      worst = max(worst, abs(activity - value[columnCount + row]))
    }
    return worst
  }
}

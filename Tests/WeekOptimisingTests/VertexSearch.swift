import WeekOptimising

/// The optimum of a small linear program by trying all vertices.
enum VertexSearch {
  /// The highest cost · x, or nil where no point keeps all rows.
  static func maximum(of model: LinearModel) -> Double? {
    var planes: [(normal: [Double], offset: Double)] = []
    for column in 0..<model.columnCount {
      var normal = [Double](repeating: 0, count: model.columnCount)
      normal[column] = 1
      planes += [(normal, model.lower[column]), (normal, model.upper[column])]
    }
    for row in 0..<model.rowCount {
      let normal = dense(model.rows[row], count: model.columnCount)
      planes += [(normal, model.low[row]), (normal, model.high[row])]
    }
    var best: Double?
    func choose(_ chosen: [Int], from first: Int) {
      if chosen.count == model.columnCount {
        guard let point = meet(chosen.map { planes[$0] }), holds(point, model) else { return }
        let value = zip(model.cost, point).reduce(0) { $0 + $1.0 * $1.1 }
        best = max(best ?? value, value)
        return
      }
      for index in first..<planes.count { choose(chosen + [index], from: index + 1) }
    }
    choose([], from: 0)
    return best
  }

  private static func dense(_ entries: [Entry], count: Int) -> [Double] {
    var row = [Double](repeating: 0, count: count)
    for entry in entries { row[entry.index] += entry.value }
    return row
  }

  /// The point where the planes meet, by Gaussian elimination.
  private static func meet(_ planes: [(normal: [Double], offset: Double)]) -> [Double]? {
    var rows = planes.map { $0.normal + [$0.offset] }
    for column in rows.indices {
      let sizes = rows.map { abs($0[column]) }
      guard let pivot = (column..<rows.count).max(by: { sizes[$0] < sizes[$1] }),
        sizes[pivot] > 1e-9
      else { return nil }
      rows.swapAt(column, pivot)
      for other in rows.indices where other != column {
        let factor = rows[other][column] / rows[column][column]
        for k in rows[other].indices { rows[other][k] -= factor * rows[column][k] }
      }
    }
    return rows.indices.map { rows[$0][rows.count] / rows[$0][$0] }
  }

  private static func holds(_ point: [Double], _ model: LinearModel) -> Bool {
    for (column, value) in point.enumerated()
    where value < model.lower[column] - 1e-7 || value > model.upper[column] + 1e-7 { return false }
    for row in 0..<model.rowCount {
      let sum = model.rows[row].reduce(0) { $0 + $1.value * point[$1.index] }
      if sum < model.low[row] - 1e-7 || sum > model.high[row] + 1e-7 { return false }
    }
    return true
  }
}

import WeekOptimising

/// Weeks made from others.
enum WeekChanges {
  /// The same week with lines and resources in reverse order.
  static func reversed(_ week: Week) throws -> Week {
    let lastResource = week.resources.count - 1
    let lines = week.lines.reversed().map { line in
      var turned = line
      turned.gains = line.gains.reversed().map {
        Gain(resource: lastResource - $0.resource, amount: $0.amount)
      }
      return turned
    }
    let lastLine = week.lines.count - 1
    let rows = week.rows.reversed().map { row in
      var turned = row
      turned.terms = row.terms.map {
        Term(index: lastLine - $0.index, coefficient: $0.coefficient)
      }
      return turned
    }
    return try copy(week, lines: lines, resources: week.resources.reversed(), rows: rows)
  }

  /// The same week without one line.
  static func removing(_ line: Int, from week: Week) throws -> Week {
    var lines = week.lines
    lines.remove(at: line)
    let rows = week.rows.map { row in
      var fewer = row
      fewer.terms = row.terms.filter { $0.index != line }.map {
        Term(index: $0.index > line ? $0.index - 1 : $0.index, coefficient: $0.coefficient)
      }
      return fewer
    }
    return try copy(week, lines: lines, resources: week.resources, rows: rows)
  }

  private static func copy(
    _ week: Week, lines: [Line], resources: [[Segment]], rows: [WeeklyRow]
  ) throws -> Week {
    try Week(
      sessions: week.sessions, capacity: week.capacity, linesEach: week.linesEach,
      newLimit: week.newLimit, newPrice: week.newPrice, lines: lines, resources: resources,
      kinds: week.kinds,
      exclusivePlaces: week.exclusivePlaces, rows: rows, auxiliaries: week.auxiliaries)
  }
}

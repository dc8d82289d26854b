import WeekOptimising

/// The best week by trying all of them.
enum BruteForce {
  /// The highest value, or nil where no plan keeps the rules.
  ///
  /// For weeks of a few lines only.
  static func best(of week: Week) -> Double? {
    let options = sessionOptions(week)
    var best: Double?
    func extend(_ sessions: [[Int]], from first: Int) {
      if sessions.count == week.sessions {
        guard PlanRules.weeklyFaults(sessions, of: week).isEmpty, keepsRows(sessions, week)
        else { return }
        let value = PlanRules.value(of: sessions, in: week)
        best = max(best ?? value, value)
        return
      }
      for index in first..<options.count { extend(sessions + [options[index]], from: index) }
    }
    extend([], from: 0)
    return best
  }

  private static func sessionOptions(_ week: Week) -> [[Int]] {
    var options: [[Int]] = [[]]
    for line in week.lines.indices {
      options += options.map { $0 + [line] }.filter {
        PlanRules.faults(inSession: $0, of: week).isEmpty
      }
    }
    return options
  }

  /// Whether values for the auxiliary columns exist, each being in any number of rows.
  private static func keepsRows(_ sessions: [[Int]], _ week: Week) -> Bool {
    var boxes = week.auxiliaries.map { ($0.lower, $0.upper) }
    for row in week.rows {
      let activity = PlanRules.activity(of: row, sessions)
      guard let term = row.auxiliary else {
        if activity < row.low - 1e-9 || activity > row.high + 1e-9 { return false }
        continue
      }
      let first = (row.low - activity) / term.coefficient
      let second = (row.high - activity) / term.coefficient
      boxes[term.index].0 = max(boxes[term.index].0, min(first, second))
      boxes[term.index].1 = min(boxes[term.index].1, max(first, second))
    }
    return boxes.allSatisfy { $0.0 <= $0.1 + 1e-9 }
  }
}

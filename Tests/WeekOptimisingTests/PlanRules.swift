import WeekOptimising

/// The rules of a week, told a second time and independently of the optimiser.
enum PlanRules {
  /// The worth of the sessions, from the definition.
  static func value(of sessions: [[Int]], in week: Week) -> Double {
    var totals = [Double](repeating: 0, count: week.resources.count)
    var sum = 0.0
    for line in sessions.joined() {
      sum += week.lines[line].bonus
      for gain in week.lines[line].gains { totals[gain.resource] += gain.amount }
    }
    for (total, segments) in zip(totals, week.resources) {
      var rest = total
      for segment in segments where rest > 0 {
        sum += min(rest, segment.width) * segment.slope
        rest -= segment.width
      }
    }
    let new = Set(sessions.joined().filter { week.lines[$0].isNew }.map { week.lines[$0].exercise })
    return sum - week.newPrice * Double(new.count)
  }

  /// What one session breaks, in words.
  static func faults(inSession lines: [Int], of week: Week) -> [String] {
    var faults: [String] = []
    let chosen = lines.map { week.lines[$0] }
    if chosen.reduce(0, { $0 + $1.seconds }) > week.capacity { faults.append("too long") }
    if chosen.count > week.linesEach { faults.append("too many lines") }
    if Set(chosen.map(\.exercise)).count < chosen.count { faults.append("exercise twice") }
    for (kind, cap) in week.kinds.enumerated()
    where chosen.filter({ $0.kind == kind }).count > cap {
      faults.append("too many of kind \(kind)")
    }
    return faults
  }

  /// What the week as a whole breaks, leaving out weekly rows.
  static func weeklyFaults(_ sessions: [[Int]], of week: Week) -> [String] {
    var faults: [String] = []
    let chosen = sessions.joined().map { week.lines[$0] }
    if Set(chosen.filter(\.isNew).map(\.exercise)).count > week.newLimit {
      faults.append("too many new exercises")
    }
    let places = Set(chosen.map(\.place))
    for pair in week.exclusivePlaces
    where pair.first != pair.second && places.contains(pair.first) && places.contains(pair.second) {
      faults.append("places \(pair.first) and \(pair.second)")
    }
    return faults
  }

  /// Σ coefficient · count of a row's lines.
  static func activity(of row: WeeklyRow, _ sessions: [[Int]]) -> Double {
    row.terms.reduce(0) { sum, term in
      let count = sessions.joined().filter { $0 == term.index }.count
      return sum + term.coefficient * Double(count)
    }
  }

  /// The weekly rows that the plan breaks with its auxiliary values.
  static func brokenRows(_ plan: WeekPlan, of week: Week) -> [Int] {
    week.rows.indices.filter { index in
      let row = week.rows[index]
      let own = row.auxiliary.map { $0.coefficient * plan.auxiliaries[$0.index] } ?? 0
      let sum = activity(of: row, plan.sessions) + own
      return sum < row.low - 1e-9 || sum > row.high + 1e-9
    }
  }

  /// Everything that a plan breaks or tells wrongly.
  static func faults(_ plan: WeekPlan, of week: Week) -> [String] {
    var faults = plan.sessions.flatMap { Self.faults(inSession: $0, of: week) }
    faults += weeklyFaults(plan.sessions, of: week)
    faults += brokenRows(plan, of: week).map { "row \($0)" }
    if plan.sessions.count != week.sessions { faults.append("number of sessions") }
    for (value, column) in zip(plan.auxiliaries, week.auxiliaries)
    where value < column.lower || value > column.upper {
      faults.append("auxiliary outside its box")
    }
    if abs(value(of: plan.sessions, in: week) - plan.value) > 1e-9 { faults.append("value") }
    if plan.bound < plan.value { faults.append("bound below value") }
    return faults
  }
}

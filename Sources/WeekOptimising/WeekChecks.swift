/// The checks behind `Week.init`: each throws at the first number that breaks a rule.
enum WeekChecks {
  static func limits(
    sessions: Int, capacity: Int, linesEach: Int, newLimit: Int
  ) throws(WeekError) {
    guard (1...14).contains(sessions) else { throw .limit(name: "sessions", value: sessions) }
    let others = [("capacity", capacity), ("linesEach", linesEach), ("newLimit", newLimit)]
    for (name, value) in others where !(0...1_000_000).contains(value) {
      throw .limit(name: name, value: value)
    }
  }

  static func price(_ newPrice: Double) throws(WeekError) {
    guard newPrice >= 0, newPrice.isFinite else { throw .price(newPrice) }
  }

  static func resources(_ resources: [[Segment]]) throws(WeekError) {
    for (resource, segments) in resources.enumerated() {
      var last = Double.greatestFiniteMagnitude
      for (index, segment) in segments.enumerated() {
        let endless = segment.width == .infinity
        guard segment.width > 0, segment.slope >= 0, segment.slope <= last,
          !endless || index == segments.count - 1
        else { throw .segment(resource: resource, segment: index) }
        last = segment.slope
      }
    }
  }

  static func lines(
    _ lines: [Line], resourceCount: Int, kindCount: Int
  ) throws(WeekError) {
    var newness: [Int: Bool] = [:]
    for (index, line) in lines.enumerated() {
      var seen = Set<Int>()
      for gain in line.gains {
        guard (0..<resourceCount).contains(gain.resource), gain.amount >= 0,
          gain.amount.isFinite, seen.insert(gain.resource).inserted
        else { throw .line(index) }
      }
      guard (1...1_000_000).contains(line.seconds), line.bonus >= 0, line.bonus.isFinite,
        (0..<kindCount).contains(line.kind ?? 0) || line.kind == nil
      else { throw .line(index) }
      guard newness[line.exercise, default: line.isNew] == line.isNew else {
        throw .newness(exercise: line.exercise)
      }
      newness[line.exercise] = line.isNew
    }
  }

  static func kinds(_ kinds: [Int]) throws(WeekError) {
    for (index, cap) in kinds.enumerated() where cap < 0 { throw .kind(index) }
  }

  static func auxiliaries(_ columns: [AuxiliaryColumn]) throws(WeekError) {
    for (index, column) in columns.enumerated() {
      guard column.lower.isFinite, column.upper.isFinite, column.lower <= column.upper
      else { throw .auxiliary(index) }
    }
  }

  static func rows(
    _ rows: [WeeklyRow], lineCount: Int, auxiliaryCount: Int
  ) throws(WeekError) {
    for (index, row) in rows.enumerated() {
      guard row.low <= row.high, row.low < .infinity, row.high > -.infinity
      else { throw .row(index) }
      var seen = Set<Int>()
      for term in row.terms {
        guard (0..<lineCount).contains(term.index), term.coefficient.isFinite,
          seen.insert(term.index).inserted
        else { throw .row(index) }
      }
      if let term = row.auxiliary {
        guard (0..<auxiliaryCount).contains(term.index), term.coefficient.isFinite,
          term.coefficient != 0
        else { throw .row(index) }
      }
    }
  }
}

import Testing
import WeekOptimising

@Suite struct WeekChecksTests {
  private static let line = Line(
    exercise: 1, seconds: 60, gains: [Gain(resource: 0, amount: 1)])
  private static let resource = [Segment(width: 1, slope: 2)]

  private func week(
    sessions: Int = 1, newPrice: Double = 0, lines: [Line] = [line],
    resources: [[Segment]] = [resource],
    kinds: [Int] = [], rows: [WeeklyRow] = [], auxiliaries: [AuxiliaryColumn] = []
  ) throws -> Week {
    try Week(
      sessions: sessions, capacity: 100, newPrice: newPrice, lines: lines, resources: resources,
      kinds: kinds,
      rows: rows, auxiliaries: auxiliaries)
  }

  @Test func `a sound week is accepted`() throws {
    #expect(try week().lines.count == 1)
  }

  @Test func `each number out of range is refused by name`() {
    #expect(throws: WeekError.limit(name: "sessions", value: 0)) { try week(sessions: 0) }
    #expect(throws: WeekError.price(-1)) { try week(newPrice: -1) }
    #expect(throws: WeekError.price(.infinity)) { try week(newPrice: .infinity) }
    #expect(throws: WeekError.segment(resource: 0, segment: 1)) {
      try week(resources: [[Segment(width: 1, slope: 1), Segment(width: 1, slope: 2)]])
    }
    #expect(throws: WeekError.segment(resource: 0, segment: 0)) {
      try week(resources: [[Segment(width: .nan, slope: 1)]])
    }
    #expect(throws: WeekError.kind(0)) { try week(kinds: [-1]) }
    #expect(throws: WeekError.auxiliary(0)) {
      try week(auxiliaries: [AuxiliaryColumn(lower: 0, upper: .infinity)])
    }
  }

  @Test func `lines and rows that point nowhere or disagree are refused`() {
    var far = Self.line
    far.gains = [Gain(resource: 1, amount: 1)]
    #expect(throws: WeekError.line(0)) { try week(lines: [far]) }
    var odd = Self.line
    odd.isNew = true
    #expect(throws: WeekError.newness(exercise: 1)) { try week(lines: [Self.line, odd]) }
    let row = WeeklyRow(terms: [Term(index: 1, coefficient: 1)], low: 0, high: 1)
    #expect(throws: WeekError.row(0)) { try week(rows: [row]) }
    let empty = WeeklyRow(terms: [], low: 1, high: 0)
    #expect(throws: WeekError.row(0)) { try week(rows: [empty]) }
  }
}

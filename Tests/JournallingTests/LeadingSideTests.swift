import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

struct LeadingSideTests {
  private func person(_ events: [Event]) -> Person {
    Person(
      folding: events.enumerated().map { Entry(number: $0 + 1, day: Golden.today, event: $1) })
  }

  /// Left and right exchanged in everything that has a side.
  private func mirrored(_ event: Event) -> Event {
    switch event {
    case .attempted(let attempt): .attempted(attempt.mirrored)
    case .compared(let comparison): .compared(comparison.mirrored)
    case .answered(.limit(let held, let yesNo)): .answered(.limit(held.mirrored, yesNo))
    case .answered(.condition(let told, let yesNo)): .answered(.condition(told.mirrored, yesNo))
    default: event
    }
  }

  private func attempt(_ side: Side?, _ value: Double?) -> Event {
    .attempted(
      Attempt(
        test: SelfTest.ID("heel-rise"), side: side, value: value,
        ending: value == nil ? .couldNotStart : .finished))
  }

  @Test func `somebody alike on both sides leads with the left`() {
    #expect(person([]).leadingSide == .left)
    #expect(person([attempt(.left, 7), attempt(.right, 7)]).leadingSide == .left)
    #expect(person([attempt(.right, 7), attempt(.left, 7)]).leadingSide == .left)
    #expect(person([.answered(.age(70)), .fell]).leadingSide == .left)
  }

  @Test func `any difference between the sides decides, and the mirror decides otherwise`() {
    let told = Condition.ID("knee-replacement")
    let differences: [[Event]] = [
      [attempt(.left, 7)], [attempt(.left, 7), attempt(.right, 8)],
      [attempt(.left, 7), attempt(.right, nil)], [attempt(.left, 7), .corrected(1, nil)],
      [.answered(.limit(HeldLimit(Limit.ID("one-arm"), side: .left), .yes))],
      [.answered(.limit(HeldLimit(Limit.ID("protect-joint"), side: .left, joint: .knee), .yes))],
      [.answered(.condition(Told(told, side: .left), .yes))],
      [
        .answered(.condition(Told(told, side: .left, since: Day("2020-01-01")), .yes)),
        .answered(.condition(Told(told, side: .right, since: Day("2021-01-01")), .yes)),
      ],
    ]
    for events in differences {
      let here = person(events).leadingSide
      #expect(person(events.map(mirrored)).leadingSide == here.opposite, "\(events)")
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `a mirrored person leads with the other side`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let events = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      randomEvent(using: &generator)
    }
    let here = person(events)
    let there = person(events.map(mirrored))
    let isAlike =
      here.limits == there.limits && here.conditions == there.conditions
      && here.attempts.map(\.value).map(\.description).sorted()
        == there.attempts.map(\.value).map(\.description).sorted()
    #expect(there.leadingSide == (isAlike ? .left : here.leadingSide.opposite))
    if isAlike { #expect(here.leadingSide == .left) }
    #expect(person(events.reversed()).leadingSide == here.leadingSide || !here.conditions.isEmpty)
  }

  /// Few values, so that people alike on both sides are drawn as well.
  private func randomEvent(using generator: inout SeededGenerator) -> Event {
    let side: Side = Bool.random(using: &generator) ? .left : .right
    switch Int.random(in: 0..<4, using: &generator) {
    case 0, 1: return attempt(side, Double(Int.random(in: 7...8, using: &generator)))
    case 2: return .answered(.limit(HeldLimit(Limit.ID("one-arm"), side: side), .yes))
    default:
      return .answered(.condition(Told(Condition.ID("knee-replacement"), side: side), .yes))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `attempts have an order of their own, whatever their numbers`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let attempts = (0..<8).map { index in
      Person.Dated(
        Attempt(
          test: SelfTest.ID(index % 2 == 0 ? "heel-rise" : "seated-march-hold"),
          side: Bool.random(using: &generator) ? .left : .right,
          value: Double(Int.random(in: 0...3, using: &generator)),
          felt: Bool.random(using: &generator) ? 5 : nil),
        day: Golden.today.adding(days: -Int.random(in: 0...2, using: &generator)), number: index)
    }
    let renumbered = zip(attempts, Array(0..<8).shuffled(using: &generator)).map {
      Person.Dated($0.value, day: $0.day, number: $1)
    }.shuffled(using: &generator)
    func inOrder(_ dated: [Person.Dated<Attempt>]) -> [String] {
      dated.sorted { $0.orderKey < $1.orderKey }.map { "\($0.value) \($0.day)" }
    }
    #expect(inOrder(attempts) == inOrder(renumbered))
    for one in attempts {
      for other in attempts {
        let isSame = one.value == other.value && one.day == other.day
        #expect((one.orderKey == other.orderKey) == isSame)
      }
    }
    #expect(attempts.allSatisfy { $0.mirrored.mirrored == $0 && $0.mirrored != $0 })
  }
}

extension Attempt: CustomStringConvertible {
  package var description: String {
    "\(test) \(side?.rawValue ?? "-") \(value.map { String($0) } ?? "-") \(felt ?? -1) \(ending)"
  }
}

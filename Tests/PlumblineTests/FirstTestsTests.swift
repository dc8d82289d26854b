import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import SelfTesting
import TestSupport
import Testing

/// Which tests would begin to tell: tried out, allowed, and true.
struct FirstTestsTests {
  private static let today = Day("2026-11-22") ?? .first
  private let guide: Guide

  init() throws { guide = try RealGuide.load() }

  /// Somebody with a screen that says go on, for whom it is too early to say anything.
  private func early(_ events: Event...) -> PersonRecord {
    var record = PersonRecord()
    for flag in guide.catalogue.askedFlags {
      record.journal.record(.answered(.flag(flag.id, .no)), on: Self.today)
    }
    record.journal.record(.answered(.age(63)), on: Self.today)
    for limit in guide.catalogue.limits {
      record.journal.record(.answered(.limit(HeldLimit(limit.id), .no)), on: Self.today)
    }
    for event in events { record.journal.record(event, on: Self.today) }
    return record
  }

  private var chair: Event { .attempted(Attempt(test: SelfTest.ID("chair-stand"), value: 12)) }

  @Test func `what they promise holds when they come out as usual, and not one test sooner`() throws
  {
    let record = early(chair)
    let first = try #require(guide.firstTests(record, today: Self.today))
    #expect((1...12).contains(first.items.count))
    func rows(after count: Int) -> Int {
      var supposed = record
      for item in first.items.prefix(count) {
        guard let test = guide.catalogue.tests[item.test] else { continue }
        let typical = (test.norm(age: 63, sex: nil) ?? test.unknownNorm).typical
        let value = min(test.measures.isCounted ? typical.rounded() : typical, test.cap ?? 1_000)
        let sides: [Side?] = test.sides == .each ? [.left, .right] : [nil]
        for side in sides {
          supposed.journal.record(
            .attempted(
              Attempt(
                test: test.id, side: side, value: value,
                ending: value == test.cap ? .reachedCap : .finished)),
            on: item.isToday ? Self.today : Self.today.adding(days: 1))
        }
      }
      let report = guide.assess(supposed, today: Self.today.adding(days: 1))
      let sides = report.groups.filter(\.sidesCompared).compactMap {
        report.sureness(ofSidesOf: $0)
      }
      return (sides + report.pairs.compactMap { report.sureness(of: $0) }).count {
        $0 != .cannotTell
      }
    }
    // Which day a later test is done on hardly moves a width.
    if first.tell { #expect(rows(after: first.items.count) > 0) }
    for count in 0..<first.items.count { #expect(rows(after: count) == 0, "\(count)") }
  }

  @Test func `only tests that are allowed are named, each with its minutes`() throws {
    let free = try #require(guide.firstTests(early(chair), today: Self.today)).items.map(\.test)
    func may(_ record: PersonRecord) -> Set<SelfTest.ID> {
      Set(guide.chooser(record, today: Self.today)?.allowed.map(\.test.id) ?? [])
    }
    // One that leaves out some of what would be named without it.
    let record = try #require(
      guide.catalogue.limits.lazy
        .map { early(chair, .answered(.limit(HeldLimit($0.id), .yes))) }
        .first { !may($0).isEmpty && !may($0).isSuperset(of: free) })
    let allowed = may(record)
    let first = try #require(guide.firstTests(record, today: Self.today))
    for item in first.items {
      #expect(allowed.contains(item.test), "\(item.test)")
      #expect((0.5...15).contains(item.minutes))
    }
  }

  @Test func `what was stopped for pain today does not lead the days after, in whatever manner`()
    throws
  {
    let plain = try #require(guide.firstTests(early(), today: Self.today))
    for id in Set(plain.items.map(\.test)).sorted() {
      let test = try #require(guide.catalogue.tests[id])
      let side: Side? = test.sides == .each ? .left : nil
      var record = early(
        .attempted(Attempt(test: id, side: side, value: 2, pain: 3, ending: .pain)))
      for other in guide.catalogue.tests where other.id != id {
        record.journal.record(.answered(.postponedTest(other.id, .yes)), on: Self.today)
      }
      let named = try #require(guide.firstTests(record, today: Self.today)).items.map(\.test)
      #expect(
        !named.contains { guide.catalogue.tests[$0]?.isOneMovement(with: test) == true },
        "\(id): \(named)")
    }
  }

  @Test func `none is named after strong pain, nor without a screen that says go on`() {
    let hurt = Event.attempted(Attempt(test: SelfTest.ID("chair-stand"), value: 5, pain: 8))
    #expect(guide.firstTests(early(hurt), today: Self.today) == nil)
    let stop = Event.answered(.flag(Flag.ID("saddle-numbness"), .yes))
    #expect(guide.firstTests(early(chair, stop), today: Self.today) == nil)
    #expect(guide.firstTests(PersonRecord(), today: Self.today) == nil)
  }
}

import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// Another week for once, and exercises left out.
struct WishTests {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  private static let today = RandomPeople.today

  private func example(_ name: String) throws -> PersonRecord {
    try #require(guide.example(named: name, today: Self.today))
  }

  private func journal(_ seed: UInt64) -> Journal {
    RandomPeople.journal(seed: seed, catalogue: guide.catalogue)
  }

  @Test func `a wish takes away and is kept`() {
    var weeks = 0
    for seed in UInt64(5_000)..<UInt64(5_000 + Effort.cases(25, long: 400)) {
      let record = PersonRecord(journal: journal(seed))
      let usual = guide.plan(record, today: Self.today)
      guard let bound = usual.bound else { continue }
      let wish = WeekWish(minutes: 10, withoutBed: true)
      let week = guide.plan(record, today: Self.today, wish: wish)
      #expect(week.refusal?.kind != "check", "seed \(seed): \(week.refusal?.violations ?? [])")
      guard let value = week.value else { continue }
      weeks += 1
      #expect(value <= bound + 1e-6, "seed \(seed)")
      #expect(week.sessions.allSatisfy { $0.minutes <= 10 }, "seed \(seed)")
      let items = week.sessions.flatMap(\.exercises)
      let named = items.map(\.id) + items.flatMap(\.alternatives)
      for exercise in named.compactMap({ guide.catalogue.exercises[Exercise.ID($0)] }) {
        #expect(exercise.position.support != .bed, "seed \(seed), \(exercise.id)")
      }
    }
    #expect(weeks > 10)
  }

  @Test func `a wish for more minutes than the person has changes nothing`() throws {
    let record = try example("ninety-two")
    let usual = guide.plan(record, today: Self.today)
    let long = guide.plan(record, today: Self.today, wish: WeekWish(minutes: 60))
    #expect(long.programme == usual.programme)
  }

  @Test(arguments: ["ninety-two", "desk-sciatica"])
  func `a wish for more minutes than usual does not lengthen the week of who said nothing of time`(
    name: String
  ) throws {
    var silent = Journal()
    for entry in try example(name).journal.entries {
      if case .answered(.minutes) = entry.event { continue }
      silent.record(entry.event, on: entry.day)
    }
    for minutes in [60, 90, Int.max] {
      let week = guide.plan(
        PersonRecord(journal: silent), today: Self.today, wish: WeekWish(minutes: minutes))
      #expect(week.refusal == nil)
      #expect(week.sessions.allSatisfy { $0.minutes <= 20 }, "\(minutes)")
    }
  }

  @Test func `no hold is promised beyond the cap of a condition`() throws {
    var journal = try example("knee-replacement-no-floor").journal
    let capped = try #require(guide.catalogue.conditions.first { ($0.holdSeconds ?? 99) < 8 })
    journal.record(.answered(.condition(Told(capped.id), .yes)), on: Self.today)
    journal.record(.cleared(.condition(capped.id), seenOn: Self.today), on: Self.today)
    let week = guide.plan(PersonRecord(journal: journal), today: Self.today)
    let holds = week.sessions.flatMap(\.exercises).filter { $0.dose.unit == "seconds" }
    try #require(week.refusal == nil && !holds.isEmpty)
    #expect(holds.allSatisfy { $0.dose.high <= capped.holdSeconds ?? 0 })
  }

  @Test func `the balanced week gives left and right the same and leads with nothing`() throws {
    let record = try example("desk-sciatica")
    #expect(guide.plan(record, today: Self.today).coverage.contains { $0.side != nil })
    let week = guide.plan(record, today: Self.today, wish: WeekWish(isBalanced: true))
    #expect(week.refusal == nil)
    #expect(week.coverage.allSatisfy { $0.side == nil })
    #expect(week.sessions.flatMap(\.exercises).allSatisfy { $0.because.kind != "finding" })
    #expect(!week.notes.contains { $0.contains("One side gets more") })
  }

  /// Each exercise of the week is left out in turn, with the first alternative in its place.
  @Test(arguments: ["ninety-two", "desk-sciatica"])
  func `what was left out stays out, also as an alternative, and what was chosen comes`(
    name: String
  ) throws {
    let record = try example(name)
    let usual = guide.plan(record, today: Self.today)
    let before = Set(usual.sessions.flatMap { $0.exercises.map(\.id) })
    var (came, asked, gone, trials) = (0, 0, 0, 0)
    for item in usual.sessions.flatMap(\.exercises).prefix(Effort.cases(7, long: 40)) {
      var journal = record.journal
      let instead = item.alternatives.first.map { Exercise.ID($0) }
      journal.record(
        .answered(.exercise(Exercise.ID(item.id), .no, instead: instead)), on: Self.today)
      let week = guide.plan(PersonRecord(journal: journal), today: Self.today)
      #expect(week.refusal == nil, "\(item.id): \(week.refusal?.violations ?? [])")
      let items = week.sessions.flatMap(\.exercises)
      #expect(!items.contains { $0.id == item.id || $0.alternatives.contains(item.id) })
      gone += before.subtracting(items.map(\.id)).count
      trials += 1
      if let instead {
        asked += 1
        came += items.contains { $0.id == instead.text } ? 1 : 0
      }
      journal.record(
        .answered(.exercise(Exercise.ID(item.id), .yes, instead: nil)), on: Self.today)
      let again = guide.plan(PersonRecord(journal: journal), today: Self.today)
      #expect(again.programme == usual.programme, "\(item.id)")
    }
    // The one that was left out, and seldom another: the rest of the week stays.
    #expect(gone <= 2 * trials, "\(gone) exercises went in \(trials) swaps")
    #expect(asked > 3)
    #expect(came * 10 >= asked * 8, "\(came) of \(asked)")
  }

  @Test func `a limit is not traded for what was chosen`() throws {
    var journal = try example("ninety-two").journal
    let floor = try #require(guide.catalogue.exercises.first { $0.position.support == .floor })
    let week = guide.plan(PersonRecord(journal: journal), today: Self.today)
    let first = try #require(week.sessions.first?.exercises.last)
    journal.record(
      .answered(.exercise(Exercise.ID(first.id), .no, instead: floor.id)), on: Self.today)
    let other = guide.plan(PersonRecord(journal: journal), today: Self.today)
    #expect(other.refusal == nil)
    #expect(!other.sessions.flatMap(\.exercises).contains { $0.id == floor.id.text })
  }

  @Test func `a planner that forgets what was left out is caught by the check`() throws {
    var journal = try example("ninety-two").journal
    let week = guide.plan(PersonRecord(journal: journal), today: Self.today)
    let item = try #require(week.sessions.first?.exercises.last)
    journal.record(
      .answered(.exercise(Exercise.ID(item.id), .no, instead: nil)), on: Self.today)
    let report = try #require(
      guide.plan(PersonRecord(journal: journal), today: Self.today, breaking: "left-out"))
    #expect(report.refusal?.kind == "check")
    #expect(report.refusal?.violations.contains { $0.hasPrefix("left-out") } ?? false)
  }
}

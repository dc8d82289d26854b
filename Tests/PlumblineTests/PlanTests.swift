import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import SelfTesting
import TestSupport
import Testing

struct PlanTests {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  private func items(_ plan: PlanReport) -> [PlanReport.Item] { plan.sessions.flatMap(\.exercises) }

  @Test func `every example gets a programme with every group its limits allow`() throws {
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      let plan = guide.plan(record, today: RandomPeople.today)
      #expect(plan.refusal == nil, "\(example.name): \(String(describing: plan.refusal))")
      #expect(plan.uncovered.isEmpty, "\(example.name): \(plan.uncovered.map(\.muscle))")
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `the same record gives the same bytes`(seed: UInt64) throws {
    let record = PersonRecord(
      journal: RandomPeople.journal(seed: seed, catalogue: guide.catalogue))
    let first = try json(guide.plan(record, today: RandomPeople.today))
    let second = try json(Guide().plan(record, today: RandomPeople.today))
    #expect(first == second)
  }

  @Test(arguments: UInt64(0)..<25)
  func `without a confirmed finding both sides get the same`(seed: UInt64) {
    var journal = RandomPeople.screened(guide.catalogue)
    var generator = SeededGenerator(seed: seed)
    journal.record(
      .answered(.age(Int.random(in: 30...95, using: &generator))), on: RandomPeople.today)
    let record = PersonRecord(journal: journal)
    let plan = guide.plan(record, today: RandomPeople.today)
    #expect(items(plan).allSatisfy { $0.side == nil })
    #expect(plan.coverage.allSatisfy { $0.side == nil })
  }

  @Test func `a confirmed finding leads, and its weaker side gets half as much again`() throws {
    let record = try #require(guide.example(named: "desk-sciatica", today: RandomPeople.today))
    let finding = try #require(
      guide.assess(record, today: RandomPeople.today).findings.first {
        $0.status == "confirmed" && $0.kind == "sideToSide"
      })
    let plan = guide.plan(record, today: RandomPeople.today)
    let sets = plan.coverage.filter { $0.muscle == finding.muscle }
    let weaker = try #require(sets.first { $0.side == finding.side })
    let other = try #require(sets.first { $0.side != finding.side })
    #expect(Double(weaker.sets) >= 1.5 * Double(other.sets))
    #expect(
      plan.coverage.filter { $0.muscle != finding.muscle }.allSatisfy { $0.sets < weaker.sets })
  }

  @Test(arguments: UInt64(0)..<20)
  func `a mirrored person gets the mirrored programme`(seed: UInt64) throws {
    let journal = RandomPeople.journal(seed: seed, catalogue: guide.catalogue)
    let plan = guide.plan(PersonRecord(journal: journal), today: RandomPeople.today)
    let mirrored = guide.plan(
      PersonRecord(journal: journal.mirrored), today: RandomPeople.today)
    let one = items(plan).map { [$0.id, $0.side.map(turned) ?? "-", "\($0.sets)"] }
    let other = items(mirrored).map { [$0.id, $0.side ?? "-", "\($0.sets)"] }
    #expect(one == other)
    #expect(
      plan.uncovered.map { [$0.muscle, $0.side.map(turned) ?? "-"] }
        == mirrored.uncovered.map { [$0.muscle, $0.side ?? "-"] })
  }

  private func turned(_ side: String) -> String { side == "left" ? "right" : "left" }

  @Test(arguments: [83, 92]) func `nobody of eighty or more is asked to stand on one leg`(age: Int)
  {
    var journal = RandomPeople.screened(guide.catalogue)
    for answer in [Answer.age(age), .minutes(60), .equipment(Thing.allCases)] {
      journal.record(.answered(answer), on: RandomPeople.today.adding(days: -1))
    }
    let items = items(guide.plan(PersonRecord(journal: journal), today: RandomPeople.today))
    #expect(!items.isEmpty)
    for id in items.flatMap({ [$0.id] + $0.alternatives }) {
      let demands = guide.catalogue.exercises[Exercise.ID(id)]?.position.demands ?? []
      #expect(!demands.contains(.oneLegStanding), "\(id)")
    }
  }

  @Test func `alternatives are never the exercise itself`() throws {
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      for item in items(guide.plan(record, today: RandomPeople.today)) {
        #expect(!item.alternatives.contains(item.id))
      }
    }
  }
}

/// The screen cannot be got round, whatever is asked for.
struct GateTests {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  private func isHandedOut(_ record: PersonRecord, _ today: Day) -> Bool {
    guide.next(record, today: today).test != nil
      || !guide.plan(record, today: today).sessions.isEmpty
      || guide.chooser(record, today: today) != nil || guide.cleared(record, today: today) != nil
  }

  private var sound: Journal {
    var journal = RandomPeople.screened(guide.catalogue)
    journal.record(.answered(.age(60)), on: RandomPeople.today.adding(days: -4))
    return journal
  }

  @Test func `a sound screen hands movement out, so the next tests can fail`() {
    #expect(isHandedOut(PersonRecord(journal: sound), RandomPeople.today))
  }

  @Test func `one unanswered question is enough to hand nothing out`() {
    for (place, entry) in sound.entries.enumerated() {
      // Without an answer about a limit the week is only more careful.
      if case .answered(.limit) = entry.event { continue }
      var entries = sound.entries
      entries.remove(at: place)
      let record = PersonRecord(journal: Journal(entries))
      #expect(!isHandedOut(record, RandomPeople.today), "\(sound.entries[place].event)")
    }
  }

  @Test func `every flag that stops does stop, answered yes or not sure`() {
    for flag in guide.catalogue.askedFlags where flag.whenYes >= .seeDoctorFirst {
      for answer in [YesNo.yes, .unsure] {
        var journal = sound
        journal.record(.answered(.flag(flag.id, answer)), on: RandomPeople.today)
        #expect(!isHandedOut(PersonRecord(journal: journal), RandomPeople.today), "\(flag.id)")
        // A doctor's word ends “see a doctor first” and never an emergency.
        journal.record(
          .cleared(.flag(flag.id), seenOn: RandomPeople.today), on: RandomPeople.today)
        #expect(
          isHandedOut(PersonRecord(journal: journal), RandomPeople.today)
            == (flag.whenYes == .seeDoctorFirst), "\(flag.id)")
      }
    }
  }

  @Test func `after four weeks nothing is handed out`() {
    let record = PersonRecord(journal: sound)
    #expect(isHandedOut(record, RandomPeople.today.adding(days: 24)))
    #expect(!isHandedOut(record, RandomPeople.today.adding(days: 25)))
  }

  @Test func `after a fall nothing is handed out until all was asked again`() {
    var journal = sound
    journal.record(.fell, on: RandomPeople.today)
    #expect(!isHandedOut(PersonRecord(journal: journal), RandomPeople.today))
    journal.record(.unchanged, on: RandomPeople.today)
    #expect(!isHandedOut(PersonRecord(journal: journal), RandomPeople.today))
    for flag in guide.catalogue.askedFlags {
      journal.record(.answered(.flag(flag.id, .no)), on: RandomPeople.today)
    }
    #expect(isHandedOut(PersonRecord(journal: journal), RandomPeople.today))
  }

  @Test func `taking an answer back stops as much as never giving it`() throws {
    var journal = sound
    let number = try #require(journal.entries.first?.number)
    journal.record(.corrected(number, nil), on: RandomPeople.today)
    #expect(!isHandedOut(PersonRecord(journal: journal), RandomPeople.today))
  }
}

/// The built-in people keep to their own limits.
struct ExampleTests {
  @Test func `nobody among the examples did a test that their limits forbid`() throws {
    let guide = try RealGuide.load()
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      let chooser = try #require(guide.chooser(record, today: RandomPeople.today))
      for attempt in record.person.attempts {
        let allowed = chooser.allowed.first { $0.test.id == attempt.value.test }
        #expect(
          allowed?.sides.contains(attempt.value.side) ?? false,
          "\(example.name): \(attempt.value.test)")
      }
    }
  }

  @Test func `a fall that was noted counts as a fall for a year`() throws {
    let guide = try RealGuide.load()
    var journal = RandomPeople.screened(guide.catalogue)
    let again = guide.catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    for event in [Event.answered(.age(60)), .fell] + again {
      journal.record(event, on: RandomPeople.today)
    }
    let plan = guide.plan(PersonRecord(journal: journal), today: RandomPeople.today)
    #expect(plan.refusal == nil)
    #expect(!plan.sessions.flatMap(\.exercises).contains { $0.support == "standing" })
  }

  @Test func `thin bones told on the screen forbid what osteoporosis forbids`() throws {
    let guide = try RealGuide.load()
    let flags = guide.catalogue.flags.filter { !$0.conditions.isEmpty }
    #expect(!flags.isEmpty)
    for flag in flags {
      var journal = RandomPeople.screened(guide.catalogue)
      journal.record(.answered(.age(flag.fromAge ?? 60)), on: RandomPeople.today)
      if flag.question != nil {
        journal.record(.answered(.flag(flag.id, .yes)), on: RandomPeople.today)
      }
      journal.record(.cleared(.flag(flag.id), seenOn: RandomPeople.today), on: RandomPeople.today)
      let cleared = try #require(
        guide.cleared(PersonRecord(journal: journal), today: RandomPeople.today))
      #expect(
        Set(cleared.restrictions.tolds.map(\.entry.id)).isSuperset(of: flag.conditions))
    }
  }
}

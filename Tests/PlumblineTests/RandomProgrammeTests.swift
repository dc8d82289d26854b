import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import TestSupport
import Testing

/// Programmes of people made up at random, judged by the independent check that runs in `plan`.
struct RandomProgrammeNumbers {
  let guide: Guide

  init() throws { guide = try RealGuide.load() }

  /// With somebody of the long run in whom two groups led a week of eight minutes.
  private static let people = [1_546] + (0..<Effort.cases(500, long: 10_000)).map { UInt64($0) }

  @Test(arguments: stride(from: 0, to: people.count, by: 50).map { $0 })
  func `no programme breaks a limit`(start: Int) throws {
    for seed in Self.people[start..<min(start + 50, Self.people.count)] {
      let record = PersonRecord(
        journal: RandomPeople.journal(seed: seed, catalogue: guide.catalogue))
      let plan = guide.plan(record, today: RandomPeople.today)
      let violations = plan.refusal?.violations ?? []
      #expect(violations.isEmpty, "seed \(seed): \(violations.prefix(3))")
      if plan.refusal == nil { #expect(!plan.sessions.isEmpty) }
    }
  }
}

/// Switching one rule of the planner off, for every limit and condition there is.
struct ForgetfulPlannerTests {
  let guide: Guide
  let catalogue: Catalogue

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  private static func catalogueIDs<Entry>(_ shelf: KeyPath<Catalogue, Shelf<Entry>>) -> [String] {
    ((try? RealCatalogue.load())?[keyPath: shelf].map(\.id.text)) ?? []
  }

  private func record(with answer: Answer) -> PersonRecord {
    var journal = RandomPeople.screened(catalogue)
    let day = RandomPeople.today
    let everything = Answer.equipment(Thing.allCases)
    for given in [.age(50), .minutes(60), everything, answer] {
      journal.record(.answered(given), on: day)
    }
    return PersonRecord(journal: journal)
  }

  /// A guide whose catalogue has an exercise that asks what the rule forbids, for the rules that
  /// keep away no exercise of the real one.
  private func guide(withAnExerciseThatAsks demand: Demand) throws -> Guide {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "plumbline-\(demand.rawValue)-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: CatalogueLoader.bundledFolder, to: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plain = try #require(
      catalogue.exercises.first {
        $0.position.demands.isEmpty && $0.sides == .middle && $0.purpose == .strength
      })
    let file = folder.appending(path: "exercises/\(plain.id).yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacingOccurrences(
      of: "demands: []", with: "demands: [\(demand.rawValue)]")
    try #require(changed != text)
    try changed.write(to: file, atomically: true, encoding: .utf8)
    return try Guide(catalogueIn: folder)
  }

  private func expectCaught(
    _ record: PersonRecord, _ rule: Restrictions.Rule, _ name: String, forbidding: Set<Demand> = []
  ) throws {
    var guide = guide
    var exercises = guide.exercises(keptFrom: record, by: rule, today: RandomPeople.today).sorted()
    if exercises.isEmpty, let demand = forbidding.sorted(by: { $0.rawValue < $1.rawValue }).first {
      guide = try self.guide(withAnExerciseThatAsks: demand)
      exercises = guide.exercises(keptFrom: record, by: rule, today: RandomPeople.today).sorted()
    }
    #expect(!exercises.isEmpty, "\(name) keeps nothing away: it is no rule")
    for exercise in exercises.prefix(6) {
      let forgetful = guide.plan(
        record, today: RandomPeople.today, forgetting: [rule], only: [exercise])
      guard forgetful.refusal?.kind != "nothingAllowed" else { continue }
      let violations = forgetful.refusal?.violations ?? []
      #expect(
        violations.contains { $0.hasPrefix(name) }, "\(exercise) passed: \(violations)")
      let careful = guide.plan(
        record, today: RandomPeople.today, forgetting: [], only: [exercise])
      // With one exercise alone a side may stay without work; nothing else may be wrong.
      let remaining = careful.refusal?.violations.filter { !$0.hasPrefix("unequal") } ?? []
      #expect(remaining.isEmpty, "\(exercise): \(remaining)")
    }
  }

  @Test(arguments: catalogueIDs(\.limits))
  func `a limit the planner forgets is caught by the check`(id: String) throws {
    let limit = try #require(catalogue.limits[Limit.ID(id)])
    // A limit on the minutes alone keeps no exercise away; it has its own test.
    guard limit.minutes == nil else { return }
    for side in limit.asksSide ? Side.allCases.map(Optional.init) : [nil] {
      let joints: [Joint?] = limit.asksJoint ? [.hip, .knee, .shoulder] : [nil]
      for joint in joints {
        let held = HeldLimit(limit.id, side: side, joint: joint)
        try expectCaught(
          record(with: .limit(held, .yes)), .limit(limit.id), "limit/\(id)",
          forbidding: limit.forbids.demands)
      }
    }
  }

  @Test(arguments: catalogueIDs(\.conditions))
  func `a condition the planner forgets is caught by the check`(id: String) throws {
    let condition = try #require(catalogue.conditions[Condition.ID(id)])
    let since = condition.asksDate ? RandomPeople.today.adding(days: -400) : nil
    let side = condition.asksSide ? Side.left : nil
    let record = record(with: .condition(Told(condition.id, side: side, since: since), .yes))
    let forbidsNothing = condition.forbids == Forbidden()
    let excludesNothing = !catalogue.exercises.contains { $0.excludedBy.contains(condition.id) }
    // Some conditions only cap effort or prefer something.
    if forbidsNothing, excludesNothing { return }
    try expectCaught(
      record, .condition(condition.id), "condition/\(id)",
      forbidding: condition.forbids.demands)
  }

  @Test func `things that are not at home are caught by the check`() throws {
    var journal = record(with: .equipment([.bed, .chair])).journal
    journal.record(.answered(.age(50)), on: RandomPeople.today)
    try expectCaught(PersonRecord(journal: journal), .equipment, "equipment")
  }
}

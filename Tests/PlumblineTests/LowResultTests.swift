import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import SelfTesting
import TestSupport
import Testing

/// A result so low that the person is asked for less than they said they can do.
struct LowResultTests {
  private let guide: Guide
  private let catalogue: Catalogue
  private static let today = RandomPeople.today
  private static let tests: [SelfTest.ID] =
    (try? RealCatalogue.load())?.tests.filter { $0.low != nil }.map(\.id) ?? []

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  /// Somebody of seventy who calls themselves steady, has no limit and an hour a session.
  private func record(
    _ test: SelfTest.ID, _ tries: [(value: Double?, daysAgo: Int)]
  ) -> PersonRecord {
    var journal = RandomPeople.screened(catalogue)
    for answer in [Answer.age(70), .minutes(60), .equipment(Thing.allCases)]
      + catalogue.acts.map({ Answer.act($0.id, 9) })
    {
      journal.record(.answered(answer), on: Self.today.adding(days: -90))
    }
    for (value, days) in tries {
      journal.record(
        .attempted(
          Attempt(test: test, value: value, ending: value == nil ? .couldNotStart : .finished)),
        on: Self.today.adding(days: -days))
    }
    return PersonRecord(journal: journal)
  }

  /// The exercises on one's feet with nothing to hold that the person may do.
  private func unheld(_ record: PersonRecord) throws -> Int {
    let cleared = try #require(
      ClearedPerson(record.person, catalogue: catalogue, today: Self.today))
    return catalogue.exercises.count {
      $0.position.support == .standing
        && !cleared.restrictions.allowedSides(of: Restrictions.Movement($0)).isEmpty
    }
  }

  @Test func `there is such a test`() { #expect(!Self.tests.isEmpty) }

  @Test(arguments: tests)
  func `who managed so little gets something to hold, and is told whom to see`(
    test: SelfTest.ID
  ) throws {
    let low = try #require(catalogue.tests[test]?.low)
    for value in [nil, 0, 1, low.upTo] {
      let record = record(test, [(value, 3)])
      let plan = guide.plan(record, today: Self.today)
      #expect(plan.refusal?.violations == nil)
      #expect(try unheld(record) == 0)
      #expect(plan.showDoctor == [low.says])
      #expect(guide.assess(record, today: Self.today).showDoctor == [low.says])
    }
    let better = record(test, [(low.upTo + 1, 3)])
    #expect(try unheld(better) > 0)
    #expect(guide.plan(better, today: Self.today).showDoctor.isEmpty)
  }

  @Test(arguments: tests)
  func `the best of the newest day counts, and an older one does not`(test: SelfTest.ID) throws {
    let low = try #require(catalogue.tests[test]?.low)
    let good = low.upTo + 5
    #expect(try unheld(record(test, [(good, 30), (low.upTo, 3)])) == 0)
    #expect(try unheld(record(test, [(low.upTo, 30), (good, 3)])) > 0)
    #expect(try unheld(record(test, [(1, 3), (good, 3)])) > 0)
  }

  @Test(arguments: tests)
  func `the check refuses a planner that forgets it, and the test may be done again`(
    test: SelfTest.ID
  ) throws {
    let low = try #require(catalogue.tests[test]?.low)
    let record = record(test, [(low.upTo, 3)])
    for limit in low.limits {
      let week = try #require(
        guide.plan(record, today: Self.today, breaking: "limit/\(limit)"))
      let rules = week.refusal?.violations ?? []
      #expect(rules.contains { $0.hasPrefix("limit/\(limit)") }, "\(rules)")
    }
    let chooser = try #require(guide.chooser(record, today: Self.today))
    #expect(chooser.allowed.contains { $0.test.id == test })
  }

  @Test(arguments: tests)
  func `who says they cannot do the test gets as much care as who could not start it`(
    test: SelfTest.ID
  ) throws {
    var journal = record(test, []).journal
    journal.record(.answered(.test(test, .no)), on: Self.today)
    let said = PersonRecord(journal: journal)
    #expect(try unheld(said) == 0)
    let low = try #require(catalogue.tests[test]?.low)
    #expect(guide.plan(said, today: Self.today).showDoctor == [low.says])
    for limit in low.limits {
      let week = try #require(guide.plan(said, today: Self.today, breaking: "limit/\(limit)"))
      #expect(week.refusal?.violations.contains { $0.hasPrefix("limit/\(limit)") } ?? false)
    }
    journal.record(.answered(.test(test, .yes)), on: Self.today)
    #expect(try unheld(PersonRecord(journal: journal)) > 0)
  }

  @Test(arguments: tests)
  func `a low result leaves no other test that stands with nothing to hold`(
    test: SelfTest.ID
  ) throws {
    let low = try #require(catalogue.tests[test]?.low)
    let chooser = try #require(
      guide.chooser(record(test, [(low.upTo, 3)]), today: Self.today))
    let unheld = chooser.allowed.filter { $0.test.position.support == .standing }
    #expect(unheld.map(\.test.id) == [])
    #expect(chooser.allowed.contains { $0.test.id == test })
  }

  @Test func `in strong pain nothing that loads the lower back is made stronger`() throws {
    func loading(_ pain: Int) throws -> Int {
      var record = record(SelfTest.ID("chair-stand"), [])
      var journal = record.journal
      journal.record(.answered(.pain(pain)), on: Self.today.adding(days: -90))
      record = PersonRecord(journal: journal)
      let loading = catalogue.exercises.filter {
        $0.purpose == .strength && $0.strains.contains { $0.joint == .lowerBack }
      }
      let plan = guide.plan(
        record, today: Self.today, forgetting: [], only: Set(loading.map(\.id)))
      // With nothing else to choose from there may be no week at all.
      #expect(plan.refusal?.violations ?? [] == [])
      return plan.sessions.flatMap(\.exercises).compactMap { catalogue.exercises[.init($0.id)] }
        .count { $0.purpose == .strength && $0.strains.contains { $0.joint == .lowerBack } }
    }
    #expect(try loading(7) == 0)
    #expect(try loading(10) == 0)
    #expect(try loading(0) > 0)
  }

  @Test(arguments: [Side.left, .right, nil])
  func `nobody lies on a side that a condition spares`(side: Side?) throws {
    let sparing = catalogue.conditions.filter(\.sparesSideLying)
    #expect(!sparing.isEmpty)
    for condition in sparing {
      var journal = RandomPeople.screened(catalogue)
      journal.record(.answered(.age(60)), on: Self.today)
      let told = Told(condition.id, side: side, since: Self.today.adding(days: -2000))
      journal.record(.answered(.condition(told, .yes)), on: Self.today)
      let record = PersonRecord(journal: journal)
      let cleared = try #require(
        ClearedPerson(record.person, catalogue: catalogue, today: Self.today))
      var kept = 0
      for exercise in catalogue.exercises where exercise.position.weightOn.contains(.side) {
        for worked in Side.allCases {
          let lying = exercise.position.lyingOn?.sides(working: worked) ?? Side.allCases
          if let side, !lying.contains(side) { continue }
          let objections = cleared.restrictions.objections(
            to: Restrictions.Movement(exercise), working: worked)
          #expect(objections.contains(.condition(condition.id)), "\(exercise.id) \(worked)")
          kept += 1
        }
      }
      #expect(kept > 0)
    }
  }
}

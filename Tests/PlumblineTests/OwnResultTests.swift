import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import TestSupport
import Testing

/// What a person managed in a self-test bounds what its exercise asks of them.
struct OwnResultTests {
  private let guide: Guide
  private let catalogue: Catalogue
  private static let today = RandomPeople.today
  private static let measured: [Exercise.ID] =
    (try? RealCatalogue.load())?.exercises.filter {
      $0.measuredBy != nil && $0.purpose != .practice
    }.map(\.id) ?? []

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  /// Fifty, an hour a session, everything at home, with these attempts at one test.
  private func record(_ attempts: [(Attempt, daysAgo: Int)]) -> PersonRecord {
    var journal = RandomPeople.screened(catalogue)
    for answer in [Answer.age(50), .minutes(60), .equipment(Thing.allCases)] {
      journal.record(.answered(answer), on: Self.today)
    }
    for (attempt, days) in attempts.sorted(by: { $0.daysAgo > $1.daysAgo }) {
      journal.record(.attempted(attempt), on: Self.today.adding(days: -days))
    }
    return PersonRecord(journal: journal)
  }

  private func attempts(
    _ test: SelfTest, left: Double?, right: Double?, ending: Attempt.Ending = .finished
  ) -> [Attempt] {
    test.sides == .each
      ? [
        Attempt(test: test.id, side: .left, value: left, ending: ending),
        Attempt(test: test.id, side: .right, value: right, ending: ending),
      ] : [Attempt(test: test.id, value: left, ending: ending)]
  }

  /// The doses of an exercise when the planner may choose nothing else.
  private func doses(
    _ exercise: Exercise, _ record: PersonRecord
  ) -> [PlanReport.Item] {
    let plan = guide.plan(
      record, today: Self.today, forgetting: [], only: [exercise.id])
    return plan.sessions.flatMap(\.exercises)
  }

  @Test(arguments: measured)
  func `a dose is never more than three quarters of what the weaker side managed`(
    id: Exercise.ID
  ) throws {
    let exercise = try #require(catalogue.exercises[id])
    let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    let least = exercise.dose.amounts.lowerBound
    var smallest: Int?
    for managed in 0...3 * exercise.dose.amounts.upperBound {
      let weaker = Double(managed)
      let record = record(
        attempts(test, left: weaker, right: weaker + 30).map { ($0, daysAgo: 3) })
      for item in doses(exercise, record) where item.side != "right" {
        #expect(4 * item.dose.amount <= 3 * managed, "\(managed): \(item.dose.amount)")
        #expect(item.dose.amount >= least)
        smallest = min(smallest ?? managed, managed)
      }
    }
    // It stays in the week of whoever manages somewhat more than its least, and no less than what
    // asks for something to hold.
    let held = test.low.map { low in
      let few = record(attempts(test, left: low.upTo, right: low.upTo).map { ($0, daysAgo: 3) })
      let isKept = low.limits.contains {
        guide.exercises(keptFrom: few, by: .limit($0), today: Self.today).contains(id)
      }
      return isKept ? Int(low.upTo) + 1 : 0
    }
    #expect(smallest == max((4 * least + 2) / 3, held ?? 0))
  }

  @Test func `a test that hurt, was stopped or counts against the clock raises no dose`() throws {
    let clam = try #require(catalogue.exercises[Exercise.ID("clam-on-bed")])
    let lift = try #require(catalogue.exercises[Exercise.ID("side-lying-leg-lift-on-bed")])
    func tries(
      _ test: String, _ ending: Attempt.Ending = .finished, pain: Int? = nil
    ) -> [(Attempt, daysAgo: Int)] {
      Side.allCases.map {
        (
          Attempt(
            test: SelfTest.ID(test), side: $0, value: 40, pain: pain, ending: ending), daysAgo: 3
        )
      }
    }
    func amount(_ exercise: Exercise, _ record: PersonRecord) -> Int? {
      doses(exercise, record).first?.dose.amount
    }
    let usual = try #require(amount(clam, record([])))
    let test = "clam-count-on-bed"
    #expect(try #require(amount(clam, record(tries(test)))) > usual)
    #expect(amount(clam, record(tries(test, .pain, pain: 5))) == usual)
    #expect(amount(clam, record(tries(test, .other))) == usual)
    #expect(amount(clam, record(tries(test, pain: 4))) == usual)
    #expect(amount(lift, record(tries("side-lying-leg-lift", pain: 4))) == amount(lift, record([])))
    let stand = try #require(catalogue.exercises[Exercise.ID("chair-stand")])
    let fast = Attempt(test: SelfTest.ID("chair-stand"), value: 40)
    #expect(amount(stand, record([(fast, daysAgo: 3)])) == amount(stand, record([])))
  }

  @Test func `who could not start another test of the movement is not asked for it either`() throws
  {
    let raise = try #require(catalogue.exercises[Exercise.ID("heel-raise-one-leg")])
    let held = Side.allCases.map {
      (
        Attempt(
          test: SelfTest.ID("tiptoe-hold-one-leg"), side: $0, value: nil, ending: .couldNotStart),
        daysAgo: 3
      )
    }
    #expect(doses(raise, record(held)).isEmpty)
    #expect(!doses(raise, record([])).isEmpty)
    let plan = guide.plan(
      record(held), today: Self.today, forgetting: [.ownResult], only: [raise.id])
    #expect(plan.refusal?.violations.contains { $0.hasPrefix("own-result") } ?? false)
  }

  @Test(arguments: measured)
  func `what could not be started is not asked for`(id: Exercise.ID) throws {
    let exercise = try #require(catalogue.exercises[id])
    let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    let couldNot = record(
      attempts(test, left: nil, right: nil, ending: .couldNotStart).map { ($0, daysAgo: 3) })
    #expect(doses(exercise, couldNot).isEmpty)
    #expect(!doses(exercise, record([])).isEmpty)
  }

  @Test(arguments: measured)
  func `the newest day counts, whatever was managed before`(id: Exercise.ID) throws {
    let exercise = try #require(catalogue.exercises[id])
    let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    let much = Double(4 * exercise.dose.amounts.upperBound)
    let (worse, better) = (
      attempts(test, left: 0, right: 0), attempts(test, left: much, right: much)
    )
    let declined = record(
      better.map { ($0, daysAgo: 400) } + worse.map { ($0, daysAgo: 3) })
    let recovered = record(
      worse.map { ($0, daysAgo: 400) } + better.map { ($0, daysAgo: 3) })
    #expect(doses(exercise, declined).isEmpty)
    #expect(!doses(exercise, recovered).isEmpty)
  }

  @Test(arguments: measured)
  func `a planner that forgets the results is caught by the check`(id: Exercise.ID) throws {
    let exercise = try #require(catalogue.exercises[id])
    let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    let record = record(attempts(test, left: 0, right: 0).map { ($0, daysAgo: 3) })
    let plan = guide.plan(
      record, today: Self.today, forgetting: [.ownResult], only: [exercise.id])
    #expect(plan.refusal?.violations.contains { $0.hasPrefix("own-result") } ?? false)
  }

  @Test(arguments: [Answer.age(84), .pain(8)])
  func `a planner that is careless about how much a start may be is caught by the check`(
    answer: Answer
  ) throws {
    var journal = record([]).journal
    journal.record(.answered(answer), on: Self.today)
    let plan = try #require(
      guide.plan(PersonRecord(journal: journal), today: Self.today, breaking: "too-much"))
    #expect(plan.refusal?.violations.contains { $0.hasPrefix("too-much") } ?? false)
    #expect(guide.plan(PersonRecord(journal: journal), today: Self.today).refusal == nil)
  }

  /// The tests that bound an exercise: its own, and the others of its movement.
  private func bounding(_ exercise: Exercise) throws -> [SelfTest] {
    let own = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    return catalogue.tests.filter { $0.isOneMovement(with: own) }
  }

  @Test(arguments: measured)
  func `what hurt strongly on the newest day is not trained, in whatever manner it was tested`(
    id: Exercise.ID
  ) throws {
    let exercise = try #require(catalogue.exercises[id])
    for test in try bounding(exercise) {
      func tried(_ pain: Int, daysAgo: Int) -> [(Attempt, daysAgo: Int)] {
        attempts(test, left: 1000, right: 1000).map { attempt in
          (
            Attempt(test: attempt.test, side: attempt.side, value: attempt.value, pain: pain),
            daysAgo
          )
        }
      }
      #expect(doses(exercise, record(tried(6, daysAgo: 9))).isEmpty, "\(test.id)")
      let before = doses(exercise, record(tried(1, daysAgo: 9)))
      let better = doses(exercise, record(tried(6, daysAgo: 9) + tried(1, daysAgo: 2)))
      #expect(better.count == before.count, "\(test.id)")
    }
  }

  @Test(arguments: measured)
  func `what the person cannot do in any manner, and never did, is not trained`(
    id: Exercise.ID
  ) throws {
    let exercise = try #require(catalogue.exercises[id])
    for test in try bounding(exercise) {
      var journal = record([]).journal
      journal.record(.answered(.test(test.id, .no)), on: Self.today)
      #expect(doses(exercise, PersonRecord(journal: journal)).isEmpty, "\(test.id)")
    }
  }
}

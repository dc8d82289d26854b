import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import TestSupport
import Testing

/// What a physiotherapist would ask of a week.
struct WeekSenseTests {
  private let guide: Guide
  private let catalogue: Catalogue
  private static let today = RandomPeople.today
  private static let people = [
    "desk-sciatica", "knee-replacement-no-floor", "ninety-two", "stenosis-unsteady",
  ]

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  private func example(_ name: String) throws -> PersonRecord {
    try #require(guide.example(named: name, today: Self.today))
  }

  private func exercises(_ session: PlanReport.Session) -> [Exercise] {
    session.exercises.compactMap { catalogue.exercises[Exercise.ID($0.id)] }
  }

  private func record(_ answers: [Answer], _ attempts: [Attempt] = []) -> PersonRecord {
    var journal = RandomPeople.screened(catalogue)
    let all = [.age(50), .minutes(40), .equipment(Thing.allCases)] + answers
    for answer in all { journal.record(.answered(answer), on: Self.today) }
    for attempt in attempts { journal.record(.attempted(attempt), on: Self.today) }
    return PersonRecord(journal: journal)
  }

  @Test(arguments: people, [Int?.none, 10])
  func `whoever can rise gets up from a seat in every session`(name: String, minutes: Int?) throws {
    let week = guide.plan(
      try example(name), today: Self.today, wish: WeekWish(minutes: minutes))
    #expect(week.sessions.count == 3)
    for session in week.sessions {
      #expect(exercises(session).contains { $0.rises }, "session \(session.session)")
    }
  }

  @Test(arguments: [Int?.none, 10])
  func `whoever is unsteady gets balance in every session`(minutes: Int?) throws {
    for name in ["stenosis-unsteady", "ninety-two"] {
      let week = guide.plan(
        try example(name), today: Self.today, wish: WeekWish(minutes: minutes))
      for session in week.sessions {
        #expect(exercises(session).contains { $0.purpose == .balance }, "\(name)")
      }
    }
  }

  @Test func `what leads comes back in every session, once in each`() throws {
    let week = guide.plan(try example("desk-sciatica"), today: Self.today)
    let leader = try #require(
      week.sessions.flatMap(\.exercises).first { $0.because.status == "confirmed" }?.because.muscle)
    for session in week.sessions {
      let leading = exercises(session).filter {
        $0.mainMuscles.contains(Muscle.ID(leader)) && !$0.rises && $0.purpose == .strength
      }
      #expect(Set(leading.map(\.id)).count == 1, "session \(session.session)")
    }
  }

  @Test func `who cannot walk marches sitting or lying`() {
    for (limit, support) in [("chair-only", Support.chair), ("bed-only", .bed)] {
      let week = guide.plan(
        record([.limit(HeldLimit(Limit.ID(limit)), .yes)]), today: Self.today)
      for session in week.sessions {
        let first = exercises(session).first
        #expect(first?.purpose == .walking && first?.position.support == support, "\(limit)")
      }
    }
  }

  /// Which exercises a planner offers that may choose among these alone.
  private func offered(_ ids: Set<String>, to record: PersonRecord) -> Set<String> {
    let week = guide.plan(
      record, today: Self.today, forgetting: [], only: Set(ids.map { Exercise.ID($0) }))
    return Set(week.sessions.flatMap { $0.exercises.map(\.id) })
  }

  @Test func `what is harder of its kind goes with what was too hard`() throws {
    func tried(_ test: String, sides: [Side?], _ value: Double) -> PersonRecord {
      record([], sides.map { Attempt(test: SelfTest.ID(test), side: $0, value: value) })
    }
    let both: [Side?] = [.left, .right]
    // The chair stand is a test of deep knee bends too.
    #expect(offered(["squat-at-worktop"], to: tried("chair-stand", sides: [nil], 3)).isEmpty)
    #expect(!offered(["squat-at-worktop"], to: tried("chair-stand", sides: [nil], 9)).isEmpty)
    // The next rung of a ladder, though it has a test of its own that nobody did.
    let lift: Set<String> = ["side-lying-leg-lift-on-bed"]
    #expect(offered(lift, to: tried("clam-count-on-bed", sides: both, 3)).isEmpty)
    #expect(!offered(lift, to: tried("clam-count-on-bed", sides: both, 20)).isEmpty)
  }

  @Test func `whoever could not do what comes next begins with the least of what comes before`() {
    let raised = Exercise.ID("chair-stand-raised-seat")
    func amount(_ attempts: [Attempt]) -> Int? {
      guide.plan(record([], attempts), today: Self.today, forgetting: [], only: [raised])
        .sessions.first?.exercises.first?.dose.amount
    }
    let least = catalogue.exercises[raised]?.dose.amounts.lowerBound
    #expect(amount([Attempt(test: SelfTest.ID("chair-stand"), side: nil, value: 1)]) == least)
    #expect(amount([]) != least)
  }

  @Test func `twice the most of a rung is the next rung`() throws {
    let attempts = Side.allCases.map {
      Attempt(test: SelfTest.ID("clam-count-on-bed"), side: $0, value: 40)
    }
    let lift = Exercise.ID("side-lying-leg-lift-on-bed")
    func worth(_ record: PersonRecord) throws -> Double {
      try #require(
        guide.plan(record, today: Self.today, forgetting: [], only: [lift]).value)
    }
    // Its sets are worth less where it is above the rung one starts with.
    #expect(try worth(record([], attempts)) > worth(record([])) + 3)
  }

  @Test(arguments: 0...10)
  func `who rates feeling steady at three or less stands with a hand on something`(ease: Int) {
    let week = guide.plan(record([.act(Act.ID("steady"), ease)]), today: Self.today)
    let free = week.sessions.flatMap(exercises).filter { $0.position.support == .standing }
    #expect(free.isEmpty == (ease <= 3), "\(free.map(\.id))")
  }

  @Test func `a planner that forgets unsteadiness is caught by the check`() throws {
    let plan = guide.plan(
      record([.act(Act.ID("steady"), 2)]), today: Self.today,
      forgetting: [.limit(Limit.ID("support-needed"))],
      only: Set(["walking-steady", "wall-arm-slide"].map { Exercise.ID($0) }))
    #expect(plan.refusal?.violations.contains { $0.hasPrefix("limit/support-needed") } ?? false)
  }

  @Test func `with strong pain the doctor comes first and the sessions are short`() {
    let week = guide.plan(record([.pain(8)]), today: Self.today)
    #expect(week.showDoctor.first?.contains("Ask a doctor or physiotherapist first") ?? false)
    #expect(week.sessions.allSatisfy { Set($0.exercises.map(\.id)).count <= 6 })
    #expect(guide.plan(record([.pain(6)]), today: Self.today).showDoctor.isEmpty)
  }
}

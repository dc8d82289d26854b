import Anatomy
import Journalling
import Knowledge
import Plumbline
import ProgrammeChecking
import Quantities
import Screening
import TestSupport
import Testing

/// A result that was corrected counts as corrected; one that was taken back counts for nothing but caution.
struct TakenBackResultTests {
  private let guide: Guide
  private let catalogue: Catalogue
  private static let today = RandomPeople.today
  private static let chair = SelfTest.ID("chair-stand")
  private static let heel = SelfTest.ID("heel-rise")

  init() throws {
    guide = try RealGuide.load()
    catalogue = guide.catalogue
  }

  /// Somebody of seventy who can do everything, an hour a session, and what happened on the days after.
  private func record(_ events: [(Event, daysAgo: Int)]) -> (PersonRecord, first: Int) {
    var journal = Journal()
    for entry in RandomPeople.screened(catalogue).entries {
      journal.record(entry.event, on: Self.today.adding(days: -20))
    }
    for answer in [Answer.age(70), .minutes(60), .equipment(Thing.allCases)] {
      journal.record(.answered(answer), on: Self.today.adding(days: -20))
    }
    let first = journal.entries.count + 1
    for (event, days) in events { journal.record(event, on: Self.today.adding(days: -days)) }
    return (PersonRecord(journal: journal), first)
  }

  private func chair(_ value: Double, pain: Int? = nil) -> Attempt {
    Attempt(test: Self.chair, value: value, pain: pain)
  }

  /// The number that the first of the events gets.
  private var first: Int { record([]).first }

  /// What is to be shown to a doctor, the same on the answer and the week.
  private func showDoctor(_ events: [(Event, daysAgo: Int)]) -> [String] {
    let (record, _) = record(events)
    let week = guide.plan(record, today: Self.today)
    #expect(week.refusal?.sentence == nil, "\(week.refusal?.violations ?? [])")
    let answer = guide.assess(record, today: Self.today).showDoctor
    #expect(answer == week.showDoctor)
    return answer
  }

  @Test func `a low result asks for care, corrected upwards it does not, taken back it does still`()
    throws
  {
    let low = try #require(catalogue.tests[Self.chair]?.low)
    let few = (Event.attempted(chair(5)), daysAgo: 3)
    let many = (Event.attempted(chair(14)), daysAgo: 1)
    let gone = (Event.corrected(first, nil), daysAgo: 2)
    #expect(showDoctor([few]) == [low.says])
    #expect(showDoctor([few, (.restated(first, .attempt(chair(14))), 2)]).isEmpty)
    #expect(showDoctor([few, gone]) == [low.says])
    #expect(showDoctor([few, gone, many]).isEmpty)
    #expect(showDoctor([few, gone, (.corrected(first + 1, nil), 1)]) == [low.says])
    // What lifted it is taken back itself.
    #expect(showDoctor([few, many]).isEmpty)
    #expect(showDoctor([few, many, (.corrected(first + 1, nil), 0)]) == [low.says])
    #expect(showDoctor([few, gone, many, (.corrected(first + 2, nil), 0)]) == [low.says])
    // A high result that was taken back asks for nothing.
    #expect(showDoctor([many, (.corrected(first, nil), 0)]).isEmpty)
  }

  @Test func `a leg that did half as much is shown, whichever side is taken back, until corrected`()
    throws
  {
    let condition = try #require(catalogue.conditions.first { $0.whenOneLegIsWeaker != nil })
    let says = try #require(condition.whenOneLegIsWeaker)
    func leg(_ side: Side, _ value: Double) -> Attempt {
      Attempt(test: Self.heel, side: side, value: value)
    }
    let told = (Event.answered(.condition(Told(condition.id), .yes)), daysAgo: 9)
    let sides = [(Event.attempted(leg(.left, 20)), daysAgo: 3), (.attempted(leg(.right, 6)), 3)]
    #expect(showDoctor([told] + sides) == [says])
    for number in [first + 1, first + 2] {
      #expect(showDoctor([told] + sides + [(.corrected(number, nil), 2)]) == [says])
    }
    #expect(
      showDoctor([told] + sides + [(.restated(first + 2, .attempt(leg(.right, 18))), 2)]).isEmpty)
    // Equal legs of a later day that were taken back lift nothing.
    let equal = [(Event.attempted(leg(.left, 20)), daysAgo: 1), (.attempted(leg(.right, 20)), 1)]
    let both = [(Event.corrected(first + 3, nil), daysAgo: 0), (.corrected(first + 4, nil), 0)]
    #expect(showDoctor([told] + sides + equal).isEmpty)
    #expect(showDoctor([told] + sides + equal + both) == [says])
  }

  @Test
  func `a result that was taken back moves no belief, and one corrected moves it as corrected`() {
    func answer(_ events: [(Event, daysAgo: Int)]) -> (Int, String) {
      let report = guide.assess(record(events).0, today: Self.today)
      return (report.attempts, "\(report.answer.candidates)")
    }
    let (few, many) = (chair(5), chair(14))
    #expect(answer([(.attempted(few), 3), (.corrected(first, nil), 3)]) == answer([]))
    #expect(
      answer([(.attempted(few), 3), (.restated(first, .attempt(many)), 2)])
        == answer([(.attempted(many), 3)]))
    #expect(answer([(.attempted(few), 3)]) != answer([(.attempted(many), 3)]))
  }

  @Test func `a result that was taken back raises no dose`() throws {
    let test = SelfTest.ID("clam-count-on-bed")
    let clam = try #require(catalogue.exercises.first { $0.measuredBy == test })
    let tries = Side.allCases.map {
      (Event.attempted(Attempt(test: test, side: $0, value: 40)), daysAgo: 3)
    }
    let gone = [(Event.corrected(first, nil), daysAgo: 1), (.corrected(first + 1, nil), 1)]
    func amount(_ events: [(Event, daysAgo: Int)]) -> Int? {
      guide.plan(record(events).0, today: Self.today, forgetting: [], only: [clam.id])
        .sessions.flatMap(\.exercises).first?.dose.amount
    }
    let usual = try #require(amount([]))
    #expect(try #require(amount(tries)) > usual)
    #expect(amount(tries + gone) == usual)
  }

  @Test(arguments: UInt64(0)..<60)
  func `planner and check go by the same result, taken back or not, whole or not`(
    _ seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let measured = catalogue.exercises.filter { $0.measuredBy != nil }
    let exercise = try #require(measured.randomElement(using: &generator))
    let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
    let near = Double(exercise.dose.amounts.lowerBound) * 4 / 3
    var events: [(Event, daysAgo: Int)] = []
    var results: [Int] = []
    for days in stride(from: 8, to: 0, by: -1) {
      if let number = results.randomElement(using: &generator), Bool.random(using: &generator) {
        events.append((.corrected(number, nil), days))
        results.removeAll { $0 == number }
      } else {
        let value = max(0, near + .random(in: -1.5...1.5, using: &generator))
        results.append(first + events.count)
        events.append(
          (
            .attempted(
              Attempt(test: test.id, side: test.sides == .each ? .left : nil, value: value)), days
          ))
      }
    }
    let person = record(events).0.person
    let side: Side? = exercise.sides == .each ? .left : nil
    let item = Programme.Item(
      exercise: exercise.id, side: side, eachSide: false, sets: exercise.dose.sets.lowerBound,
      amount: exercise.dose.amounts.lowerBound, effort: 3, because: .steady, alternatives: [])
    let week = Programme(
      sessions: [.init(items: [item], seconds: 60)], coverage: [], uncovered: [])
    let found = ProgrammeCheck(catalogue: catalogue, today: Self.today)
      .violations(in: week, for: person, emphases: [])
    let forbids = OwnResults(of: person, catalogue).forbid(exercise, on: side)
    let own = found.contains {
      $0.rule == "own-result" && $0.what.contains(exercise.name) && $0.exercise == exercise.id
    }
    #expect(forbids == own, "\(exercise.id): \(events)")
  }

  @Test func `part of a unit is none, for the planner and for the check`() throws {
    // Ten asks for more than thirteen; 13.4 is thirteen that were held to the end.
    for exercise in catalogue.exercises where exercise.measuredBy != nil {
      let test = try #require(exercise.measuredBy.flatMap { catalogue.tests[$0] })
      let least = exercise.dose.amounts.lowerBound
      guard (4 * least) % 3 != 0 else { continue }
      let side: Side? = test.sides == .each ? .left : nil
      for (value, isTooNear) in [
        (Double(4 * least) / 3 + 0.01, true), ((Double(4 * least) / 3).rounded(.up), false),
      ] {
        let person = record([(.attempted(Attempt(test: test.id, side: side, value: value)), 1)]).0
          .person
        #expect(
          OwnResults(of: person, catalogue).forbid(exercise, on: side) == isTooNear,
          "\(exercise.id) \(value)")
        let item = Programme.Item(
          exercise: exercise.id, side: exercise.sides == .each ? .left : nil, eachSide: false,
          sets: exercise.dose.sets.lowerBound, amount: least, effort: 3, because: .steady,
          alternatives: [])
        let week = Programme(
          sessions: [.init(items: [item], seconds: 60)], coverage: [], uncovered: [])
        let found = ProgrammeCheck(catalogue: catalogue, today: Self.today)
          .violations(in: week, for: person, emphases: [])
        #expect(
          found.contains { $0.rule == "own-result" && $0.what.hasPrefix("\(least) is too near") }
            == isTooNear, "\(exercise.id) \(value)")
      }
    }
  }
}

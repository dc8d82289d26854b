import Anatomy
import Journalling
import Knowledge
import MuscleModelling
import Quantities
import Screening
import SelfTesting

/// Two days of tests for a simulated person.
struct Sittings {
  let catalogue: Catalogue
  /// A screened journal without an attempt.
  private let start: Journal
  private static let firstDay = Day("2026-01-05") ?? .first
  /// A day after both sittings.
  static let thirdDay = firstDay.adding(days: 4)

  private let muscles: MuscleModel

  init(_ muscles: MuscleModel) {
    self.muscles = muscles
    catalogue = muscles.catalogue
    var journal = Journal()
    func record(_ answer: Answer) { journal.record(.answered(answer), on: Self.firstDay) }
    for flag in catalogue.askedFlags { record(.flag(flag.id, .no)) }
    for limit in catalogue.limits { record(.limit(HeldLimit(limit.id), .no)) }
    record(.age(SimulatedPerson.age))
    record(.equipment(Thing.allCases))
    start = journal
  }

  /// The tests that fit into so many minutes a day when done on two days, those with the clearest main
  /// carrier first, one for each group before a second.
  ///
  /// What a known test spares on the second day is spent as well, as chosen tests spend it.
  func battery(minutes: Double) -> [SelfTest] {
    var chosen: [SelfTest] = []
    var counts: [Muscle.ID: Int] = [:]
    var left = 2 * minutes
    var open = catalogue.tests.filter { test in test.carriers.contains { $0.quality == .capacity } }
    func main(_ test: SelfTest) -> SelfTest.Carrier? {
      test.carriers.filter { $0.quality == .capacity }.max { $0.loading < $1.loading }
    }
    while true {
      let fitting = open.filter { cost($0) <= left }
      let best = fitting.min { one, other in
        func key(_ test: SelfTest) -> (Int, Double, SelfTest.ID) {
          let carrier = main(test)
          return (
            carrier.map { counts[$0.muscle] ?? 0 } ?? 9, -(carrier?.loading ?? 0), test.id
          )
        }
        return key(one) < key(other)
      }
      guard let best else { return chosen }
      chosen.append(best)
      open.removeAll { $0.id == best.id }
      left -= cost(best)
      if let muscle = main(best)?.muscle { counts[muscle, default: 0] += 1 }
    }
  }

  /// Minutes of a test on both days.
  private func cost(_ test: SelfTest) -> Double {
    let attempts = test.sides == .each ? 2 : 1
    return test.minutes(attempts: attempts) + test.minutes(attempts: attempts, isKnown: true)
  }

  /// Does the same tests on both days.
  func doing(_ tests: [SelfTest], _ person: inout SimulatedPerson) -> Person {
    var journal = started(by: person)
    for day in 0..<2 {
      for test in tests { attempt(test, on: day, &person, &journal) }
    }
    return journal.person
  }

  /// Does what the chooser asks for, so many minutes on each of two days.
  func chosen(minutesADay: Double, _ person: inout SimulatedPerson) -> Person {
    var journal = started(by: person)
    for day in 0..<2 {
      var left = minutesADay
      let today = Self.firstDay.adding(days: 2 * day)
      while left > 0 {
        guard
          let cleared = ClearedPerson(journal.person, catalogue: catalogue, today: today),
          let choice = TestChooser(for: cleared, catalogue: catalogue, muscles: muscles)
            .next(),
          let test = catalogue.tests[choice.test], choice.minutes <= left
        else { break }
        attempt(test, on: day, &person, &journal)
        left -= choice.minutes
      }
    }
    return journal.person
  }

  private func started(by person: SimulatedPerson) -> Journal {
    var journal = start
    journal.record(.answered(.sex(person.sex)), on: Self.firstDay)
    return journal
  }

  private func attempt(
    _ test: SelfTest, on day: Int, _ person: inout SimulatedPerson, _ journal: inout Journal
  ) {
    for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
      journal.record(
        .attempted(person.attempt(at: test, side: side, day: day)),
        on: Self.firstDay.adding(days: 2 * day))
    }
  }
}

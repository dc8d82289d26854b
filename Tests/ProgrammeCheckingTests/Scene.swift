import Anatomy
import Journalling
import Knowledge
import ProgrammeChecking
import Quantities
import TestSupport

/// A catalogue, a day, a person who may do everything, and weeks that are right in every number.
struct Scene {
  let catalogue: Catalogue
  let today = Day.first.adding(days: 46_000)

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  init() throws { catalogue = try RealCatalogue.load() }

  /// All of the screen and all limits answered with no; fifty years old; an hour; everything at home.
  func person(answeredDaysAgo days: Int = 0, _ more: [Event] = []) -> Person {
    let answers = catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    let limits = catalogue.limits.map { Event.answered(.limit(HeldLimit($0.id), .no)) }
    let first = ([.answered(.age(50))] + answers + limits).map {
      (today.adding(days: -days), $0)
    }
    var person = Person(folding: entries(first + more.map { (today, $0) }))
    (person.minutes, person.equipment) = (60, Set(Thing.allCases))
    return person
  }

  func entries(_ events: [(Day, Event)]) -> [Entry] {
    zip(1..., events).map { Entry(number: $0, day: $1.0, event: $1.1) }
  }

  /// One line with the smallest dose, each side in turn where there are sides.
  func item(
    _ id: Exercise.ID, side: Side? = nil, sets: Int? = nil, amount: Int? = nil, effort: Int = 3,
    or alternatives: [Exercise.ID] = [], harder: Exercise.ID? = nil
  ) -> Programme.Item {
    let exercise = catalogue.exercises[id]
    return Programme.Item(
      exercise: id, side: side, eachSide: exercise?.sides == .each && side == nil,
      sets: sets ?? exercise?.dose.sets.lowerBound ?? 1,
      amount: amount ?? exercise?.dose.amounts.lowerBound ?? 1, effort: effort,
      because: .steady, alternatives: alternatives, harder: harder)
  }

  func item(_ id: String, side: Side? = nil, sets: Int? = nil) -> Programme.Item {
    item(Exercise.ID(id), side: side, sets: sets)
  }

  func week(_ sessions: [Programme.Item]...) -> Programme { week(of: sessions) }

  func week(of sessions: [[Programme.Item]]) -> Programme {
    let trained = catalogue.muscles.map { muscle in
      (
        muscle,
        sets(muscle, .main, sessions), sets(muscle, .helps, sessions)
      )
    }
    return Programme(
      sessions: sessions.map { Programme.Session(items: $0, seconds: seconds($0)) },
      coverage: trained.filter { $1.left + $1.right + $2.left + $2.right > 0 }
        .map { .init(muscle: $0.id, sets: $1, helping: $2) },
      uncovered: trained.flatMap { muscle, sets, helping in
        gaps(muscle, .init(left: sets.left + helping.left, right: sets.right + helping.right))
      })
  }

  func rules(
    _ programme: Programme, _ person: Person, emphases: [Emphasis] = []
  ) -> Set<String> {
    let check = ProgrammeCheck(catalogue: catalogue, today: today)
    return Set(check.violations(in: programme, for: person, emphases: emphases).map(\.rule))
  }

  /// The exercises of the whole catalogue that a rule keeps from the person.
  func refused(by rule: String, _ person: Person) -> Set<Exercise.ID> {
    let everything = week(catalogue.exercises.map { item($0.id) })
    let found = ProgrammeCheck(catalogue: catalogue, today: today)
      .violations(in: everything, for: person, emphases: [])
    return Set(found.filter { $0.rule == rule }.compactMap(\.exercise))
  }

  /// Walks through the session as a clock would: get ready, then work, resting in between.
  private func seconds(_ items: [Programme.Item]) -> Int {
    var clock = 0.0
    for item in items {
      guard let exercise = catalogue.exercises[item.exercise] else { continue }
      clock += Double(exercise.setUpSeconds)
      for round in 0..<max(0, item.eachSide ? 2 * item.sets : item.sets) {
        let work = Double(item.amount) * exercise.dose.secondsEach
        let rest = Double(exercise.dose.restSeconds)
        // Sides that take turns rest while the other works.
        if round > 0 { clock += item.eachSide ? max(15, rest - work.rounded(.down)) : rest }
        clock += work
      }
    }
    return Int(clock)
  }

  private func sets(
    _ muscle: Muscle, _ part: Exercise.Part, _ sessions: [[Programme.Item]]
  ) -> Bilateral<Int> {
    func sum(_ side: Side) -> Int {
      sessions.joined().filter { item in
        let exercise = catalogue.exercises[item.exercise]
        let isEffortless =
          exercise?.purpose == .walking || exercise?.purpose == .balance
          || exercise?.purpose == .lengthening
        let counts = part == .main || !isEffortless
        return counts
          && (exercise?.works ?? []).contains { $0.muscle == muscle.id && $0.part == part }
          && (item.side == nil || item.side == side || !muscle.isPaired)
      }.map { $0.eachSide && !muscle.isPaired ? 2 * $0.sets : $0.sets }.reduce(0, +)
    }
    return Bilateral(left: sum(.left), right: sum(.right))
  }

  private func gaps(_ muscle: Muscle, _ sets: Bilateral<Int>) -> [Programme.Gap] {
    switch (sets.left, sets.right) {
    case (0, 0): [.init(muscle: muscle.id, side: nil, cause: .noTime)]
    case (0, _): [.init(muscle: muscle.id, side: .left, cause: .noTime)]
    case (_, 0): [.init(muscle: muscle.id, side: .right, cause: .noTime)]
    default: []
    }
  }
}

extension EntryID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

/// The real catalogue, a day, and a person who answered no to everything on that day.
struct Scene {
  let catalogue: Catalogue
  let today = Day("2026-11-22") ?? .first

  init() throws { catalogue = try RealCatalogue.load() }

  /// Fifty years old, every question of the screen and every limit answered no so many days ago, and
  /// then `more`, today.
  func person(
    answeredDaysAgo days: Int = 0, age: Int? = 50, leavingOut left: Flag.ID? = nil,
    _ more: [Event] = []
  ) -> Person {
    let answers = catalogue.askedFlags.filter { $0.id != left }.map {
      Event.answered(.flag($0.id, .no))
    }
    let limits = catalogue.limits.map { Event.answered(.limit(HeldLimit($0.id), .no)) }
    let first = (age.map { [.answered(.age($0))] } ?? []) + answers + limits
    let dated = first.map { (today.adding(days: -days), $0) } + more.map { (today, $0) }
    return person(dated)
  }

  func person(_ events: [(Day, Event)]) -> Person {
    Person(
      folding: events.enumerated().map { Entry(number: $0 + 1, day: $1.0, event: $1.1) })
  }

  func screen(_ person: Person) -> ScreenResult {
    ScreenResult(of: person, catalogue: catalogue, today: today)
  }

  func cleared(_ person: Person, ignoring rules: Set<Restrictions.Rule> = []) throws
    -> ClearedPerson
  {
    try #require(
      ClearedPerson(person, catalogue: catalogue, today: today, ignoring: rules))
  }

  /// The restrictions of somebody with an empty screen, everything at home, and these limits.
  func restrictions(
    _ limits: HeldLimit..., conditions: [Told] = [], ignoring rules: Set<Restrictions.Rule> = []
  ) throws -> Restrictions {
    var person = person()
    person.equipment = Set(Thing.allCases)
    person.limits = Set(limits)
    person.conditions = Set(conditions)
    return try cleared(person, ignoring: rules).restrictions
  }

  /// Every self-test and exercise, as the rules see it.
  var movements: [Named] {
    catalogue.tests.map { Named(id: $0.id.text, sides: $0.sides, movement: .init($0)) }
      + catalogue.exercises.map { Named(id: $0.id.text, sides: $0.sides, movement: .init($0)) }
  }

  struct Named {
    let id: String
    let sides: Sidedness
    let movement: Restrictions.Movement

    /// The ways it can be done at all.
    var ways: [Side?] { sides == .each ? [.left, .right] : [nil] }
  }

  func movement(_ id: String) throws -> Restrictions.Movement {
    try #require(movements.first { $0.id == id }, "\(id)").movement
  }
}

extension EntryID: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

import Foundation
import Persistence

/// Whose record is shown: choosing somebody of the household, adding somebody, one's own name.
struct PeoplePage: Sendable {
  struct Person: Sendable {
    let name: String
    let value: String
    let look: String
    let isHere: Bool
  }

  let context: PageContext
  let path: String
  let newPath: String
  let ownPath: String
  /// Everybody, where there is somebody to choose.
  let people: [Person]
  let hasPeople: Bool
  let asksWho: Bool
  let lead: String
  /// The files that cannot be read.
  let unreadable: [String]
  let hasUnreadable: Bool
  /// One's own name, asked before there is somebody else: else nobody could tell the two records apart.
  let firstName: TextField?
  let newName: TextField
  let newColour: Question
  /// One's own name, where a record is open.
  let own: Own?
  let problems: [FieldProblem]
  let hasProblems: Bool

  struct Own: Sendable {
    let name: TextField
    let colour: Question

    init(_ mate: Housemate, _ values: FormValues, _ problems: [FieldProblem]) {
      let isNamed = mate.isNamed
      name = TextField(
        PeoplePage.ownName, label: "What should we call you?",
        value: values[PeoplePage.ownName] ?? (isNamed ? mate.name : nil), problems: problems)
      colour = PeoplePage.colours(
        PeoplePage.ownColour, chosen: values[PeoplePage.ownColour] ?? mate.colour.rawValue,
        problems)
    }
  }

  init(
    _ visit: Visit, everybody: (people: [Housemate], unreadable: [PersonFile]),
    values: FormValues = FormValues(), problems: [FieldProblem] = []
  ) {
    context = visit.context(back: visit.front == .undecided ? nil : .welcome)
    (path, newPath, ownPath) = (Place.people.path, Place.newPerson.path, Place.ownName.path)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    let here = visit.front.person
    people = everybody.people.map {
      Person(
        name: $0.shownName, value: $0.file.id.text, look: Self.look($0.colour),
        isHere: $0.file.id == here)
    }
    hasPeople = people.count > 1 || visit.front == .undecided
    asksWho = visit.front == .undecided
    lead = Self.lead(asksWho: asksWho, count: people.count)
    unreadable = everybody.unreadable.map(\.file.lastPathComponent)
    hasUnreadable = !unreadable.isEmpty
    let taken = Set(everybody.people.map(\.colour))
    firstName = visit.isUnnamed ? Self.firstName(values, problems) : nil
    newName = TextField(
      Self.newName, label: "What should we call them?", hint: "A first name is enough.",
      value: values[Self.newName], problems: problems)
    newColour = Self.colours(
      Self.newColour,
      chosen: values[Self.newColour]
        ?? PersonColour.allCases.first { !taken.contains($0) }?.rawValue, problems)
    own =
      if case .person(let mate, _) = visit.front { Own(mate, values, problems) } else { nil }
  }

  static let person = "person"
  static let firstName = "first-name"
  static let newName = "name"
  static let newColour = "colour"
  static let ownName = "own-name"
  static let ownColour = "own-colour"

  static func look(_ colour: PersonColour) -> String { "who-\(colour.rawValue)" }

  private static func firstName(_ values: FormValues, _ problems: [FieldProblem]) -> TextField {
    TextField(
      Self.firstName, label: "Your own name, too",
      hint: "Nobody could tell two records apart without names.",
      value: values[Self.firstName], problems: problems)
  }

  private static func lead(asksWho: Bool, count: Int) -> String {
    guard asksWho else {
      return "Each person has a record of their own: their answers, their tests, their week."
    }
    return count > 1
      ? "Several people keep a record here. Choose yours."
      : "There is one record here. Open it only if it is yours."
  }

  private static func colours(
    _ field: String, chosen: String?, _ problems: [FieldProblem]
  ) -> Question {
    Question(
      field, legend: "Which colour?", hint: "It marks the top of the pages, beside the name.",
      layout: "many swatches",
      options: PersonColour.allCases.map { ($0.rawValue, name($0), nil) },
      chosen: chosen.map { [$0] } ?? [], problems: problems)
  }

  private static func name(_ colour: PersonColour) -> String {
    switch colour {
    case .petrol: "Petrol"
    case .plum: "Plum"
    case .rust: "Rust"
    case .moss: "Moss"
    case .indigo: "Indigo"
    case .umber: "Umber"
    }
  }
}

extension Housemate {
  var isNamed: Bool { name != RecordKeeper.usualName }

  /// The name where there are several: “Me” is everybody.
  var shownName: String { isNamed ? name : "Somebody unnamed" }
}

extension Visit {
  /// Whether a record is open whose owner has not said what they are called.
  var isUnnamed: Bool {
    if case .person(let mate, _) = front { !mate.isNamed } else { false }
  }
}

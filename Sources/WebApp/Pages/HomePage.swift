import Knowledge
import Screening

/// How long a session may be, and what is at home.
struct HomePage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let minutes: TextField
  let things: Question

  init(
    context: PageContext, minutes: String?, longest: SessionCap? = nil, things: [String],
    problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.home.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    self.minutes = TextField(
      "minutes", label: "How long may one session be?",
      hint: longest?.hint ?? "From 5 to \(HomePage.mostMinutes) minutes.",
      value: minutes, unit: "minutes", isNumber: true, problems: problems)
    self.things = Question(
      HomePage.field, legend: "What is there to use?",
      hint:
        "We have ticked what nearly every home has. Untick what you lack, and tick what you have besides.",
      kind: "checkbox", layout: "many",
      options: HomePage.asked.map { ($0.rawValue, HomePage.name($0), nil) }, chosen: things,
      problems: problems)
  }

  static let field = "thing"
  static let usualMinutes = 20
  static let mostMinutes = 90

  /// A wall and a clock are everywhere, so they are not asked for; the two kinds of bed stand
  /// together.
  static var asked: [Thing] {
    let beds: [Thing] = [.bed, .firmBed]
    return beds + Thing.allCases.filter { ![.bed, .firmBed, .wall, .clock].contains($0) }
  }

  private static func name(_ thing: Thing) -> String {
    switch thing {
    case .bed: "A bed"
    case .firmBed: "A firm bed, where you sink in little"
    case .chair: "A firm chair"
    case .wall: "A wall"
    case .worktop: "A worktop"
    case .table: "A table"
    case .clock: "A clock"
    case .mirror: "A mirror"
    case .step: "A low step"
    case .stairs: "Stairs with a rail"
    case .band: "An exercise band"
    case .book: "A book"
    case .car: "A car"
    case .tapeMeasure: "A tape measure"
    case .smallWeight: "A small weight, such as a full bottle of water"
    case .ballOrCushion: "A ball or a cushion"
    case .secondPerson: "Somebody to help"
    case .roomToWalk: "Room to walk"
    }
  }
}

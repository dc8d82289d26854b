import Anatomy
import Journalling
import Knowledge
import Quantities

/// Side and date of those conditions that ask for them.
struct ToldMorePage: Sendable {
  /// What is asked about one condition.
  struct Detail: Sendable {
    let name: String
    let side: Question?
    let since: DateField?
  }

  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let details: [Detail]

  init(
    _ conditions: [Condition], told: Set<Told>, context: PageContext, values: FormValues? = nil,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.toldMore.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    details = conditions.map { condition in
      let held = told.filter { $0.condition == condition.id }
      let sides = values?.all(Self.side(condition.id)) ?? held.compactMap { $0.side?.rawValue }
      let question = Question(
        Self.side(condition.id), legend: "\(condition.name): which side?",
        hint: "Choose both if it is both.", kind: "checkbox",
        options: Side.allCases.map { ($0.rawValue, $0 == .left ? "Left" : "Right", nil) },
        chosen: sides, problems: problems)
      let date = DateField(
        Self.since(condition.id), legend: "\(condition.name): on what day?",
        hint: "The day of the operation, or when it was found. Leave it empty if you do not know; "
          + "we then take the careful way.",
        values: values, stored: held.compactMap(\.since).max(), problems: problems)
      return Detail(
        name: condition.name, side: condition.asksSide ? question : nil,
        since: condition.asksDate ? date : nil)
    }
  }

  static func side(_ id: Condition.ID) -> String { "side-\(id)" }
  static func since(_ id: Condition.ID) -> String { "since-\(id)" }
}

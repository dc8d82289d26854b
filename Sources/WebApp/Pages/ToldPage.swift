import Knowledge

/// What the person was told they have.
struct ToldPage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let question: Question

  init(
    _ catalogue: Catalogue, context: PageContext, chosen: [String], problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.told.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    let conditions = catalogue.conditions.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    question = Question(
      ToldPage.field, legend: "Which of these has a doctor told you that you have?",
      hint: "Choose all that apply. What does not suit a condition is then left out.",
      kind: "checkbox", layout: "column",
      options: conditions.map { ($0.id.text, $0.name, $0.lay) } + [
        (ToldPage.none, "None of these", nil)
      ], chosen: chosen, problems: problems)
  }

  static let field = "condition"
  static let none = "none-of-these"
}

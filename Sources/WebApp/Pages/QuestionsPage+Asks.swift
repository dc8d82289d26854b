import Knowledge

extension QuestionsPage {
  /// Questions the person has; the answers then stand with the result.
  init(askedOf catalogue: Catalogue, context: PageContext, chosen: [String]) {
    let question = Question(
      FieldName.question, legend: "Do you ask yourself any of these?",
      hint: """
        Choose as many as you like: their answers are then shown beside your result. If you choose \
        none, none is shown there; all of them are in the library.
        """,
      kind: "checkbox", layout: "column",
      options: catalogue.questions.map { ($0.id.text, $0.question, nil) }, chosen: chosen)
    self.init("Your questions", at: .asks, context: context, questions: [question])
  }
}

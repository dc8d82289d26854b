import Knowledge

extension QuestionsPage {
  /// Questions the person has; the answers then stand with the result.
  init(askedOf catalogue: Catalogue, context: PageContext, chosen: [String]) {
    let question = Question(
      FieldName.question, legend: "Do you ask yourself one of these?",
      hint: """
        Choose as many as you like, or none: then no answer stands with your result, but you can read \
        all of them in the library.
        """,
      kind: "checkbox", layout: "column",
      options: catalogue.questions.map { ($0.id.text, $0.question, nil) }, chosen: chosen)
    self.init("Your questions", at: .asks, context: context, questions: [question])
  }
}

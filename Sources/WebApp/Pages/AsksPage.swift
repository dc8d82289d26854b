import Knowledge

/// Questions the person has; the answers then stand with the result.
struct AsksPage: Sendable {
  let context: PageContext
  let path: String
  let question: Question

  init(_ catalogue: Catalogue, context: PageContext, chosen: [String]) {
    self.context = context
    path = Place.asks.path
    question = Question(
      AsksPage.field, legend: "Do you ask yourself one of these?",
      hint: "Choose as many as you like, or none. The answers then stand with your result.",
      kind: "checkbox", layout: "column",
      options: catalogue.questions.map { ($0.id.text, $0.question, nil) }, chosen: chosen)
  }

  static let field = "question"
}

import Knowledge
import Plumbline

/// A question with its plain answer.
struct QuestionPage: Sendable {
  /// Paragraphs, and a list after them.
  struct Part: Sendable {
    let text: [String]
    let points: [String]
    let hasPoints: Bool
  }

  struct Section: Sendable {
    let heading: String?
    let parts: [Part]
  }

  let context: PageContext
  let question: String
  let short: String
  let sections: [Section]
  let verdict: String?
  let reviewed: String
  let sources: [CitedSource]
  let ask: AskForm

  init(_ answer: PlainAnswer, _ catalogue: Catalogue, ask: AskForm, context: PageContext) {
    (self.context, self.ask) = (context, ask)
    (question, short) = (answer.question, answer.short)
    sections = answer.sections.map { section in
      Section(
        heading: section.heading,
        parts: section.parts.map {
          Part($0, catalogue)
        })
    }
    verdict = answer.verdict.map(Words.verdict)
    reviewed = DayWords.words(answer.reviewed)
    sources = catalogue.notes(answer.sources).map(CitedSource.init)
  }
}

extension QuestionPage.Part {
  fileprivate init(_ part: PlainAnswer.Part, _ catalogue: Catalogue) {
    (text, points) = (part.text, part.points(in: catalogue))
    hasPoints = !points.isEmpty
  }
}

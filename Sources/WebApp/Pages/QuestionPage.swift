import Knowledge
import Plumbline

/// A question with its plain answer.
struct QuestionPage: Sendable {
  let context: PageContext
  let question: String
  let short: String
  let paragraphs: [String]
  let verdict: String
  let reviewed: String
  let sources: [CitedSource]

  init(_ answer: PlainAnswer, _ catalogue: Catalogue, context: PageContext) {
    self.context = context
    (question, short, paragraphs) = (answer.question, answer.short, answer.answer)
    verdict = Words.verdict(answer.verdict)
    reviewed = DayWords.words(answer.reviewed)
    sources = catalogue.notes(answer.sources).map(CitedSource.init)
  }
}

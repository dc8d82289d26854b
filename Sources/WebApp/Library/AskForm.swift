import Journalling
import Plumbline

/// “Ask about this”: a question for the professional in one tap, which can be taken back.
struct AskForm: Hashable, Sendable {
  let path: String
  /// What is written down.
  let question: String
  /// Whether it stands on the list already.
  let isAsked: Bool
  /// Whether that was done a moment ago; then it can be undone at the top of the page.
  let isFresh: Bool
  let notesPath: String

  init(_ entry: LibraryEntry, _ visit: Visit) {
    path = Place.libraryEntry(entry.kind, entry.id).path
    question = entry.question
    isAsked = visit.person.asks(entry.question)
    isFresh = isAsked && visit.query(Flash.key) == Flash.asked.rawValue
    notesPath = Place.notes.path
  }
}

extension Person {
  /// Whether a question stands among those to take to a professional, in these words.
  func asks(_ question: String) -> Bool { questionsToTake.contains { $0.text == question } }
}

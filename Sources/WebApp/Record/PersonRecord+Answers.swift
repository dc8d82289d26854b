import Journalling
import Knowledge
import Plumbline

extension PersonRecord {
  /// Takes back a question that was asked.
  func takingBack(_ question: PlainAnswer.ID) -> [Event] {
    standing.filter { $0.answer == .asked(question) }.map { .corrected($0.entry.number, nil) }
  }
}

import Journalling
import Knowledge
import Plumbline

extension PersonRecord {
  /// Takes back what the safety screen was told: it must be asked again.
  var takingBackScreen: [Event] {
    takingBack { answer in
      if case .flag = answer { true } else { false }
    }
  }

  /// Takes back a question that was asked.
  func takingBack(_ question: PlainAnswer.ID) -> [Event] {
    takingBack { $0 == .asked(question) }
  }

  private func takingBack(where isMeant: (Answer) -> Bool) -> [Event] {
    standing.filter { isMeant($0.answer) }.map { .corrected($0.entry.number, nil) }
  }
}

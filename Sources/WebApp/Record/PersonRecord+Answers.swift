import Journalling
import Knowledge
import Plumbline

extension PersonRecord {
  /// The last answer to each limit's question, also when it was “not sure”.
  var limitAnswers: [Limit.ID: YesNo] {
    var answers: [Limit.ID: YesNo] = [:]
    for case .answered(.limit(let held, let answer)) in standing.map(\.event) {
      answers[held.limit] = answer
    }
    return answers
  }

  /// Takes back what the safety screen was told: it must be asked again.
  var takingBackScreen: [Event] {
    standing.compactMap { entry in
      guard case .answered(.flag) = entry.event else { return nil }
      return .corrected(entry.number, nil)
    }
  }

  /// Takes back a question that was asked.
  func takingBack(_ question: PlainAnswer.ID) -> [Event] {
    standing.compactMap { entry in
      entry.event == .answered(.asked(question)) ? .corrected(entry.number, nil) : nil
    }
  }

  /// The entries that no later one has corrected.
  private var standing: [Entry] {
    let corrected = Set(
      journal.entries.compactMap { entry -> Int? in
        guard case .corrected(let number, _) = entry.event else { return nil }
        return number
      })
    return journal.entries.filter { !corrected.contains($0.number) }
  }
}

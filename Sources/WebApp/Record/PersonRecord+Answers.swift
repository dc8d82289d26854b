import Journalling
import Knowledge
import Plumbline

extension PersonRecord {
  /// An entry of the journal with the answer that holds in its place.
  struct Standing: Hashable, Sendable {
    let entry: Entry
    let answer: Answer
  }

  /// The answers that hold, in the order of the journal.
  ///
  /// An answer given in a correction stands in the place of the one it corrects; one that was taken
  /// back does not stand.
  var standing: [Standing] {
    let corrections = corrections
    return journal.entries.compactMap { entry -> Standing? in
      switch (corrections[entry.number], entry.event) {
      case (.some(let correction), _):
        correction.answer.map { Standing(entry: entry, answer: $0) }
      case (.none, .answered(let answer)): Standing(entry: entry, answer: answer)
      case (.none, _): nil
      }
    }
  }

  /// The last answer to each limit's question, also when it was “not sure”.
  var limitAnswers: [Limit.ID: YesNo] {
    var answers: [Limit.ID: YesNo] = [:]
    for case .limit(let held, let answer) in standing.map(\.answer) { answers[held.limit] = answer }
    return answers
  }

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

  /// What was said in place of an entry; nothing when it was taken back.
  private struct Correction {
    let answer: Answer?
  }

  /// The newest correction of each entry, as the journal's fold reads them: one that has itself been
  /// taken back does not count.
  private var corrections: [Int: Correction] {
    var found: [Int: Correction] = [:]
    for entry in journal.entries.reversed() {
      guard case .corrected(let number, let answer) = entry.event, found[entry.number] == nil,
        found[number] == nil
      else { continue }
      found[number] = Correction(answer: answer)
    }
    return found
  }
}

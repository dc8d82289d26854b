package import Journalling
package import Knowledge

extension PersonRecord {
  /// An entry of the journal with the answer that holds in its place.
  package struct Standing: Hashable, Sendable {
    package let entry: Entry
    package let answer: Answer
  }

  /// The answers that hold, in the order of the journal.
  ///
  /// An answer given in a correction stands in the place of the one it corrects; one that was taken
  /// back does not stand.
  package var standing: [Standing] {
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
  package var limitAnswers: [Limit.ID: YesNo] {
    var answers: [Limit.ID: YesNo] = [:]
    for case .limit(let held, let answer) in standing.map(\.answer) { answers[held.limit] = answer }
    return answers
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

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
    let corrections = journal.standingCorrections
    return journal.entries.compactMap { entry -> Standing? in
      switch (corrections[entry.number]?.event, entry.event) {
      case (.corrected(_, let answer)?, _): answer.map { Standing(entry: entry, answer: $0) }
      case (_, .answered(let answer)): Standing(entry: entry, answer: answer)
      default: nil
      }
    }
  }

  /// The last answer to each limit's question, also when it was “not sure”.
  package var limitAnswers: [Limit.ID: YesNo] {
    var answers: [Limit.ID: YesNo] = [:]
    for case .limit(let held, let answer) in standing.map(\.answer) { answers[held.limit] = answer }
    return answers
  }
}

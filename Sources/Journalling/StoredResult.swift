package import Quantities

/// One result of a self-test with everything that was said about it afterwards.
///
/// The one place where corrections of results are read: the fold and the pages both go by it.
package struct StoredResult: Hashable, Sendable {
  /// The number of its entry in the journal; corrections name it.
  package let number: Int
  /// The day on which it came out, whenever it was corrected.
  package let day: Day
  /// What was written first.
  package let first: Outcome
  /// What holds: the newest correction, else what was written first.
  package fileprivate(set) var outcome: Outcome
  /// The day of the newest correction; `nil` when there is none.
  package fileprivate(set) var restatedOn: Day?
  /// The entry that took it back; `nil` while it stands.
  package fileprivate(set) var takenBack: Person.Moment?

  /// Every result of a journal, also what was taken back, in the order of writing.
  ///
  /// - Complexity: O(n log n).
  package static func all(in entries: [Entry]) -> [StoredResult] {
    all(in: entries, standing: standingCorrections(in: entries))
  }

  static func all(in entries: [Entry], standing corrections: [Int: Entry]) -> [StoredResult] {
    var found: [Int: StoredResult] = [:]
    for entry in entries.sorted(by: { $0.number < $1.number }) {
      switch entry.event {
      case .attempted(let attempt): found[entry.number] = .init(entry, .attempt(attempt))
      case .compared(let comparison): found[entry.number] = .init(entry, .comparison(comparison))
      case .restated(let number, let outcome):
        found[number]?.restate(outcome, on: entry.day)
      default: continue
      }
    }
    for (number, correction) in corrections {
      found[number]?.takenBack = Person.Moment(day: correction.day, number: correction.number)
    }
    return found.values.sorted { $0.number < $1.number }
  }

  /// What reading refuses is no correction here either.
  private mutating func restate(_ outcome: Outcome, on day: Day) {
    guard first.isAboutTheSame(as: outcome) else { return }
    if case (.attempt(let was), .attempt(let now)) = (self.outcome, outcome),
      !now.answersForPain(of: was)
    {
      return
    }
    (self.outcome, restatedOn) = (outcome, day)
  }

  private init(_ entry: Entry, _ outcome: Outcome) {
    (number, day, first, self.outcome) = (entry.number, entry.day, outcome, outcome)
  }
}

extension Journal {
  /// The entry that corrects or takes back each entry, by the number of what it is about: the newest that
  /// has not itself been taken back.
  package var standingCorrections: [Int: Entry] {
    Journalling.standingCorrections(in: entries)
  }

  /// The entries that take an entry back and hold; empty while it stands.
  ///
  /// There can be several, when it was taken back in two windows: all of them have to go for it to stand
  /// again.
  ///
  /// - Complexity: O(n log n).
  package func takingsBack(of number: Int) -> [Int] {
    let standing = standingCorrections
    return entries.filter {
      $0.event == .corrected(number, nil) && standing[$0.number] == nil
    }.map(\.number)
  }

  /// Every result of a self-test, also what was taken back, in the order of writing.
  package var results: [StoredResult] { StoredResult.all(in: entries) }
}

/// The entry that corrects or takes back each entry: the newest counts, and one that has itself been taken
/// back does not.
///
/// - Returns: By the number of what is corrected.
func standingCorrections(in entries: [Entry]) -> [Int: Entry] {
  var standing: [Int: Entry] = [:]
  for entry in entries.sorted(by: { $0.number > $1.number }) {
    guard case .corrected(let number, _) = entry.event, standing[entry.number] == nil,
      standing[number] == nil
    else { continue }
    standing[number] = entry
  }
  return standing
}

import Anatomy
import Journalling
import Knowledge
import Plumbline

/// What the newest entry of the journal did to a result, in words.
///
/// It is read from the journal, so nothing of the person stands in an address.
struct ResultChange: Sendable {
  private enum Kind { case changed(from: Outcome), removed, putBack }

  private let kind: Kind
  private let result: StoredResult
  private let test: SelfTest

  /// - Returns: `nil` when the newest entry is about something else.
  init?(lastIn journal: Journal, _ catalogue: Catalogue) {
    guard let last = journal.entries.last else { return nil }
    let results = journal.results
    func stored(_ number: Int) -> StoredResult? { results.first { $0.number == number } }
    switch last.event {
    case .restated(let number, _):
      let before = Journal(journal.entries.dropLast()).results.first { $0.number == number }
      guard let now = stored(number), let before else { return nil }
      (kind, self.result) = (.changed(from: before.outcome), now)
    case .corrected(let number, nil):
      if let now = stored(number) {
        (kind, self.result) = (.removed, now)
      } else {
        let gone = journal.entries.first { $0.number == number }
        guard case .corrected(let number, nil) = gone?.event, let now = stored(number) else {
          return nil
        }
        (kind, self.result) = (.putBack, now)
      }
    default: return nil
    }
    guard let test = catalogue.tests[self.result.first.test] else { return nil }
    self.test = test
  }

  /// What is said on the page of the results; `nil` when that was said of something else.
  func sentence(for flash: Flash) -> String? {
    switch (kind, flash) {
    case (.changed(let before), .resultCorrected):
      "Changed. \(which): \(words(before)). What rests on it is worked out anew."
    case (.changed(let before), .resultHurt):
      "Changed. \(which): \(words(before)). That hurt: leave the tests for today, and rest."
    case (.removed, .resultTakenBack):
      "Removed. \(whole) It does not count any more; you can put it back below."
    case (.removed, .resultGoneAlready):
      "It is removed already. \(whole) You can put it back below."
    case (.putBack, .resultBack): "Put back. \(whole) It counts again."
    case (.putBack, .resultThere): "It is put back already. \(whole) It counts."
    default: nil
    }
  }

  /// “Chair stand in 30 seconds, 3 October 2026”, with the side where there is one.
  private var which: String {
    let side = result.outcome.attempt?.side.map { ", \($0.rawValue) side" } ?? ""
    return "\(test.name)\(side), \(DayWords.words(result.day))"
  }

  private var whole: String {
    "\(test.name), \(DayWords.words(result.day)): "
      + "\(ResultWords.lowered(ResultWords.what(result.outcome, test)))."
  }

  /// Everything that is different now: “12 → 21 repetitions; how much it hurt: 6 → 3 of 10”.
  private func words(_ before: Outcome) -> String {
    switch (before, result.outcome) {
    case (.attempt(let was), .attempt(let now)):
      let value = Self.arrow(ResultWords.value(was, test), ResultWords.value(now, test))
      let felt = Self.arrow(Self.ofTen(was.felt), Self.ofTen(now.felt))
      let pain = Self.arrow(Self.ofTen(was.pain), Self.ofTen(now.pain))
      let ending = Self.arrow(Self.why(was), Self.why(now))
      return [
        value, ending, felt.map { "how hard it felt: \($0)" },
        pain.map { "how much it hurt: \($0)" },
      ].compactMap(\.self).joined(separator: "; ")
    case (.comparison(let was), .comparison(let now)):
      return "the harder side: \(Self.harder(was)) → \(Self.harder(now))"
    default: return ""
    }
  }

  /// `nil` where both are the same; what both end with is said once.
  private static func arrow(_ was: String, _ now: String) -> String? {
    guard was != now else { return nil }
    let (old, new) = (was.split(separator: " "), now.split(separator: " "))
    let isOneUnit = old.count > 1 && old.dropFirst() == new.dropFirst()
    return isOneUnit ? "\(old[0]) → \(now)" : "\(was) → \(now)"
  }

  private static func ofTen(_ number: Int?) -> String { number.map { "\($0) of 10" } ?? "not said" }

  private static func why(_ attempt: Attempt) -> String {
    switch attempt.ending {
    case .pain: "you stopped because it hurt"
    case .other: "something else stopped you"
    // The value says it.
    case .finished, .reachedCap, .couldNotStart: "nothing stopped you"
    }
  }

  private static func harder(_ comparison: Comparison) -> String {
    comparison.harder?.rawValue ?? "both the same"
  }
}

package import Journalling
package import Knowledge

/// How much the number of an attempt counts that was stopped early or held back by pain.
///
/// It asks ``AttemptReader``, so what a page says of a result is what the model does with it.
package enum AttemptWeight: String, Hashable, Sendable {
  /// The number itself counts.
  case whole
  /// It counts only as “at least this much”, because something stopped or held back the person.
  case atLeast
  /// It does not count at all.
  case nothing

  package init(_ attempt: Attempt, in test: SelfTest) {
    let calm = Attempt(
      test: attempt.test, side: attempt.side, value: attempt.value, felt: attempt.felt, pain: nil,
      ending: attempt.ending == .couldNotStart ? .couldNotStart : .finished)
    func meaning(_ attempt: Attempt) -> AttemptReader.Meaning {
      // What kind of statement it is does not hang on the norm.
      AttemptReader.meaning(of: attempt, in: test, against: test.unknownNorm)
    }
    self =
      switch (meaning(calm), meaning(attempt)) {
      case (.nothing, .nothing): .whole
      case (_, .nothing): .nothing
      case (.value, .atLeast), (.atMost, .atLeast): .atLeast
      default: .whole
      }
  }
}

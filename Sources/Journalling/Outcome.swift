import Anatomy
package import Knowledge

/// What came out of a self-test: how one attempt went, or which side was the harder one.
package enum Outcome: Hashable, Sendable {
  case attempt(Attempt)
  case comparison(Comparison)

  package var test: SelfTest.ID {
    switch self {
    case .attempt(let attempt): attempt.test
    case .comparison(let comparison): comparison.test
    }
  }

  package var attempt: Attempt? { if case .attempt(let attempt) = self { attempt } else { nil } }

  package var comparison: Comparison? {
    if case .comparison(let comparison) = self { comparison } else { nil }
  }

  /// Whether both say something about the same: the same test, and the same side of it.
  package func isAboutTheSame(as other: Outcome) -> Bool {
    switch (self, other) {
    case (.attempt(let one), .attempt(let two)): one.test == two.test && one.side == two.side
    case (.comparison(let one), .comparison(let two)): one.test == two.test
    default: false
    }
  }

  /// What it is about, in words of the file.
  var subject: String {
    switch self {
    case .attempt(let attempt):
      "the result of \(attempt.test)\(attempt.side.map { " (\($0.rawValue))" } ?? "")"
    case .comparison(let comparison): "the sides of \(comparison.test)"
    }
  }
}

extension Event {
  /// A result as it is written down first.
  package init(_ outcome: Outcome) {
    switch outcome {
    case .attempt(let attempt): self = .attempted(attempt)
    case .comparison(let comparison): self = .compared(comparison)
    }
  }
}

extension Attempt {
  /// Whether something was said of pain: how much, or that the attempt was stopped for it.
  package var speaksOfPain: Bool { pain != nil || ending == .pain }

  /// Whether it may stand in the place of an earlier statement without a word on the pain that is written
  /// down there.
  ///
  /// Pain is never taken back by leaving it out: what was given as a number needs a number, and a stop
  /// for pain without one stays such a stop.
  package func answersForPain(of earlier: Attempt) -> Bool {
    earlier.pain != nil ? pain != nil : !earlier.speaksOfPain || speaksOfPain
  }
}

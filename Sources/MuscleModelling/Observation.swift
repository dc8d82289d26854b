import Foundation
package import Journalling
import Knowledge
package import Quantities

/// An attempt as the model sees it: a standardised value and what carries it.
package struct Observation: Hashable, Sendable {
  package let attempt: Attempt
  package let day: Day
  /// Distance from the norm in healthy standard deviations, higher is better.
  let standardised: Double
  /// Whether a published norm gave the level.
  package let hasNorm: Bool
}

/// An attempt that the model does not use yet, with the reason.
package struct SetAside: Hashable, Sendable {
  package enum Reason: String, Codable, Sendable {
    /// The value is “at least”: the cap was reached.
    case reachedCap
    /// The value is “at least”: stopped early, for pain or another reason.
    case stoppedEarly
    /// There is no value.
    case couldNotStart
  }

  package let attempt: Attempt
  package let day: Day
  package let reason: Reason
}

/// Sorts attempts into observations and those set aside.
struct Observations {
  let used: [Observation]
  let setAside: [SetAside]

  /// The order of the attempts does not matter: they are sorted first.
  init(
    _ attempts: [Person.Dated<Attempt>], age: Int?, sex: Sex?, catalogue: Catalogue
  ) {
    var used: [Observation] = []
    var setAside: [SetAside] = []
    for dated in attempts.sorted(by: { $0.orderKey < $1.orderKey }) {
      let attempt = dated.value
      guard let test = catalogue.tests[attempt.test] else { continue }
      if let reason = Self.reason(for: attempt, in: test) {
        setAside.append(SetAside(attempt: attempt, day: dated.day, reason: reason))
      } else if let value = attempt.value {
        let norm = test.norm(age: age, sex: sex)
        used.append(
          Observation(
            attempt: attempt, day: dated.day,
            standardised: standardise(value, against: norm ?? test.unknownNorm, in: test),
            hasNorm: norm != nil))
      }
    }
    (self.used, self.setAside) = (used, setAside)
  }

  private static func reason(for attempt: Attempt, in test: SelfTest) -> SetAside.Reason? {
    switch attempt.ending {
    case .couldNotStart: return .couldNotStart
    case .reachedCap: return .reachedCap
    case .pain, .other: return .stoppedEarly
    case .finished:
      // Nothing at all is “at most the smallest”, not a number.
      if test.scale == .logarithm, let value = attempt.value, value <= 0 { return .couldNotStart }
      guard let cap = test.cap, let value = attempt.value, value >= cap else { return nil }
      return .reachedCap
    }
  }
}

/// Where a value stands among healthy people, in standard deviations, higher is better.
///
/// On the logarithmic scale a norm with mean m and spread s becomes a normal distribution with
/// variance ln(1 + (s/m)²) and mean ln m − ½ variance (the log-normal with those two moments). A
/// value below half a unit counts as half a unit. Kept within 4 standard deviations: further out a
/// slip of the hand is likelier than a body.
func standardise(_ value: Double, against norm: SelfTest.Norm, in test: SelfTest) -> Double {
  let distance: Double
  switch test.scale {
  case .plain: distance = (value - norm.typical) / norm.spread
  case .logarithm:
    let typical = max(norm.typical, 0.5)
    let variance = log(1 + (norm.spread / typical) * (norm.spread / typical))
    let middle = log(typical) - variance / 2
    distance = (log(max(value, 0.5)) - middle) / variance.squareRoot()
  }
  let kept = min(max(distance, -4), 4)
  return test.better == .higher ? kept : -kept
}

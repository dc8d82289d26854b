package import Anatomy
import Foundation
package import Journalling
package import Knowledge
package import Quantities

/// What one side did in one test on one day, as the model sees it.
///
/// Repeats of a day differ only by the noise of a trial, so their mean tells all that they tell: the
/// pooled observation gives the same belief as its attempts one by one (a test compares them).
package struct Observation: Hashable, Sendable {
  package let test: SelfTest.ID
  /// `nil` for a test without sides.
  package let side: Side?
  package let day: Day
  /// The attempts behind it, at least one.
  package let attempts: [Attempt]
  /// Mean distance from the norm in healthy standard deviations, higher is better.
  let standardised: Double
  /// Whether a published norm gave the level.
  package let hasNorm: Bool

  package var trials: Int { attempts.count }
}

/// An attempt that the model does not use, with the reason.
package struct SetAside: Hashable, Sendable {
  package enum Reason: String, Codable, Sendable {
    /// The value is “at least”: the cap was reached.
    case reachedCap
    /// The value is “at least”: stopped early, for pain or another reason.
    case stoppedEarly
    /// There is no value.
    case couldNotStart
    /// The same test was done on enough days since.
    case older
  }

  package let attempt: Attempt
  package let day: Day
  package let reason: Reason
}

/// Sorts attempts into observations and those set aside.
struct Observations {
  /// One for each test, side and day.
  let used: [Observation]
  let setAside: [SetAside]

  /// The newest days of a test that are used: bodies change, and the work grows with the cube.
  ///
  /// A choice.
  static let daysOfATest = 6

  /// The order of the attempts does not matter: they are sorted first.
  ///
  /// - Complexity: O(a log a) for a attempts; at most 2 · tests · `daysOfATest` observations.
  init(
    _ attempts: [Person.Dated<Attempt>], age: Int?, sex: Sex?, catalogue: Catalogue
  ) {
    let sorted = attempts.filter { catalogue.tests[$0.value.test] != nil }
      .sorted { $0.orderKey < $1.orderKey }
    let oldest = Self.oldestDays(of: sorted.filter { Self.reason(for: $0.value, catalogue) == nil })
    var setAside: [SetAside] = []
    var pooled: [(key: Key, attempts: [Attempt])] = []
    for dated in sorted {
      let attempt = dated.value
      let isOld = oldest[attempt.test].map { dated.day < $0 } ?? false
      if let reason = Self.reason(for: attempt, catalogue) ?? (isOld ? .older : nil) {
        setAside.append(SetAside(attempt: attempt, day: dated.day, reason: reason))
        continue
      }
      // Sorted by test, day and side: what belongs together stands together.
      let key = Key(test: attempt.test, side: attempt.side, day: dated.day)
      if pooled.last?.key != key { pooled.append((key, [])) }
      pooled[pooled.count - 1].attempts.append(attempt)
    }
    used = pooled.compactMap { key, attempts in
      catalogue.tests[key.test].map { test in
        let norm = test.norm(age: age, sex: sex)
        let values = attempts.compactMap(\.value)
          .map { standardise($0, against: norm ?? test.unknownNorm, in: test) }
        return Observation(
          test: key.test, side: key.side, day: key.day, attempts: attempts,
          standardised: values.reduce(0, +) / Double(values.count), hasNorm: norm != nil)
      }
    }
    self.setAside = setAside
  }

  private struct Key: Equatable {
    let test: SelfTest.ID
    let side: Side?
    let day: Day
  }

  private static func oldestDays(of attempts: [Person.Dated<Attempt>]) -> [SelfTest.ID: Day] {
    Dictionary(grouping: attempts, by: \.value.test).compactMapValues { attempts in
      Set(attempts.map(\.day)).sorted().suffix(daysOfATest).first
    }
  }

  private static func reason(for attempt: Attempt, _ catalogue: Catalogue) -> SetAside.Reason? {
    switch attempt.ending {
    case .couldNotStart: return .couldNotStart
    case .reachedCap: return .reachedCap
    case .pain, .other: return .stoppedEarly
    case .finished: break
    }
    guard let test = catalogue.tests[attempt.test], let value = attempt.value else {
      return .couldNotStart
    }
    // Nothing at all is “at most the smallest”, not a number.
    if test.scale == .logarithm, value <= 0 { return .couldNotStart }
    return test.cap.map { value >= $0 } == true ? .reachedCap : nil
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

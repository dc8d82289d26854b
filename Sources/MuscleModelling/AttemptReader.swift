import Foundation
import Journalling
import Knowledge

/// What an attempt means on the model's scale: standard deviations of healthy people, higher is
/// better.
struct AttemptReader {
  enum Meaning {
    /// The value, and the variance by which a score is coarser than what it measures.
    case value(Double, coarseness: Double)
    /// At least this; whether because the test ends there.
    case atLeast(Double, isCap: Bool)
    case atMost(Double)
    case nothing(SetAside.Reason)
  }

  private let person: Person
  private let catalogue: Catalogue

  init(_ person: Person, _ catalogue: Catalogue) {
    (self.person, self.catalogue) = (person, catalogue)
  }

  /// From this pain on (0 to 10), that a test could not be started says nothing about strength.
  ///
  /// A choice.
  private static let painThatStops = 3

  func hasNorm(_ test: SelfTest.ID) -> Bool {
    catalogue.tests[test]?.norm(age: person.age, sex: person.sex) != nil
  }

  func isValue(_ attempt: Attempt) -> Bool {
    if case .value = meaning(of: attempt) { true } else { false }
  }

  func meaning(of attempt: Attempt) -> Meaning {
    guard let test = catalogue.tests[attempt.test] else { return .nothing(.couldNotStart) }
    return Self.meaning(
      of: attempt, in: test,
      against: test.norm(age: person.age, sex: person.sex) ?? test.unknownNorm)
  }

  static func meaning(
    of attempt: Attempt, in test: SelfTest, against norm: SelfTest.Norm
  ) -> Meaning {
    func distance(_ value: Double) -> Double { standardise(value, against: norm, in: test) }
    let isCount = test.scale == .logarithm && test.better == .higher
    guard attempt.ending != .couldNotStart, let value = attempt.value else {
      let isForPain = (attempt.pain ?? 0) >= painThatStops
      return isCount && !isForPain ? .atMost(distance(1)) : .nothing(.couldNotStart)
    }
    // Nothing at all is “at most the smallest”, not a number; stopped before the first it is nothing.
    if isCount, value <= 0 {
      let isStopped = attempt.ending != .finished || (attempt.pain ?? 0) >= painThatStops
      return isStopped ? .nothing(.stoppedEarly) : .atMost(distance(1))
    }
    if attempt.ending == .reachedCap || test.cap.map({ value >= $0 }) == true {
      let cap = test.cap ?? value
      return test.better == .higher
        ? .atLeast(distance(cap), isCap: true) : .atMost(distance(cap))
    }
    let isHeldBack = attempt.isRatedStrong
    if attempt.ending == .pain || attempt.ending == .other || isHeldBack {
      return test.better == .higher
        ? .atLeast(distance(value), isCap: false) : .nothing(.stoppedEarly)
    }
    return test.measures == .score
      ? score(value, test, distance) : .value(distance(value), coarseness: 0)
  }

  /// A score stands for a stretch of one point; the last one at either end is open.
  ///
  /// Within, a stretch is taken as its middle with the variance of a uniform distribution (Sheppard's
  /// correction).
  private static func score(
    _ value: Double, _ test: SelfTest, _ distance: (Double) -> Double
  ) -> Meaning {
    let isTop = value >= test.plausible.upperBound
    let isBottom = value <= test.plausible.lowerBound
    if isTop || isBottom {
      let edge = distance(isTop ? value - 0.5 : value + 0.5)
      return isTop == (test.better == .higher) ? .atLeast(edge, isCap: false) : .atMost(edge)
    }
    let step = abs(distance(value + 0.5) - distance(value - 0.5))
    return .value(distance(value), coarseness: step * step / 12)
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

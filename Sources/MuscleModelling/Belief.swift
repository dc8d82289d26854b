package import Anatomy
import Foundation
import Inference
package import Journalling
package import Knowledge
package import Quantities

/// What the attempts say about the body: the first of the two answers, with everything it rests on.
package struct Belief: Hashable, Sendable {
  /// Does something stand out? Three probabilities that sum to 1.
  package struct Answer: Hashable, Sendable {
    package let nothing: Double
    package let one: Double
    package let several: Double
  }

  package struct Candidate: Hashable, Sendable {
    package let hypothesis: Hypothesis
    package let probability: Double
  }

  package struct Group: Hashable, Sendable {
    package let muscle: Muscle.ID
    package let probability: Double
    /// Left minus right in capacity; positive: the left is stronger.
    ///
    /// `nil` for middle groups.
    package let difference: Estimate?
    /// The mean of both sides in capacity.
    package let level: Estimate
    /// Whether some attempt tells anything about the group's capacity.
    package let isTested: Bool
    /// Whether some attempt compares its sides.
    package let comparesSides: Bool
    /// Whether some attempt of it has a published norm.
    package let hasNorm: Bool
  }

  /// A pair across a joint: front minus back in capacity.
  package struct Pair: Hashable, Sendable {
    package let front: Muscle.ID
    package let back: Muscle.ID
    /// `nil` when the two cannot be compared at home yet: both need a test with a norm.
    package let difference: Estimate?
    package let isFromArticle: Bool
  }

  package let answer: Answer
  /// All hypotheses, the likeliest first; ties in the order of ids, never by side.
  package let candidates: [Candidate]
  package let groups: [Group]
  package let pairs: [Pair]
  package let findings: [Finding]
  /// The general level, shared by all groups.
  package let level: Estimate
  package let setAside: [SetAside]
  package let observationCount: Int
  package let dayCount: Int
  /// The side that comes first where an order of sides is needed; mirrors with the attempts.
  package let leadingSide: Side
}

extension Belief {
  /// Computes the belief from a person's attempts.
  ///
  /// Left and right play the same part: the attempts are first turned so that a fixed comparison of
  /// their written form decides which side is called left, and the result is turned back. So a
  /// mirrored person has exactly the mirrored belief.
  package init(of person: Person, _ muscles: MuscleModel) {
    let leading = person.leadingSide
    let belief = BeliefComputation(leading == .left ? person : person.turned, muscles).belief()
    self = leading == .left ? belief : belief.mirrored
  }

  package init(
    of person: Person, catalogue: Catalogue, constants: ModelConstants = ModelConstants()
  ) {
    self.init(of: person, MuscleModel(catalogue, constants: constants))
  }

  /// Left and right exchanged everywhere.
  var mirrored: Belief {
    Belief(
      answer: answer, candidates: candidates.map(\.mirrored), groups: groups.map(\.mirrored),
      pairs: pairs, findings: findings.map(\.mirrored), level: level,
      setAside: setAside.map(\.mirrored), observationCount: observationCount, dayCount: dayCount,
      leadingSide: leadingSide.opposite)
  }
}

extension Person {
  /// With left and right exchanged in what the model reads.
  var turned: Person {
    var turned = self
    turned.attempts = attempts.map(\.mirrored)
    turned.comparisons = comparisons.map(\.mirrored)
    return turned
  }
}

extension Hypothesis {
  package var mirrored: Hypothesis {
    Hypothesis(muscle: muscle, quality: quality, side: side?.opposite)
  }
}

extension Belief.Candidate {
  var mirrored: Self { Self(hypothesis: hypothesis.mirrored, probability: probability) }
}

extension Belief.Group {
  fileprivate var mirrored: Self {
    Self(
      muscle: muscle, probability: probability, difference: difference?.negated, level: level,
      isTested: isTested, comparesSides: comparesSides, hasNorm: hasNorm)
  }
}

extension SetAside {
  fileprivate var mirrored: SetAside {
    SetAside(attempt: attempt.mirrored, day: day, reason: reason)
  }
}

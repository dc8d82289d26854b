package import Anatomy
package import Journalling
package import Knowledge
package import Quantities

/// Something that stands out, and how sure that is.
package struct Finding: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Codable, Sendable {
    /// Below the rest of the person and, where norms exist, below others.
    case weak
    case short
    /// One side differs from the other; the side named is the weaker or shorter one.
    case sideToSide
    /// A group is weak against its partner across the joint.
    case frontToBack
  }

  package enum Status: String, Codable, Sendable {
    /// Tests of different kind agree and the probability is high.
    case confirmed
    case hint
  }

  /// A test the finding rests on, with what it did to the odds.
  package struct Support: Hashable, Sendable {
    package let test: SelfTest.ID
    package let attempts: [Person.Dated<Attempt>]
    /// The odds of the finding with this test over the odds without it; above 1 speaks for it.
    package let oddsFactor: Double
  }

  package let kind: Kind
  package let muscle: Muscle.ID
  package let side: Side?
  package let quality: Quality
  /// The partner it is compared with, for front to back.
  package let against: Muscle.ID?
  package let probability: Double
  /// 90 %: the level for weak and short, left minus right for sides, weak minus partner for pairs.
  package let interval: Estimate
  package let status: Status
  package let restsOn: [Support]

  var mirrored: Finding {
    Finding(
      kind: kind, muscle: muscle, side: side?.opposite, quality: quality, against: against,
      probability: probability,
      interval: kind == .sideToSide ? interval.negated : interval, status: status,
      restsOn: restsOn.map(\.mirrored))
  }
}

extension Finding.Support {
  fileprivate var mirrored: Self {
    Self(
      test: test,
      attempts: attempts.map(\.mirrored),
      oddsFactor: oddsFactor)
  }
}

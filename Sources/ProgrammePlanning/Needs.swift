package import Anatomy
import Journalling
package import Knowledge
import MuscleModelling

/// What a week must lean on: one group, its weaker side, and how sure that is.
package struct Emphasis: Hashable, Sendable {
  package let muscle: Muscle.ID
  /// `nil`: both sides alike.
  package let weaker: Side?
  package let quality: Quality
  package let isConfirmed: Bool

  var withoutSide: Emphasis {
    Emphasis(muscle: muscle, weaker: nil, quality: quality, isConfirmed: isConfirmed)
  }
}

/// How much each muscle group needs, from the belief.
struct Needs {
  private enum Weight {
    static let base = 1.0
    static let hint = 1.5
    static let confirmed = 4.0
    static let hip = 1.2
    static let leg = 1.0
    static let trunk = 1.0
    static let shoulder = 0.8
    static let small = 0.6
  }

  let emphases: [Emphasis]
  private let weights: [Muscle.ID: Double]

  init(_ belief: Belief, catalogue: Catalogue) {
    emphases = Self.emphases(of: belief)
    var weights: [Muscle.ID: Double] = [:]
    for muscle in catalogue.muscles {
      let emphasis = emphases.first { $0.muscle == muscle.id }
      let finding = emphasis.map { $0.isConfirmed ? Weight.confirmed : Weight.hint } ?? Weight.base
      weights[muscle.id] = Self.weight(of: muscle.region) * finding
    }
    self.weights = weights
  }

  func weight(of muscle: Muscle.ID) -> Double { weights[muscle] ?? Weight.base }

  /// Hips, legs and trunk carry the daily acts; arms and neck come after them.
  ///
  /// A choice.
  private static func weight(of region: Region) -> Double {
    switch region {
    case .hip: Weight.hip
    case .thigh, .lowerLeg: Weight.leg
    case .trunk: Weight.trunk
    case .shoulder: Weight.shoulder
    case .arm, .neck: Weight.small
    }
  }

  /// The confirmed groups a week can lead with: a third would leave no time for anything else.
  var confirmed: [Emphasis] { Array(emphases.filter(\.isConfirmed).prefix(2)) }

  /// One emphasis for each group, confirmed ones first and by probability.
  ///
  /// A confirmed difference of sides decides the side; a group weak on both sides is trained alike.
  static func emphases(of belief: Belief) -> [Emphasis] {
    var emphases: [Emphasis] = []
    for finding in belief.findings where !emphases.contains(where: { $0.muscle == finding.muscle })
    {
      let isConfirmed = finding.status == .confirmed
      let sameGroup = belief.findings.filter {
        $0.muscle == finding.muscle && $0.quality == finding.quality && $0.status == .confirmed
      }
      let weaker =
        sameGroup.first { $0.kind == .sideToSide }?.side
        ?? sameGroup.first { $0.side != nil }?.side
      emphases.append(
        Emphasis(
          muscle: finding.muscle, weaker: isConfirmed ? weaker : nil, quality: finding.quality,
          isConfirmed: isConfirmed))
    }
    return emphases
  }
}

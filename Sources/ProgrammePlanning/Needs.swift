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
    static let confirmed = 6.0
    static let hip = 1.2
    static let leg = 1.0
    static let trunk = 1.2
    static let shoulder = 0.8
    static let small = 0.6
  }

  let emphases: [Emphasis]
  private let weights: [Muscle.ID: Double]

  /// - Parameter belief: `nil` for a week in which no group comes before another.
  init(_ belief: Belief?, catalogue: Catalogue) {
    emphases = belief.map(Self.emphases) ?? []
    var weights: [Muscle.ID: Double] = [:]
    for muscle in catalogue.muscles {
      let emphasis = emphases.first { $0.muscle == muscle.id }
      let finding = emphasis.map { $0.isConfirmed ? Weight.confirmed : Weight.hint } ?? Weight.base
      weights[muscle.id] = Self.weight(of: muscle.region) * finding
    }
    self.weights = weights
  }

  func weight(of muscle: Muscle.ID) -> Double { weights[muscle] ?? Weight.base }

  /// Hips and trunk first, since it is the back that hurts, then legs; arms and neck come after them.
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

  /// The groups a week leads with: two at most, since sets of hypotheses name two groups at most and
  /// a confirmed one holds in four sets of five.
  var confirmed: [Emphasis] { emphases.filter(\.isConfirmed) }

  /// One emphasis for each group, confirmed ones first and by probability.
  ///
  /// Confirmed findings decide the side when they name one only; a group weak on both sides, or weak
  /// on one and short on the other, is trained alike.
  static func emphases(of belief: Belief) -> [Emphasis] {
    var emphases: [Emphasis] = []
    for finding in belief.findings where !emphases.contains(where: { $0.muscle == finding.muscle })
    {
      let isConfirmed = finding.status == .confirmed
      let sides = Set(
        belief.findings.filter { $0.muscle == finding.muscle && $0.status == .confirmed }
          .compactMap(\.side))
      let weaker = sides.count == 1 ? sides.first : nil
      emphases.append(
        Emphasis(
          muscle: finding.muscle, weaker: isConfirmed ? weaker : nil, quality: finding.quality,
          isConfirmed: isConfirmed))
    }
    return emphases
  }
}

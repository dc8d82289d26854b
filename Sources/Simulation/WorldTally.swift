import Anatomy
import Foundation
import Knowledge
import MuscleModelling

/// What came out in one world.
package struct WorldTally: Encodable, Sendable {
  /// How one kind of truth was judged.
  package struct Found: Encodable, Sendable {
    package private(set) var people = 0
    /// The group that stands out was confirmed.
    package private(set) var confirmed = 0
    /// The first candidate was the one that stands out, side and quality included.
    package private(set) var first = 0
    /// Some other group was confirmed.
    package private(set) var wrong = 0

    package var confirmedShare: Double { share(confirmed) }
    package var firstShare: Double { share(first) }
    package var wrongShare: Double { share(wrong) }

    private func share(_ count: Int) -> Double { people == 0 ? 0 : Double(count) / Double(people) }

    fileprivate mutating func count(_ belief: BriefBelief, _ truth: [Hypothesis]) {
      people += 1
      let found = belief.confirmed
      let meant = Set(truth.map(\.muscle))
      if !found.isDisjoint(with: meant) { confirmed += 1 }
      if !found.subtracting(meant).isEmpty { wrong += 1 }
      if let candidate = belief.candidates.first, truth.contains(candidate.hypothesis) {
        first += 1
      }
    }

    private enum CodingKeys: String, CodingKey {
      case people, confirmedShare, firstShare, wrongShare
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(people, forKey: .people)
      try container.encode(confirmedShare, forKey: .confirmedShare)
      try container.encode(firstShare, forKey: .firstShare)
      try container.encode(wrongShare, forKey: .wrongShare)
    }
  }

  /// One of ten stretches of stated probability.
  package struct Bin: Encodable, Sendable {
    package let bin: Int
    /// The mean of what was stated.
    package let stated: Double
    /// The share of it that was so.
    package let seen: Double
    package let count: Int
    /// 95 % for `seen`, by Wilson's formula (1927).
    package let interval: [Double]
  }

  package let world: World
  package let minutes: Double
  package private(set) var nobody = Found()
  package private(set) var oneSide = Found()
  package private(set) var bothSides = Found()
  /// What the fixed battery of the same minutes found in the same people; the same as this where that
  /// is what was done.
  package private(set) var fixedBattery: [Truth: Found] = [:]
  /// People drawn from the prior.
  private var calibrated = 0
  private var flaggedByThumb = 0
  private var sums = [Double](repeating: 0, count: 10)
  private var hits = [Int](repeating: 0, count: 10)
  private var counts = [Int](repeating: 0, count: 10)

  init(world: World, minutes: Double) { (self.world, self.minutes) = (world, minutes) }

  /// Of people in whom nothing stands out, how many got a confirmed finding.
  package var falseAlarmShare: Double { nobody.wrongShare }

  /// Of people in whom nothing stands out, how many the rule of thumb flags.
  package var ruleOfThumbShare: Double {
    nobody.people == 0 ? 0 : Double(flaggedByThumb) / Double(nobody.people)
  }

  mutating func compare(with fixed: WorldTally) {
    fixedBattery = [.nobody: fixed.nobody, .oneSide: fixed.oneSide, .bothSides: fixed.bothSides]
  }

  package var calibration: [Bin] {
    (0..<10).filter { counts[$0] > 0 }.map { bin in
      let count = Double(counts[bin])
      let seen = Double(hits[bin]) / count
      let z = 1.959963985
      let middle = (seen + z * z / (2 * count)) / (1 + z * z / count)
      let half =
        z / (1 + z * z / count)
        * (seen * (1 - seen) / count + z * z / (4 * count * count)).squareRoot()
      return Bin(
        bin: bin, stated: sums[bin] / count, seen: seen, count: counts[bin],
        interval: [max(middle - half, 0), min(middle + half, 1)])
    }
  }

  mutating func count(
    _ belief: BriefBelief, truth: Truth, _ hypotheses: [Hypothesis], isFlaggedByThumb: Bool
  ) {
    switch truth {
    case .nobody:
      nobody.count(belief, [])
      if isFlaggedByThumb { flaggedByThumb += 1 }
    case .oneSide: oneSide.count(belief, hypotheses)
    case .bothSides: bothSides.count(belief, hypotheses)
    case .fromPrior:
      calibrated += 1
      calibrate(belief, hypotheses)
    }
  }

  /// Every group's stated probability against whether it stands out.
  private mutating func calibrate(_ belief: BriefBelief, _ hypotheses: [Hypothesis]) {
    for group in belief.groups {
      let bin = min(Int(group.probability * 10), 9)
      counts[bin] += 1
      sums[bin] += group.probability
      if hypotheses.contains(where: { $0.muscle == group.muscle }) { hits[bin] += 1 }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case world, people, minutes, falseAlarmShare, confirmedShare, firstShare, nobody, oneSide
    case bothSides, calibration, ruleOfThumb, fixedBattery
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(world, forKey: .world)
    try container.encode(
      nobody.people + oneSide.people + bothSides.people + calibrated, forKey: .people)
    try container.encode(minutes, forKey: .minutes)
    try container.encode(falseAlarmShare, forKey: .falseAlarmShare)
    try container.encode(oneSide.confirmedShare, forKey: .confirmedShare)
    try container.encode(oneSide.firstShare, forKey: .firstShare)
    try container.encode(nobody, forKey: .nobody)
    try container.encode(oneSide, forKey: .oneSide)
    try container.encode(bothSides, forKey: .bothSides)
    try container.encode(calibration, forKey: .calibration)
    try container.encode(["falseAlarmShare": ruleOfThumbShare], forKey: .ruleOfThumb)
    let named = fixedBattery.map { ($0.key.rawValue, $0.value) }
    try container.encode(Dictionary(uniqueKeysWithValues: named), forKey: .fixedBattery)
  }
}

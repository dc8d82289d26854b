package import Anatomy
import Foundation
package import Knowledge

/// Something that may stand out: one side of a group, or the group on both sides by one amount.
package struct Hypothesis: Hashable, Sendable {
  package let muscle: Muscle.ID
  package let quality: Quality
  /// `nil`: both sides alike, or a group in the middle.
  package let side: Side?

  package init(muscle: Muscle.ID, quality: Quality, side: Side?) {
    (self.muscle, self.quality, self.side) = (muscle, quality, side)
  }
}

/// The hypotheses and the sets of them that are weighed, with their prior probabilities.
struct HypothesisSpace: Sendable {
  /// A set of at most two hypotheses.
  struct Candidate: Sendable {
    /// Their places, in rising order.
    let members: [Int]
    let logPrior: Double

    /// Where a set of two stands in a list of all pairs; see
    /// ``SpikedGaussian/logEvidenceRatiosOfPairs()``.
    var pairPlace: Int { members[1] * (members[1] - 1) / 2 + members[0] }
  }

  let hypotheses: [Hypothesis]
  /// The place of each hypothesis's group.
  let groups: [Int]
  let sets: [Candidate]

  /// Spreads the prior over groups first and over a group's hypotheses second, so that more groups
  /// or more hypotheses never make “something stands out” likelier.
  init(_ catalogue: Catalogue, _ constants: ModelConstants) {
    var hypotheses: [Hypothesis] = []
    var groups: [Int] = []
    var shares: [Double] = []
    for (group, muscle) in catalogue.muscles.enumerated() {
      for quality in muscle.qualities {
        let part =
          muscle.qualities.count == 1
          ? 1 : (quality == .length ? constants.lengthPart : 1 - constants.lengthPart)
        let both = muscle.isPaired ? constants.bothSidesPart : 1
        hypotheses.append(Hypothesis(muscle: muscle.id, quality: quality, side: nil))
        shares.append(part * both)
        if muscle.isPaired {
          for side in Side.allCases {
            hypotheses.append(Hypothesis(muscle: muscle.id, quality: quality, side: side))
            shares.append(part * (1 - both) / 2)
          }
        }
      }
      groups += Array(repeating: group, count: hypotheses.count - groups.count)
    }
    (self.hypotheses, self.groups) = (hypotheses, groups)
    sets = Self.sets(
      groups: groups, shares: shares, groupCount: catalogue.muscles.count, constants)
  }

  private static func sets(
    groups: [Int], shares: [Double], groupCount: Int, _ constants: ModelConstants
  ) -> [Candidate] {
    let (count, number) = (shares.count, Double(groupCount))
    let pairsOfGroups = max(number * (number - 1) / 2, 1)
    // Within one group a pair's share is proportional to the product of its members' shares.
    var pairMass = [Double](repeating: 0, count: groupCount)
    for i in 0..<count {
      for j in 0..<i where groups[i] == groups[j] { pairMass[groups[i]] += shares[i] * shares[j] }
    }
    var sets = [Candidate(members: [], logPrior: log(constants.nothing))]
    for i in 0..<count {
      let alone = pairMass[groups[i]] > 0 ? 1 - constants.twoThingsOfOneGroup : 1
      let single = constants.oneGroup / number * alone * shares[i]
      sets.append(Candidate(members: [i], logPrior: log(single)))
      for j in 0..<i {
        let product = shares[i] * shares[j]
        let prior =
          groups[i] == groups[j]
          ? constants.oneGroup / number * constants.twoThingsOfOneGroup * product
            / pairMass[groups[i]]
          : constants.several / pairsOfGroups * product
        sets.append(Candidate(members: [j, i], logPrior: log(prior)))
      }
    }
    return sets
  }

  /// With fewer sets, at least those of no or one hypothesis: for comparing what matters, not for
  /// stating a probability.
  func keeping(_ isKept: (Int) -> Bool) -> HypothesisSpace {
    let kept = sets.indices.filter { sets[$0].members.count < 2 || isKept($0) }
    return HypothesisSpace(hypotheses: hypotheses, groups: groups, sets: kept.map { sets[$0] })
  }

  private init(hypotheses: [Hypothesis], groups: [Int], sets: [Candidate]) {
    (self.hypotheses, self.groups, self.sets) = (hypotheses, groups, sets)
  }

  /// How many groups a set names: 0, 1 or 2.
  func groupCount(of set: Candidate) -> Int { Set(set.members.map { groups[$0] }).count }
}

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
  /// A set of at most two hypotheses, or three where triples are weighed.
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
  ///
  /// - Parameter weighsThree: Whether sets of three groups have a share of their own; else theirs goes
  ///   with the pairs.
  init(_ catalogue: Catalogue, _ constants: ModelConstants, weighsThree: Bool = false) {
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
    let pairs = weighsThree ? 1 - constants.threeOfSeveral : 1
    let count = catalogue.muscles.count
    sets =
      Self.sets(
        groups: groups, shares: shares, groupCount: count, several: constants.several * pairs,
        constants)
      + (weighsThree
        ? Self.triples(
          groups: groups, shares: shares, groupCount: count,
          several: constants.several * constants.threeOfSeveral) : [])
  }

  /// Three hypotheses about three groups.
  private static func triples(
    groups: [Int], shares: [Double], groupCount: Int, several: Double
  ) -> [Candidate] {
    let number = Double(groupCount)
    let each = several / max(number * (number - 1) * (number - 2) / 6, 1)
    var sets: [Candidate] = []
    for i in shares.indices {
      for j in 0..<i where groups[j] != groups[i] {
        for k in 0..<j where groups[k] != groups[j] {
          sets.append(
            Candidate(
              members: [k, j, i], logPrior: log(each * shares[i] * shares[j] * shares[k])))
        }
      }
    }
    return sets
  }

  private static func sets(
    groups: [Int], shares: [Double], groupCount: Int, several: Double,
    _ constants: ModelConstants
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
          : several / pairsOfGroups * product
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

  /// With the sets that name none but the first so many groups.
  func keeping(groups count: Int) -> HypothesisSpace {
    HypothesisSpace(
      hypotheses: hypotheses, groups: groups,
      sets: sets.filter { set in set.members.allSatisfy { groups[$0] < count } })
  }

  private init(hypotheses: [Hypothesis], groups: [Int], sets: [Candidate]) {
    (self.hypotheses, self.groups, self.sets) = (hypotheses, groups, sets)
  }

  /// How many groups a set names: 0 to 3.
  func groupCount(of set: Candidate) -> Int { set.members.indices.count { isFirst($0, in: set) } }

  /// Whether no member of a set before this place is of the same group.
  ///
  /// Sets hold three members at most and there are thousands of them.
  func isFirst(_ place: Int, in set: Candidate) -> Bool {
    !set.members[..<place].contains { groups[$0] == groups[set.members[place]] }
  }
}

import Foundation
import Inference
import Knowledge

/// How probable each set of hypotheses is after the attempts, and which way each deviation points.
struct SetPosterior {
  let space: HypothesisSpace
  let gaussian: SpikedGaussian
  private let logWeights: [Double]

  /// P(deviation below zero and in the set), for each set and each of its members; `nil` where the
  /// set is too improbable to matter (below 1e-7), counted as half and half.
  private let belowZero: [[Double]?]

  /// - Complexity: O(n³ + R²n + sets · r³) with n observations, R directions, r of them in a set.
  init(_ model: MeasurementModel, space: HypothesisSpace) {
    let spikes = space.hypotheses.map(model.directions)
    guard
      let gaussian = SpikedGaussian(
        observations: model.observations.map(\.standardised), covariance: model.covariance(),
        spikes: spikes)
    else { preconditionFailure("every observation has trial noise, so S₀ is positive definite") }
    self.space = space
    self.gaussian = gaussian
    let conditions = space.sets.map { gaussian.condition(on: $0.members) }
    let logWeights = zip(space.sets, conditions).map { $0.logPrior + $1.logEvidenceRatio }
    self.logWeights = logWeights
    let least = logSumExp(logWeights) + log(1e-7)
    belowZero = space.sets.indices.map { index in
      let members = space.sets[index].members
      guard !members.isEmpty, logWeights[index] > least else { return nil }
      return members.map { member in
        let deviation = gaussian.deviation(of: member, given: conditions[index])
        return normalDistribution(-deviation.mean / max(deviation.variance.squareRoot(), 1e-12))
      }
    }
  }

  /// The probability of every set, with the prior odds of “something stands out” multiplied.
  func weights(oddsFactor: Double = 1) -> [Double] {
    let logs = zip(space.sets, logWeights).map { set, weight in
      set.members.isEmpty ? weight : weight + log(oddsFactor)
    }
    let total = logSumExp(logs)
    return logs.map { exp($0 - total) }
  }

  /// P(nothing), P(one group), P(several).
  func answer(_ weights: [Double]) -> (nothing: Double, one: Double, several: Double) {
    var shares = [0.0, 0.0, 0.0]
    for (set, weight) in zip(space.sets, weights) { shares[space.groupCount(of: set)] += weight }
    return (shares[0], shares[1], shares[2])
  }

  /// P(hypothesis), whichever way it deviates, for each hypothesis.
  func hypotheses(_ weights: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: space.hypotheses.count)
    for (set, weight) in zip(space.sets, weights) {
      for member in set.members { shares[member] += weight }
    }
    return shares
  }

  /// P(some hypothesis of the group), for each group.
  func groups(_ weights: [Double]) -> [Double] {
    var shares = [Double](repeating: 0, count: (space.groups.max() ?? -1) + 1)
    for (set, weight) in zip(space.sets, weights) {
      for group in Set(set.members.map { space.groups[$0] }) { shares[group] += weight }
    }
    return shares
  }

  /// P(at least one member of the set is such a hypothesis, deviating so).
  ///
  /// - Parameter share: For a hypothesis: whether “below zero” counts (`true`), “above zero” counts
  ///   (`false`), or it does not count at all (`nil`).
  func probability(_ weights: [Double], where share: (Hypothesis) -> Bool?) -> Double {
    let counts = space.hypotheses.map(share)
    var sum = 0.0
    for (index, set) in space.sets.enumerated() {
      var noneOfThem = 1.0
      for (place, member) in set.members.enumerated() {
        guard let below = counts[member] else { continue }
        let probability = belowZero[index]?[place] ?? 0.5
        noneOfThem *= 1 - (below ? probability : 1 - probability)
      }
      sum += weights[index] * (1 - noneOfThem)
    }
    return sum
  }
}

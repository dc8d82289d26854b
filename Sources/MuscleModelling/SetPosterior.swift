import Foundation
import Inference
import Knowledge

/// How probable each set of hypotheses is after the attempts, and which way each deviation points.
struct SetPosterior {
  let space: HypothesisSpace
  let gaussian: SpikedGaussian
  private let logWeights: [Double]

  /// Each set made ready for questions; `nil` where it is too improbable to matter (below 1e-7),
  /// counted as half and half.
  private let conditions: [SpikedGaussian.Conditioned?]

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
    self.conditions = zip(logWeights, conditions).map { $0 > least ? $1 : nil }
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

  /// P(some of these hypotheses hold, and the weighted sum of their deviations is below zero).
  ///
  /// With weight 1 for one hypothesis: it holds and deviates downwards. With 1 for the left side and
  /// −1 for the right: they differ, and the left is the weaker; where a set holds both, the two are
  /// compared, so that “left weaker” and “right weaker” never overlap.
  ///
  /// - Parameter weight: `nil` for a hypothesis that plays no part.
  func probability(
    _ weights: [Double], thatNegative weight: (Hypothesis) -> Double?
  ) -> Double {
    let parts = space.hypotheses.map(weight)
    var sum = 0.0
    for (index, set) in space.sets.enumerated() {
      let terms = set.members.compactMap { member in parts[member].map { (member, $0) } }
      guard !terms.isEmpty else { continue }
      sum += weights[index] * (conditions[index].map { below(terms, given: $0) } ?? 0.5)
    }
    return sum
  }

  private func below(
    _ terms: [(member: Int, weight: Double)], given set: SpikedGaussian.Conditioned
  ) -> Double {
    var (mean, variance) = (0.0, 0.0)
    for (member, weight) in terms {
      mean += weight * gaussian.deviation(of: member, given: set).mean
      for (other, otherWeight) in terms {
        variance += weight * otherWeight * gaussian.covariance(member, other, given: set)
      }
    }
    return normalDistribution(-mean / max(variance, 1e-24).squareRoot())
  }
}

import Foundation
import Inference
import Knowledge

/// How probable each set of hypotheses is, whatever the size of a person's unsteadiness.
///
/// Each size is a model of its own (``SetPosterior``); they are averaged by what they make of the
/// person's results. Without this, somebody whose sides differ much from test to test would be told of
/// findings far too surely.
struct Posterior {
  /// For each size that matters its sets.
  let parts: [SetPosterior]
  /// The sizes, in the same order.
  let sizes: [ModelConstants.Unsteadiness]
  let space: HypothesisSpace

  /// With bounds, a size with less than this share by the values alone is left out.
  private static let mattersFrom = 1e-4

  /// Probabilities of sets: for each part its own share of them, and over all parts.
  struct Weights {
    let parts: [[Double]]
    let total: [Double]
  }

  init(_ evidence: Evidence, _ muscles: MuscleModel, space: HypothesisSpace) {
    self.space = space
    var sizes = muscles.constants.unsteadiness
    let models = sizes.map { MeasurementModel(evidence, muscles, unsteadiness: $0) }
    let directions = models.first?.directions() ?? []
    var parts = zip(sizes, models).map { size, model in
      SetPosterior(model, directions: directions, space: space)
        .scaled(by: log(size.share) + model.logScatter)
    }
    if parts.contains(where: \.hasBounds) {
      let totals = parts.map { logSumExp($0.logWeights) }
      let least = logSumExp(totals) + log(Self.mattersFrom)
      let kept = totals.indices.filter { totals[$0] >= least }
      parts = kept.map { parts[$0] }
      sizes = kept.map { sizes[$0] }
      Self.weighBounds(&parts)
    }
    (self.parts, self.sizes) = (parts, sizes)
  }

  /// A set has to matter among those of all sizes: so each in turn, until none has a new one.
  private static func weighBounds(_ parts: inout [SetPosterior]) {
    for index in parts.indices { parts[index].beginBounds() }
    var hasNew = true
    while hasNew {
      hasNew = false
      for index in parts.indices {
        let others = parts.indices.filter { $0 != index }.map { logSumExp(parts[$0].logWeights) }
        if parts[index].weighPairs(elsewhere: logSumExp(others)) { hasNew = true }
      }
    }
  }

  /// The probability of every set, with the prior odds of “something stands out” multiplied.
  func weights(oddsFactor: Double = 1) -> Weights {
    let further = log(oddsFactor)
    let logs = parts.map { part in
      zip(space.sets, part.logWeights).map { $0.members.isEmpty ? $1 : $1 + further }
    }
    let all = logSumExp(logs.map(logSumExp))
    let shares = logs.map { $0.map { exp($0 - all) } }
    let total = space.sets.indices.map { set in shares.reduce(0) { $0 + $1[set] } }
    return Weights(parts: shares, total: total)
  }

  /// The size that explains the person's results best.
  var likeliestSize: ModelConstants.Unsteadiness {
    let sums = parts.map { logSumExp($0.logWeights) }
    return sizes[sums.indices.max { (sums[$0], $1) < (sums[$1], $0) } ?? 0]
  }

  /// See ``SetPosterior/probability(_:thatNegative:)``.
  func probability(_ weights: Weights, thatNegative weight: (Hypothesis) -> Double?) -> Double {
    zip(parts, weights.parts).reduce(0) { $0 + $1.0.probability($1.1, thatNegative: weight) }
  }
}

import Anatomy
import Foundation
import Inference
import Knowledge
import Quantities

/// Asks the averaged belief about sums of aspects: a difference of sides, a level, a pair.
struct Functionals {
  typealias Weighted = [(aspect: Int, weight: Double)]

  private let computation: BeliefComputation
  /// From this share on a set counts for an interval.
  private static let telling = 2e-4
  /// The sets that count, the likeliest at least, with what they are conditioned on.
  private let sets: [(part: Int, members: [Int], weight: Double, state: SetPosterior.State)]

  init(_ computation: BeliefComputation) {
    self.computation = computation
    let weights = computation.weights.parts
    let least = min(Self.telling, weights.compactMap { $0.max() }.max() ?? 0)
    sets = computation.posterior.parts.enumerated().flatMap { part, posterior in
      computation.space.sets.enumerated().compactMap { index, set in
        let weight = weights[part][index]
        guard weight >= least else { return nil }
        return (part, set.members, weight, posterior.state(of: index))
      }
    }
  }

  private func place(_ muscle: Muscle.ID, _ side: Side?, _ quality: Quality) -> Int? {
    computation.variation.place(of: Aspect(muscle: muscle, side: side, quality: quality))
  }

  /// One side, or the middle.
  func side(_ side: Side?, of muscle: Muscle.ID, _ quality: Quality) -> Weighted {
    place(muscle, side, quality).map { [($0, 1)] } ?? []
  }

  /// Left minus right.
  func difference(of muscle: Muscle.ID, _ quality: Quality) -> Weighted {
    guard let left = place(muscle, .left, quality), let right = place(muscle, .right, quality)
    else { return [] }
    return [(left, 1), (right, -1)]
  }

  /// The mean of both sides, or the middle.
  func level(of muscle: Muscle.ID, _ quality: Quality) -> Weighted {
    if let middle = place(muscle, nil, quality) { return [(middle, 1)] }
    return Side.allCases.compactMap { place(muscle, $0, quality) }.map { ($0, 0.5) }
  }

  /// One group minus another, in capacity.
  func between(_ first: Muscle.ID, _ second: Muscle.ID) -> Weighted {
    level(of: first, .capacity) + level(of: second, .capacity).map { ($0.aspect, -$0.weight) }
  }

  /// The mean capacity of all groups.
  var generalLevel: Weighted {
    let muscles = computation.catalogue.muscles
    return muscles.flatMap { level(of: $0.id, .capacity) }
      .map { ($0.aspect, $0.weight / Double(max(muscles.count, 1))) }
  }

  /// Middle (median) and interval of a functional under the averaged belief.
  func estimate(of functional: Weighted) -> Estimate {
    let mixture = mixture(of: functional)
    let tail = (1 - computation.constants.credibility) / 2
    let (low, high) = (mixture.quantile(tail), mixture.quantile(1 - tail))
    let middle = min(max(mixture.quantile(0.5), low), high)
    return Estimate(
      middle: middle, low: low, high: high, credibility: computation.constants.credibility)
  }

  private func mixture(of functional: Weighted) -> NormalMixture {
    let variation = computation.variation
    var variance = 0.0
    for (aspect, weight) in functional {
      for (other, otherWeight) in functional {
        variance += weight * otherWeight * variation.covariance(aspect, other)
      }
    }
    let covariance = MeasurementModel(
      computation.evidence, computation.muscles,
      unsteadiness: computation.constants.unsteadiness[0]
    ).covariance(with: functional)
    let bases = computation.posterior.parts.map {
      $0.gaussian.functional($0.gaussian.whiten(covariance), variance: variance)
    }
    let along = spikesAlong(functional)
    return NormalMixture(
      sets.map { set in
        let moved = set.members.filter { along[$0] != 0 }.map { (spike: $0, weight: along[$0]) }
        let belief = computation.posterior.parts[set.part].gaussian.belief(
          bases[set.part], moved: moved, given: set.state.condition)
        let (mean, left) = set.state.box.map(belief.bounded) ?? (belief.mean, belief.variance)
        return .init(weight: set.weight, mean: mean, deviation: max(left, 0).squareRoot())
      })
  }

  /// For each hypothesis, how much its deviation (in units of its own spread) moves the functional.
  private func spikesAlong(_ functional: Weighted) -> [Double] {
    computation.space.hypotheses.map { hypothesis in
      let touched = functional.reduce(0) { sum, term in
        covers(hypothesis, computation.variation.aspects[term.aspect]) ? sum + term.weight : sum
      }
      return touched * computation.constants.deviationOfStandingOut
    }
  }
}

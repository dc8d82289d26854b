import Anatomy
import Foundation
import Inference
package import Journalling

/// One belief as plain numbers: what goes in and which probability each set gets, so that another
/// program can compute the same.
///
/// Left and right are as the computation turned them.
package struct BeliefInstance: Encodable, Sendable {
  /// One size of unsteadiness.
  package struct Size: Encodable, Sendable {
    /// Its prior times what the scatter of repeats makes of it, up to a constant.
    let share: Double
    /// S₀ of the values followed by the bounds, row by row.
    let covariance: [Double]
  }

  /// Distances from the norms.
  let values: [Double]
  /// For what was not seen, the interval it lies in; `nil` for no bound.
  let intervals: [[Double?]]
  let sizes: [Size]
  /// For each hypothesis its directions over values and bounds.
  let directions: [[[Double]]]
  /// For each set its hypotheses, its prior, and the probability it got.
  let sets: [[Int]]
  let priors: [Double]
  let probabilities: [Double]

  package init(of person: Person, _ muscles: MuscleModel) {
    let turned = person.leadingSide == .right ? person.turned : person
    let evidence = Evidence(
      of: turned, catalogue: muscles.catalogue, constants: muscles.constants)
    let models = muscles.constants.unsteadiness.map {
      (share: $0.share, model: MeasurementModel(evidence, muscles, unsteadiness: $0))
    }
    values = evidence.values.map(\.standardised)
    intervals = evidence.bounds.map { bound in
      [bound.interval.low, bound.interval.high].map { $0.isFinite ? $0 : nil }
    }
    let scatters = models.map(\.model.logScatter)
    let likeliest = scatters.max() ?? 0
    sizes = zip(models, scatters).map { entry, scatter in
      Size(share: entry.share * exp(scatter - likeliest), covariance: entry.model.covariance())
    }
    directions = models.first?.model.directions() ?? []
    sets = muscles.space.sets.map(\.members)
    priors = muscles.space.sets.map(\.logPrior)
    probabilities = Posterior(evidence, muscles, space: muscles.space).weights().total
  }

  /// How many sets there are, and how many bounds.
  package var counts: (sets: Int, values: Int, bounds: Int) {
    (sets.count, values.count, intervals.count)
  }
}

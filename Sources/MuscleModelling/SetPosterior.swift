import Foundation
import Inference
import Knowledge

/// How probable each set of hypotheses is after the attempts, and which way each deviation points, for
/// one size of unsteadiness.
///
/// Values alone give every set's evidence exactly. Bounds depend on the set: expectation propagation
/// is run anew for the empty set, every single hypothesis, and every pair that matters.
struct SetPosterior {
  let space: HypothesisSpace
  let gaussian: SpikedGaussian
  private let intervals: [BoxedGaussian.Interval]
  /// For each set its prior times p(values | set), as a logarithm.
  private var values: [Double]
  /// What the bounds add; `nil` before ``beginBounds()`` and without bounds.
  private var run: BoundsRun?
  /// Where the set of each hypothesis alone stands.
  private let alone: [Int]

  /// A set matters when it may have this share of the probability.
  static let mattersFrom = 1e-4

  /// With the values alone; see ``beginBounds()``.
  ///
  /// - Complexity: O(n³ + R²n + sets · r³) with n observations, R directions, r of them in a set.
  /// - Parameters:
  ///   - model: Of one size of unsteadiness.
  ///   - directions: Of any of the sizes: they are the same for all.
  ///   - space: The sets.
  ///   - bounds: How many of the model's intervals are bounds; those after them are open rows,
  ///   for ``prediction(_:from:_:_:)``. `nil`: all.
  init(
    _ model: MeasurementModel, directions: [[[Double]]], space: HypothesisSpace, bounds: Int? = nil
  ) {
    let unseen = model.intervals.count
    intervals = Array(model.intervals.prefix(bounds ?? unseen))
    guard
      let gaussian = SpikedGaussian(
        observations: model.values, covariance: model.covariance(), spikes: directions,
        unseen: unseen)
    else { preconditionFailure("every row or bound has noise of its own, so S₀ is definite") }
    self.space = space
    self.gaussian = gaussian
    var alone = space.hypotheses.map { _ in 0 }
    for (index, set) in space.sets.enumerated() where set.members.count == 1 {
      alone[set.members[0]] = index
    }
    self.alone = alone
    let ratios = gaussian.logEvidenceRatiosOfPairs()
    let base = gaussian.logEvidence
    values = space.sets.map { set in
      switch set.members.count {
      case 0: base + set.logPrior
      case 1: base + set.logPrior + ratios.single[set.members[0]]
      case 2: base + set.logPrior + ratios.pair[set.pairPlace]
      default: base + set.logPrior + gaussian.logEvidenceRatio(of: set.members)
      }
    }
  }

  /// With another prior for all sets, as a logarithm.
  func scaled(by share: Double) -> SetPosterior {
    var scaled = self
    scaled.values = values.map { $0 + share }
    return scaled
  }

  var hasBounds: Bool { !intervals.isEmpty }

  /// For each set its prior times p(what was seen | set), as a logarithm, up to a constant that is the
  /// same for every size of unsteadiness.
  var logWeights: [Double] { run?.weights ?? values }

  /// Weighs the bounds of the empty set and every single hypothesis.
  mutating func beginBounds() {
    guard hasBounds else { return }
    run = BoundsRun(gaussian: gaussian, intervals: intervals, space: space, values: values)
  }

  /// Weighs the bounds of all pairs that matter; see ``BoundsRun/weighPairs(elsewhere:)``.
  mutating func weighPairs(elsewhere: Double = -.infinity) -> Bool {
    run?.weighPairs(elsewhere: elsewhere) ?? false
  }

  /// A set made ready for questions; made now where it hardly matters.
  func state(of set: Int) -> State {
    run?.state(of: set)
      ?? State(gaussian, [], members: space.sets[set].members, start: nil)
  }

  /// What a set that matters predicts for one or two of the rows after the bounds.
  func prediction(
    _ state: State, from first: Int, _ one: Int, _ other: Int
  ) -> (mean: (Double, Double), variance: (Double, Double), covariance: Double) {
    var seen = gaussian.unseen(first + one, first + other, given: state.condition)
    guard let box = state.box, first > 0 else { return seen }
    // What the bounds say carries over by what the rows share with them.
    let shared = [one, other].map {
      gaussian.unseenCovariance(of: first + $0, withFirst: first, given: state.condition)
    }
    let shrunk = shared.map { line in
      (0..<first).map { column in
        (0..<first).reduce(0) { $0 + line[$1] * box.shrink[$1 * first + column] }
      }
    }
    seen.mean.0 += dot(shared[0], box.pull)
    seen.mean.1 += dot(shared[1], box.pull)
    seen.variance.0 -= dot(shrunk[0], shared[0])
    seen.variance.1 -= dot(shrunk[1], shared[1])
    seen.covariance -= dot(shrunk[0], shared[1])
    return seen
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
      let terms = set.members.compactMap { member in
        parts[member].map { (spike: member, weight: $0) }
      }
      guard !terms.isEmpty else { continue }
      sum += weights[index] * direction(terms, in: index, weighing: weights[index])
    }
    return sum
  }

  /// P(below zero) under a set; a pair that hardly matters points where its member points alone.
  private func direction(
    _ terms: [(spike: Int, weight: Double)], in set: Int, weighing weight: Double
  ) -> Double {
    if terms.count == 1, hasBounds, weight < 1e-3 {
      return below(terms, state(of: alone[terms[0].spike]))
    }
    return below(terms, state(of: set))
  }

  /// P(the weighted sum of deviations is below zero) under a set: with bounds, the share of the box's
  /// mass that lies below.
  private func below(_ terms: [(spike: Int, weight: Double)], _ state: State) -> Double {
    let sum = gaussian.deviation(of: terms, given: state.condition)
    guard let box = state.box else {
      return normalDistribution(-sum.mean / max(sum.variance, 1e-24).squareRoot())
    }
    // Far from zero the direction is not in doubt, and the two masses below would be next to nothing.
    let bounded = sum.bounded(by: box)
    if abs(bounded.mean) > 4 * bounded.variance.squareRoot() { return bounded.mean < 0 ? 1 : 0 }
    let count = intervals.count
    var covariance: [Double] = []
    for row in 0..<count {
      covariance += state.unseenCovariance[row * count..<(row + 1) * count]
      covariance.append(sum.covariance[row])
    }
    // A trace of variance more keeps it definite when a bound is nearly on the deviation itself.
    covariance += sum.covariance.prefix(count) + [sum.variance * (1 + 1e-9) + 1e-12]
    func mass(_ side: BoxedGaussian.Interval) -> Double {
      BoxedGaussian(
        mean: state.unseenMean + [sum.mean], covariance: covariance,
        intervals: intervals + [side], start: box.sites.extended()
      ).logMass
    }
    let (left, right) = (
      mass(BoxedGaussian.Interval(to: 0)), mass(BoxedGaussian.Interval(from: 0))
    )
    return exp(left - logSumExp([left, right]))
  }
}

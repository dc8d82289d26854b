import Foundation
import Inference
import Knowledge

/// How probable each set of hypotheses is after the attempts, and which way each deviation points.
///
/// Values alone give every set's evidence exactly. Bounds depend on the set: expectation propagation
/// is run anew for the empty set, every single hypothesis, and every pair that matters.
struct SetPosterior {
  let space: HypothesisSpace
  let gaussian: SpikedGaussian
  private let intervals: [BoxedGaussian.Interval]
  private let logWeights: [Double]
  private let states: [State?]
  /// Where the set of each hypothesis alone stands.
  private let alone: [Int]

  /// A set made ready for questions.
  struct State {
    let condition: SpikedGaussian.Conditioned
    /// What the bounds add; `nil` when there are none.
    let box: BoxedGaussian?
    fileprivate let unseenMean: [Double]
    fileprivate let unseenCovariance: [Double]
  }

  /// A set matters when it may have this share of the probability.
  static let mattersFrom = 1e-4
  /// How far (in logarithms) a pair may be above the guess from its members; see ``BoundsRun``.
  static let surprise = 3.0
  /// Sets rarer than this count as half and half in questions of direction.
  private static let negligible = 1e-7

  /// - Complexity: O(n³ + R²n + sets · r³ + m³ · sets that matter) with n observations, R directions,
  ///   r of them in a set, and m bounds.
  /// - Parameter bounds: How many of the model's intervals are bounds; those after them are open rows,
  ///   for ``open(of:from:)``. `nil`: all.
  init(_ model: MeasurementModel, space: HypothesisSpace, bounds: Int? = nil) {
    let unseen = model.intervals.count
    intervals = Array(model.intervals.prefix(bounds ?? unseen))
    let values = model.values
    guard
      let gaussian = SpikedGaussian(
        observations: values, covariance: model.covariance(),
        spikes: space.hypotheses.map(model.directions), unseen: unseen)
    else { preconditionFailure("every row or bound has noise of its own, so S₀ is definite") }
    self.space = space
    self.gaussian = gaussian
    var alone = space.hypotheses.map { _ in 0 }
    for (index, set) in space.sets.enumerated() where set.members.count == 1 {
      alone[set.members[0]] = index
    }
    self.alone = alone
    let conditions = space.sets.map { gaussian.condition(on: $0.members) }
    var weights = zip(space.sets, conditions).map { $0.logPrior + $1.logEvidenceRatio }
    var states: [State?] = weights.map { _ in nil }
    if intervals.isEmpty {
      let least = logSumExp(weights) + log(Self.negligible)
      for index in weights.indices where weights[index] > least {
        states[index] = State(
          condition: conditions[index], box: nil, unseenMean: [], unseenCovariance: [])
      }
    } else {
      var run = BoundsRun(gaussian: gaussian, intervals: intervals, space: space)
      run.weigh(&weights, &states, conditions)
    }
    (logWeights, self.states) = (weights, states)
  }

  /// The probability of every set, with the prior odds of “something stands out” multiplied.
  func weights(oddsFactor: Double = 1) -> [Double] {
    let logs = zip(space.sets, logWeights).map { set, weight in
      set.members.isEmpty ? weight : weight + log(oddsFactor)
    }
    let total = logSumExp(logs)
    return logs.map { exp($0 - total) }
  }

  func state(of set: Int) -> State? { states[set] }

  /// What a set predicts for the rows after the bounds; `nil` for a set that hardly matters.
  func open(of set: Int, from first: Int) -> (mean: [Double], covariance: [Double])? {
    guard let state = states[set] else { return nil }
    let (mean, covariance) = gaussian.unseen(given: state.condition)
    let (count, width) = (mean.count - first, mean.count)
    var openMean = Array(mean[first...])
    var open = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        open[row * count + column] = covariance[(first + row) * width + first + column]
      }
    }
    guard let box = state.box, first > 0 else { return (openMean, open) }
    // What the bounds say carries over by what the rows share with them.
    let shared = (0..<count).map { row in
      (0..<first).map { covariance[(first + row) * width + $0] }
    }
    let shrunk = shared.map { line in
      (0..<first).map { column in
        (0..<first).reduce(0) { $0 + line[$1] * box.shrink[$1 * first + column] }
      }
    }
    for row in 0..<count {
      openMean[row] += dot(shared[row], box.pull)
      for column in 0..<count {
        open[row * count + column] -= dot(shrunk[row], shared[column])
      }
    }
    return (openMean, open)
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
    let alone = terms.count == 1 ? states[alone[terms[0].spike]] : nil
    let own = states[set]
    let state = weight < 1e-3 && own?.box != nil ? alone ?? own : own ?? alone
    return state.map { below(terms, $0) } ?? 0.5
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

/// Weighs sets by their bounds.
private struct BoundsRun {
  let gaussian: SpikedGaussian
  let intervals: [BoxedGaussian.Interval]
  let space: HypothesisSpace

  /// Adds to each set's weight the mass of its box.
  ///
  /// A pair is first guessed from its members, as if each acted alone, and known to have at most the
  /// mass of its least likely bound. It is left with the guess when it would not matter even if that
  /// were too low by ``SetPosterior/surprise``.
  mutating func weigh(
    _ weights: inout [Double], _ states: inout [SetPosterior.State?],
    _ conditions: [SpikedGaussian.Conditioned]
  ) {
    let values = weights
    let none = state(conditions[0], start: nil)
    let base = none.box?.logMass ?? 0
    states[0] = none
    weights[0] += base
    var singles: [Int: SetPosterior.State] = [:]
    for (index, set) in space.sets.enumerated() where set.members.count == 1 {
      let state = state(conditions[index], start: none.box?.sites)
      singles[set.members[0]] = state
      states[index] = state
      weights[index] += state.box?.logMass ?? 0
    }
    func guess(_ members: [Int]) -> Double {
      members.reduce(base) { $0 + (singles[$1]?.box?.logMass ?? base) - base }
    }
    for (index, set) in space.sets.enumerated() where set.members.count > 1 {
      weights[index] += guess(set.members)
    }
    // Where guesses were too high, what is left matters more: so until nothing new does.
    var hasNew = true
    while hasNew {
      hasNew = false
      let least = logSumExp(weights) + log(SetPosterior.mattersFrom)
      for (index, set) in space.sets.enumerated()
      where set.members.count > 1 && states[index] == nil
        && weights[index] + SetPosterior.surprise > least
      {
        let most = values[index] + mostMass(conditions[index])
        guard min(weights[index] + SetPosterior.surprise, most) > least else {
          weights[index] = min(weights[index], most)
          continue
        }
        let state = state(conditions[index], start: singles[set.members[0]]?.box?.sites)
        states[index] = state
        weights[index] = values[index] + (state.box?.logMass ?? 0)
        hasNew = true
      }
    }
  }

  /// The log mass of the least likely bound by itself: no box within it has more.
  private func mostMass(_ condition: SpikedGaussian.Conditioned) -> Double {
    let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
    return intervals.indices.map { index in
      CutNormal(
        mean: mean[index], variance: covariance[index * intervals.count + index],
        from: intervals[index].low, to: intervals[index].high
      ).logMass
    }.min() ?? 0
  }

  private func state(
    _ condition: SpikedGaussian.Conditioned, start: BoxedGaussian.Sites?
  ) -> SetPosterior.State {
    let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
    return SetPosterior.State(
      condition: condition,
      box: BoxedGaussian(mean: mean, covariance: covariance, intervals: intervals, start: start),
      unseenMean: mean, unseenCovariance: covariance)
  }
}

extension SetPosterior {
  /// P(nothing), P(one group), P(several).
  func answer(_ weights: [Double]) -> (nothing: Double, one: Double, several: Double) {
    var shares = [0.0, 0.0, 0.0]
    for (set, weight) in zip(space.sets, weights) {
      shares[min(space.groupCount(of: set), 2)] += weight
    }
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
}

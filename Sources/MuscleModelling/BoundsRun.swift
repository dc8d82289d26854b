import Foundation
import Inference

/// Weighs sets by their bounds.
struct BoundsRun {
  let gaussian: SpikedGaussian
  let intervals: [BoxedGaussian.Interval]
  let space: HypothesisSpace
  /// The logarithm of what all other models of the person's unsteadiness weigh, by their values alone.
  let elsewhere: Double

  /// How far (in logarithms) a pair that moves the same bound twice may be above the guess from its
  /// members.
  private static let surprise = 1.0
  /// A pair whose members move no bound together is nearly what it is guessed to be: it is left with the
  /// guess below this share.
  private static let mattersApartFrom = 1e-3
  /// A hypothesis moves a bound when it changes its mean or spread by so many of its standard
  /// deviations.
  private static let moving = 0.05

  /// Adds to each set's weight the mass of its box.
  ///
  /// Expectation propagation is run anew for the empty set, every hypothesis alone, and every pair that
  /// may matter. A pair is first guessed from its members, as if each acted alone, and known to have at
  /// most the mass of its least likely bound. It is left with the guess when it would not matter even
  /// if that were too low by ``surprise``, or when its members have nothing to do with each other.
  func weigh(_ weights: inout [Double], _ states: inout [SetPosterior.State?]) {
    let values = weights
    let none = state(of: [], start: nil)
    let base = none.box?.logMass ?? 0
    states[0] = none
    weights[0] += base
    var singles = space.hypotheses.map { _ in none }
    for (index, set) in space.sets.enumerated() where set.members.count == 1 {
      let state = state(of: set.members, start: none.box?.sites)
      singles[set.members[0]] = state
      states[index] = state
      weights[index] += state.box?.logMass ?? 0
    }
    let gains = singles.map { ($0.box?.logMass ?? base) - base }
    for (index, set) in space.sets.enumerated() where set.members.count > 1 {
      weights[index] += set.members.reduce(base) { $0 + gains[$1] }
    }
    let moved = singles.map { moves($0, none) }
    let apart = log(Self.mattersApartFrom / SetPosterior.mattersFrom)
    /// How far above the least that matters a set's guess has to be; negative where it may be too low.
    func margin(_ members: [Int]) -> Double {
      var (once, twice): (UInt64, UInt64) = (0, 0)
      for member in members {
        twice |= once & moved[member]
        once |= moved[member]
      }
      return twice == 0 ? apart : -Self.surprise
    }
    // Where guesses were too high, what is left matters more: so until nothing new does.
    var hasNew = true
    while hasNew {
      hasNew = false
      let least = logSumExp([logSumExp(weights), elsewhere + base]) + log(SetPosterior.mattersFrom)
      for (index, set) in space.sets.enumerated()
      where set.members.count > 1 && states[index] == nil
        && weights[index] + Self.surprise > least
      {
        let margin = margin(set.members)
        guard weights[index] - margin > least else { continue }
        let condition = gaussian.condition(on: set.members)
        let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
        let most = values[index] + mostMass(mean, covariance)
        guard min(weights[index] - min(margin, 0), most) > least else {
          weights[index] = min(weights[index], most)
          continue
        }
        let state = state(condition, mean, covariance, start: singles[set.members[0]].box?.sites)
        states[index] = state
        weights[index] = values[index] + (state.box?.logMass ?? 0)
        hasNew = true
      }
    }
  }

  /// Which bounds a hypothesis moves, one bit for each (there are 32 at most).
  private func moves(_ state: SetPosterior.State, _ none: SetPosterior.State) -> UInt64 {
    let count = intervals.count
    return (0..<count).reduce(0) { bits, bound in
      let variance = none.unseenCovariance[bound * count + bound]
      let shift = abs(state.unseenMean[bound] - none.unseenMean[bound]) / variance.squareRoot()
      let spread = abs(state.unseenCovariance[bound * count + bound] / variance - 1)
      return max(shift, spread) > Self.moving ? bits | 1 << UInt64(bound) : bits
    }
  }

  /// The log mass of the least likely bound by itself: no box within it has more.
  private func mostMass(_ mean: [Double], _ covariance: [Double]) -> Double {
    intervals.indices.map { index in
      CutNormal(
        mean: mean[index], variance: covariance[index * intervals.count + index],
        from: intervals[index].low, to: intervals[index].high
      ).logMass
    }.min() ?? 0
  }

  private func state(of members: [Int], start: BoxedGaussian.Sites?) -> SetPosterior.State {
    let condition = gaussian.condition(on: members)
    let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
    return state(condition, mean, covariance, start: start)
  }

  private func state(
    _ condition: SpikedGaussian.Conditioned, _ mean: [Double], _ covariance: [Double],
    start: BoxedGaussian.Sites?
  ) -> SetPosterior.State {
    SetPosterior.State(
      condition: condition,
      box: BoxedGaussian(mean: mean, covariance: covariance, intervals: intervals, start: start),
      unseenMean: mean, unseenCovariance: covariance)
  }
}

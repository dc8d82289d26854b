import Foundation
import Inference

/// Weighs sets by their bounds.
///
/// Expectation propagation is run anew for the empty set, every hypothesis alone, and every pair that may
/// matter. A pair is first guessed from its members, as if each acted alone, and known to have at most
/// the mass of its least likely bound. It is left with the guess when it would not matter even if that
/// were too low by ``surprise``, or when its members have nothing to do with each other.
struct BoundsRun {
  private let gaussian: SpikedGaussian
  private let intervals: [BoxedGaussian.Interval]
  private let space: HypothesisSpace
  /// The weights by the values alone, as logarithms.
  private let values: [Double]
  /// Each hypothesis alone.
  private let singles: [SetPosterior.State]
  /// The bounds that each hypothesis moves.
  private let moved: [UInt64]
  /// The weights with the bounds, as logarithms.
  private(set) var weights: [Double]
  /// Of the sets whose bounds were weighed.
  private(set) var states: [SetPosterior.State?]

  /// How far (in logarithms) a pair that moves the same bound twice may be above the guess from its
  /// members.
  private static let surprise = 1.0
  /// A pair whose members move no bound together is nearly what it is guessed to be: it is left with the
  /// guess below this share.
  private static let mattersApartFrom = 1e-3
  /// A hypothesis moves a bound when it changes its mean or spread by so many of its standard
  /// deviations.
  private static let moving = 0.05

  /// Weighs the empty set and every single hypothesis, and guesses the rest; O(m³ · hypotheses) for m
  /// bounds.
  ///
  /// - Parameter values: The weights by the values alone, as logarithms.
  init(
    gaussian: SpikedGaussian, intervals: [BoxedGaussian.Interval], space: HypothesisSpace,
    values: [Double]
  ) {
    (self.gaussian, self.intervals) = (gaussian, intervals)
    (self.space, self.values) = (space, values)
    func state(of members: [Int], start: BoxedGaussian.Sites?) -> SetPosterior.State {
      SetPosterior.State(gaussian, intervals, members: members, start: start)
    }
    let none = state(of: [], start: nil)
    let base = none.box?.logMass ?? 0
    var singles = space.hypotheses.map { _ in none }
    var states = [SetPosterior.State?](repeating: nil, count: values.count)
    states[0] = none
    for (index, set) in space.sets.enumerated() where set.members.count == 1 {
      singles[set.members[0]] = state(of: set.members, start: none.box?.sites)
      states[index] = singles[set.members[0]]
    }
    let gains = singles.map { ($0.box?.logMass ?? base) - base }
    weights = zip(space.sets, values).map { set, value in
      set.members.reduce(value + base) { $0 + gains[$1] }
    }
    moved = singles.map { Self.moves($0, none, count: intervals.count) }
    (self.singles, self.states) = (singles, states)
  }

  /// Weighs every pair that may matter; O(m³) for each.
  ///
  /// - Parameter elsewhere: The logarithm of what all other models of the person's unsteadiness weigh.
  ///   Guesses may be too high there as well: to be asked again until nothing new comes.
  /// - Returns: Whether a pair was weighed that was not before.
  mutating func weighPairs(elsewhere: Double) -> Bool {
    let apart = log(Self.mattersApartFrom / SetPosterior.mattersFrom)
    var hasAny = false
    // Where guesses were too high, what is left matters more: so until nothing new does.
    var hasNew = true
    while hasNew {
      hasNew = false
      let least = logSumExp([logSumExp(weights), elsewhere]) + log(SetPosterior.mattersFrom)
      for (index, set) in space.sets.enumerated()
      where set.members.count > 1 && states[index] == nil
        && weights[index] + Self.surprise > least
      {
        let margin = movesABoundTwice(set.members) ? -Self.surprise : apart
        guard weights[index] - margin > least else { continue }
        let condition = gaussian.condition(on: set.members)
        let (mean, covariance) = gaussian.unseen(given: condition, first: intervals.count)
        let most = values[index] + mostMass(mean, covariance)
        guard min(weights[index] - min(margin, 0), most) > least else {
          weights[index] = min(weights[index], most)
          continue
        }
        let state = SetPosterior.State(
          condition, mean, covariance, intervals, start: start(of: set.members))
        states[index] = state
        weights[index] = values[index] + (state.box?.logMass ?? 0)
        hasNew = true
        hasAny = true
      }
    }
    return hasAny
  }

  /// A set's state, made now where it hardly matters.
  func state(of set: Int) -> SetPosterior.State {
    if let state = states[set] { return state }
    let members = space.sets[set].members
    return SetPosterior.State(
      gaussian, intervals, members: members, start: start(of: members))
  }

  /// Where a set's run begins: as if each of its members moved the sites as it does alone.
  private func start(of members: [Int]) -> BoxedGaussian.Sites? {
    guard let none = states[0]?.box?.sites else { return nil }
    return members.compactMap { singles[$0].box?.sites }.reduce(none) {
      $0.and($1, beyond: none)
    }
  }

  private func movesABoundTwice(_ members: [Int]) -> Bool {
    var (once, twice): (UInt64, UInt64) = (0, 0)
    for member in members {
      twice |= once & moved[member]
      once |= moved[member]
    }
    return twice != 0
  }

  /// Which bounds a hypothesis moves, one bit for each (there are 32 at most).
  private static func moves(
    _ state: SetPosterior.State, _ none: SetPosterior.State, count: Int
  ) -> UInt64 {
    (0..<count).reduce(0) { bits, bound in
      let variance = none.unseenCovariance[bound * count + bound]
      let shift = abs(state.unseenMean[bound] - none.unseenMean[bound]) / variance.squareRoot()
      let spread = abs(state.unseenCovariance[bound * count + bound] / variance - 1)
      return max(shift, spread) > moving ? bits | 1 << UInt64(bound) : bits
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
}

import Anatomy
import Foundation
import Inference
import Journalling
import Knowledge
import Quantities

/// Reads findings from the belief: what, how sure, and what each rests on.
struct FindingSearch {
  private let computation: BeliefComputation

  init(_ computation: BeliefComputation) { self.computation = computation }

  /// A finding before its probability is known: how each hypothesis speaks for it.
  struct Draft {
    let kind: Finding.Kind
    let muscle: Muscle.ID
    let side: Side?
    let quality: Quality
    let against: Muscle.ID?
    /// What its interval is about.
    let functional: (Functionals) -> Functionals.Weighted
    /// See ``Posterior/probability(_:thatNegative:)``.
    let weights: (Hypothesis) -> Double?
  }

  /// A finding with how sure it is, without its interval.
  struct Judgement {
    let draft: Draft
    let probability: Double
    let supports: [Finding.Support]
    let status: Finding.Status
  }

  func findings(_ functionals: Functionals) -> [Finding] {
    judgements(from: computation.constants.hintFrom).map { judgement in
      let draft = judgement.draft
      return Finding(
        kind: draft.kind, muscle: draft.muscle, side: draft.side, quality: draft.quality,
        against: draft.against, probability: judgement.probability,
        interval: functionals.estimate(of: draft.functional(functionals)),
        status: judgement.status, restsOn: judgement.supports)
    }
    .sorted { left, right in
      (left.status == .confirmed ? 0 : 1, -left.probability, left.orderKey)
        < (right.status == .confirmed ? 0 : 1, -right.probability, right.orderKey)
    }
  }

  /// What is at least so probable.
  func judgements(from least: Double) -> [Judgement] {
    let shares = computation.posterior.hypotheses(computation.weights)
    let likely = drafts().compactMap { draft -> (Draft, Double)? in
      // A finding is never likelier than the hypotheses it is about.
      let most = zip(computation.space.hypotheses, shares)
        .reduce(0) { draft.weights($1.0) == nil ? $0 : $0 + $1.1 }
      guard most >= least else { return nil }
      let probability = computation.posterior.probability(
        computation.weights, thatNegative: draft.weights)
      return probability >= least ? (draft, probability) : nil
    }
    guard !likely.isEmpty, !computation.evidence.sources.isEmpty else { return [] }
    let moved = moves(of: likely.map(\.0))
    return likely.enumerated().map { judgement($1.0, $1.1, moved[$0]) }
  }

  private func judgement(
    _ draft: Draft, _ probability: Double, _ moved: [SelfTest.ID: Double]
  ) -> Judgement {
    let supports = moved.keys.sorted().map { test in
      Finding.Support(
        test: test, attempts: attempts(of: test),
        oddsFactor: rounded(min(moved[test] ?? 1, 1e6), places: 6))
    }
    return Judgement(
      draft: draft, probability: probability, supports: supports,
      status: isConfirmed(draft, probability, supports) ? .confirmed : .hint)
  }

  /// High probability, two independent tests that each moved it that way, and the same verdict with half
  /// the prior odds (double odds only make it likelier).
  ///
  /// A test counts only when something was measured on the side in question: that a test could not be
  /// started has many reasons.
  private func isConfirmed(
    _ draft: Draft, _ probability: Double, _ supports: [Finding.Support]
  ) -> Bool {
    let constants = computation.constants
    let withHalf = computation.posterior.probability(
      computation.posterior.weights(oddsFactor: 0.5), thatNegative: draft.weights)
    let tests = supports.filter {
      $0.oddsFactor >= constants.movedFactor && isMeasured($0, draft.side)
    }
    .compactMap { computation.catalogue.tests[$0.test] }
    return min(probability, withHalf) >= constants.confirmedFrom
      && tests.contains { one in tests.contains(where: one.isIndependent) }
  }

  private func isMeasured(_ support: Finding.Support, _ side: Side?) -> Bool {
    support.attempts.contains { attempt in
      attempt.value.ending != .couldNotStart
        && (side == nil || attempt.value.side == nil || attempt.value.side == side)
    }
  }

  private func drafts() -> [Draft] {
    computation.catalogue.muscles.flatMap { muscle -> [Draft] in
      muscle.qualities.flatMap { quality -> [Draft] in
        levels(of: muscle, quality) + (muscle.isPaired ? sides(of: muscle, quality) : [])
      } + (muscle.pair.map(frontToBack) ?? [])
    }
  }

  /// Weak or short: one side, or both by one amount.
  private func levels(of muscle: Muscle, _ quality: Quality) -> [Draft] {
    let sides: [Side?] = muscle.isPaired ? [nil, .left, .right] : [nil]
    return sides.map { side in
      let hypothesis = Hypothesis(muscle: muscle.id, quality: quality, side: side)
      return Draft(
        kind: quality == .capacity ? .weak : .short, muscle: muscle.id, side: side,
        quality: quality, against: nil,
        functional: {
          side == nil
            ? $0.level(of: muscle.id, quality) : $0.side(side, of: muscle.id, quality)
        },
        weights: { $0 == hypothesis ? 1 : nil })
    }
  }

  /// One side below the other: it is weak itself, or the other is strong.
  private func sides(of muscle: Muscle, _ quality: Quality) -> [Draft] {
    Side.allCases.map { weaker in
      Draft(
        kind: .sideToSide, muscle: muscle.id, side: weaker, quality: quality, against: nil,
        functional: { $0.difference(of: muscle.id, quality) },
        weights: { hypothesis in
          guard hypothesis.muscle == muscle.id, hypothesis.quality == quality,
            let side = hypothesis.side
          else { return nil }
          return side == weaker ? 1 : -1
        })
    }
  }

  private func frontToBack(_ pair: Muscle.Pair) -> [Draft] {
    guard computation.canCompare(pair) else { return [] }
    return [(pair.front, pair.back), (pair.back, pair.front)].map { weak, strong in
      Draft(
        kind: .frontToBack, muscle: weak, side: nil, quality: .capacity, against: strong,
        functional: { $0.between(weak, strong) },
        weights: { hypothesis in
          guard hypothesis.quality == .capacity, hypothesis.side == nil else { return nil }
          if hypothesis.muscle == weak { return 1 }
          return hypothesis.muscle == strong ? -1 : nil
        })
    }
  }

  /// For each draft, what each test that carries it did to its odds: with it over without it.
  private func moves(of drafts: [Draft]) -> [[SelfTest.ID: Double]] {
    var moved: [[SelfTest.ID: Double]] = drafts.map { _ in [:] }
    let byGroup = Dictionary(grouping: drafts.indices) { drafts[$0].muscle }
    for (muscle, indices) in byGroup {
      let ofGroup = moves(of: indices.map { drafts[$0] }, about: muscle)
      for (index, moves) in zip(indices, ofGroup) { moved[index] = moves }
    }
    return moved
  }

  /// Asked over the sets that matter, and all that name the group, so that leaving a test out may
  /// make them matter: the same whichever other findings are asked about.
  ///
  /// One test is left out at a time.
  private func moves(of drafts: [Draft], about muscle: Muscle.ID) -> [[SelfTest.ID: Double]] {
    let hypotheses = computation.space.hypotheses
    let space = computation.space.keeping { index in
      computation.weights.total[index] >= 1e-3
        || computation.space.sets[index].members.contains { hypotheses[$0].muscle == muscle }
    }
    func odds(_ draft: Draft, _ posterior: Posterior) -> Double {
      let probability = posterior.probability(posterior.weights(), thatNegative: draft.weights)
      let kept = min(max(probability, 1e-12), 1 - 1e-12)
      return kept / (1 - kept)
    }
    let with = Posterior(computation.evidence, computation.muscles, space: space)
    let before = drafts.map { odds($0, with) }
    var moved: [[SelfTest.ID: Double]] = drafts.map { _ in [:] }
    for test in Set(computation.evidence.sources.map(\.test)).sorted() {
      let touched = drafts.indices.filter {
        computation.carries(test, drafts[$0].muscle, drafts[$0].quality)
      }
      guard !touched.isEmpty else { continue }
      let without = computation.posterior(without: test, space)
      for index in touched { moved[index][test] = before[index] / odds(drafts[index], without) }
    }
    return moved
  }

  private func attempts(of test: SelfTest.ID) -> [Person.Dated<Attempt>] {
    computation.evidence.sources.filter { $0.test == test }
      .flatMap { seen in seen.attempts.map { Person.Dated($0, day: seen.day, number: 0) } }
  }
}

extension Finding {
  fileprivate var orderKey: String {
    "\(muscle)|\(kind.rawValue)|\(quality.rawValue)|\(side?.rawValue ?? "")"
  }
}

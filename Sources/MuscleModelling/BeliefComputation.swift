import Anatomy
import Foundation
import Inference
import Journalling
import Knowledge
import Quantities

/// One computation of a belief, from sorted observations to findings.
struct BeliefComputation {
  let observations: Observations
  let catalogue: Catalogue
  let constants: ModelConstants
  let variation: NaturalVariation
  let space: HypothesisSpace
  let model: MeasurementModel
  let posterior: SetPosterior
  let weights: [Double]

  init(_ observations: Observations, catalogue: Catalogue, constants: ModelConstants) {
    self.observations = observations
    self.catalogue = catalogue
    self.constants = constants
    variation = NaturalVariation(catalogue, constants: constants)
    space = HypothesisSpace(catalogue, constants)
    model = MeasurementModel(
      observations.used, catalogue: catalogue, variation: variation, constants: constants)
    posterior = SetPosterior(model, space: space)
    weights = posterior.weights()
  }

  func belief() -> Belief {
    let answer = posterior.answer(weights)
    let functionals = Functionals(self)
    return Belief(
      answer: Belief.Answer(nothing: answer.nothing, one: answer.one, several: answer.several),
      candidates: candidates(), groups: groups(functionals), pairs: pairs(functionals),
      findings: FindingSearch(self, functionals).findings(),
      level: functionals.estimate(of: functionals.generalLevel),
      setAside: observations.setAside,
      observationCount: observations.used.reduce(0) { $0 + $1.trials },
      dayCount: Set(observations.used.map(\.day)).count, leadingSide: .left)
  }

  private func candidates() -> [Belief.Candidate] {
    let probabilities = posterior.hypotheses(weights)
    return zip(space.hypotheses, probabilities)
      .map { Belief.Candidate(hypothesis: $0, probability: rounded($1)) }
      .sorted { left, right in
        left.probability != right.probability
          ? left.probability > right.probability
          : left.hypothesis.orderKey < right.hypothesis.orderKey
      }
  }

  private func groups(_ functionals: Functionals) -> [Belief.Group] {
    let probabilities = posterior.groups(weights)
    return zip(catalogue.muscles, probabilities).map { muscle, probability in
      let touching = observations.used.filter { touches($0, muscle.id) }
      let sides = Set(touching.compactMap(\.side))
      return Belief.Group(
        muscle: muscle.id, probability: probability,
        difference: muscle.isPaired
          ? functionals.estimate(of: functionals.difference(of: muscle.id, .capacity)) : nil,
        level: functionals.estimate(of: functionals.level(of: muscle.id, .capacity)),
        isTested: !touching.isEmpty, comparesSides: sides.count == 2,
        hasNorm: touching.contains(where: \.hasNorm))
    }
  }

  private func pairs(_ functionals: Functionals) -> [Belief.Pair] {
    catalogue.muscles.compactMap(\.pair).map { pair in
      Belief.Pair(
        front: pair.front, back: pair.back,
        difference: canCompare(pair)
          ? functionals.estimate(of: functionals.between(pair.front, pair.back)) : nil,
        isFromArticle: pair.isFromArticle)
    }
  }

  /// Front and back can be compared only where both have an attempt with a norm.
  func canCompare(_ pair: Muscle.Pair) -> Bool {
    [pair.front, pair.back].allSatisfy { muscle in
      observations.used.contains { $0.hasNorm && touches($0, muscle) }
    }
  }

  /// Whether a group's capacity is a main carrier of the observation's test (loading of 0.3 on).
  private func touches(_ observation: Observation, _ muscle: Muscle.ID) -> Bool {
    catalogue.tests[observation.test]?.carriers.contains {
      $0.muscle == muscle && $0.quality == .capacity && $0.loading >= 0.3
    } ?? false
  }
}

extension Hypothesis {
  /// For putting equals in order; within a computation the leading side is called left.
  var orderKey: String { "\(muscle)|\(quality.rawValue)|\(side?.rawValue ?? "")" }
}

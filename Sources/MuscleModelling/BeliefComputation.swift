import Anatomy
import Foundation
import Inference
import Journalling
import Knowledge
import Quantities

/// One computation of a belief, from attempts to findings.
struct BeliefComputation {
  let person: Person
  let muscles: MuscleModel
  let evidence: Evidence
  let posterior: Posterior
  let weights: Posterior.Weights

  var catalogue: Catalogue { muscles.catalogue }
  var constants: ModelConstants { muscles.constants }
  var variation: NaturalVariation { muscles.variation }
  var space: HypothesisSpace { muscles.space }

  init(_ person: Person, _ muscles: MuscleModel) {
    self.person = person
    self.muscles = muscles
    evidence = Evidence(of: person, catalogue: muscles.catalogue, constants: muscles.constants)
    posterior = Posterior(evidence, muscles, space: muscles.space)
    weights = posterior.weights()
  }

  /// What would be believed of some sets without one test.
  func posterior(without test: SelfTest.ID, _ space: HypothesisSpace) -> Posterior {
    let rest = Evidence(of: person, catalogue: catalogue, constants: constants, without: test)
    return Posterior(rest, muscles, space: space)
  }

  /// Whether a test is carried by a quality of a group at all.
  func carries(_ test: SelfTest.ID, _ muscle: Muscle.ID, _ quality: Quality) -> Bool {
    catalogue.tests[test]?.carriers.contains {
      $0.muscle == muscle && $0.quality == quality
    } ?? false
  }

  func belief() -> Belief {
    let functionals = Functionals(self)
    return Belief(
      answer: answer(),
      candidates: candidates(), groups: groups(functionals), pairs: pairs(functionals),
      findings: FindingSearch(self).findings(functionals),
      level: functionals.estimate(of: functionals.generalLevel),
      setAside: evidence.setAside,
      observationCount: evidence.sources.reduce(0) { $0 + $1.attempts.count },
      dayCount: Set(evidence.sources.map(\.day)).count, leadingSide: .left)
  }

  func answer() -> Belief.Answer {
    let answer = posterior.answer(weights)
    return Belief.Answer(nothing: answer.nothing, one: answer.one, several: answer.several)
  }

  func candidates() -> [Belief.Candidate] {
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
      let touching = evidence.sources.filter { touches($0, muscle.id) }
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
      evidence.sources.contains { $0.hasNorm && touches($0, muscle) }
    }
  }

  /// Whether a group's capacity is a main carrier of the test (loading of 0.3 on).
  private func touches(_ source: Evidence.Source, _ muscle: Muscle.ID) -> Bool {
    catalogue.tests[source.test]?.carriers.contains {
      $0.muscle == muscle && $0.quality == .capacity && $0.loading >= 0.3
    } ?? false
  }
}

extension Hypothesis {
  /// For putting equals in order; within a computation the leading side is called left.
  var orderKey: String { "\(muscle)|\(quality.rawValue)|\(side?.rawValue ?? "")" }
}

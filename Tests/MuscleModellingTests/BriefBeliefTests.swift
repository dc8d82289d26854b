import Anatomy
import Journalling
import Knowledge
import MuscleModelling
import Quantities
import TestSupport
import Testing

/// What is stated without intervals, three groups at once, and unsteady people.
struct BriefBeliefTests {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  private func record(_ results: [(test: SelfTest.ID, left: Double, right: Double)]) -> Person {
    var journal = Journal()
    journal.record(.answered(.age(62)), on: RandomPeople.today.adding(days: -9))
    for day in [-4, -1] {
      for (test, left, right) in results {
        for (side, value) in [(Side.left, left), (.right, right)] {
          journal.record(
            .attempted(Attempt(test: test, side: side, value: value)),
            on: RandomPeople.today.adding(days: day))
        }
      }
    }
    return journal.person
  }

  /// Counted lifts without a norm, one group's at a time.
  private func lifts(_ muscle: String, _ count: Int) -> [SelfTest] {
    let tests = catalogue.tests.filter { test in
      test.sides == .each && test.scale == .logarithm
        && test.carriers.contains { $0.muscle.text == muscle && $0.loading >= 0.42 }
    }
    return Array(tests.prefix(count))
  }

  @Test(arguments: [Side.left, .right])
  func `in brief the same is stated as in full`(weaker: Side) {
    let results = ["hip-abductors", "calves", "elbow-flexors"].flatMap { muscle in
      lifts(muscle, 3).map { test in
        let (low, high) = muscle == "hip-abductors" ? (5.0, 25.0) : (17, 18)
        return (test.id, weaker == .left ? low : high, weaker == .left ? high : low)
      }
    }
    let person = record(results)
    let muscles = MuscleModel(catalogue)
    let (brief, full) = (BriefBelief(of: person, muscles), Belief(of: person, muscles))
    #expect(brief.answer == full.answer)
    #expect(brief.candidates == full.candidates)
    #expect(brief.groups.map(\.probability) == full.groups.map(\.probability))
    let confirmed = Set(full.findings.filter { $0.status == .confirmed }.map(\.muscle))
    #expect(brief.confirmed == confirmed)
    #expect(!confirmed.isEmpty, "a case in which nothing is confirmed would compare little")
  }

  @Test func `three groups at once are several, and hardly change what is probable`() throws {
    let person = record(lifts("hip-abductors", 2).map { ($0.id, 4, 25) })
    let pairs = Belief(of: person, MuscleModel(catalogue))
    let triples = Belief(of: person, MuscleModel(catalogue, weighsThree: true))
    let sum = triples.answer.nothing + triples.answer.one + triples.answer.several
    #expect(abs(sum - 1) < 1e-9)
    for (one, other) in zip(pairs.groups, triples.groups) {
      #expect(abs(one.probability - other.probability) < 0.05, "\(one.muscle)")
    }
    let three = record(
      ["hip-abductors", "calves", "elbow-flexors"].flatMap { muscle in
        lifts(muscle, 3).map { ($0.id, 3, 28) }
      })
    let likely = Belief(of: three, MuscleModel(catalogue, weighsThree: true))
    let named = ["hip-abductors", "calves", "elbow-flexors"].compactMap { name in
      likely.groups.first { $0.muscle.text == name }?.probability
    }
    #expect(named.count == 3 && named.allSatisfy { $0 > 0.7 }, "\(named)")
  }

  @Test func `who differs between sides from test to test is told less surely`() throws {
    let weak = lifts("hip-abductors", 2).map { (test: $0.id, left: 6.0, right: 22.0) }
    let others = ["calves", "elbow-flexors", "hip-flexors", "grip", "chest"].flatMap {
      lifts($0, 2)
    }
    func probability(_ ratio: Double, _ constants: ModelConstants) -> Double {
      let rest = others.enumerated().map { place, test in
        let isLeft = place.isMultiple(of: 2)
        return (test.id, isLeft ? 18 : 18 * ratio, isLeft ? 18 * ratio : 18.0)
      }
      let belief = Belief(of: record(weak + rest), catalogue: catalogue, constants: constants)
      return belief.groups.first { $0.muscle.text == "hip-abductors" }?.probability ?? 0
    }
    var trusting = ModelConstants()
    trusting.unsteadiness = [ModelConstants.Unsteadiness(knack: 1, trial: 1, share: 1)]
    let steady = (probability(1, trusting), probability(1, ModelConstants()))
    let unsteady = (probability(0.45, trusting), probability(0.45, ModelConstants()))
    #expect(steady.1 > 0.8 * steady.0, "\(steady)")
    #expect(unsteady.1 < 0.7 * unsteady.0, "\(unsteady)")
  }
}

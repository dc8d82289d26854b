import Anatomy
import Foundation
import Inference
import Journalling
import Knowledge
import MuscleModelling
import Quantities
import TestSupport
import Testing

/// Healthy people simulated from the model itself: natural variation, single-test sides, day and
/// trial noise, nothing that stands out.
///
/// The full table of five worlds belongs to the next issue.
struct HonestyNumbers {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  @Test func `of people in whom nothing stands out, at most 5 % get a confirmed finding`() {
    let people = Effort.cases(120, long: 2000)
    let flagged = (0..<people).count { index in
      let person = healthyPerson(seed: UInt64(index) &* 7919 &+ 3)
      let belief = Belief(of: person, catalogue: catalogue)
      return belief.findings.contains { $0.status == .confirmed }
    }
    #expect(Double(flagged) <= 0.05 * Double(people), "\(flagged) of \(people) flagged")
  }

  @Test func `the rule of thumb would flag nearly all of them`() {
    let flagged = (0..<60).count { index in
      let person = healthyPerson(seed: UInt64(index) &* 7919 &+ 3)
      return hasSidesApart(person)
    }
    #expect(flagged >= 54, "\(flagged) of 60")
  }

  /// Whether the sides are more than 15 % apart in some test.
  private func hasSidesApart(_ person: Person) -> Bool {
    Dictionary(grouping: person.attempts, by: { $0.value.test }).values.contains { attempts in
      func best(_ side: Side) -> Double {
        attempts.filter { $0.value.side == side }.compactMap(\.value.value).max() ?? 0
      }
      let (left, right) = (best(.left), best(.right))
      return left > 0 && right > 0 && min(left, right) < 0.85 * max(left, right)
    }
  }

  private func healthyPerson(seed: UInt64) -> Person {
    var generator = SeededGenerator(seed: seed)
    var normal: () -> Double {
      {
        (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
      }
    }
    let variation = NaturalVariation(catalogue)
    let constants = ModelConstants()
    var shared: [String: Double] = [:]
    func component(_ name: String) -> Double {
      if let known = shared[name] { return known }
      let drawn = normal()
      shared[name] = drawn
      return drawn
    }
    let body = variation.aspects.map { aspect -> Double in
      let shares = constants.shares(of: aspect.quality)
      let muscle = "\(aspect.quality)\(aspect.muscle)"
      let region = catalogue.muscles[aspect.muscle].map { "\($0.region)" } ?? ""
      return shares.general.squareRoot() * component("general\(aspect.quality)")
        + shares.region.squareRoot() * component("region\(aspect.quality)\(region)")
        + shares.muscle.squareRoot() * component(muscle)
        + shares.side.squareRoot() * component("\(muscle)\(String(describing: aspect.side))")
    }
    var journal = Journal()
    journal.record(.answered(.age(50)), on: RandomPeople.today.adding(days: -5))
    for day in 0..<2 {
      for test in catalogue.tests {
        let dayForm = normal() * test.noise.day
        for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
          var y = dayForm + normal() * test.noise.trial
          if let side { y += component("\(test.id)\(side)") * test.noise.sideOfTest }
          y += component("level\(test.id)") * 0.5
          for carrier in test.carriers {
            let sides: [Side?] =
              catalogue.muscles[carrier.muscle]?.isPaired == true
              ? (side.map { [$0] } ?? Side.allCases.map(Optional.init)) : [nil]
            for each in sides {
              let aspect = Aspect(muscle: carrier.muscle, side: each, quality: carrier.quality)
              let place = variation.place(of: aspect) ?? 0
              y += carrier.loading * body[place] / Double(sides.count)
            }
          }
          journal.record(
            .attempted(Attempt(test: test.id, side: side, value: value(y, of: test))),
            on: RandomPeople.today.adding(days: day * 2 - 4))
        }
      }
    }
    return journal.person
  }

  private func value(_ standardised: Double, of test: SelfTest) -> Double {
    let norm = test.norm(age: 50, sex: nil) ?? test.unknownNorm
    let signed = test.better == .higher ? standardised : -standardised
    let raw: Double
    switch test.scale {
    case .plain: raw = norm.typical + signed * norm.spread
    case .logarithm:
      let variance = log(1 + pow(norm.spread / norm.typical, 2))
      raw = exp(log(norm.typical) - variance / 2 + signed * variance.squareRoot())
    }
    let most = min(test.plausible.upperBound, (test.cap ?? .infinity) - 0.5)
    return min(max(raw, test.plausible.lowerBound), most)
  }
}

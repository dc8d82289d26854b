import Anatomy
import Foundation
import Journalling
package import Knowledge
import MuscleModelling

/// The proof that the belief is honest: people made up by chance, tested, and judged.
package struct Simulation: Sendable {
  package let people: Int
  package let seed: UInt64
  package let worlds: [World]
  /// Whether tests are chosen one by one instead of a fixed battery.
  package let isChosen: Bool
  /// Minutes of tests on each of two days.
  package let minutesADay: Double
  /// The kinds of truth people have, in turn.
  package let truths: [Truth]
  private let catalogue: Catalogue
  private let muscles: MuscleModel

  package init(
    _ catalogue: Catalogue, people: Int, seed: UInt64, worlds: [World], isChosen: Bool,
    minutesADay: Double = 20, truths: [Truth] = Truth.allCases
  ) {
    (self.catalogue, self.people, self.seed) = (catalogue, people, seed)
    (self.worlds, self.isChosen, self.minutesADay) = (worlds, isChosen, minutesADay)
    self.truths = truths
    muscles = MuscleModel(catalogue)
  }

  /// - Complexity: O(people) beliefs in each world.
  package func run() -> [WorldTally] {
    worlds.map { world in
      var tally = WorldTally(world: world, minutes: 2 * minutesADay)
      let sittings = Sittings(muscles)
      let battery = sittings.battery(minutes: minutesADay)
      // Beside chosen tests, what the fixed battery of the same minutes finds in the same people.
      var fixed = WorldTally(world: world, minutes: 2 * minutesADay)
      for index in 0..<people {
        // In turn, so that every kind of truth is met equally often.
        let truth = truths[index % truths.count]
        let own = seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15
        func count(
          _ tally: inout WorldTally, _ sitting: (inout SimulatedPerson) -> Person
        ) {
          var person = SimulatedPerson(truth, in: world, seed: own, muscles)
          let seen = sitting(&person)
          tally.count(
            BriefBelief(of: seen, muscles), truth: truth, person.hypotheses,
            isFlaggedByThumb: RuleOfThumb(seen, catalogue).isFlagged)
        }
        count(&fixed) { sittings.doing(battery, &$0) }
        if isChosen { count(&tally) { sittings.chosen(minutesADay: minutesADay, &$0) } }
      }
      if !isChosen { tally = fixed }
      tally.compare(with: fixed)
      return tally
    }
  }
}

/// What people use instead: below −1.5 standard deviations of the norm, or sides more than 15 % apart.
struct RuleOfThumb {
  let isFlagged: Bool

  init(_ person: Person, _ catalogue: Catalogue) {
    let grouped = Dictionary(grouping: person.attempts, by: \.value.test)
    isFlagged = grouped.contains { id, attempts in
      guard let test = catalogue.tests[id], test.scale == .logarithm else { return false }
      func best(_ isSide: (Attempt) -> Bool) -> Double? {
        attempts.map(\.value).filter(isSide).compactMap(\.value).max()
      }
      if let norm = test.norm(age: person.age, sex: person.sex), let value = best({ _ in true }),
        value < norm.typical - 1.5 * norm.spread
      {
        return true
      }
      guard let left = best({ $0.side == .left }), let right = best({ $0.side == .right }) else {
        return false
      }
      return min(left, right) < 0.85 * max(left, right)
    }
  }
}

import Anatomy
import Foundation
package import Journalling
package import Knowledge
package import MuscleModelling
import Screening
import SelfTesting

/// How long a belief, its intervals and the choice of the next test take for people of so many
/// attempts, all on this machine and in this process.
package struct Stopwatch: Sendable {
  package struct Row: Encodable, Sendable {
    package let attempts: Int
    package let bounds: Int
    package let groups: Int
    package let tests: Int
    /// Milliseconds: the smallest of the runs, the one least disturbed.
    package let belief: Double
    package let withIntervals: Double
    package let next: Double
  }

  private let catalogue: Catalogue

  package init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// - Parameters:
  ///   - attempts: How many attempts the person has, over two days.
  ///   - groups: Only so many muscle groups may stand out; `nil`: all.
  ///   - tests: Only so many tests may come next; `nil`: all.
  /// - Returns: The middle of five people's, each column by itself.
  package func row(attempts: Int, groups: Int? = nil, tests: Int? = nil, runs: Int = 5) -> Row {
    let muscles = MuscleModel(catalogue, groups: groups)
    let people = (0..<5).map { person(attempts: attempts, seed: UInt64($0), muscles) }
    let rows = people.map { person in
      let open = Array(catalogue.tests.prefix(tests ?? Int.max)).map { test in
        (test: test, sides: test.sides == .each ? Side.allCases.map(Optional.init) : [nil])
      }
      return Row(
        attempts: person.attempts.count,
        bounds: BeliefInstance(of: person, muscles).counts.bounds,
        groups: groups ?? catalogue.muscles.count, tests: open.count,
        belief: best(of: runs) { _ = BriefBelief(of: person, muscles) },
        withIntervals: best(of: runs) { _ = Belief(of: person, muscles) },
        next: best(of: runs) {
          let prospects = Prospects(of: person, doing: open, on: Sittings.thirdDay, muscles)
          for test in open { _ = prospects.information(of: test.test.id) }
        })
    }
    func middle(_ column: (Row) -> Double) -> Double {
      rows.map(column).sorted()[rows.count / 2]
    }
    return Row(
      attempts: attempts, bounds: Int(middle { Double($0.bounds) }), groups: rows[0].groups,
      tests: rows[0].tests, belief: middle(\.belief), withIntervals: middle(\.withIntervals),
      next: middle(\.next))
  }

  /// Somebody with so many attempts: the fixed battery on two days, cut off there.
  package func person(
    attempts: Int, seed: UInt64, _ muscles: MuscleModel, truth: Truth = .oneSide
  ) -> Person {
    let sittings = Sittings(muscles)
    var simulated = SimulatedPerson(truth, in: .modelRight, seed: seed, muscles)
    var person = sittings.doing(
      sittings.battery(minutes: Double(attempts) * 2), &simulated)
    person.attempts = Array(person.attempts.prefix(attempts))
    return person
  }

  private func best(of runs: Int, _ work: () -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<runs).map { _ in Double(clock.measure(work) / .milliseconds(1)) }.min() ?? 0
  }
}

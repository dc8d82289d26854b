import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// A swap leaves the sessions where they were, as far as it can.
struct SwapOrderTests {
  private static func exercises(_ plan: PlanReport) -> [Set<String>] {
    plan.sessions.map { Set($0.exercises.map(\.id)) }
  }

  private static func common(_ one: [Set<String>], _ other: [Set<String>]) -> Int {
    zip(one, other).reduce(0) { $0 + $1.0.intersection($1.1).count }
  }

  @Test func `no other order of the sessions has more in common with the week before`() throws {
    let guide = try RealGuide.load()
    for example in guide.examples {
      var record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      let before = Self.exercises(guide.plan(record, today: RandomPeople.today))
      let left = try #require(before.first?.sorted().dropFirst().first)
      record.journal.record(
        .answered(.exercise(Exercise.ID(left), .no, instead: nil)), on: RandomPeople.today)
      let after = Self.exercises(guide.plan(record, today: RandomPeople.today))
      try #require(before.count == 3 && after.count == 3)
      #expect(!after.joined().contains(left))
      for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        #expect(
          Self.common(before, after) >= Self.common(before, order.map { after[$0] }),
          "\(example.name), \(left): \(order)")
      }
    }
  }
}

import Anatomy
package import Knowledge

/// The self-tests that a person's restrictions take away, rule by rule.
package struct LeftOutTests: Sendable {
  /// What one rule takes away.
  package struct Share: Hashable, Sendable {
    package let rule: Restrictions.Rule
    /// Tests it speaks against, alone or with other rules.
    package let tests: [SelfTest.ID]
    /// Those of them that nothing else speaks against: they would come back without this rule.
    package let alone: [SelfTest.ID]
  }

  /// A thing that is not at home, with the tests that need it.
  package struct Missing: Hashable, Sendable {
    package let thing: Thing
    package let tests: [SelfTest.ID]
  }

  /// Tests of which no way is allowed.
  package let tests: [SelfTest.ID]
  /// What takes most first.
  package let shares: [Share]
  /// The things that are not at home and that tests need; the one that takes most first.
  package let missing: [Missing]

  /// Asks the rules that keep tests from people, for every way each test may be done.
  ///
  /// - Complexity: O(tests × rules in force).
  package init(_ restrictions: Restrictions, _ catalogue: Catalogue) {
    var left: [SelfTest.ID] = []
    var against: [Restrictions.Rule: [SelfTest.ID]] = [:]
    var alone: [Restrictions.Rule: [SelfTest.ID]] = [:]
    var things: [Thing: [SelfTest.ID]] = [:]
    for test in catalogue.tests {
      let movement = Restrictions.Movement(test)
      guard restrictions.allowedSides(of: movement).isEmpty else { continue }
      left.append(test.id)
      for thing in restrictions.missing(for: movement) {
        things[thing, default: []].append(test.id)
      }
      let ways: [Side?] = test.sides == .each ? [.left, .right] : [nil]
      let objections = ways.map { Set(restrictions.objections(to: movement, working: $0)) }
      for rule in objections.reduce(into: Set<Restrictions.Rule>(), { $0.formUnion($1) }) {
        against[rule, default: []].append(test.id)
        if objections.contains([rule]) { alone[rule, default: []].append(test.id) }
      }
    }
    tests = left
    missing = things.map { Missing(thing: $0, tests: $1) }.sorted {
      ($1.tests.count, $0.thing.rawValue) < ($0.tests.count, $1.thing.rawValue)
    }
    shares = against.map { Share(rule: $0, tests: $1, alone: alone[$0] ?? []) }
      .sorted {
        ($1.tests.count, $1.alone.count, Self.key($0.rule))
          < ($0.tests.count, $0.alone.count, Self.key($1.rule))
      }
  }

  private static func key(_ rule: Restrictions.Rule) -> String {
    switch rule {
    case .limit(let id): "1\(id)"
    case .condition(let id): "2\(id)"
    case .equipment: "3"
    case .leftOut: "4"
    case .ownResult: "5"
    }
  }
}

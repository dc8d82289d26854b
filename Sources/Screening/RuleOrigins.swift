import Journalling
package import Knowledge

/// Which of a person's own answers and results put a limit or a condition in force.
///
/// It is made of the very values that ``Restrictions`` is made of, so it knows no rule of its own.
package struct RuleOrigins: Sendable {
  /// One answer or result.
  package enum Origin: Hashable, Sendable {
    /// The question about the limit itself was answered.
    case limit(Limit.ID)
    /// Nobody has answered the question yet, and the limit holds until then.
    case unanswered(Limit.ID)
    /// An answer of the safety screen, a fall, or an age.
    case flag(Flag.ID)
    /// A daily act that goes badly.
    case act(Act.ID)
    /// A low result of a self-test, or that it cannot be done.
    case result(SelfTest.ID)
    /// The person was told that they have it.
    case told(Condition.ID)
    case equipment
    /// The test itself was said to be one that the person cannot do.
    case cannot
  }

  private let limits: [Limit.ID: [Origin]]
  private let conditions: [Condition.ID: [Origin]]

  init(
    of person: Person, raised: [Flag], goBadly: [Act], assumed: [Limit.ID], low: [SelfTest]
  ) {
    var limits: [Limit.ID: [Origin]] = [:]
    var conditions: [Condition.ID: [Origin]] = [:]
    for id in Set(person.limits.map(\.limit)) { limits[id, default: []].append(.limit(id)) }
    for id in assumed { limits[id, default: []].append(.unanswered(id)) }
    for id in Set(person.conditions.map(\.condition)) {
      conditions[id, default: []].append(.told(id))
    }
    for flag in raised {
      for id in flag.limits { limits[id, default: []].append(.flag(flag.id)) }
      for id in flag.conditions { conditions[id, default: []].append(.flag(flag.id)) }
    }
    for act in goBadly {
      for id in act.limits { limits[id, default: []].append(.act(act.id)) }
    }
    for test in low {
      for id in test.low?.limits ?? [] { limits[id, default: []].append(.result(test.id)) }
    }
    (self.limits, self.conditions) = (limits, conditions)
  }

  /// What puts a rule in force, the person's own answer first.
  package func origins(of rule: Restrictions.Rule) -> [Origin] {
    switch rule {
    case .limit(let id): limits[id] ?? []
    case .condition(let id): conditions[id] ?? []
    case .equipment: [.equipment]
    case .leftOut: [.cannot]
    case .ownResult: []
    }
  }
}

import Anatomy
import Journalling
package import Knowledge
import Quantities

/// What each limit and each condition by itself leaves out, for reading; nobody's own answers are in it.
///
/// It is asked of the very rules that keep movements from people: somebody is made up who has that one
/// limit or condition and everything at home.
package struct WhatLeavesOut: Sendable {
  /// One reason why a movement may be left out.
  package enum Reason: Hashable, Sendable {
    case limit(Limit.ID)
    case condition(Condition.ID)
    /// Only in the first weeks after its date.
    case earlyCondition(Condition.ID)
  }

  /// A self-test or an exercise.
  package enum Entry: Hashable, Sendable {
    case test(SelfTest.ID)
    case exercise(Exercise.ID)
  }

  private let leftOut: [Reason: [Entry]]
  private let reasons: [Entry: [Reason]]

  /// - Complexity: O(limits and conditions × tests and exercises).
  package init(_ catalogue: Catalogue) {
    let movements: [(Entry, Restrictions.Movement)] =
      catalogue.tests.map { (.test($0.id), .init($0)) }
      + catalogue.exercises.map { (.exercise($0.id), .init($0)) }
    var leftOut: [Reason: [Entry]] = [:]
    var reasons: [Entry: [Reason]] = [:]
    func note(_ reason: Reason, _ people: [Person], _ today: Day) {
      let all = people.map { Self.restrictions(of: $0, catalogue, today) }
      // On one side at least: a limit of one side leaves the other.
      let entries = movements.filter { movement in
        all.contains { restrictions in
          let ways: [Side?] = movement.1.sides == .each ? [.left, .right] : [nil]
          return ways.contains {
            !restrictions.objections(to: movement.1, working: $0).isEmpty
          }
        }
      }
      leftOut[reason] = entries.map(\.0)
      for entry in entries { reasons[entry.0, default: []].append(reason) }
    }
    let today = Day.last
    for limit in catalogue.limits {
      note(.limit(limit.id), Self.people(with: limit, catalogue), today)
    }
    for condition in catalogue.conditions {
      var person = Self.somebody(catalogue)
      let longAgo = today.adding(days: -3650)
      person.conditions = [Told(condition.id, since: longAgo)]
      note(.condition(condition.id), [person], today)
      guard condition.early != nil else { continue }
      person.conditions = [Told(condition.id, since: today)]
      note(.earlyCondition(condition.id), [person], today)
    }
    self.leftOut = leftOut
    self.reasons = reasons
  }

  /// What a reason leaves out on one side at least, tests before exercises, in the order of ids.
  package func entries(for reason: Reason) -> [Entry] { leftOut[reason] ?? [] }

  /// Every reason that leaves a movement out on one side at least; a condition that always does is not named
  /// for its early weeks again.
  package func reasons(for entry: Entry) -> [Reason] {
    let all = reasons[entry] ?? []
    return all.filter { reason in
      if case .earlyCondition(let id) = reason { !all.contains(.condition(id)) } else { true }
    }
  }

  /// Able to do everything, with everything at home, and told of nothing.
  private static func somebody(_ catalogue: Catalogue) -> Person {
    var person = Person()
    person.equipment = Set(Thing.allCases)
    person.limitsAnswered = Set(catalogue.limits.map(\.id))
    return person
  }

  private static func people(with limit: Limit, _ catalogue: Catalogue) -> [Person] {
    let joints: [Joint?] = limit.asksJoint ? Joint.allCases.map { $0 } : [nil]
    return joints.map { joint in
      var person = somebody(catalogue)
      let side: Side? = limit.asksSide && joint?.isPaired != false ? .left : nil
      person.limits = [HeldLimit(limit.id, side: side, joint: joint)]
      return person
    }
  }

  private static func restrictions(
    of person: Person, _ catalogue: Catalogue, _ today: Day
  ) -> Restrictions {
    Restrictions(
      of: person, screen: ScreenResult(of: person, catalogue: catalogue, today: today),
      catalogue: catalogue, today: today, ignoring: [])
  }
}

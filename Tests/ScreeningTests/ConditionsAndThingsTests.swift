import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

/// What conditions, the screen and the things at home rule out.
struct ConditionsAndThingsTests {
  /// The catalogue's own words, read naively.
  private func forbids(_ forbidden: Forbidden, _ exercise: Exercise) -> Bool {
    let position = exercise.position
    return forbidden.support.contains(position.support)
      || position.weightOn.contains { forbidden.weightOn.contains($0) }
      || position.gettingThere.contains { forbidden.gettingThere.contains($0) }
      || position.demands.contains { forbidden.demands.contains($0) }
      || position.needs.contains { forbidden.needs.contains($0) }
      || exercise.strains.contains { forbidden.strains.contains($0.joint) }
  }

  @Test func `every condition objects to just what its entry forbids`() throws {
    let scene = try Scene()
    for condition in scene.catalogue.conditions {
      // Long ago, so that early weeks are over.
      let told = Told(condition.id, since: scene.today.adding(days: -5_000))
      let restrictions = try scene.restrictions(conditions: [told])
      let rule = Restrictions.Rule.condition(condition.id)
      let lax = try scene.restrictions(conditions: [told], ignoring: [rule])
      for exercise in scene.catalogue.exercises {
        let isForbidden =
          forbids(condition.forbids, exercise) || exercise.excludedBy.contains(condition.id)
          || (condition.sparesSideLying && exercise.position.weightOn.contains(.side))
        let side: Side? = exercise.sides == .each ? .left : nil
        #expect(
          restrictions.objections(to: .init(exercise), working: side)
            == (isForbidden ? [rule] : []), "\(condition.id): \(exercise.id)")
        #expect(lax.objections(to: .init(exercise), working: side) == [])
      }
      #expect(restrictions.longestHold == condition.holdSeconds)
      #expect(restrictions.highestEffort == condition.effort)
      #expect(restrictions.tolds.map(\.told) == [told])
    }
  }

  @Test func `what only the early weeks forbid is allowed on their last day's morrow`() throws {
    let scene = try Scene()
    var bites = 0
    for condition in scene.catalogue.conditions {
      guard let early = condition.early else { continue }
      func objections(daysAgo: Int?, to exercise: Exercise) throws -> [Restrictions.Rule] {
        var person = scene.person([
          .cleared(.condition(condition.id), seenOn: scene.today)
        ])
        person.equipment = Set(Thing.allCases)
        person.conditions = [
          Told(condition.id, since: daysAgo.map { scene.today.adding(days: -$0) })
        ]
        return try scene.cleared(person).restrictions
          .objections(to: .init(exercise), working: exercise.sides == .each ? .right : nil)
      }
      let only = scene.catalogue.exercises.filter {
        forbids(early.forbids, $0) && !forbids(condition.forbids, $0)
          && !$0.excludedBy.contains(condition.id)
      }
      for exercise in only.prefix(5) {
        let rule = [Restrictions.Rule.condition(condition.id)]
        #expect(try objections(daysAgo: early.weeks * 7 - 1, to: exercise) == rule)
        #expect(try objections(daysAgo: early.weeks * 7, to: exercise) == [])
        #expect(try objections(daysAgo: nil, to: exercise) == rule)
        bites += 1
      }
    }
    #expect(bites > 5)
  }

  @Test func `the tightest of several caps holds`() throws {
    let scene = try Scene()
    let capped = scene.catalogue.conditions.filter { $0.holdSeconds != nil || $0.effort != nil }
    #expect(capped.count >= 2)
    let restrictions = try scene.restrictions(
      conditions: capped.map { Told($0.id, since: scene.today.adding(days: -5_000)) })
    #expect(restrictions.longestHold == capped.compactMap(\.holdSeconds).min())
    #expect(restrictions.highestEffort == capped.compactMap(\.effort).min())
  }

  @Test func `an answer of yes or unsure switches the limits of a flag on, no does not`() throws {
    let scene = try Scene()
    let flags = scene.catalogue.askedFlags.filter { !$0.limits.isEmpty && $0.whenYes.letsMove }
    #expect(flags.count >= 3)
    for flag in flags {
      func limits(_ answer: YesNo) throws -> Set<Limit.ID> {
        let person = scene.person([.answered(.flag(flag.id, answer))])
        return Set(try scene.cleared(person).restrictions.limits.map(\.held.limit))
      }
      #expect(try limits(.yes) == Set(flag.limits), "\(flag.id)")
      #expect(try limits(.unsure) == Set(flag.limits), "\(flag.id)")
      #expect(try limits(.no) == [], "\(flag.id)")
    }
  }

  @Test func `a yes to a flag stands for its conditions, unless they were told themselves`() throws
  {
    let scene = try Scene()
    let told = Told("osteoporosis", since: scene.today)
    func known(_ answer: YesNo, _ conditions: Set<Told> = []) throws -> [Told] {
      var person = scene.person([.answered(.flag("thin-bones", answer))])
      person.conditions = conditions
      return try scene.cleared(person).restrictions.tolds.map(\.told)
    }
    #expect(try known(.yes) == [Told("osteoporosis")])
    #expect(try known(.unsure) == [Told("osteoporosis")])
    #expect(try known(.no) == [])
    #expect(try known(.yes, [told]) == [told])
  }

  @Test(arguments: [(0, true), (365, true), (366, false)])
  func `a fall counts for a year, whatever was answered since`(_ days: Int, _ counts: Bool) throws {
    let scene = try Scene()
    let answers =
      ([.answered(.age(50))]
      + scene.catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
      + scene.catalogue.limits.map { Event.answered(.limit(HeldLimit($0.id), .no)) })
      .map { (scene.today, $0) }
    let person = scene.person([(scene.today.adding(days: -days), .fell)] + answers)
    let limits = Set(try scene.cleared(person).restrictions.limits.map(\.held.limit))
    let flags = scene.catalogue.flags.filter(\.holdsAfterFall)
    #expect(!flags.isEmpty)
    #expect(limits == (counts ? Set(flags.flatMap(\.limits)) : []))
  }

  @Test func `a test held longer than a condition allows is not for them`() throws {
    let scene = try Scene()
    var tooLong = 0
    for condition in scene.catalogue.conditions {
      let told = Told(condition.id, since: scene.today.adding(days: -5_000))
      let restrictions = try scene.restrictions(conditions: [told])
      for test in scene.catalogue.tests {
        guard let cap = condition.holdSeconds, let upTo = test.timer?.upTo, upTo > cap else {
          continue
        }
        #expect(restrictions.allowedSides(of: .init(test)) == [], "\(condition.id): \(test.id)")
        tooLong += 1
      }
    }
    #expect(tooLong > 10)
  }

  @Test(arguments: ["fallen-last-year", "cannot-rise-from-floor", "unsteady-when-standing"])
  func `whoever falls or cannot rise gets no unsupported standing`(_ flag: String) throws {
    let scene = try Scene()
    var person = scene.person([.answered(.flag(Flag.ID(flag), .yes))])
    person.equipment = Set(Thing.allCases)
    let restrictions = try scene.cleared(person).restrictions
    for exercise in scene.catalogue.exercises {
      let position = exercise.position
      guard position.support == .standing || position.demands.contains(.unsupportedBalance)
      else { continue }
      #expect(restrictions.allowedSides(of: .init(exercise)) == [], "\(exercise.id)")
    }
  }

  @Test func `what is not at home is not asked for`() throws {
    let scene = try Scene()
    func allowed(_ things: Set<Thing>?, ignoring rules: Set<Restrictions.Rule> = []) throws
      -> Set<String>
    {
      var person = scene.person()
      person.equipment = things
      let restrictions = try scene.cleared(person, ignoring: rules).restrictions
      return Set(
        scene.movements.filter { !restrictions.allowedSides(of: $0.movement).isEmpty }.map(\.id))
    }
    func needing(_ things: Set<Thing>) -> Set<String> {
      let tests = scene.catalogue.tests.filter { things.isSuperset(of: $0.position.needs) }
      let exercises = scene.catalogue.exercises.filter { things.isSuperset(of: $0.position.needs) }
      return Set(tests.map(\.id.text) + exercises.map(\.id.text))
    }
    #expect(try allowed([]) == needing([.wall, .clock]))
    #expect(try allowed([.chair]) == needing([.wall, .clock, .chair]))
    #expect(try allowed([.bed, .chair, .band]) == needing([.wall, .clock, .bed, .chair, .band]))
    #expect(try allowed(nil) == needing(Restrictions.usualHousehold))
    #expect(try allowed([], ignoring: [.equipment]) == Set(scene.movements.map(\.id)))
    #expect(!Restrictions.usualHousehold.contains(.band))
    let chair = try scene.movement("chair-stand")
    var person = scene.person()
    person.equipment = []
    #expect(
      try scene.cleared(person).restrictions.objections(to: chair, working: nil) == [.equipment])
  }
}

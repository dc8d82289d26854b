package import Anatomy
package import Journalling
package import Knowledge
import Quantities

/// What may not be asked of one person today, from limits, conditions and the screen.
package struct Restrictions: Sendable {
  /// The name of one rule.
  package enum Rule: Hashable, Sendable {
    case limit(Limit.ID)
    case condition(Condition.ID)
    case equipment
    /// An exercise or a self-test that the person said they cannot do.
    case leftOut
    /// Even the least of an exercise is too near to what the person managed in its self-test.
    case ownResult
  }

  /// A movement as the rules see it: a self-test or an exercise.
  package struct Movement {
    /// `nil` for a self-test.
    let exercise: Exercise?
    /// `nil` for an exercise.
    let test: SelfTest.ID?
    let position: Position
    let strains: [Strain]
    package let sides: Sidedness
    let excludedBy: [Condition.ID]
    /// Seconds the movement is held at its longest; `nil` for what is not a hold.
    let holdSeconds: Int?

    package init(_ test: SelfTest) {
      exercise = nil
      self.test = test.id
      holdSeconds = test.timer?.upTo
      (position, strains, sides) = (test.position, test.strains, test.sides)
      excludedBy = test.excludedBy
    }

    /// An exercise's hold is kept below the caps by its dose.
    package init(_ exercise: Exercise) {
      self.exercise = exercise
      test = nil
      holdSeconds = nil
      (position, strains, sides) = (exercise.position, exercise.strains, exercise.sides)
      excludedBy = exercise.excludedBy
    }
  }

  /// The limits that hold: those the person has, those an answer of the screen switches on, and those
  /// that hold until somebody answers.
  package let limits: [(held: HeldLimit, entry: Limit)]
  /// The limits that follow from low results of self-tests; each such test itself may be done again.
  private let limitsFromResults: [(test: SelfTest.ID, held: HeldLimit, entry: Limit)]
  private let conditions: [(told: Told, entry: Condition, forbids: [Forbidden])]
  private let household: Set<Thing>?
  private let leftOut: Set<Exercise.ID>
  private let testsLeftOut: Set<SelfTest.ID>
  /// What was managed in the self-tests.
  package let ownResults: OwnResults
  /// Where each limit and condition in force comes from, for saying where it can be changed.
  package let origins: RuleOrigins

  /// What nearly every home has; used while the person has not said what is there.
  package static let usualHousehold: Set<Thing> = [
    .bed, .chair, .wall, .worktop, .table, .clock, .book, .ballOrCushion, .roomToWalk,
  ]

  init(
    of person: Person, screen: ScreenResult, catalogue: Catalogue, today: Day,
    ignoring rules: Set<Rule>
  ) {
    let raised = ScreenResult.raisedFlags(of: person, catalogue, today: today)
    let goBadly = catalogue.acts.filter { act in
      person.acts[act.id]?.last.map { $0.value <= act.limitsUpTo } ?? false
    }
    let fromAnswers = (raised.flatMap(\.limits) + goBadly.flatMap(\.limits)).map { HeldLimit($0) }
    let toldByScreen = raised.flatMap(\.conditions)
      .filter { id in !person.conditions.contains { $0.condition == id } }.map { Told($0) }
    let assumed = catalogue.limits
      .filter { $0.isAssumedUntilAnswered && !person.limitsAnswered.contains($0.id) }
      .map { HeldLimit($0.id) }
    func entries(_ held: Set<HeldLimit>) -> [(held: HeldLimit, entry: Limit)] {
      held.filter { !rules.contains(.limit($0.limit)) }
        .compactMap { held in catalogue.limits[held.limit].map { (held, $0) } }
        .sorted { ($0.held.limit, $0.held.orderKey) < ($1.held.limit, $1.held.orderKey) }
    }
    limits = entries(person.limits.union(fromAnswers).union(assumed))
    let measured = OwnResults(of: rules.contains(.ownResult) ? Person() : person, catalogue)
    limitsFromResults = catalogue.tests.filter(measured.isLow).flatMap { test in
      entries(Set((test.low?.limits ?? []).map { HeldLimit($0) })).map {
        (test.id, $0.held, $0.entry)
      }
    }
    conditions = person.conditions.union(toldByScreen).filter {
      !rules.contains(.condition($0.condition))
    }
    .compactMap { told in
      catalogue.conditions[told.condition].map { entry in
        let early = entry.early.flatMap { isEarly(told, $0, today: today) ? $0.forbids : nil }
        return (told, entry, [entry.forbids, early].compactMap(\.self))
      }
    }
    .sorted { $0.told.orderKey < $1.told.orderKey }
    leftOut = rules.contains(.leftOut) ? [] : Set(person.leftOut.map(\.exercise))
    testsLeftOut = rules.contains(.leftOut) ? [] : Set(person.testsLeftOut)
    ownResults = measured
    origins = RuleOrigins(
      of: person, raised: raised, goBadly: goBadly, assumed: assumed.map(\.limit),
      low: catalogue.tests.filter(measured.isLow))
    household =
      rules.contains(.equipment)
      ? nil : (person.equipment.map { $0.union([.wall, .clock]) } ?? Self.usualHousehold)
  }

  /// The rules a movement would break, done on that side (`nil`: both sides or the middle).
  package func objections(to movement: Movement, working side: Side?) -> [Rule] {
    var broken: [Rule] = []
    let measured = limitsFromResults.filter { $0.test != movement.test }
    for (held, limit) in limits + measured.map({ ($0.held, $0.entry) })
    where breaks(held, limit, movement, side) && !broken.contains(.limit(held.limit)) {
      broken.append(.limit(held.limit))
    }
    for (told, condition, forbids) in conditions {
      let isForbidden = forbids.contains { $0.forbids(movement.position, movement.strains) }
      let isTooLong = condition.holdSeconds.map { (movement.holdSeconds ?? 0) > $0 } ?? false
      let liesOnIt =
        condition.sparesSideLying && movement.position.weightOn.contains(.side)
        && meets(told.side, movement.position.lyingOn, side)
      if isForbidden || isTooLong || liesOnIt || movement.excludedBy.contains(condition.id) {
        broken.append(.condition(told.condition))
      }
    }
    if let household, !household.isSuperset(of: movement.position.needs) {
      broken.append(.equipment)
    }
    if let test = movement.test, testsLeftOut.contains(test) { broken.append(.leftOut) }
    if let exercise = movement.exercise {
      if leftOut.contains(exercise.id) { broken.append(.leftOut) }
      if ownResults.forbid(exercise, on: side) { broken.append(.ownResult) }
    }
    return broken
  }

  /// The ways a movement may be done: sides for one done side by side, one `nil` for others; empty
  /// when it may not be done at all.
  package func allowedSides(of movement: Movement) -> [Side?] {
    let ways: [Side?] = movement.sides == .each ? [.left, .right] : [nil]
    return ways.filter { objections(to: movement, working: $0).isEmpty }
  }

  /// What a movement needs and is not at home; empty when nothing was said and every home has it.
  package func missing(for movement: Movement) -> [Thing] {
    household.map { home in movement.position.needs.filter { !home.contains($0) } } ?? []
  }

  /// The longest session in minutes that the limits allow; `nil` when none sets one.
  package var longestSession: Int? { limits.compactMap(\.entry.minutes).min() }

  /// Whether a limit keeps the person from standing without a hand on something firm.
  package var needHandToStand: Bool {
    (limits.map(\.entry) + limitsFromResults.map(\.entry))
      .contains { $0.forbids.support.contains(.standing) }
  }

  /// The longest hold in seconds that the conditions allow.
  package var longestHold: Int? { conditions.compactMap(\.entry.holdSeconds).min() }

  /// How much one set may ever be for this person.
  package func most(of dose: Exercise.Dose) -> Int {
    let most = dose.amounts.upperBound
    guard dose.unit == .seconds, let longest = longestHold else { return most }
    return min(most, longest)
  }

  /// The highest effort the conditions allow, 0 to 10.
  package var highestEffort: Int? { conditions.compactMap(\.entry.effort).min() }

  /// The conditions in force, for what they prefer and say.
  package var tolds: [(told: Told, entry: Condition)] { conditions.map { ($0.told, $0.entry) } }

  private func breaks(
    _ held: HeldLimit, _ limit: Limit, _ movement: Movement, _ side: Side?
  ) -> Bool {
    let position = movement.position
    if !limit.allowsOnlySupport.isEmpty, !limit.allowsOnlySupport.contains(position.support) {
      return true
    }
    if !limit.allowsOnlyNeeds.isEmpty, !limit.allowsOnlyNeeds.isSuperset(of: position.needs) {
      return true
    }
    guard limit.asksSide else {
      return limit.forbids.forbids(position, movement.strains)
        || strains(held, limit, movement, side)
    }
    return breaksOneSided(held, limit, movement, side)
  }

  private func breaksOneSided(
    _ held: HeldLimit, _ limit: Limit, _ movement: Movement, _ side: Side?
  ) -> Bool {
    let position = movement.position
    if limit.sidedBy.contains(.lyingOn), position.weightOn.contains(.side),
      meets(held.side, position.lyingOn, side)
    {
      return true
    }
    // A leg that cannot carry the person alone does not carry the pelvis alone lying down either.
    if limit.sidedBy.contains(.standsOn),
      position.demands.contains(.oneLegStanding) || position.standsOn != nil,
      meets(held.side, position.standsOn, side)
    {
      return true
    }
    if limit.sidedBy.contains(.arm) {
      if position.demands.contains(.bothArms) { return true }
      if let arm = position.arm, meets(held.side, arm, side) { return true }
    }
    return strains(held, limit, movement, side)
  }

  private func strains(
    _ held: HeldLimit, _ limit: Limit, _ movement: Movement, _ side: Side?
  ) -> Bool {
    guard limit.asksJoint, let joint = held.joint else { return false }
    return movement.strains.contains { strain in
      strain.joint == joint && (!joint.isPaired || meets(held.side, strain.on, side))
    }
  }

  /// Whether a protected side is among the sides a relative side means; what is not known counts.
  private func meets(_ protected: Side?, _ relative: RelativeSide?, _ worked: Side?) -> Bool {
    guard let protected, let worked, let relative else { return true }
    return relative.sides(working: worked).contains(protected)
  }
}

extension Forbidden {
  /// Whether a position, with the joints it strains, contains anything forbidden.
  fileprivate func forbids(_ position: Position, _ strains: [Strain]) -> Bool {
    support.contains(position.support) || !weightOn.isDisjoint(with: position.weightOn)
      || !gettingThere.isDisjoint(with: position.gettingThere)
      || !demands.isDisjoint(with: position.demands) || !needs.isDisjoint(with: position.needs)
      || strains.contains { self.strains.contains($0.joint) }
  }
}

extension HeldLimit {
  fileprivate var orderKey: String { "\(joint?.rawValue ?? "")|\(side?.rawValue ?? "")" }
}

extension Told {
  fileprivate var orderKey: String { "\(condition)|\(side?.rawValue ?? "")" }
}

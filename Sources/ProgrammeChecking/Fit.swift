import Anatomy
import Journalling
import Knowledge
import Quantities

/// What holds for one person on one day, and what stands against an exercise for them.
struct Fit {
  /// A reason against one exercise, before it is known where in the week it stands.
  struct Objection: Hashable {
    let rule: String
    let what: String
  }

  let catalogue: Catalogue
  let person: Person
  let today: Day
  /// The limits the person named, those that a flag, an act that goes badly or a low result of a test
  /// switches on, and those nobody was asked about.
  let heldLimits: [HeldLimit]

  init(catalogue: Catalogue, person: Person, today: Day) {
    (self.catalogue, self.person, self.today) = (catalogue, person, today)
    heldLimits =
      person.limits.sorted { $0.limit < $1.limit }
      + catalogue.flags.filter { raises($0, person, today) }.flatMap {
        $0.limits.map { HeldLimit($0) }
      }
      + catalogue.acts.filter { act in
        guard let rated = person.acts[act.id]?.last?.value else { return false }
        return rated <= act.limitsUpTo
      }.flatMap { $0.limits.map { HeldLimit($0) } }
      + catalogue.tests.filter { test in
        guard let low = test.low else { return false }
        let tries = person.attempts.filter { $0.value.test == test.id }
        if tries.isEmpty && person.testsLeftOut.contains(test.id) { return true }
        let gone = person.stillWarning.filter { $0.value.test == test.id }
        return Set((tries + gone).map(\.value.side)).contains { side in
          guard
            let best = leastToGoBy(
              tries.filter { $0.value.side == side }, gone.filter { $0.value.side == side })
          else { return false }
          return best <= low.upTo
        }
      }.flatMap { ($0.low?.limits ?? []).map { HeldLimit($0) } }
      + KnownLimit.allCases.filter(\.holdsUnasked).map { Limit.ID($0.rawValue) }
      .filter { !person.limitsAnswered.contains($0) }.map { HeldLimit($0) }
  }

  func isRaised(_ flag: Flag) -> Bool { raises(flag, person, today) }

  /// Everything that stands against the exercise, whatever its dose.
  func objections(to use: Use) -> [Objection] {
    limitObjections(to: use) + conditionObjections(to: use) + equipmentObjections(to: use)
      + leftOutObjections(to: use) + ownResultObjections(to: use) + startObjections(to: use)
  }

  /// What the person said they cannot do stays away, as an alternative too.
  private func leftOutObjections(to use: Use) -> [Objection] {
    person.leftOut.filter { $0.exercise == use.exercise.id }.map { _ in
      Objection(rule: "left-out", what: "The person cannot do “\(use.exercise.name)”.")
    }
  }

  /// What the person managed in the self-test that bounds the exercise, on its newest day.
  ///
  /// - Returns: `nil` where that was not measured; 0 where the person could not start it, or another test of
  ///   its movement, or where one of them hurt strongly.
  func managed(_ use: Use) -> Double? {
    guard let test = use.exercise.measuredBy.flatMap({ catalogue.tests[$0] }) else { return nil }
    let others = catalogue.tests.filter {
      $0.id != test.id && $0.movement != nil && $0.movement == test.movement
    }
    let alike = [test] + others
    if others.contains(where: { best(in: $0.id, use.worked) == 0 }) { return 0 }
    if alike.contains(where: { hurt(in: $0.id, use.worked) }) { return 0 }
    let own = best(in: test.id, use.worked)
    let isLeftOut = alike.contains { other in
      person.testsLeftOut.contains(other.id)
        && !person.attempts.contains { $0.value.test == other.id }
    }
    return own == nil && isLeftOut ? 0 : own
  }

  /// The tries of a test that count for a side worked, and those that were taken back and still warn.
  private func tries(
    of test: SelfTest.ID, _ worked: Side?
  ) -> (done: [Person.Dated<Attempt>], gone: [Person.Dated<Attempt>]) {
    let isSided = catalogue.tests[test]?.sides == .each
    func isMeant(_ tried: Person.Dated<Attempt>) -> Bool {
      tried.value.test == test && (!isSided || tried.value.side == worked)
    }
    return (person.attempts.filter(isMeant), person.stillWarning.filter(isMeant))
  }

  private func best(in test: SelfTest.ID, _ worked: Side?) -> Double? {
    let tries = tries(of: test, worked)
    return leastToGoBy(tries.done, tries.gone)
  }

  /// Whether the newest day of a test hurt strongly, or a day that was taken back did.
  private func hurt(in test: SelfTest.ID, _ worked: Side?) -> Bool {
    let tries = tries(of: test, worked)
    let newest = tries.done.map(\.day).max()
    return (tries.done.filter { $0.day == newest } + tries.gone).contains { tried in
      // A stop for pain that nobody rated may have been any. The check has a number of its own, on purpose.
      (tried.value.pain ?? (tried.value.ending == .pain ? 10 : 0)) >= 6
    }
  }

  /// An exercise that begins too near to what the person managed, and all that is harder of its kind.
  private func ownResultObjections(to use: Use) -> [Objection] {
    let ladder = catalogue.ladders.first { $0.rungs.contains(use.exercise.id) }?.rungs ?? []
    let rungs = ladder.prefix { $0 != use.exercise.id } + [use.exercise.id]
    return rungs.compactMap { catalogue.exercises[$0] }.flatMap { rung -> [Objection] in
      let worked: [Side?] =
        rung.sides != .each ? [nil] : use.worked.map { [$0] } ?? [.left, .right]
      return worked.compactMap { side in
        let least = rung.dose.amounts.lowerBound
        guard let managed = managed(Use(exercise: rung, worked: side)),
          Double(least) > managed * shareOfManaged
        else { return nil }
        return Objection(
          rule: "own-result",
          what: "“\(rung.name)” begins with \(least), too near to what the person managed.")
      }
    }
  }

  /// Whether some exercise for the group can be done by this person for that side.
  func allows(_ muscle: Muscle.ID, on side: Side, by exercises: (Exercise) -> Bool) -> Bool {
    catalogue.exercises.contains { exercise in
      guard exercise.mainMuscles.contains(muscle), exercises(exercise) else { return false }
      let worked = exercise.sides == .each ? side : nil
      return objections(to: Use(exercise: exercise, worked: worked)).isEmpty
    }
  }

  /// Limits and conditions this check has never heard of: nobody knows what they forbid.
  func unknownNames() -> [Violation] {
    let limits = Set(heldLimits.map(\.limit)).sorted().filter {
      KnownLimit(rawValue: $0.text) == nil
    }
    let conditions = person.conditions.map(\.condition).sorted().filter {
      catalogue.conditions[$0] == nil
    }
    return limits.map { Violation("unknown-limit", what: "The limit “\($0)” is not known here.") }
      + conditions.map {
        Violation("unknown-condition", what: "The condition “\($0)” is not known here.")
      }
  }

  private func limitObjections(to use: Use) -> [Objection] {
    heldLimits.compactMap { held in
      guard let reason = KnownLimit(rawValue: held.limit.text)?.objection(to: use, held: held)
      else { return nil }
      return Objection(rule: "limit/\(held.limit)", what: "“\(use.exercise.name)”: \(reason).")
    }
  }
}

/// Unsure counts as yes; an age flag holds from its age on.
private func raises(_ flag: Flag, _ person: Person, _ today: Day) -> Bool {
  if let from = flag.fromAge { return person.age.map { $0 >= from } ?? false }
  let fellLately = person.lastFall.map { $0.day >= today.adding(days: -365) } ?? false
  if flag.holdsAfterFall && fellLately { return true }
  switch person.flags[flag.id]?.answer {
  case .yes, .unsure: return true
  case .no, nil: return false
  }
}

/// The best of the newest day, unless a day whose results were taken back, with nothing after it, was worse;
/// 0 where the person could not start.
private func leastToGoBy(
  _ attempts: [Person.Dated<Attempt>], _ takenBack: [Person.Dated<Attempt>]
) -> Double? {
  let newest = attempts.max { $0.day < $1.day }?.day
  let days = Set(takenBack.map(\.day)).map { day in takenBack.filter { $0.day == day } }
  return ([attempts.filter { $0.day == newest }] + days).compactMap { day in
    // Half a repetition, or a second that was not held to its end, is not one that can be asked for.
    day.map { ($0.value.value ?? 0).rounded(.down) }.max()
  }.min()
}

/// How much of what a person managed once, when asked for all they could, a set may ask for.
let shareOfManaged = 0.75

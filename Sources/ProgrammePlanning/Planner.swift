import Anatomy
package import Journalling
package import Knowledge
package import MuscleModelling
package import Screening
import WeekOptimising

/// A week with what it is worth, and the most that any week could be worth to this person.
package struct PlannedWeek: Sendable {
  package let programme: Programme
  /// In units of a first set that fits a group of usual need; see `WeekValues`.
  package let value: Double
  /// Proven; at least `value`.
  package let bound: Double
}

/// Makes the best week of sessions for a person who may move.
///
/// Every limit and condition was applied before: only allowed exercises are ever looked at. What a
/// confirmed finding needs is a rule; all else is weighed (`WeekValues`) and optimised. Deterministic;
/// ties go by id, never by side.
package struct Planner {
  package static let sessionsAWeek = 3
  /// Minutes of a session when the person has not said.
  package static let usualMinutes = 20
  /// Exercises of a session at most, one for three minutes and three more: a session one can follow.
  ///
  /// A choice.
  private static func lines(_ minutes: Int, pain: Int) -> Int {
    let most = pain >= StartingLevel.strongPain ? mostInStrongPain : 12
    return min(minutes < 8 ? 4 : max(3 + minutes / 3, 6), most)
  }

  /// With strong pain a short session is enough.
  private static let mostInStrongPain = 6

  package let isBalanced: Bool
  let cleared: ClearedPerson
  let catalogue: Catalogue
  let offers: Offers
  private let needs: Needs
  /// The confirmed groups that get the most sets, each with the side that gets more, where one
  /// exercise for that group alone can give it.
  package let leading: [Emphasis]

  /// - Parameters:
  ///   - isBalanced: Leaves aside what stands out: no group ahead of the others, left and right alike.
  ///   - only: The exercises to choose from; `nil` for all. For testing that the check refuses what a
  ///     forgetful planner would hand out.
  ///   - isCareless: Offers even what is too much for a start; for the same tests.
  package init(
    for cleared: ClearedPerson, belief: Belief, catalogue: Catalogue, isBalanced: Bool = false,
    only: Set<Exercise.ID>? = nil, carelessly isCareless: Bool = false
  ) {
    self.init(
      for: cleared, needs: Needs(isBalanced ? nil : belief, catalogue: catalogue),
      catalogue: catalogue, isBalanced: isBalanced, only: only, carelessly: isCareless)
  }

  private init(
    for cleared: ClearedPerson, needs: Needs, catalogue: Catalogue, isBalanced: Bool,
    only: Set<Exercise.ID>? = nil, carelessly isCareless: Bool = false
  ) {
    (self.cleared, self.catalogue, self.isBalanced) = (cleared, catalogue, isBalanced)
    self.needs = needs
    offers = Offers(
      for: cleared, catalogue: catalogue, only: only, carelessly: isCareless)
    let offers = offers
    leading = needs.confirmed.filter { !offers.training($0.muscle).isEmpty }.map { emphasis in
      let canDiffer = offers.all.contains { $0.canGiveMore(to: emphasis) }
      return canDiffer ? emphasis : emphasis.withoutSide
    }
  }

  /// The groups the week is made for, confirmed ones first; the others have a hint only.
  package var emphases: [Emphasis] { needs.emphases }

  /// How much the doses start with, and why.
  package var start: StartingLevel { offers.level }

  /// The exercises that no limit keeps from the person but that are too much for a start.
  package var tooMuch: Set<Exercise.ID> {
    let allowed = catalogue.exercises.filter {
      !cleared.restrictions.allowedSides(of: .init($0)).isEmpty
    }
    return Set(allowed.filter(offers.isTooMuch).map(\.id))
  }

  /// What the person said yes to, or was not sure of, on the safety screen, and what their age says.
  package var raisedFlags: [Flag] {
    ScreenResult.raisedFlags(of: cleared.person, catalogue, today: cleared.today)
  }

  /// The conditions in force: told ones and those that an answer of the screen stands for.
  package var conditions: [Condition] {
    let entries = cleared.restrictions.tolds.map(\.entry)
    return entries.enumerated().filter { index, entry in
      !entries[..<index].contains { $0.id == entry.id }
    }.map(\.element)
  }

  /// The minutes a session may take.
  package var minutes: Int {
    min(
      cleared.person.minutes ?? Self.usualMinutes,
      cleared.restrictions.longestSession ?? Int.max)
  }

  /// - Returns: `nil` when nothing at all may be done.
  /// - Complexity: A bounded number of steps of branch and bound, see `WeekOptimiser.Limits`.
  package func best() -> PlannedWeek? {
    // Where no week keeps the rules of what leads, the rules give way one by one: the check decides then.
    let before = sessionsBefore()
    let known = before.reduce(into: Set()) { $0.formUnion($1) }
    for leading in [leading, leading.map(\.withoutSide), []] {
      guard let question = question(leading, known: known) else { return nil }
      guard let plan = WeekOptimiser().best(of: question.week).plan else { continue }
      return written(question.draft(plan).ordered(like: before)).map {
        PlannedWeek(programme: $0, value: plan.value, bound: plan.bound)
      }
    }
    return nil
  }

  /// The same question as an integer programme for an independent solver, in CPLEX's LP format.
  package func instance() -> String? {
    question(leading, known: sessionsBefore().reduce(into: Set()) { $0.formUnion($1) }).map {
      LPFile($0.week).text
    }
  }

  /// The exercises of each session of the week as it was before anything was left out, so that a swap leaves
  /// the rest of the week alone; none while nothing is left out.
  private func sessionsBefore() -> [Set<Exercise.ID>] {
    guard !cleared.person.leftOut.isEmpty else { return [] }
    var before = cleared.person
    before.leftOut = []
    guard let clearedBefore = ClearedPerson(before, catalogue: catalogue, today: cleared.today)
    else { return [] }
    let planner = Planner(
      for: clearedBefore, needs: needs, catalogue: catalogue, isBalanced: isBalanced)
    return (planner.best()?.programme.sessions ?? []).map { Set($0.items.map(\.exercise)) }
  }

  /// - Parameter known: Exercises that cost nothing to learn; not empty, every other costs more.
  private func question(_ leading: [Emphasis], known: Set<Exercise.ID>) -> WeekQuestion? {
    let secondsEach = minutes * 60
    let candidates = Candidates(
      offers, needs, leading: leading, secondsEach: secondsEach, for: cleared, catalogue)
    guard !candidates.lines.isEmpty else { return nil }
    do {
      return try WeekQuestion(
        candidates, needs, leading: leading, known: known, sessions: Self.sessionsAWeek,
        secondsEach: secondsEach, linesEach: Self.lines(minutes, pain: cleared.person.pain ?? 0),
        cleared, catalogue)
    } catch {
      preconditionFailure("a question made from a catalogue keeps the rules of questions: \(error)")
    }
  }
}

import Anatomy
import Journalling
import Knowledge
import Screening

/// All that a person may do, from the catalogue and the restrictions.
struct Offers {
  private(set) var all: [Offer] = []
  let level: StartingLevel

  private let cleared: ClearedPerson
  private let catalogue: Catalogue
  /// Effort to aim at, 0 to 10.
  private let effort: Int
  /// Whether what is too much for a start is offered all the same, for a test of the check.
  private let isCareless: Bool

  init(
    for cleared: ClearedPerson, catalogue: Catalogue, only: Set<Exercise.ID>? = nil,
    carelessly isCareless: Bool = false
  ) {
    (self.cleared, self.catalogue, self.isCareless) = (cleared, catalogue, isCareless)
    level = StartingLevel(cleared)
    effort = min(level.effort, cleared.restrictions.highestEffort ?? 10)
    all = catalogue.exercises.filter { only?.contains($0.id) ?? true }.compactMap(offer)
  }

  /// Exercises in which the group is a main worker.
  func training(_ muscle: Muscle.ID) -> [Offer] {
    all.filter { $0.exercise.mainMuscles.contains(muscle) }
  }

  /// An exercise as this person may do it; `nil` when they may not, or when even its least is no start for
  /// them.
  private func offer(_ exercise: Exercise) -> Offer? {
    guard isCareless || !isTooMuch(exercise), let place = catalogue.rung(of: exercise.id),
      let usual = level.amount(of: exercise.dose, longestHold: cleared.restrictions.longestHold)
    else { return nil }
    let easier = place.ladder.rungs[..<place.index].compactMap { catalogue.exercises[$0] }
    let sides = cleared.restrictions.allowedSides(of: .init(exercise)).filter { side in
      !easier.contains { isBeyond($0, on: side) }
    }
    // Whoever could not do what is harder begins with the least of what is easier.
    let harder = place.ladder.rungs[(place.index + 1)...].compactMap { catalogue.exercises[$0] }
    let isLeast = harder.contains { isBeyond($0, on: nil) }
    // Both sides do what the weaker one can.
    guard let most = sides.map({ amount(of: exercise, on: $0, usual: usual) }).min()
    else { return nil }
    let first = isLeast ? exercise.dose.amounts.lowerBound : most
    let rung = rung(on: place.ladder)
    return Offer(
      exercise: exercise, ladder: place.ladder.id, sides: sides, amount: first,
      effort: exercise.isSteady ? min(effort, Self.steadyEffort) : effort,
      // Too hard is worse than too easy.
      rungDistance: place.index > rung ? 3 * (place.index - rung) : rung - place.index,
      hardness: Double(place.index) / Double(max(place.ladder.rungs.count - 1, 1)),
      isPreferred: isPreferred(exercise))
  }

  /// Steady activity warms up first: one can talk in it.
  private static let steadyEffort = 4

  /// Whether an easier rung is already too near to what the person managed.
  private func isBeyond(_ exercise: Exercise, on side: Side?) -> Bool {
    let results = cleared.restrictions.ownResults
    guard exercise.sides == .each else { return results.forbid(exercise, on: nil) }
    return (side.map { [$0] } ?? Side.allCases).contains { results.forbid(exercise, on: $0) }
  }

  /// The rung to start with: as the level says, or the one after an exercise of which the person managed
  /// twice the most.
  private func rung(on ladder: Ladder) -> Int {
    let usual = level.rung(on: ladder)
    guard !level.isFrail else { return usual }
    let outgrown = ladder.rungs.lastIndex { rung in
      guard let exercise = catalogue.exercises[rung] else { return false }
      let sides: [Side?] = exercise.sides == .each ? [.left, .right] : [nil]
      return sides.allSatisfy { side in
        let results = cleared.restrictions.ownResults
        return results.mayRaise(exercise, on: side, catalogue)
          && (results.managed(exercise, on: side) ?? 0) >= 2 * exercise.dose.amounts.upperBound
      }
    }
    return max(usual, outgrown.map { min($0 + 1, ladder.rungs.count - 1) } ?? 0)
  }

  /// How much one set is on a side: as usual, and where the person did a test of the same movement, as many
  /// tenths of what they managed there as the effort aimed at, within the exercise's range.
  ///
  /// Who starts with the least never gets more by a result, and neither does anybody by a test that hurt,
  /// was stopped, or counts against the clock. The share is a choice.
  private func amount(of exercise: Exercise, on side: Side?, usual: Int) -> Int {
    guard let managed = cleared.restrictions.ownResults.managed(exercise, on: side) else {
      return usual
    }
    let (least, most) = (
      exercise.dose.amounts.lowerBound,
      min(exercise.dose.amounts.upperBound, cleared.restrictions.most(of: exercise.dose))
    )
    let share = managed * effort / 10
    let mayRaise =
      !level.isFrail && cleared.restrictions.ownResults.mayRaise(exercise, on: side, catalogue)
    return max(least, min(mayRaise ? share : min(share, usual), most))
  }

  /// Whether an exercise is no start for this person, even where no limit forbids it.
  ///
  /// Who starts with the least does not start on the floor, on the knees or with hard bracing; neither they
  /// nor who needs a hand to stand start on one leg or with speed; and nobody who needs a hand or has
  /// pain of four or more starts on the floor. Who is in strong pain strengthens nothing that loads the
  /// lower back. A choice, on the careful side.
  func isTooMuch(_ exercise: Exercise) -> Bool {
    let position = exercise.position
    let needsHand = cleared.restrictions.needHandToStand
    let asksMuchOfLegs = position.demands.contains { $0 == .oneLegStanding || $0 == .briskEffort }
    if asksMuchOfLegs, level.isFrail || needsHand { return true }
    let pain = cleared.person.pain ?? 0
    if pain >= StartingLevel.strongPain, exercise.purpose == .strength,
      exercise.strains.contains(where: { $0.joint == .lowerBack })
    {
      return true
    }
    let hurts = pain >= StartingLevel.painThatSlows
    if position.support == .floor { return level.isFrail || needsHand || hurts }
    return level.isFrail
      && (position.weightOn.contains(.knees) || position.demands.contains(.strongBracing))
  }

  private func isPreferred(_ exercise: Exercise) -> Bool {
    cleared.restrictions.tolds.contains { _, condition in
      condition.prefersExercises.contains(exercise.id)
        || condition.prefersPurposes.contains(exercise.purpose)
        || !condition.prefersDemands.isDisjoint(with: exercise.position.demands)
    }
  }
}

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
    let sides = cleared.restrictions.allowedSides(of: .init(exercise))
    // Both sides do what the weaker one can.
    guard let amount = sides.map({ amount(of: exercise, on: $0, usual: usual) }).min()
    else { return nil }
    let start = level.rung(on: place.ladder)
    return Offer(
      exercise: exercise, ladder: place.ladder.id, sides: sides, amount: amount,
      effort: effort,
      // Too hard is worse than too easy.
      rungDistance: place.index > start ? 2 * (place.index - start) : start - place.index,
      hardness: Double(place.index) / Double(max(place.ladder.rungs.count - 1, 1)),
      isPreferred: isPreferred(exercise))
  }

  /// How much one set is on a side: as usual, and where the person did a test of the same movement, no
  /// more tenths of what they managed there than the effort aimed at, or the least there is.
  ///
  /// The share is a choice.
  private func amount(of exercise: Exercise, on side: Side?, usual: Int) -> Int {
    guard let managed = cleared.restrictions.ownResults.managed(exercise, on: side) else {
      return usual
    }
    return max(exercise.dose.amounts.lowerBound, min(usual, managed * effort / 10))
  }

  /// Whether an exercise is no start for this person, even where no limit forbids it.
  ///
  /// Who starts with the least does not start on the floor, on the knees or with hard bracing; neither they
  /// nor who needs a hand to stand start on one leg or with speed. A choice, on the careful side.
  func isTooMuch(_ exercise: Exercise) -> Bool {
    let position = exercise.position
    let asksMuchOfLegs = position.demands.contains { $0 == .oneLegStanding || $0 == .briskEffort }
    if asksMuchOfLegs, level.isFrail || cleared.restrictions.needHandToStand { return true }
    return level.isFrail
      && (position.support == .floor || position.weightOn.contains(.knees)
        || position.demands.contains(.strongBracing))
  }

  private func isPreferred(_ exercise: Exercise) -> Bool {
    cleared.restrictions.tolds.contains { _, condition in
      condition.prefersExercises.contains(exercise.id)
        || condition.prefersPurposes.contains(exercise.purpose)
        || !condition.prefersDemands.isDisjoint(with: exercise.position.demands)
    }
  }
}

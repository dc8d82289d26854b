import Anatomy
import Journalling
import Knowledge
import Screening

/// An exercise as one person may do it: on which sides, and how much.
struct Offer {
  let exercise: Exercise
  /// The ladder it is a rung of.
  let ladder: Ladder.ID
  /// One `nil` for an exercise without sides.
  let sides: [Side?]
  private(set) var amount: Int
  let effort: Int
  /// How far its rung is from where the person should start on that ladder.
  let rungDistance: Int
  /// Where its rung is on its ladder, 0 (easiest) to 1 (hardest).
  let hardness: Double
  /// Whether one of the person's conditions prefers it.
  let isPreferred: Bool

  var id: Exercise.ID { exercise.id }

  /// How much the exercise asks of a group, where 1 is about 40 % of a maximal contraction, the
  /// usual threshold for gaining strength (Gavin 2020); what nobody measured counts as half, and a
  /// third as a short hold: squeezes never matched standing up from a seat (Gavin 2020).
  ///
  /// Assumed.
  func effect(on muscle: Muscle.ID) -> Double {
    let activation = exercise.works.first { $0.muscle == muscle }?.activation
    let unmeasured = exercise.dose.unit == .seconds ? 0.33 : 0.5
    return activation.map { min(max($0 / 40, 0.33), 1.5) } ?? unmeasured
  }

  /// How well the exercise suits the person: its rung, and what their conditions prefer.
  var fit: Double { 1 / (1 + 0.5 * Double(rungDistance)) * (isPreferred ? 1.4 : 1) }

  /// Whether left and right can be given the same.
  var isBalanced: Bool { exercise.sides != .each || sides.count == 2 }

  /// Whether it can give the weaker side more without making another group unequal too.
  func canGiveMore(to emphasis: Emphasis) -> Bool {
    guard let weaker = emphasis.weaker else { return false }
    return exercise.sides == .each && sides.contains(weaker)
      && exercise.mainMuscles == [emphasis.muscle]
  }

  /// Whether it is no harder than another: lower on its ladder, or in as easy a place without asking for
  /// anything the other does not ask for.
  func isNoHarder(than other: Offer) -> Bool {
    if ladder == other.ladder { return hardness <= other.hardness }
    let (mine, theirs) = (exercise.position, other.exercise.position)
    let easyPlaces: Set<Support> = [.chair, .bed, theirs.support]
    return hardness <= other.hardness && easyPlaces.contains(mine.support)
      && Set(mine.demands).isSubset(of: theirs.demands)
      && (theirs.weightOn.contains(.knees) || !mine.weightOn.contains(.knees))
  }

  /// The same exercise, less of it.
  func with(amount: Int) -> Offer {
    var other = self
    other.amount = amount
    return other
  }

  /// Walking at an even, easy pace.
  var isSteady: Bool {
    exercise.purpose == .walking && !exercise.position.demands.contains(.briskEffort)
  }

  /// Seconds of one item of the session: setting up, every round, and the rests between.
  static func seconds(of exercise: Exercise, amount: Int, rounds: Int) -> Int {
    let work = Double(rounds) * Double(amount) * exercise.dose.secondsEach
    return exercise.setUpSeconds + Int(work.rounded(.up))
      + max(rounds - 1, 0) * exercise.dose.restSeconds
  }
}

/// How much a person can be asked at the start: it decides rungs and doses.
package enum StartingLevel: Hashable, Sendable {
  /// What makes a person start lower.
  package enum Reason: Hashable, Sendable {
    case age(Int)
    case pain(Int)
    /// The daily acts go with difficulty.
    case acts
    /// Standing needs a hand on something firm.
    case support
  }

  case frail([Reason])
  case middling([Reason])
  case able

  var isFrail: Bool { if case .frail = self { true } else { false } }

  init(_ cleared: ClearedPerson) {
    let person = cleared.person
    let ease = person.acts.values.compactMap { $0.last?.value }
    let (age, pain) = (person.age ?? 0, person.pain ?? 0)
    var frail: [Reason] = []
    if age >= 80 { frail.append(.age(age)) }
    if pain >= 7 { frail.append(.pain(pain)) }
    if !ease.isEmpty, ease.reduce(0, +) <= 4 * ease.count { frail.append(.acts) }
    var middling: [Reason] = []
    if age >= 60 { middling.append(.age(age)) }
    if pain >= 4 { middling.append(.pain(pain)) }
    if cleared.restrictions.needHandToStand { middling.append(.support) }
    if frail.isEmpty {
      self = middling.isEmpty ? .able : .middling(middling)
    } else {
      self = .frail(frail)
    }
  }

  /// Whether an exercise is no start for this person, even where no limit forbids it: who starts with the
  /// least does not start on the floor, on the knees, with hard bracing, on one leg or with speed.
  ///
  /// A choice, on the careful side.
  func isTooMuch(_ exercise: Exercise) -> Bool {
    let position = exercise.position
    return isFrail
      && (position.support == .floor || position.weightOn.contains(.knees)
        || position.demands.contains(.strongBracing) || Self.asksForQuickOrSingleLegs(exercise))
  }

  static func asksForQuickOrSingleLegs(_ exercise: Exercise) -> Bool {
    exercise.position.demands.contains { $0 == .oneLegStanding || $0 == .briskEffort }
  }

  /// Where on a ladder to start, 0 for the easiest rung.
  func rung(on ladder: Ladder) -> Int {
    let top = Double(ladder.rungs.count - 1)
    switch self {
    case .frail: return 0
    case .middling: return Int((top * 0.34).rounded())
    case .able: return Int((top * 0.5).rounded())
    }
  }

  /// How much one set is at the start.
  func amount(of dose: Exercise.Dose, longestHold: Int?) -> Int? {
    let low = dose.amounts.lowerBound
    var high = dose.amounts.upperBound
    if dose.unit == .seconds, let longestHold {
      guard low <= longestHold else { return nil }
      high = min(high, longestHold)
    }
    let share =
      switch self {
      case .frail: 0.0
      case .middling: 0.35
      case .able: 0.55
      }
    return low + Int((Double(high - low) * share).rounded(.down))
  }

  /// Effort to aim at, 0 to 10.
  var effort: Int {
    switch self {
    case .frail: 4
    case .middling: 5
    case .able: 6
    }
  }
}

/// All that a person may do, from the catalogue and the restrictions.
struct Offers {
  let all: [Offer]
  let level: StartingLevel

  init(for cleared: ClearedPerson, catalogue: Catalogue, only: Set<Exercise.ID>? = nil) {
    let level = StartingLevel(cleared)
    self.level = level
    let effort = min(level.effort, cleared.restrictions.highestEffort ?? 10)
    let conditions = cleared.restrictions.tolds.map(\.entry)
    let needsHand = cleared.restrictions.needHandToStand
    all = catalogue.exercises.compactMap { exercise in
      let sides = cleared.restrictions.allowedSides(of: .init(exercise))
      let isTooMuch =
        level.isTooMuch(exercise) || (needsHand && StartingLevel.asksForQuickOrSingleLegs(exercise))
      // A planner that forgets a rule, for a test of the check, forgets this caution too.
      guard !sides.isEmpty, !isTooMuch || only != nil, only?.contains(exercise.id) ?? true,
        let amount = level.amount(
          of: exercise.dose, longestHold: cleared.restrictions.longestHold),
        let place = catalogue.rung(of: exercise.id)
      else { return nil }
      let isPreferred = conditions.contains { condition in
        condition.prefersExercises.contains(exercise.id)
          || condition.prefersPurposes.contains(exercise.purpose)
          || !condition.prefersDemands.isDisjoint(with: exercise.position.demands)
      }
      return Offer(
        exercise: exercise, ladder: place.ladder.id, sides: sides, amount: amount, effort: effort,
        rungDistance: abs(place.index - level.rung(on: place.ladder)),
        hardness: Double(place.index) / Double(max(place.ladder.rungs.count - 1, 1)),
        isPreferred: isPreferred)
    }
  }

  /// Exercises in which the group is a main worker.
  func training(_ muscle: Muscle.ID) -> [Offer] {
    all.filter { $0.exercise.mainMuscles.contains(muscle) }
  }
}

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

  /// How much the exercise asks of a group, where 1 is about 40 % of a maximal contraction.
  ///
  /// That is the usual threshold for gaining strength (Gavin 2020). What nobody measured counts as half,
  /// and a third as a short hold: squeezes never matched standing up from a seat (Gavin 2020). What is
  /// light by its nature counts as a quarter. Assumed.
  func effect(on muscle: Muscle.ID) -> Double {
    let work = exercise.works.first { $0.muscle == muscle }
    if let work, work.isLight { return 0.25 }
    let activation = work?.activation
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

  var isSteady: Bool { exercise.isSteady }

  /// Seconds of one item of the session: setting up, every round, and the pauses between.
  ///
  /// - Parameter inTurn: Whether left and right take turns.
  static func seconds(of exercise: Exercise, amount: Int, rounds: Int, inTurn: Bool) -> Int {
    let work = Double(rounds) * Double(amount) * exercise.dose.secondsEach
    let pause = pause(of: exercise.dose, amount: amount, inTurn: inTurn)
    return exercise.setUpSeconds + Int(work.rounded(.up)) + max(rounds - 1, 0) * pause
  }

  /// Seconds between two rounds: where sides take turns, one rests while the other works.
  static func pause(of dose: Exercise.Dose, amount: Int, inTurn: Bool) -> Int {
    guard inTurn else { return dose.restSeconds }
    let work = Int((Double(amount) * dose.secondsEach).rounded(.down))
    return max(dose.restSeconds - work, changingSides)
  }

  /// Seconds to change sides at least.
  ///
  /// Assumed.
  private static let changingSides = 15
}

extension Exercise {
  /// Walking at an even, easy pace, or marching where walking cannot be.
  var isSteady: Bool { purpose == .walking && !position.demands.contains(.briskEffort) }
}

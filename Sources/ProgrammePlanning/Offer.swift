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

  /// Walking at an even, easy pace, or marching where walking cannot be.
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

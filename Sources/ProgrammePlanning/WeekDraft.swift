import Anatomy
import Journalling
import Knowledge

/// A week as it was chosen: which exercise in which session, with how many sets a side.
struct WeekDraft {
  /// An exercise done in one way in a session.
  struct Line {
    let offer: Offer
    /// Sets on each side; for an exercise without sides both numbers are the same.
    let sets: Bilateral<Int>
    let because: Programme.Reason

    /// As it will be written: one item for equal sides, one for each side otherwise.
    var seconds: Int {
      func item(_ rounds: Int) -> Int {
        Offer.seconds(of: offer.exercise, amount: offer.amount, rounds: rounds)
      }
      if offer.exercise.sides != .each { return item(sets.left) }
      if sets.left == sets.right { return item(sets.left + sets.right) }
      return [sets.left, sets.right].filter { $0 > 0 }.map(item).reduce(0, +)
    }
  }

  let sessions: [[Line]]

  /// Weekly sets in which a group is a main worker.
  func sets(of muscle: Muscle.ID) -> Bilateral<Int> {
    var sum = Bilateral(both: 0)
    for line in sessions.joined() where line.offer.exercise.mainMuscles.contains(muscle) {
      sum.left += line.sets.left
      sum.right += line.sets.right
    }
    return sum
  }
}

extension Bilateral<Int> {
  var largest: Int { Swift.max(left, right) }
}

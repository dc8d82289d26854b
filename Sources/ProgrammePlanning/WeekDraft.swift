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
      func item(_ rounds: Int, inTurn: Bool = false) -> Int {
        Offer.seconds(
          of: offer.exercise, amount: offer.amount, rounds: rounds, inTurn: inTurn)
      }
      if offer.exercise.sides != .each { return item(sets.left) }
      if sets.left == sets.right { return item(sets.left + sets.right, inTurn: true) }
      return [sets.left, sets.right].filter { $0 > 0 }.map { item($0) }.reduce(0, +)
    }

    /// What a group gets: one in the middle works in the sets of either side.
    func sets(isPaired: Bool) -> Bilateral<Int> {
      isPaired || offer.exercise.sides != .each ? sets : Bilateral(both: sets.left + sets.right)
    }

    /// Minutes of work, without setting up and rests.
    var workedMinutes: Double {
      let rounds = offer.exercise.sides == .each ? sets.left + sets.right : sets.left
      return Double(rounds * offer.amount) * offer.exercise.dose.secondsEach / 60
    }
  }

  let sessions: [[Line]]

  /// Weekly sets in which a group is a main worker, or in which it helps.
  func sets(of muscle: Muscle, as part: Exercise.Part) -> Bilateral<Int> {
    sessions.joined().filter { line in
      line.offer.exercise.trained.contains { $0.muscle == muscle.id && $0.part == part }
    }.reduce(Bilateral(both: 0)) { $0 + $1.sets(isPaired: muscle.isPaired) }
  }
}

extension WeekDraft {
  /// The same sessions in the order in which they hold most of what each held before: to the optimiser all
  /// sessions are alike, to who has read the week they are not.
  ///
  /// - Parameter before: The exercises of each session before; left alone when there were not as many.
  /// - Complexity: O(n!) in the number of sessions, which is three.
  func ordered(like before: [Set<Exercise.ID>]) -> WeekDraft {
    guard before.count == sessions.count else { return self }
    return WeekDraft(sessions: Self.likest(sessions, before[...]).order)
  }

  private static func likest(
    _ sessions: [[Line]], _ before: ArraySlice<Set<Exercise.ID>>
  ) -> (common: Int, order: [[Line]]) {
    guard let first = before.first else { return (0, []) }
    return sessions.indices.map { index in
      var others = sessions
      let chosen = others.remove(at: index)
      let rest = likest(others, before.dropFirst())
      let common = first.intersection(chosen.map(\.offer.id)).count
      return (common + rest.common, [chosen] + rest.order)
    }.max { $0.0 < $1.0 } ?? (0, [])
  }
}

extension Bilateral<Int> {
  static func + (left: Self, right: Self) -> Self {
    Self(left: left.left + right.left, right: left.right + right.right)
  }

  var largest: Int { Swift.max(left, right) }
}

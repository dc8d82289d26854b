package import Anatomy
package import Knowledge

/// A week of sessions: what the planner makes, what the independent check reads, what is printed.
package struct Programme: Hashable, Sendable {
  /// Why an exercise is in the week.
  package enum Reason: Hashable, Sendable {
    /// A muscle group stands out; `confirmed` or only a hint.
    case finding(muscle: Muscle.ID, side: Side?, quality: Quality, confirmed: Bool)
    /// Practice of a daily act.
    case act(Act.ID)
    /// Walking or another steady activity.
    case steady
    /// The balanced base for the whole body.
    case base(Muscle.ID)
  }

  /// One line of a session.
  package struct Item: Hashable, Sendable {
    package let exercise: Exercise.ID
    /// The side worked; `nil` when both sides are worked alike or the exercise has no sides.
    package let side: Side?
    /// Whether the sets are done once for each side (with the same dose), in turn.
    package let eachSide: Bool
    /// Sets in this session, for each side worked.
    package let sets: Int
    /// How much one set is, in the exercise's own unit.
    package let amount: Int
    /// Effort to aim at, 0 (none) to 10 (everything).
    package let effort: Int
    package let because: Reason
    /// Exercises that serve the same and that the person may do as well, the nearest first.
    package let alternatives: [Exercise.ID]
    /// The next rungs of its ladder that the person may do as well, where there are any.
    package let easier: Exercise.ID?
    package let harder: Exercise.ID?

    package init(
      exercise: Exercise.ID, side: Side?, eachSide: Bool, sets: Int, amount: Int, effort: Int,
      because: Reason, alternatives: [Exercise.ID], easier: Exercise.ID? = nil,
      harder: Exercise.ID? = nil
    ) {
      (self.exercise, self.side, self.eachSide) = (exercise, side, eachSide)
      (self.sets, self.amount, self.effort) = (sets, amount, effort)
      (self.because, self.alternatives) = (because, alternatives)
      (self.easier, self.harder) = (easier, harder)
    }
  }

  package struct Session: Hashable, Sendable {
    /// In the order they are done.
    package let items: [Item]
    /// True length: setting up, every set, every side and every rest.
    package let seconds: Int

    package init(items: [Item], seconds: Int) { (self.items, self.seconds) = (items, seconds) }
  }

  /// Sets of a week that work a group; for groups in the middle both numbers are the same.
  package struct Coverage: Hashable, Sendable {
    package let muscle: Muscle.ID
    /// In which it is a main worker.
    package let sets: Bilateral<Int>
    /// In which it helps.
    package let helping: Bilateral<Int>

    package init(muscle: Muscle.ID, sets: Bilateral<Int>, helping: Bilateral<Int>) {
      (self.muscle, self.sets, self.helping) = (muscle, sets, helping)
    }
  }

  /// A muscle group that no exercise of the week works, not even as a helper.
  package struct Gap: Hashable, Sendable {
    package enum Cause: String, Codable, Sendable {
      /// No exercise for it is allowed.
      case nothingAllowed
      /// There is an exercise, but the minutes are used up.
      case noTime
    }

    package let muscle: Muscle.ID
    /// `nil`: both sides, or the middle.
    package let side: Side?
    package let cause: Cause

    package init(muscle: Muscle.ID, side: Side?, cause: Cause) {
      (self.muscle, self.side, self.cause) = (muscle, side, cause)
    }
  }

  package let sessions: [Session]
  /// The groups the week trains, the most sets first.
  package let coverage: [Coverage]
  package let uncovered: [Gap]

  package init(sessions: [Session], coverage: [Coverage], uncovered: [Gap]) {
    (self.sessions, self.coverage, self.uncovered) = (sessions, coverage, uncovered)
  }
}

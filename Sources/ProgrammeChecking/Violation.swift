package import Anatomy
package import Knowledge

/// One reason why a programme must not be handed out.
package struct Violation: Hashable, Sendable {
  /// Which rule is broken: a stable word such as `minutes` or `limit/no-knee-weight`.
  package let rule: String
  /// The session, counted from 1; `nil` when it is about the whole week or the person.
  package let session: Int?
  package let exercise: Exercise.ID?
  package let side: Side?
  /// What is wrong, as a sentence.
  package let what: String

  init(
    _ rule: String, session: Int? = nil, exercise: Exercise.ID? = nil, side: Side? = nil,
    what: String
  ) {
    (self.rule, self.session) = (rule, session)
    (self.exercise, self.side, self.what) = (exercise, side, what)
  }
}

/// What stands out for sure; passed in, since this module knows no beliefs.
package struct Emphasis: Hashable, Sendable {
  package let muscle: Muscle.ID
  /// The weaker side; `nil`: both.
  package let side: Side?

  package init(muscle: Muscle.ID, side: Side? = nil) { (self.muscle, self.side) = (muscle, side) }
}

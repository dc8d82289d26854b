package import Anatomy

/// How one person may start with an exercise: on which sides, and how much.
package struct StartingDose: Hashable, Sendable {
  /// One `nil` for an exercise without sides; never empty.
  package let sides: [Side?]
  /// In one set, in the unit of the exercise's dose.
  package let amount: Int
  /// What one set is built up to.
  package let most: Int
  /// Effort to aim at, 0 to 10.
  package let effort: Int

  package init(sides: [Side?], amount: Int, most: Int, effort: Int) {
    (self.sides, self.amount, self.most, self.effort) = (sides, amount, most, effort)
  }
}

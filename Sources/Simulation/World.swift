/// A way in which the truth may differ from what the model takes for granted.
package enum World: String, CaseIterable, Codable, Sendable {
  /// Every loading, norm and noise is exactly the catalogue's; kinder than the model expects, which
  /// allows for wrong loadings and unsteady people.
  case modelRight
  /// What carries a test is off by about 30 % for each person, by their own way of doing it: as much as
  /// the model allows for.
  case loadingsWrong
  /// Trials stray with heavy tails (Student's t with 3 degrees of freedom), and one in twenty is
  /// timed or counted carelessly.
  case heavyTails
  /// Published norms are half a standard deviation too high for everybody: all look weaker than they are.
  case normsShifted
  /// What a side is better at in one test alone is twice as large.
  case sideEffectsDoubled
}

/// What stands out in a simulated person.
package enum Truth: String, CaseIterable, Codable, Sendable {
  /// Nothing at all.
  case nobody
  /// One side of one group, weaker by 2.5 to 3.5 standard deviations.
  case oneSide
  /// One group on both sides, weaker by 2.5 to 3.5 standard deviations.
  case bothSides
  /// As often and as much as the model's prior has it: for calibration.
  case fromPrior
}

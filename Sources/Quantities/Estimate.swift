/// A number with what is not known about it: the middle value and the interval that probably
/// contains the truth.
///
/// Unit: as stated where the estimate is made; in the belief, standard deviations of healthy people
/// of the person's age and sex.
package struct Estimate: Hashable, Sendable, Codable {
  package let middle: Double
  package let low: Double
  package let high: Double

  /// How probably the truth lies between `low` and `high`, 0 to 1.
  package let credibility: Double

  package init(middle: Double, low: Double, high: Double, credibility: Double) {
    precondition(low <= middle && middle <= high, "an interval contains its middle")
    (self.middle, self.low, self.high) = (middle, low, high)
    self.credibility = credibility
  }

  /// The same estimate seen from the other side of zero.
  package var negated: Estimate {
    Estimate(middle: -middle, low: -high, high: -low, credibility: credibility)
  }
}

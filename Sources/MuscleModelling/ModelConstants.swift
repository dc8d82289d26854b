package import Anatomy

/// The numbers of the model that are choices, each with where it comes from.
///
/// Unit: standard deviations, or shares of the variance, of healthy people of the person's age and
/// sex. The README says what the model cannot do yet.
package struct ModelConstants: Sendable {
  /// How natural variation splits; the four shares sum to 1.
  package struct Shares: Sendable {
    package let general: Double
    package let region: Double
    package let muscle: Double
    package let side: Double
  }

  /// The version of the model, kept with every stored result.
  package static let version = "gaussian-1"

  /// Strength: gives 0.80 between sides, 0.40 within a region and 0.25 across the body, inside the
  /// published ranges 0.75–0.90, 0.4–0.65 and 0.2–0.4.
  ///
  /// A choice, derived from side differences of 11–15 % in knee extension at 70 (Mertz 2019) and
  /// correlations between legs.
  package let capacity = Shares(general: 0.25, region: 0.15, muscle: 0.40, side: 0.20)

  /// Length: side share from left–right differences of the straight-leg raise (Boyd 2012: mean
  /// absolute 5°, spread between people 16–17°); the rest is a choice without data.
  package let length = Shares(general: 0.10, region: 0.20, muscle: 0.64, side: 0.06)

  /// Spread of the extra deviation of what stands out.
  ///
  /// A choice: two thirds of what stands out deviates by more than 0.9 SD.
  package let deviationOfStandingOut = 2.0

  /// Relative uncertainty of every loading.
  ///
  /// A choice; ignoring it triples false alarms in trials of the model.
  package let loadingUncertainty = 0.30

  /// Uncertainty of a published norm's level for one person's way of doing the test.
  ///
  /// Assumed.
  package let normUncertainty = 0.25

  /// Uncertainty of a level without a published norm: it says little, the difference of sides much.
  package let unknownNormUncertainty = 1.5

  /// The least variance of a test that no modelled muscle group carries.
  ///
  /// Assumed.
  package let leastSpecificVariance = 0.05

  /// P(nothing stands out) before any test.
  ///
  /// The prior does not grow with the catalogue.
  package let nothing = 0.50
  /// P(exactly one group stands out).
  package let oneGroup = 0.35
  /// P(two groups or more); represented by the pairs of groups.
  package let several = 0.15
  /// Of one group's share, the part in which two things about it stand out (weak and short, say).
  package let twoThingsOfOneGroup = 0.10
  /// Of a group's share, the part for its length where it has one.
  package let lengthPart = 0.40
  /// Of a quality's share, the part for both sides by the same amount.
  package let bothSidesPart = 0.40

  /// From this probability a finding may be confirmed.
  package let confirmedFrom = 0.80
  /// From this probability a finding is mentioned as a hint.
  package let hintFrom = 0.20
  /// A test moved a finding its way when it raises the odds at least by this factor.
  package let movedFactor = 1.25
  /// How probably an interval contains the truth.
  package let credibility = 0.90

  package init() {}

  package func shares(of quality: Quality) -> Shares { quality == .capacity ? capacity : length }
}

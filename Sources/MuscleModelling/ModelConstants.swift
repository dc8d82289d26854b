package import Anatomy
import Inference

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
  package static let version = "movements-4"

  /// Strength: gives 0.88 between sides, 0.40 within a region and 0.25 across the body.
  ///
  /// A choice. What one test sees of a side difference, trial error taken off, is 0.10–0.29 of the
  /// variance (11–15 % in knee extension at 70, Mertz 2019), but side differences hardly travel between
  /// tests of the same muscle (correlations of 0.06 and 0.21, Gasparin 2022): so most of it belongs to
  /// the test (`sideOfTest` in each), and only the smaller part, 0.12, to the muscle. The sides of a test
  /// then correlate 0.71–0.86, inside what is published.
  package var capacity = Shares(general: 0.25, region: 0.15, muscle: 0.48, side: 0.12)

  /// Length: side share from left–right differences of the straight-leg raise (Boyd 2012: mean
  /// absolute 5°, spread between people 16–17°); the rest is a choice without data.
  package var length = Shares(general: 0.10, region: 0.20, muscle: 0.64, side: 0.06)

  /// Spread of the extra deviation of what stands out.
  ///
  /// A choice: two thirds of what stands out deviates by more than 0.9 SD.
  package var deviationOfStandingOut = 2.0

  /// Relative uncertainty of every loading.
  ///
  /// A choice; ignoring it triples false alarms in trials of the model.
  package var loadingUncertainty = 0.30

  /// Uncertainty of a published norm's level for one person's way of doing the test.
  ///
  /// Assumed.
  package var normUncertainty = 0.25

  /// Uncertainty of a level without a published norm: it says little, the difference of sides much.
  package var unknownNormUncertainty = 1.5

  /// Standard deviations of margin that one point of felt difficulty stands for: who reaches the end
  /// of a test at 10 had nothing left, at 0 far more.
  ///
  /// Assumed.
  package var marginOfAPoint = 0.25
  /// How far a rating strays from the margin by itself.
  ///
  /// Assumed.
  package var feltNoise = 0.6
  /// How far a person's ratings stray together: some call everything hard.
  ///
  /// Assumed.
  package var feltBias = 0.7
  /// How far the judgement of which side was harder strays from the difference of the sides.
  ///
  /// Assumed.
  package var comparedNoise = 0.7
  /// Sides that differ by less than this feel the same.
  ///
  /// Assumed.
  package var sameWithin = 0.5

  /// How unsteady a person's results are: factors on what a side is better at in one test alone
  /// (`knack`) and on the noise of a trial, each with its share.
  package struct Unsteadiness: Sendable {
    package let knack: Double
    package let trial: Double
    package let share: Double

    package init(knack: Double, trial: Double, share: Double) {
      (self.knack, self.trial, self.share) = (knack, trial, share)
    }
  }

  /// As published; a person whose sides differ from test to test far more than that; and one whose
  /// trials stray far more.
  ///
  /// Nobody knows this of a person beforehand, and published figures differ between samples by such
  /// factors; their results tell. A choice.
  package var unsteadiness = [
    Unsteadiness(knack: 1, trial: 1, share: 0.4), Unsteadiness(knack: 2, trial: 1, share: 0.4),
    Unsteadiness(knack: 1.4, trial: 2, share: 0.2),
  ]

  /// The least variance of a test that no modelled muscle group carries.
  ///
  /// Assumed.
  package var leastSpecificVariance = 0.05

  /// P(nothing stands out) before any test.
  ///
  /// The prior does not grow with the catalogue.
  package var nothing = 0.50
  /// P(exactly one group stands out).
  package var oneGroup = 0.35
  /// P(two groups or more); represented by the pairs of groups.
  package var several = 0.15
  /// Of ``several``, the part for exactly three groups where triples are weighed too.
  package var threeOfSeveral = 0.20
  /// Of one group's share, the part in which two things about it stand out (weak and short, say).
  package var twoThingsOfOneGroup = 0.10
  /// Of a group's share, the part for its length where it has one.
  package var lengthPart = 0.40
  /// Of a quality's share, the part for both sides by the same amount.
  package var bothSidesPart = 0.40

  /// Of what a test measures beside the groups, and of what a side is better at in it alone, the part
  /// that another test of the same movement shares (holding what the other counts).
  ///
  /// Assumed: nobody measured it; the skill is the same, the staying power is not.
  package var sharedByMovement = 0.5

  /// From this probability a finding may be confirmed.
  package var confirmedFrom = 0.80
  /// From this probability a finding is mentioned as a hint.
  package var hintFrom = 0.20
  /// A test moved a finding its way when it raises the odds at least by this factor.
  package var movedFactor = 1.25
  /// How probably an interval contains the truth.
  package var credibility = 0.90

  package init() {}

  /// Where the margin over the end of a test lies that was rated so hard.
  func margin(felt: Int) -> (low: Double, high: Double) {
    let middle = marginOfAPoint * Double(10 - felt)
    return (
      felt == 10 ? -.infinity : middle - marginOfAPoint / 2,
      felt == 0 ? .infinity : middle + marginOfAPoint / 2
    )
  }

  /// Where left minus right lies when that side was the harder one; `nil`: they felt the same.
  func interval(harder: Side?) -> BoxedGaussian.Interval {
    switch harder {
    case .left: BoxedGaussian.Interval(to: 0)
    case .right: BoxedGaussian.Interval(from: 0)
    case nil: BoxedGaussian.Interval(from: -sameWithin, to: sameWithin)
    }
  }

  package func shares(of quality: Quality) -> Shares { quality == .capacity ? capacity : length }
}

import Anatomy
import Foundation
import Inference
import Journalling
import Knowledge

/// How observations follow from the body: y = a·x + (everything else), as matrices.
///
///     y = a_t · x + b_t + s_t + h_ts + d_t,day + e
///
/// b: how far the norm's level fits; s: what the test measures beside the modelled groups, lasting
/// and shared by both sides; h: what a side is better at in this test alone; d: that day; e: one
/// trial. Loadings are uncertain by a fixed share: that adds noise in proportion to the muscle's own
/// deviation, shared by all attempts of one test. Gaussian by matching its first two moments.
struct MeasurementModel {
  let observations: [Observation]
  private let variation: NaturalVariation
  private let constants: ModelConstants
  /// For each observation the aspects that carry it, with their loadings.
  private let loadings: [[(aspect: Int, loading: Double)]]

  init(
    _ observations: [Observation], catalogue: Catalogue, variation: NaturalVariation,
    constants: ModelConstants
  ) {
    self.observations = observations
    self.variation = variation
    self.constants = constants
    loadings = observations.map { observation in
      guard let test = catalogue.tests[observation.test] else { return [] }
      return Self.loadings(of: test, on: observation.side, variation)
    }
    noise = observations.map { observation in
      guard let test = catalogue.tests[observation.test] else {
        preconditionFailure("observations are made from tests of this catalogue")
      }
      return test.noise
    }
  }

  private let noise: [SelfTest.Noise]

  /// What carries one attempt: the worked side of a paired group, or half of each side when both
  /// work together.
  private static func loadings(
    of test: SelfTest, on side: Side?, _ variation: NaturalVariation
  ) -> [(aspect: Int, loading: Double)] {
    test.carriers.flatMap { carrier -> [(aspect: Int, loading: Double)] in
      func place(_ side: Side?) -> Int? {
        variation.place(of: Aspect(muscle: carrier.muscle, side: side, quality: carrier.quality))
      }
      if let middle = place(nil) { return [(middle, carrier.loading)] }
      let sides = side.map { [$0] } ?? Side.allCases
      return sides.compactMap { side in
        place(side).map { ($0, carrier.loading / Double(sides.count)) }
      }
    }
  }

  /// cov(y, x_aspect) before any spike.
  func covariance(withAspect aspect: Int) -> [Double] {
    loadings.map { row in
      row.reduce(0) { $0 + $1.loading * variation.covariance($1.aspect, aspect) }
    }
  }

  /// S₀: the covariance of the observations when nothing stands out.
  ///
  /// O(n²k²) for k carriers a test.
  func covariance() -> [Double] {
    let count = observations.count
    var matrix = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0...i {
        let value = covariance(i, j)
        matrix[i * count + j] = value
        matrix[j * count + i] = value
      }
    }
    return matrix
  }

  private func covariance(_ i: Int, _ j: Int) -> Double {
    var sum = 0.0
    let (first, second) = (observations[i], observations[j])
    let sameTest = first.test == second.test
    let relative = constants.loadingUncertainty * constants.loadingUncertainty
    for left in loadings[i] {
      for right in loadings[j] {
        let shared =
          left.loading * right.loading * variation.covariance(left.aspect, right.aspect)
        let sameGroup = sameTest && isSameGroup(left.aspect, right.aspect)
        sum += sameGroup ? shared * (1 + relative) : shared
      }
    }
    guard sameTest else { return sum }
    let level = first.hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty
    sum += level * level + specificVariance(i)
    if first.side == second.side {
      sum += noise[i].sideOfTest * noise[i].sideOfTest
    }
    if first.day == second.day { sum += noise[i].day * noise[i].day }
    if i == j { sum += noise[i].trial * noise[i].trial / Double(first.trials) }
    return sum
  }

  private func isSameGroup(_ i: Int, _ j: Int) -> Bool {
    let (left, right) = (variation.aspects[i], variation.aspects[j])
    return left.muscle == right.muscle && left.quality == right.quality
  }

  /// What of the healthy spread neither the groups nor the noise explain.
  private func specificVariance(_ i: Int) -> Double {
    var carried = 0.0
    for left in loadings[i] {
      for right in loadings[i] {
        carried += left.loading * right.loading * variation.covariance(left.aspect, right.aspect)
      }
    }
    let noise = noise[i]
    let explained =
      carried + noise.sideOfTest * noise.sideOfTest + noise.day * noise.day
      + noise.trial * noise.trial
    return max(1 - explained, constants.leastSpecificVariance)
  }

  /// The directions in which a hypothesis adds variance: first its deviation itself, then for each
  /// test it touches the uncertainty of that test's loading.
  func directions(of hypothesis: Hypothesis) -> [[Double]] {
    let touched = loadings.map { row in
      row.reduce(0) { sum, term in
        covers(hypothesis, variation.aspects[term.aspect]) ? sum + term.loading : sum
      }
    }
    let deviation = constants.deviationOfStandingOut
    var directions = [touched.map { $0 * deviation }]
    let tests = Set(observations.indices.filter { touched[$0] != 0 }.map { test(of: $0) })
    for test in tests.sorted() {
      directions.append(
        observations.indices.map { index in
          self.test(of: index) == test
            ? touched[index] * deviation * constants.loadingUncertainty : 0
        })
    }
    return directions
  }

  private func test(of observation: Int) -> SelfTest.ID { observations[observation].test }
}

/// Whether a hypothesis is about an aspect.
func covers(_ hypothesis: Hypothesis, _ aspect: Aspect) -> Bool {
  hypothesis.muscle == aspect.muscle && hypothesis.quality == aspect.quality
    && (hypothesis.side == nil || hypothesis.side == aspect.side)
}

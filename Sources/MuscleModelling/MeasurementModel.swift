import Anatomy
import Inference
import Knowledge

/// How what was seen follows from the body, as matrices.
///
///     row = a_t · x + b_t + s_t + h_ts + d_t,day + e
///
/// b: how far the norm's level fits; s: what the test measures beside the modelled groups, lasting
/// and shared by both sides; h: what a side is better at in this test alone; d: that day; e: one
/// trial. Loadings are uncertain by a fixed share: that adds noise in proportion to the muscle's own
/// deviation, shared by all attempts of one test. Gaussian by matching its first two moments.
///
/// Values are rows; a bound is a sum of rows with noise of its own.
struct MeasurementModel {
  /// A sum of rows, with what is added to its variance.
  private typealias Sum = (parts: [(row: Int, weight: Double)], noise: Double, isFelt: Bool)

  private let evidence: Evidence
  private let muscles: MuscleModel
  /// For each row the aspects that carry it, with their loadings.
  private let loadings: [[(aspect: Int, loading: Double)]]
  private let noise: [SelfTest.Noise]
  private let sums: [Sum]

  var values: [Double] { evidence.values.map(\.standardised) }
  var intervals: [BoxedGaussian.Interval] { evidence.bounds.map(\.interval) }

  init(_ evidence: Evidence, _ muscles: MuscleModel) {
    self.evidence = evidence
    self.muscles = muscles
    let tests = evidence.rows.map { row in
      guard let test = muscles.catalogue.tests[row.test] else {
        preconditionFailure("rows are made from tests of this catalogue")
      }
      return test
    }
    loadings = zip(evidence.rows, tests).map {
      Self.loadings(of: $1, on: $0.side, muscles.variation)
    }
    noise = tests.map(\.noise)
    sums =
      evidence.values.map { ([($0.row, 1)], $0.coarseness, false) }
      + evidence.bounds.map { ($0.parts, $0.noise, $0.isFelt) }
  }

  /// What carries one attempt: the worked side of a paired group, or half of each side when both
  /// work together.
  static func loadings(
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

  private var variation: NaturalVariation { muscles.variation }
  private var constants: ModelConstants { muscles.constants }

  /// cov(values and bounds, x_aspect) before any spike.
  func covariance(withAspect aspect: Int) -> [Double] {
    let rows = loadings.map { row in
      row.reduce(0) { $0 + $1.loading * variation.covariance($1.aspect, aspect) }
    }
    return sums.map { sum in sum.parts.reduce(0) { $0 + $1.weight * rows[$1.row] } }
  }

  /// S₀: the covariance of values and bounds when nothing stands out, row by row.
  ///
  /// O(n²k²) for k carriers a test.
  func covariance() -> [Double] {
    let rows = rowCovariance()
    let (count, width) = (sums.count, loadings.count)
    var matrix = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0...i {
        var value = i == j ? sums[i].noise : 0
        if sums[i].isFelt, sums[j].isFelt { value += constants.feltBias * constants.feltBias }
        for left in sums[i].parts {
          for right in sums[j].parts {
            value += left.weight * right.weight * rows[left.row * width + right.row]
          }
        }
        matrix[i * count + j] = value
        matrix[j * count + i] = value
      }
    }
    return matrix
  }

  private func rowCovariance() -> [Double] {
    let count = loadings.count
    let specific = zip(loadings, noise).map { Self.specificVariance($0, $1, muscles) }
    var matrix = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0...i {
        let value = covariance(i, j, specific: specific[i])
        matrix[i * count + j] = value
        matrix[j * count + i] = value
      }
    }
    return matrix
  }

  private func covariance(_ i: Int, _ j: Int, specific: Double) -> Double {
    var sum = 0.0
    let (first, second) = (evidence.rows[i], evidence.rows[j])
    let isSameTest = first.test == second.test
    let relative = constants.loadingUncertainty * constants.loadingUncertainty
    for left in loadings[i] {
      for right in loadings[j] {
        let shared =
          left.loading * right.loading * variation.covariance(left.aspect, right.aspect)
        let isWithin = isSameTest && variation.isSameTrait(left.aspect, right.aspect)
        sum += isWithin ? shared * (1 + relative) : shared
      }
    }
    guard isSameTest else { return sum }
    let level = first.hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty
    sum += level * level + specific
    if first.side == second.side { sum += noise[i].sideOfTest * noise[i].sideOfTest }
    if first.day == second.day { sum += noise[i].day * noise[i].day }
    if i == j, let trials = first.trials {
      sum += noise[i].trial * noise[i].trial / Double(trials)
    }
    return sum
  }

  /// What of the healthy spread neither the groups nor the noise explain.
  static func specificVariance(
    _ loadings: [(aspect: Int, loading: Double)], _ noise: SelfTest.Noise, _ muscles: MuscleModel
  ) -> Double {
    var carried = 0.0
    for left in loadings {
      for right in loadings {
        let shared = muscles.variation.covariance(left.aspect, right.aspect)
        carried += left.loading * right.loading * shared
      }
    }
    let explained =
      carried + noise.sideOfTest * noise.sideOfTest + noise.day * noise.day
      + noise.trial * noise.trial
    return max(1 - explained, muscles.constants.leastSpecificVariance)
  }

  /// The directions in which a hypothesis adds variance: first its deviation itself, then for each
  /// test it touches the uncertainty of that test's loading.
  func directions(of hypothesis: Hypothesis) -> [[Double]] {
    let deviation = constants.deviationOfStandingOut
    let touched = loadings.map { row in
      row.reduce(0) { sum, term in
        covers(hypothesis, variation.aspects[term.aspect]) ? sum + term.loading : sum
      } * deviation
    }
    let tests = Set(touched.indices.filter { touched[$0] != 0 }.map { evidence.rows[$0].test })
    func summed(_ rows: [Double]) -> [Double] {
      sums.map { sum in sum.parts.reduce(0) { $0 + $1.weight * rows[$1.row] } }
    }
    return [summed(touched)]
      + tests.sorted().map { test in
        summed(
          touched.indices.map { row in
            evidence.rows[row].test == test ? touched[row] * constants.loadingUncertainty : 0
          })
      }
  }
}

/// Whether a hypothesis is about an aspect.
func covers(_ hypothesis: Hypothesis, _ aspect: Aspect) -> Bool {
  hypothesis.muscle == aspect.muscle && hypothesis.quality == aspect.quality
    && (hypothesis.side == nil || hypothesis.side == aspect.side)
}

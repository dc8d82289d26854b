import Anatomy
import Foundation
import Inference
import Knowledge

/// How what was seen follows from the body, as matrices.
///
///     row = a_t · x + b_t + s_t + h_ts + d_t,day + e
///
/// b: how far the norm's level fits; s: what the test measures beside the modelled groups, lasting
/// and shared by both sides; h: what a side is better at in this test alone; d: that day; e: one
/// trial. Tests of one movement share half of s and h. Loadings are uncertain by a fixed share: that adds noise in proportion to the muscle's own
/// deviation, shared by all attempts of one test. Gaussian by matching its first two moments.
///
/// How unsteady the person is scales h and e; it is not known, so several sizes are weighed, see
/// ``Posterior``.
///
/// Values are rows; a bound is a sum of rows with noise of its own.
struct MeasurementModel {
  /// A sum of rows, with what is added to its variance.
  private typealias Sum = (parts: [(row: Int, weight: Double)], noise: Double, isFelt: Bool)

  private let evidence: Evidence
  private let muscles: MuscleModel
  private let unsteadiness: ModelConstants.Unsteadiness
  /// Where each row stands in the table of tests.
  private let places: [Int]
  /// The test of each row, as a number.
  private let tests: [Int]
  private let sums: [Sum]

  var values: [Double] { evidence.values.map(\.standardised) }
  var intervals: [BoxedGaussian.Interval] { evidence.bounds.map(\.interval) }

  init(_ evidence: Evidence, _ muscles: MuscleModel, unsteadiness: ModelConstants.Unsteadiness) {
    self.evidence = evidence
    self.muscles = muscles
    self.unsteadiness = unsteadiness
    places = evidence.rows.map { muscles.tests.place($0.test, $0.side) }
    var numbers: [SelfTest.ID: Int] = [:]
    tests = evidence.rows.map { row in
      let number = numbers[row.test] ?? numbers.count
      numbers[row.test] = number
      return number
    }
    sums =
      evidence.values.map { ([($0.row, 1)], $0.coarseness, false) }
      + evidence.bounds.map { ($0.parts, $0.noise, $0.isFelt) }
  }

  private var constants: ModelConstants { muscles.constants }

  private func summed(_ rows: [Double]) -> [Double] {
    sums.map { sum in sum.parts.reduce(0) { $0 + $1.weight * rows[$1.row] } }
  }

  /// cov(values and bounds, Σ weight · x_aspect) before any spike.
  func covariance(with weighted: Functionals.Weighted) -> [Double] {
    summed(
      places.map { place in
        weighted.reduce(0) {
          $0 + $1.weight * muscles.tests.covariance(ofAspect: $1.aspect, withPlace: place)
        }
      })
  }

  /// S₀: the covariance of values and bounds when nothing stands out, row by row.
  ///
  /// O(n²).
  func covariance() -> [Double] {
    let rows = rowCovariance()
    let (count, width) = (sums.count, places.count)
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
    let count = places.count
    var matrix = [Double](repeating: 0, count: count * count)
    for i in 0..<count {
      for j in 0...i {
        var value = muscles.tests.shared(places[i], places[j])
        if tests[i] == tests[j] {
          value += ownCovariance(i, j)
        } else if let movement = muscles.tests.movement[places[i]],
          movement == muscles.tests.movement[places[j]]
        {
          value += constants.sharedByMovement * skillCovariance(i, j)
        }
        matrix[i * count + j] = value
        matrix[j * count + i] = value
      }
    }
    return matrix
  }

  /// What two rows would share beside the groups if their movement were all they are about.
  private func skillCovariance(_ i: Int, _ j: Int) -> Double {
    let (one, other) = (places[i], places[j])
    let specific = muscles.tests.specific
    let both = (specific[one] * specific[other]).squareRoot()
    guard evidence.rows[i].side == evidence.rows[j].side else { return both }
    let noise = muscles.tests.noise
    return both + squared(unsteadiness.knack) * noise[one].sideOfTest * noise[other].sideOfTest
  }

  /// What two rows of one test share beside the groups.
  private func ownCovariance(_ i: Int, _ j: Int) -> Double {
    let (first, second) = (evidence.rows[i], evidence.rows[j])
    let noise = muscles.tests.noise[places[i]]
    let level = first.hasNorm ? constants.normUncertainty : constants.unknownNormUncertainty
    var sum = level * level + muscles.tests.specific[places[i]]
    if first.side == second.side { sum += squared(unsteadiness.knack * noise.sideOfTest) }
    if first.day == second.day { sum += noise.day * noise.day }
    if i == j, let trials = first.trials {
      sum += squared(unsteadiness.trial * noise.trial) / Double(trials)
    }
    return sum
  }

  /// How well this size of unsteadiness explains the scatter of repeats, as a logarithm: a normal
  /// distribution's, without what is the same for every size.
  var logScatter: Double {
    evidence.values.reduce(0) { sum, value in
      guard value.trials > 1 else { return sum }
      let trial = unsteadiness.trial * muscles.tests.noise[places[value.row]].trial
      let variance = squared(trial) + value.coarseness * Double(value.trials)
      return sum - 0.5 * (Double(value.trials - 1) * log(variance) + value.scatter / variance)
    }
  }

  private func squared(_ value: Double) -> Double { value * value }

  /// The directions in which each hypothesis adds variance: first its deviation itself, then for each
  /// test it touches the uncertainty of that test's loading; none when it touches nothing.
  ///
  /// How unsteady the person is plays no part in them.
  ///
  /// Of tests of which only open rows are there, the loading's uncertainty is left to who asks about
  /// them: it tells nothing of what was seen.
  func directions() -> [[[Double]]] {
    let deviation = constants.deviationOfStandingOut
    let known = Set(
      evidence.values.map { tests[$0.row] }
        + evidence.bounds.filter(\.isKnown).flatMap { $0.parts.map { tests[$0.row] } })
    return muscles.tests.touches.map { touches in
      let touched = places.map { (touches[$0] ?? 0) * deviation }
      guard touched.contains(where: { $0 != 0 }) else { return [] }
      let touchedTests = Set(
        touched.indices.filter { touched[$0] != 0 && known.contains(tests[$0]) }.map { tests[$0] })
      return [summed(touched)]
        + touchedTests.sorted().map { test in
          summed(
            touched.indices.map { row in
              tests[row] == test ? touched[row] * constants.loadingUncertainty : 0
            })
        }
    }
  }
}

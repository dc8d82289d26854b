import Foundation
import Inference
import TestSupport
import Testing

/// A second opinion by brute force: the log density of a normal distribution by Gaussian
/// elimination, sharing nothing with the code under test.
private func logDensity(_ values: [Double], covariance: [[Double]]) -> Double {
  let size = values.count
  var matrix = covariance
  var right = values
  var logDeterminant = 0.0
  for column in 0..<size {
    let pivot = (column..<size).max { abs(matrix[$0][column]) < abs(matrix[$1][column]) } ?? column
    matrix.swapAt(column, pivot)
    right.swapAt(column, pivot)
    logDeterminant += log(abs(matrix[column][column]))
    for row in (column + 1)..<max(size, column + 1) {
      let factor = matrix[row][column] / matrix[column][column]
      for k in column..<size { matrix[row][k] -= factor * matrix[column][k] }
      right[row] -= factor * right[column]
    }
  }
  var solution = [Double](repeating: 0, count: size)
  for row in (0..<size).reversed() {
    var sum = right[row]
    for k in (row + 1)..<max(size, row + 1) { sum -= matrix[row][k] * solution[k] }
    solution[row] = sum / matrix[row][row]
  }
  let quadratic = zip(values, solution).reduce(0) { $0 + $1.0 * $1.1 }
  return -0.5 * (Double(size) * log(2 * Double.pi) + logDeterminant + quadratic)
}

/// A random positive definite matrix, random observations and random spikes.
private struct Trial {
  let observations: [Double]
  let covariance: [[Double]]
  let spikes: [[[Double]]]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func normal() -> Double {
      (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &generator) }
    }
    let size = Int.random(in: 1...9, using: &generator)
    let root = (0..<size).map { _ in (0..<size).map { _ in normal() } }
    covariance = (0..<size).map { i in
      (0..<size).map { j in
        (0..<size).reduce(i == j ? 0.3 : 0) { $0 + root[i][$1] * root[j][$1] }
      }
    }
    observations = (0..<size).map { _ in normal() * 2 }
    spikes = (0..<5).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in (0..<size).map { _ in normal() } }
    }
  }

  func covariance(with set: [Int]) -> [[Double]] {
    var matrix = covariance
    for direction in set.flatMap({ spikes[$0] }) {
      for i in direction.indices {
        for j in direction.indices { matrix[i][j] += direction[i] * direction[j] }
      }
    }
    return matrix
  }

  var gaussian: SpikedGaussian? {
    SpikedGaussian(
      observations: observations, covariance: covariance.flatMap(\.self), spikes: spikes)
  }
}

struct SpikedGaussianTests {
  @Test(arguments: UInt64(0)..<200)
  func `the evidence of every set equals brute force`(seed: UInt64) throws {
    let trial = Trial(seed: seed)
    let gaussian = try #require(trial.gaussian)
    let base = logDensity(trial.observations, covariance: trial.covariance)
    for set in [[], [0], [1], [4], [0, 1], [2, 4], [0, 2, 3]] {
      let exact = logDensity(trial.observations, covariance: trial.covariance(with: set)) - base
      #expect(abs(gaussian.logEvidenceRatio(of: set) - exact) < 1e-9 * max(1, abs(exact)))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `all pairs at once say what each pair says by itself`(seed: UInt64) throws {
    let trial = Trial(seed: seed)
    // A spike that moves nothing is among them.
    let spikes = trial.spikes + [[]]
    let gaussian = try #require(
      SpikedGaussian(
        observations: trial.observations, covariance: trial.covariance.flatMap(\.self),
        spikes: spikes))
    let all = gaussian.logEvidenceRatiosOfPairs()
    var place = 0
    for i in spikes.indices {
      let alone = gaussian.logEvidenceRatio(of: [i])
      #expect(abs(all.single[i] - alone) < 1e-9 * max(1, abs(alone)))
      for j in 0..<i {
        let pair = gaussian.logEvidenceRatio(of: [j, i])
        #expect(abs(all.pair[place] - pair) < 1e-9 * max(1, abs(pair)), "\(i), \(j)")
        place += 1
      }
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `one or two unseen numbers are believed as all of them are`(seed: UInt64) throws {
    let trial = Trial(seed: seed)
    let size = trial.observations.count
    guard size > 3 else { return }
    let gaussian = try #require(
      SpikedGaussian(
        observations: Array(trial.observations.dropLast(3)),
        covariance: trial.covariance.flatMap(\.self), spikes: trial.spikes, unseen: 3))
    let set = gaussian.condition(on: [1, 4])
    let all = gaussian.unseen(given: set)
    let two = gaussian.unseen(2, 0, given: set)
    #expect(abs(two.mean.0 - all.mean[2]) < 1e-9 && abs(two.mean.1 - all.mean[0]) < 1e-9)
    #expect(abs(two.variance.0 - all.covariance[8]) < 1e-9)
    #expect(abs(two.variance.1 - all.covariance[0]) < 1e-9)
    #expect(abs(two.covariance - all.covariance[6]) < 1e-9)
    let shared = gaussian.unseenCovariance(of: 2, withFirst: 2, given: set)
    #expect(zip(shared, all.covariance[6..<8]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test(arguments: UInt64(0)..<100)
  func `the posterior of a functional equals brute force conditioning`(seed: UInt64) throws {
    // f shares 0.5 · y₀'s part without spikes and moves by 0.8 with spike 0's first direction; its
    // mean and variance given y follow from ratios of densities of (y, f).
    let trial = Trial(seed: seed)
    let gaussian = try #require(trial.gaussian)
    let size = trial.observations.count
    let set = [0, 3]
    let main = trial.spikes[0][0]
    let base = (0..<size).map { trial.covariance[$0][0] * 0.5 }
    let own = trial.covariance[0][0] * 0.25 + 0.7
    let functional = gaussian.functional(gaussian.whiten(base), variance: own)
    let belief = gaussian.belief(
      functional, moved: [(0, 0.8)], given: gaussian.condition(on: set))
    let along = (0..<size).map { base[$0] + 0.8 * main[$0] }
    var bigger = trial.covariance(with: set).enumerated().map { $1 + [along[$0]] }
    bigger.append(along + [own + 0.64])
    func density(_ f: Double) -> Double {
      logDensity(trial.observations + [f], covariance: bigger)
    }
    // A normal's log density is a parabola: three points give its mean and variance.
    let (a, b, c) = (density(-1), density(0), density(1))
    let curvature = a - 2 * b + c
    #expect(abs(belief.variance - -1 / curvature) < 1e-6 * max(1, belief.variance))
    #expect(abs(belief.mean - (c - a) / (2 * -curvature)) < 1e-6 * max(1, abs(belief.mean)))
  }

  @Test(arguments: UInt64(0)..<50)
  func `how far a spike deviates is a functional that shares nothing else`(seed: UInt64) throws {
    let trial = Trial(seed: seed)
    let gaussian = try #require(trial.gaussian)
    let set = gaussian.condition(on: [1, 3])
    let nothing = [Double](repeating: 0, count: trial.observations.count)
    let functional = gaussian.functional(gaussian.whiten(nothing), variance: 0)
    let asked: [[(spike: Int, weight: Double)]] = [[(1, 1)], [(3, 1)], [(1, 1), (3, -1)]]
    for terms in asked {
      let quick = gaussian.deviation(of: terms, given: set)
      let slow = gaussian.belief(functional, moved: terms, given: set)
      #expect(abs(quick.mean - slow.mean) < 1e-9 * max(1, abs(slow.mean)))
      #expect(abs(quick.variance - slow.variance) < 1e-9)
    }
  }

  @Test(arguments: UInt64(0)..<60)
  func `what was not seen is believed as brute force conditioning says`(seed: UInt64) throws {
    let trial = Trial(seed: seed &+ 1000)
    let size = trial.observations.count
    guard size > 2 else { return }
    let unseen = 2
    let gaussian = try #require(
      SpikedGaussian(
        observations: Array(trial.observations.dropLast(unseen)),
        covariance: trial.covariance.flatMap(\.self), spikes: trial.spikes, unseen: unseen))
    let joint = trial.covariance(with: [0, 2])
    let (mean, covariance) = gaussian.unseen(given: gaussian.condition(on: [0, 2]))
    let seen = Array(trial.observations.dropLast(unseen))
    func density(_ u: [Double]) -> Double { logDensity(seen + u, covariance: joint) }
    // The density of u given y is the one with this mean and covariance, up to a constant.
    let origin = density(mean)
    for u in [[1.0, 0], [0, 1], [1, 1], [-1, 0.5]] {
      let moved = zip(mean, u).map { $0 + $1 }
      let expected =
        logDensity(u, covariance: [Array(covariance[0..<2]), Array(covariance[2..<4])])
        - logDensity([0, 0], covariance: [Array(covariance[0..<2]), Array(covariance[2..<4])])
      #expect(abs(density(moved) - origin - expected) < 1e-6 * max(1, abs(expected)))
    }
  }

  @Test func `a spike of which nothing tells leaves what it moves as unknown as it was`() throws {
    let trial = Trial(seed: 3)
    let gaussian = try #require(
      SpikedGaussian(
        observations: trial.observations, covariance: trial.covariance.flatMap(\.self),
        spikes: trial.spikes + [[]]))
    let untold = trial.spikes.count
    let functional = gaussian.functional(
      gaussian.whiten(trial.observations.map { _ in 0 }), variance: 0.5)
    for set in [[untold], [0, untold]] {
      let condition = gaussian.condition(on: set)
      let still = gaussian.belief(functional, moved: [], given: condition)
      let moved = gaussian.belief(functional, moved: [(untold, 1.5)], given: condition)
      #expect(moved.mean == still.mean)
      #expect(abs(moved.variance - still.variance - 2.25) < 1e-12)
      let deviation = gaussian.deviation(of: [(untold, -2)], given: condition)
      #expect(deviation.mean == 0 && abs(deviation.variance - 4) < 1e-12)
    }
    let pair = gaussian.condition(on: [0, untold])
    let one = gaussian.deviation(of: [(0, 1)], given: pair)
    let both = gaussian.deviation(of: [(0, 1), (untold, -1)], given: pair)
    #expect(both.mean == one.mean && abs(both.variance - one.variance - 1) < 1e-12)
  }

  @Test func `a matrix that is no covariance is refused`() {
    #expect(
      SpikedGaussian(observations: [0, 0], covariance: [1, 2, 2, 1], spikes: [[[1, 0]]]) == nil)
  }
}

struct FunctionsTests {
  @Test func `the sum of exponentials survives large and small numbers`() {
    #expect(logSumExp([1000, 1000]) == 1000 + log(2.0))
    #expect(logSumExp([-1000, -1001]) < -999)
    #expect(logSumExp([]) == -.infinity)
  }

  @Test(arguments: [(0.0, 0.5), (1.959963984540054, 0.975), (-1.2815515655446004, 0.1)])
  func `the normal distribution has its textbook values`(point: (z: Double, share: Double)) {
    #expect(abs(normalDistribution(point.z) - point.share) < 1e-12)
  }

  @Test(arguments: [0.05, 0.5, 0.95])
  func `a symmetric mixture has symmetric quantiles and its middle in the middle`(share: Double) {
    let mixture = NormalMixture([
      .init(weight: 1, mean: 0, deviation: 1), .init(weight: 0.5, mean: 0, deviation: 2.2),
      .init(weight: 0.1, mean: 0, deviation: 0.3),
    ])
    #expect(abs(mixture.quantile(share) + mixture.quantile(1 - share)) < 1e-6)
    #expect(abs(mixture.quantile(0.5)) < 1e-6)
    #expect(abs(mixture.probability(below: mixture.quantile(share)) - share) < 1e-7)
  }

  @Test(arguments: [0.05, 0.3, 0.5, 0.9])
  func `a quantile of a mixture has its share below it`(share: Double) {
    let mixture = NormalMixture([
      .init(weight: 2, mean: -1, deviation: 0.5), .init(weight: 1, mean: 3, deviation: 1),
    ])
    #expect(abs(mixture.probability(below: mixture.quantile(share)) - share) < 1e-9)
    #expect(abs(mixture.mean - 1.0 / 3) < 1e-12)
  }
}

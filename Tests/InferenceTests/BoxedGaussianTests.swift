import Foundation
import Inference
import TestSupport
import Testing

/// A vector with a random covariance, and a box around it.
private struct Box {
  let mean: [Double]
  let covariance: [[Double]]
  let intervals: [BoxedGaussian.Interval]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let size = Int.random(in: 1...6, using: &generator)
    let root = (0..<size).map { _ in
      (0..<size).map { _ in Double.random(in: -1...1, using: &generator) }
    }
    covariance = (0..<size).map { i in
      (0..<size).map { j in
        (0..<size).reduce(i == j ? 0.4 : 0) { $0 + root[i][$1] * root[j][$1] }
      }
    }
    mean = (0..<size).map { _ in Double.random(in: -1...1, using: &generator) }
    intervals = (0..<size).map { _ in
      let edge = Double.random(in: -1.5...1.5, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: return BoxedGaussian.Interval(from: edge)
      case 1: return BoxedGaussian.Interval(to: edge)
      default:
        return BoxedGaussian.Interval(
          from: edge, to: edge + Double.random(in: 0.2...2, using: &generator))
      }
    }
  }

  func boxed(start: BoxedGaussian.Sites? = nil) -> BoxedGaussian {
    BoxedGaussian(
      mean: mean, covariance: covariance.flatMap(\.self), intervals: intervals, start: start)
  }
}

struct BoxedGaussianTests {
  @Test(arguments: UInt64(0)..<60)
  func `the mass of a box is near an independent integral`(seed: UInt64) {
    let box = Box(seed: seed)
    let exact = boxMass(
      mean: box.mean, covariance: box.covariance, low: box.intervals.map(\.low),
      high: box.intervals.map(\.high), points: Effort.cases(5_000, long: 50_000))
    let mass = exp(box.boxed().logMass)
    #expect(abs(mass - exact) < 0.01 + 0.03 * exact, "\(mass) for \(exact)")
    #expect(abs(box.boxed().logMass - log(exact)) < 0.05, "\(mass) for \(exact)")
  }

  @Test func `one bound alone is exact`() {
    let one = BoxedGaussian(
      mean: [0.5], covariance: [4], intervals: [BoxedGaussian.Interval(from: 1.5)])
    #expect(abs(exp(one.logMass) - normalDistribution(-0.5)) < 1e-12)
    // The mean of what lies above: 0.5 + 2 φ(0.5)/Φ(−0.5), with cov(x, x) = 4.
    let hazard = exp(logNormalDensity(0.5)) / normalDistribution(-0.5)
    #expect(abs(0.5 + 4 * one.pull[0] - (0.5 + 2 * hazard)) < 1e-9)
    #expect(abs(4 - 16 * one.shrink[0] - 4 * (1 + 0.5 * hazard - hazard * hazard)) < 1e-9)
  }

  @Test(arguments: UInt64(0)..<40)
  func `where it begins does not change where it ends`(seed: UInt64) {
    let box = Box(seed: seed)
    let cold = box.boxed()
    var shifted = Box(seed: seed &+ 7).boxed().sites
    if shifted.precision.count != box.mean.count { shifted = cold.sites }
    let warm = box.boxed(start: shifted)
    // A run ends when nothing moves by 5e-4; the mass is off by the square of that.
    #expect(abs(cold.logMass - warm.logMass) < 1e-6)
    for (one, other) in zip(cold.pull, warm.pull) { #expect(abs(one - other) < 1e-5) }
  }

  @Test(arguments: UInt64(0)..<40)
  func `no interval changes nothing`(seed: UInt64) {
    let box = Box(seed: seed)
    let open = box.intervals.map { _ in BoxedGaussian.Interval() }
    let boxed = BoxedGaussian(
      mean: box.mean, covariance: box.covariance.flatMap(\.self), intervals: open)
    #expect(abs(boxed.logMass) < 1e-12)
    #expect(boxed.pull.allSatisfy { abs($0) < 1e-12 })
  }
}

struct CutNormalTests {
  /// Midpoint sums over the interval.
  private func sums(_ low: Double, _ high: Double) -> (mass: Double, mean: Double, variance: Double)
  {
    let (from, to) = (max(low, -40), min(high, 40))
    let width = (to - from) / 200_000
    var (mass, first, second) = (0.0, 0.0, 0.0)
    for step in 0..<200_000 {
      let x = from + (Double(step) + 0.5) * width
      let density = exp(logNormalDensity(x)) * width
      mass += density
      first += density * x
      second += density * x * x
    }
    return (mass, first / mass, second / mass - first / mass * first / mass)
  }

  @Test(arguments: [
    (-1.0, 1.0), (0, .infinity), (-.infinity, -2), (2, 2.5), (-3.5, -3), (4, .infinity), (-8, 9),
  ])
  func `mass and moments are those of the density`(interval: (low: Double, high: Double)) {
    let cut = CutNormal(mean: 0, variance: 1, from: interval.low, to: interval.high)
    let sums = sums(interval.low, interval.high)
    #expect(abs(exp(cut.logMass) - sums.mass) < 1e-7 * max(1, sums.mass))
    #expect(abs(cut.mean - sums.mean) < 1e-4)
    #expect(abs(cut.variance - sums.variance) < 1e-4)
  }

  @Test(arguments: [-19.99, -20.01, -30, -200])
  func `far out the tail is an exponential one`(edge: Double) {
    let tail = CutNormal(mean: 0, variance: 1, from: -.infinity, to: edge)
    #expect(abs(tail.mean - (edge + 1 / edge)) < 0.01)
    #expect(abs(tail.variance * edge * edge - 1) < 0.02)
    #expect(abs(tail.cumulants.skewness + 2) < 0.05 && abs(tail.cumulants.excess - 6) < 0.2)
    let upper = CutNormal(mean: 0, variance: 1, from: -edge, to: .infinity)
    #expect(upper.mean == -tail.mean && upper.cumulants.skewness == -tail.cumulants.skewness)
    let stretch = CutNormal(mean: 0, variance: 1, from: edge - 1e-5, to: edge)
    #expect(abs(stretch.cumulants.skewness) < 0.01 && abs(stretch.cumulants.excess + 1.2) < 0.05)
  }

  @Test func `far out it keeps its digits`() {
    let cut = CutNormal(mean: 0, variance: 1, from: 30, to: .infinity)
    #expect(abs(cut.mean - 30.0332) < 1e-3)
    #expect(cut.logMass < -450 && cut.logMass.isFinite)
    let narrow = CutNormal(mean: 0, variance: 1, from: 35, to: 35.1)
    #expect((35...35.1).contains(narrow.mean) && narrow.variance > 0)
    #expect(abs(logNormalDistribution(-20.000001) - logNormalDistribution(-19.999999)) < 1e-4)
  }
}

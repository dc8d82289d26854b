import Foundation

/// A normal distribution cut to an interval: how much of it lies there, and its moments there.
package struct CutNormal: Sendable {
  /// log P(low ≤ x ≤ high); never −∞ for an interval of positive width.
  package let logMass: Double
  package let mean: Double
  /// At most that of the whole distribution, and more than 0.
  package let variance: Double

  // Of the standard normal, turned so that the interval is not in the upper tail: its bounds, the
  // densities there over the mass, the mean and the variance.
  private let bounds: (low: Double, high: Double)
  private let hazards: (low: Double, high: Double)
  private let moments: (first: Double, variance: Double)
  private let isTurned: Bool

  /// - Parameters:
  ///   - mean: Of the whole distribution.
  ///   - variance: Of the whole distribution, above 0.
  ///   - low: Below `high`; −∞ for no bound.
  ///   - high: ∞ for no bound.
  package init(mean: Double, variance: Double, from low: Double, to high: Double) {
    let deviation = variance.squareRoot()
    let (a, b) = ((low - mean) / deviation, (high - mean) / deviation)
    // Far out both bounds are turned to the lower tail, where Φ keeps all its digits.
    isTurned = a + b > 0
    bounds = isTurned ? (-b, -a) : (a, b)
    if bounds.high < Self.farOut {
      let tail = ExponentialTail(rate: -bounds.high, width: bounds.high - bounds.low)
      logMass = logNormalDensity(bounds.high) + log(-1 / bounds.high) + log(tail.share)
      let shift = bounds.high - tail.mean
      hazards = (0, 0)
      moments = (shift, max(tail.variance, Self.narrowest))
      self.mean = mean + deviation * (isTurned ? -shift : shift)
      self.variance = variance * moments.variance
      return
    }
    var mass = logNormalDistribution(bounds.high)
    if bounds.low > -.infinity {
      mass += log1p(-exp(min(logNormalDistribution(bounds.low) - mass, -1e-300)))
    }
    logMass = mass
    func hazard(_ z: Double) -> Double { z.isFinite ? exp(logNormalDensity(z) - mass) : 0 }
    hazards = (hazard(bounds.low), hazard(bounds.high))
    let shift = hazards.low - hazards.high
    let curve = Self.edges(1, bounds, hazards)
    moments = (shift, min(max(1 + curve - shift * shift, Self.narrowest), 1))
    self.mean = mean + deviation * (isTurned ? -shift : shift)
    self.variance = variance * moments.variance
  }

  /// What is left of a variance at least: below it differences of moments are rounding.
  private static let narrowest = 1e-8

  /// Below this the normal's tail is an exponential one for all purposes here (to 1 part in 400).
  private static let farOut = -20.0

  /// Σ zᵏ φ(z) / mass over the bounds, the upper one negative: what integrating by parts leaves.
  private static func edges(
    _ power: Int, _ bounds: (low: Double, high: Double), _ hazards: (low: Double, high: Double)
  ) -> Double {
    func term(_ z: Double, _ hazard: Double) -> Double {
      z.isFinite ? (0..<power).reduce(hazard) { product, _ in product * z } : 0
    }
    return term(bounds.low, hazards.low) - term(bounds.high, hazards.high)
  }

  /// Third and fourth cumulants over the standard deviation's powers; both 0 for a whole normal.
  package var cumulants: (skewness: Double, excess: Double) {
    if bounds.high < Self.farOut {
      // Between a uniform stretch and an exponential tail, by how much of the tail is there.
      let whole = 1 - exp(max(bounds.low - bounds.high, -1e3) * -bounds.high)
      return (isTurned ? 2 * whole : -2 * whole, 7.2 * whole - 1.2)
    }
    // Over a narrow stretch nothing but rounding is left of the moments below.
    if (bounds.high - bounds.low) * max(-bounds.low, 1) < 1e-2 { return (0, -1.2) }
    let (first, narrowed) = moments
    let second = 1 + Self.edges(1, bounds, hazards)
    let third = 2 * first + Self.edges(2, bounds, hazards)
    let fourth = 3 * second + Self.edges(3, bounds, hazards)
    let square = first * first
    let skew = third - 3 * first * second + 2 * square * first
    let kurtosis = fourth - 4 * first * third + 6 * square * second - 3 * square * square
    // An exponential tail has 2 and 6, a uniform stretch 0 and −1.2; beyond them is rounding.
    let skewness = min(max(skew / (narrowed * narrowed.squareRoot()), -2), 2)
    return (
      isTurned ? -skewness : skewness, min(max(kurtosis / (narrowed * narrowed) - 3, -1.2), 6)
    )
  }
}

/// An exponential distribution cut off after a width.
private struct ExponentialTail {
  /// How much of the whole lies within the width.
  let share: Double
  let mean: Double
  let variance: Double

  init(rate: Double, width: Double) {
    let reach = rate * width
    share = max(-expm1(-reach), 1e-300)
    guard reach > 1e-3 else {
      (mean, variance) = (width / 2, width * width / 12)
      return
    }
    let rest = reach < 700 ? width / expm1(reach) : 0
    mean = 1 / rate - rest
    let spread = reach < 700 ? rest * rest * exp(reach) : 0
    variance = max(1 / (rate * rate) - spread, width.isFinite ? 0 : 1 / (rate * rate))
  }
}

/// log φ(z).
package func logNormalDensity(_ z: Double) -> Double { -0.5 * z * z - 0.918938533204672742 }

/// log Φ(z), also where Φ itself would be 0 in double precision.
///
/// Below −20 by the asymptotic series of the tail (Abramowitz and Stegun 1964, 26.2.12), whose
/// relative error there is below 1e-9.
package func logNormalDistribution(_ z: Double) -> Double {
  guard z < -20 else { return log(normalDistribution(z)) }
  guard z > -.infinity else { return -.infinity }
  let square = 1 / (z * z)
  return logNormalDensity(z) - log(-z) + log1p(square * (-1 + square * (3 - 15 * square)))
}

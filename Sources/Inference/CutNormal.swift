import Foundation

/// A normal distribution cut to an interval: how much of it lies there, and its moments there.
package struct CutNormal: Sendable {
  /// log P(low ≤ x ≤ high); never −∞ for an interval of positive width.
  package let logMass: Double
  package let mean: Double
  /// At most that of the whole distribution, and more than 0.
  package let variance: Double
  /// Third and fourth cumulants over the standard deviation's powers; both 0 for a whole normal.
  package let skewness: Double
  package let excess: Double

  /// - Parameters:
  ///   - mean: Of the whole distribution.
  ///   - variance: Of the whole distribution, above 0.
  ///   - low: Below `high`; −∞ for no bound.
  ///   - high: ∞ for no bound.
  package init(mean: Double, variance: Double, from low: Double, to high: Double) {
    let deviation = variance.squareRoot()
    let (a, b) = ((low - mean) / deviation, (high - mean) / deviation)
    // Far out both bounds are turned to the lower tail, where Φ keeps all its digits.
    let isUpper = a + b > 0
    let (left, right) = isUpper ? (-b, -a) : (a, b)
    let logRight = logNormalDistribution(right)
    let logLeft = logNormalDistribution(left)
    let mass = logRight + log1p(-exp(min(logLeft - logRight, -1e-300)))
    logMass = mass
    func hazard(_ z: Double) -> Double { z.isFinite ? exp(logNormalDensity(z) - mass) : 0 }
    let (low, high) = (hazard(left), hazard(right))
    let shift = low - high
    let curve = (left.isFinite ? left * low : 0) - (right.isFinite ? right * high : 0)
    self.mean = mean + deviation * (isUpper ? -shift : shift)
    let narrowed = min(max(1 + curve - shift * shift, 1e-8), 1)
    self.variance = variance * narrowed
    // Raw moments by integrating by parts.
    func edges(_ power: Double) -> Double {
      (left.isFinite ? pow(left, power) * low : 0) - (right.isFinite ? pow(right, power) * high : 0)
    }
    let second = 1 + curve
    let third = 2 * shift + edges(2)
    let fourth = 3 * second + edges(3)
    let skew = third - 3 * shift * second + 2 * shift * shift * shift
    let kurtosis =
      fourth - 4 * shift * third + 6 * shift * shift * second - 3 * pow(shift, 4)
    // An exponential tail has 2 and 6, a uniform stretch 0 and −1.2; beyond them is rounding.
    let skewed = min(max(skew / pow(narrowed, 1.5), -2), 2)
    skewness = isUpper ? -skewed : skewed
    excess = min(max(kurtosis / (narrowed * narrowed) - 3, -1.2), 6)
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

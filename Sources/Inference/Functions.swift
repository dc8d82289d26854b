import Foundation

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// log Σ exp(xᵢ) without overflow; −∞ for an empty list.
package func logSumExp(_ values: [Double]) -> Double {
  guard let largest = values.max(), largest.isFinite else { return -.infinity }
  // What is left out is beyond the last digit, unless there are thousands of it.
  return largest + log(values.reduce(0) { $1 - largest < -45 ? $0 : $0 + exp($1 - largest) })
}

/// The standard normal distribution function Φ(z) = ½ erfc(−z/√2).
package func normalDistribution(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

/// A mixture of normal distributions on the line.
package struct NormalMixture: Sendable {
  package struct Part: Sendable {
    package let weight: Double
    package let mean: Double
    package let deviation: Double

    package init(weight: Double, mean: Double, deviation: Double) {
      (self.weight, self.mean, self.deviation) = (weight, mean, deviation)
    }
  }

  private let parts: [Part]
  private let total: Double

  /// - Parameter parts: At least one, with positive weights that need not sum to 1.
  package init(_ parts: [Part]) {
    precondition(!parts.isEmpty, "a mixture has parts")
    self.parts = parts
    total = parts.reduce(0) { $0 + $1.weight }
  }

  package var mean: Double { parts.reduce(0) { $0 + $1.weight * $1.mean } / total }

  /// The probability of a value at or below `x`.
  package func probability(below x: Double) -> Double {
    parts.reduce(0) {
      $0 + $1.weight * normalDistribution((x - $1.mean) / max($1.deviation, 1e-12))
    } / total
  }

  /// The value with so much probability below it, to 1e-8: Newton's steps, kept between the bounds
  /// that are known by then, and halving where a step would leave them.
  package func quantile(_ share: Double) -> Double {
    var low = parts.map { $0.mean - 12 * $0.deviation }.min() ?? 0
    var high = parts.map { $0.mean + 12 * $0.deviation }.max() ?? 0
    var point = mean
    for _ in 0..<200 {
      let (below, density) = distribution(at: point)
      if below < share { low = max(low, point) } else { high = min(high, point) }
      let step = density > 0 ? (share - below) / density : .infinity
      if abs(step) < 1e-8 || high - low < 1e-8 { return point }
      let next = point + step
      point = next > low && next < high ? next : (low + high) / 2
    }
    return point
  }

  private func distribution(at x: Double) -> (below: Double, density: Double) {
    var (below, density) = (0.0, 0.0)
    for part in parts {
      let deviation = max(part.deviation, 1e-12)
      let z = (x - part.mean) / deviation
      below += part.weight * normalDistribution(z)
      density += part.weight * exp(logNormalDensity(z)) / deviation
    }
    return (below / total, density / total)
  }
}

import Foundation

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// log Σ exp(xᵢ) without overflow; −∞ for an empty list.
package func logSumExp(_ values: [Double]) -> Double {
  guard let largest = values.max(), largest.isFinite else { return -.infinity }
  return largest + log(values.reduce(0) { $0 + exp($1 - largest) })
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

  /// The value with so much probability below it, by bisection to 1e-10.
  package func quantile(_ share: Double) -> Double {
    var low = parts.map { $0.mean - 12 * $0.deviation }.min() ?? 0
    var high = parts.map { $0.mean + 12 * $0.deviation }.max() ?? 0
    while high - low > 1e-10 * max(1, abs(low) + abs(high)) {
      let middle = (low + high) / 2
      if probability(below: middle) < share { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}

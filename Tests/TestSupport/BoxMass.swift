import Foundation

/// The mass a normal distribution has in a box: an independent second opinion.
///
/// Genz's transformation to the unit cube (Genz 1992), summed over Richtmyer's lattice (multiples of
/// the square roots of primes). O(points · m²); the error falls about like 1 / points.
package func boxMass(
  mean: [Double], covariance: [[Double]], low: [Double], high: [Double], points: Int
) -> Double {
  let size = mean.count
  var lower = covariance
  for row in 0..<size {
    for column in 0...row {
      var sum = covariance[row][column]
      for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
      lower[row][column] = row == column ? sum.squareRoot() : sum / lower[column][column]
    }
  }
  let roots = [2.0, 3, 5, 7, 11, 13, 17, 19, 23, 29].map { $0.squareRoot() }
  var total = 0.0
  var draws = [Double](repeating: 0, count: size)
  for point in 1...points {
    var product = 1.0
    for row in 0..<size {
      var shift = mean[row]
      for k in 0..<row { shift += lower[row][k] * draws[k] }
      let from = cumulative((low[row] - shift) / lower[row][row])
      let to = cumulative((high[row] - shift) / lower[row][row])
      product *= to - from
      // Nothing depends on the last draw.
      guard row < size - 1 else { break }
      let part = (Double(point) * roots[row]).truncatingRemainder(dividingBy: 1)
      draws[row] = normalQuantile(from + abs(2 * part - 1) * (to - from))
    }
    total += product
  }
  return total / Double(points)
}

private func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

/// Φ⁻¹ by a start from the logistic distribution and Halley's steps; kept within ±8.
package func normalQuantile(_ share: Double) -> Double {
  let share = min(max(share, 1e-15), 1 - 1e-15)
  var z = min(max(log(share / (1 - share)) / 1.702, -8), 8)
  for _ in 0..<6 {
    let density = exp(-0.5 * z * z) / (2 * Double.pi).squareRoot()
    let step = (cumulative(z) - share) / max(density, 1e-300)
    z = min(max(z - step / (1 + 0.5 * z * step), -8), 8)
    // Steps of third order: the next would be below what a number holds.
    if abs(step) < 1e-6 { break }
  }
  return z
}

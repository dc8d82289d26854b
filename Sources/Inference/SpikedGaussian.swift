/// A Gaussian linear model in which some of a list of *spikes* may be present, each adding variance
/// in a few directions of the observations.
///
/// Without a spike the observations y have mean 0 and covariance S₀. A set H of spikes makes it
/// S_H = S₀ + Σ U_h U_hᵀ. All sets share one factorisation of S₀: with Ũ = L⁻¹U and z = L⁻¹y,
///
///     log p(y | H) − log p(y | ∅) = −½ log|I + ŨᵀŨ| + ½ bᵀ(I + ŨᵀŨ)⁻¹b,   b = Ũᵀz
///
/// (matrix determinant lemma and Woodbury's identity), so that a set costs only O(r³) in the number
/// r of its directions. Exact; a test compares it with brute force.
package struct SpikedGaussian: Sendable {
  private let factor: Cholesky
  private let whitened: [Double]
  /// L⁻¹U for every direction of every spike.
  private let directions: [[Double]]
  private let spans: [Range<Int>]
  /// Inner products of all directions, row by row.
  private let gram: [Double]
  private let projections: [Double]

  /// - Parameters:
  ///   - observations: y, n numbers.
  ///   - covariance: S₀, n·n numbers, symmetric positive definite.
  ///   - spikes: For each spike its directions, columns of U (the square root of the variance
  ///     included), each n numbers.
  /// - Returns: `nil` when S₀ is not positive definite.
  /// - Complexity: O(n³ + R²n) for R directions in all.
  package init?(observations: [Double], covariance: [Double], spikes: [[[Double]]]) {
    guard let factor = Cholesky(covariance, size: observations.count) else { return nil }
    self.factor = factor
    let whitened = factor.forward(observations)
    self.whitened = whitened
    var spans: [Range<Int>] = []
    var directions: [[Double]] = []
    for spike in spikes {
      spans.append(directions.count..<directions.count + spike.count)
      directions += spike.map(factor.forward)
    }
    (self.spans, self.directions) = (spans, directions)
    projections = directions.map { dot($0, whitened) }
    let count = directions.count
    var gram = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        let product = dot(directions[row], directions[column])
        gram[row * count + column] = product
        gram[column * count + row] = product
      }
    }
    self.gram = gram
  }

  /// log p(y | H) − log p(y | ∅) for a set H of spikes, by their places in the list.
  package func logEvidenceRatio(of spikes: [Int]) -> Double {
    let set = condition(on: spikes)
    return set.logEvidenceRatio
  }

  /// What is believed about how far a spike of the set deviates along its first direction, in units
  /// of that direction, given y.
  ///
  /// Needs inner products only, which are known: O(r²).
  package func deviation(of spike: Int, given set: Conditioned) -> (mean: Double, variance: Double)
  {
    var mean = projections[spans[spike].lowerBound]
    if set.capacitance != nil { mean -= dot(along(spike, set), set.solved) }
    return (mean, max(covariance(spike, spike, given: set), 0))
  }

  /// How the deviations of two spikes of the set vary together, given y; O(r²).
  package func covariance(_ spike: Int, _ other: Int, given set: Conditioned) -> Double {
    let (row, column) = (spans[spike].lowerBound, spans[other].lowerBound)
    let prior = spike == other ? 1.0 : 0
    return prior - gram[row * directions.count + column] + dot(along(spike, set), along(other, set))
  }

  /// The main direction of a spike against all directions of a set, in the set's own coordinates.
  private func along(_ spike: Int, _ set: Conditioned) -> [Double] {
    let main = spans[spike].lowerBound
    return set.capacitance?.forward(set.indices.map { gram[$0 * directions.count + main] }) ?? []
  }

  /// L⁻¹v: a vector over the observations in the coordinates in which S₀ is the identity.
  ///
  /// O(n²).
  package func whiten(_ vector: [Double]) -> [Double] { factor.forward(vector) }

  /// The first direction of a spike, whitened.
  package func mainDirection(of spike: Int) -> [Double] { directions[spans[spike].lowerBound] }

  /// A set of spikes made ready for asking several functionals.
  package struct Conditioned: Sendable {
    fileprivate let indices: [Int]
    fileprivate let capacitance: Cholesky?
    /// The capacitance's factor applied to the projections of y.
    fileprivate let solved: [Double]

    /// log p(y | the set) − log p(y | ∅).
    package var logEvidenceRatio: Double {
      guard let capacitance else { return 0 }
      return 0.5 * (dot(solved, solved) - capacitance.logDeterminant)
    }
  }

  package func condition(on spikes: [Int]) -> Conditioned {
    let indices = spikes.flatMap { Array(spans[$0]) }
    guard !indices.isEmpty else { return Conditioned(indices: [], capacitance: nil, solved: []) }
    let (count, size) = (directions.count, indices.count)
    var matrix = [Double](repeating: 0, count: size * size)
    for (row, i) in indices.enumerated() {
      for (column, j) in indices.enumerated() {
        matrix[row * size + column] = gram[i * count + j] + (row == column ? 1 : 0)
      }
    }
    guard let capacitance = Cholesky(matrix, size: size) else {
      preconditionFailure("identity plus a Gram matrix is positive definite")
    }
    return Conditioned(
      indices: indices, capacitance: capacitance,
      solved: capacitance.forward(indices.map { projections[$0] }))
  }

  /// What is believed about a linear functional f of the unknowns, given a set of spikes.
  ///
  /// - Parameters:
  ///   - seen: cov(y, f) given the set, whitened by ``whiten(_:)``.
  ///   - variance: var(f) given the set, before y was seen.
  ///   - set: The set.
  /// - Returns: Mean and variance of f given y; the variance is never negative.
  /// - Complexity: O(rn).
  package func posterior(
    seen: [Double], variance: Double, given set: Conditioned
  ) -> (mean: Double, variance: Double) {
    var mean = dot(seen, whitened)
    var left = variance - dot(seen, seen)
    if let capacitance = set.capacitance {
      let along = capacitance.forward(set.indices.map { dot(directions[$0], seen) })
      mean -= dot(along, set.solved)
      left += dot(along, along)
    }
    return (mean, max(left, 0))
  }
}

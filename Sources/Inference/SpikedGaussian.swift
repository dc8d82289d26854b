/// A Gaussian linear model in which some of a list of *spikes* may be present, each adding variance
/// in a few directions.
///
/// There are n numbers y that were seen exactly and m numbers u that were not (bounds on them may be
/// known). Without a spike both together have mean 0 and covariance S₀ = L·Lᵀ. A set H of spikes makes
/// it S_H = S₀ + Σ U_h U_hᵀ. All sets share the one factorisation: with Ũ = L⁻¹U over the rows of y
/// and z = L⁻¹y,
///
///     log p(y | H) − log p(y | ∅) = −½ log|I + ŨᵀŨ| + ½ bᵀ(I + ŨᵀŨ)⁻¹b,   b = Ũᵀz
///
/// (matrix determinant lemma and Woodbury's identity), so that a set costs only O(r³) in the number
/// r of its directions. Exact; a test compares it with brute force.
package struct SpikedGaussian: Sendable {
  private let factor: Cholesky
  private let seen: Int
  private let whitened: [Double]
  /// L⁻¹U for every direction of every spike: the rows of y.
  private let directions: [[Double]]
  private let spans: [Range<Int>]
  /// Inner products of all directions, row by row.
  private let gram: [Double]
  private let projections: [Double]
  /// The unseen part: mean and covariance of u given y without a spike, and how each direction moves
  /// u beside what y tells of it.
  private let unseenMean: [Double]
  private let unseenCovariance: [Double]
  private let unseenDirections: [[Double]]

  /// How many numbers were not seen.
  package var unseen: Int { unseenMean.count }

  /// - Parameters:
  ///   - observations: y, n numbers.
  ///   - covariance: S₀ of y followed by u, (n+m)² numbers, symmetric positive definite.
  ///   - spikes: For each spike its directions, columns of U (the square root of the variance
  ///     included), each n+m numbers.
  ///   - unseen: m.
  /// - Returns: `nil` when S₀ is not positive definite.
  /// - Complexity: O((n+m)³ + R²n) for R directions in all.
  package init?(
    observations: [Double], covariance: [Double], spikes: [[[Double]]], unseen: Int = 0
  ) {
    let size = observations.count + unseen
    guard let factor = Cholesky(covariance, size: size) else { return nil }
    self.factor = factor
    seen = observations.count
    let whitened = factor.forward(observations)
    self.whitened = whitened
    var spans: [Range<Int>] = []
    var directions: [[Double]] = []
    var unseenDirections: [[Double]] = []
    for spike in spikes {
      spans.append(directions.count..<directions.count + spike.count)
      for direction in spike {
        let white = factor.forward(direction)
        directions.append(Array(white[..<observations.count]))
        unseenDirections.append(factor.tail(times: white, from: observations.count))
      }
    }
    (self.spans, self.directions, self.unseenDirections) = (spans, directions, unseenDirections)
    projections = directions.map { dot($0, whitened) }
    gram = Self.gram(of: directions)
    unseenMean = factor.lower(times: whitened)
    unseenCovariance = factor.tailCovariance(from: observations.count)
  }

  private static func gram(of directions: [[Double]]) -> [Double] {
    let count = directions.count
    var gram = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        let product = dot(directions[row], directions[column])
        gram[row * count + column] = product
        gram[column * count + row] = product
      }
    }
    return gram
  }

  /// log p(y | H) − log p(y | ∅) for a set H of spikes, by their places in the list.
  package func logEvidenceRatio(of spikes: [Int]) -> Double {
    condition(on: spikes).logEvidenceRatio
  }

  /// A set of spikes made ready for questions.
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

  /// - Complexity: O(r³).
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

  /// What is believed about u, or the first of it, given y and a set.
  ///
  /// - Parameters:
  ///   - set: The set.
  ///   - first: How many of u; `nil`: all, m.
  /// - Returns: m means and m·m covariances.
  /// - Complexity: O(m·r² + m²·r).
  package func unseen(
    given set: Conditioned, first: Int? = nil
  ) -> (mean: [Double], covariance: [Double]) {
    let count = first ?? unseen
    let along = unseenAlong(set, count)
    var mean = Array(unseenMean.prefix(count))
    var covariance: [Double] = []
    covariance.reserveCapacity(count * count)
    for row in 0..<count {
      covariance += unseenCovariance[row * unseen..<row * unseen + count]
    }
    for row in 0..<count where set.capacitance != nil {
      mean[row] += dot(along[row], set.solved)
      for column in 0...row {
        let shared = dot(along[row], along[column])
        covariance[row * count + column] += shared
        if column < row { covariance[column * count + row] += shared }
      }
    }
    return (mean, covariance)
  }

  /// For each u, how the set's directions move it, in the set's own coordinates.
  private func unseenAlong(_ set: Conditioned, _ count: Int? = nil) -> [[Double]] {
    guard let capacitance = set.capacitance else { return [] }
    return (0..<(count ?? unseen)).map { row in
      capacitance.forward(set.indices.map { unseenDirections[$0][row] })
    }
  }

  /// A linear functional of the unknowns, ready for questions under one set.
  package struct Belief: Sendable {
    /// Given y.
    package let mean: Double
    package let variance: Double
    /// With each u, given y.
    package let covariance: [Double]

    /// Mean and variance given also that u lies in a box.
    package func bounded(by box: BoxedGaussian) -> (mean: Double, variance: Double) {
      var (mean, left) = (self.mean, variance)
      for (row, share) in covariance.enumerated() {
        mean += share * box.pull[row]
        for (column, other) in covariance.enumerated() {
          left -= share * other * box.shrink[row * covariance.count + column]
        }
      }
      return (mean, max(left, 0))
    }
  }

  /// What is believed about the weighted sum of how far spikes of the set deviate along their first
  /// directions, in units of those directions; O(m·r²).
  package func deviation(
    of spikes: [(spike: Int, weight: Double)], given set: Conditioned
  ) -> Belief {
    guard let capacitance = set.capacitance else {
      return Belief(mean: 0, variance: 0, covariance: unseenMean.map { _ in 0 })
    }
    var unit = [Double](repeating: 0, count: set.indices.count)
    for (spike, weight) in spikes {
      guard let place = set.indices.firstIndex(of: spans[spike].lowerBound) else { continue }
      unit[place] = weight
    }
    let along = capacitance.forward(unit)
    return Belief(
      mean: dot(along, set.solved), variance: dot(along, along),
      covariance: unseenAlong(set).map { dot($0, along) })
  }

  /// L⁻¹v: a vector over y and u in the coordinates in which S₀ is the identity.
  ///
  /// O((n+m)²).
  package func whiten(_ vector: [Double]) -> [Double] { factor.forward(vector) }

  /// What is believed about a linear functional f of the unknowns, given a set of spikes.
  ///
  /// - Parameters:
  ///   - base: cov((y, u), f) without spikes, whitened by ``whiten(_:)``.
  ///   - variance: var(f) without spikes, before y was seen.
  ///   - moved: For each spike of the set that moves f, by how much its first direction does.
  ///   - set: The set.
  /// - Complexity: O((n+m)·r).
  package func functional(
    _ base: [Double], variance: Double, moved: [(spike: Int, weight: Double)],
    given set: Conditioned
  ) -> Belief {
    let head = Array(base[..<seen])
    var mean = dot(head, whitened)
    var left = variance - dot(head, head)
    var covariance = factor.tail(times: base, from: seen)
    if let capacitance = set.capacitance {
      // f = (what y and u share with it) + Σ weight · c: what is left of f moves with the spikes'
      // coefficients c by w = unit − Ũᵀ·head.
      var weights = set.indices.map { -dot(directions[$0], head) }
      for (spike, weight) in moved {
        guard let place = set.indices.firstIndex(of: spans[spike].lowerBound) else { continue }
        weights[place] += weight
      }
      let along = capacitance.forward(weights)
      mean += dot(along, set.solved)
      left += dot(along, along)
      for (row, other) in unseenAlong(set).enumerated() { covariance[row] += dot(other, along) }
    }
    return Belief(mean: mean, variance: max(left, 0), covariance: covariance)
  }
}

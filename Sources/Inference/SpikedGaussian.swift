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
/// (matrix determinant lemma and Woodbury's identity). Each spike's own block I + Ũ_hᵀŨ_h = A_hA_hᵀ is
/// factored once, and all is kept in coordinates in which that block is the identity (Y_h = Ũ_hA_h⁻ᵀ):
/// a single spike needs no further work, a pair only the cross products of its two blocks. Exact; a
/// test compares it with brute force.
package struct SpikedGaussian: Sendable {
  private let factor: Cholesky
  private let seen: Int
  private let whitened: [Double]
  private let spikes: SpikeBlocks
  /// The unseen part: mean and covariance of u given y without a spike.
  private let unseenMean: [Double]
  private let unseenCovariance: [Double]

  /// How many numbers were not seen.
  package var unseen: Int { unseenMean.count }

  /// - Parameters:
  ///   - observations: y, n numbers.
  ///   - covariance: S₀ of y followed by u, (n+m)² numbers, symmetric positive definite.
  ///   - spikes: For each spike its directions, columns of U (the square root of the variance
  ///     included), each n+m numbers. A spike without directions changes nothing.
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
    whitened = factor.forward(observations)
    self.spikes = SpikeBlocks(spikes, factor: factor, whitened: whitened)
    unseenMean = factor.lower(times: whitened)
    unseenCovariance = factor.tailCovariance(from: observations.count)
  }

  /// log p(y | ∅) without its constant, −½(zᵀz + log|S₀|) over the rows of y.
  package var logEvidence: Double {
    -0.5 * (dot(whitened, whitened) + factor.logDeterminant(first: seen))
  }

  /// log p(y | H) − log p(y | ∅) for a set H of spikes, by their places in the list.
  package func logEvidenceRatio(of set: [Int]) -> Double {
    condition(on: set).logEvidenceRatio
  }

  /// The same for each spike alone, and for each pair (i, j) with j < i, at i(i−1)/2 + j; O(r³) each.
  package func logEvidenceRatiosOfPairs() -> (single: [Double], pair: [Double]) {
    (spikes.logEvidence, spikes.pairs())
  }

  /// A set of spikes made ready for questions.
  package struct Conditioned: Sendable {
    /// log p(y | the set) − log p(y | ∅).
    package let logEvidenceRatio: Double
    fileprivate let spikes: [Int]
    /// Where the set's directions stand among all.
    fileprivate let indices: [Int]
    /// Of I + the cross products of its blocks; `nil` when that is the identity.
    fileprivate let capacitance: Cholesky?
    /// The capacitance's factor applied to the projections of y.
    fileprivate let solved: [Double]

    /// The capacitance's factor applied to something along the set's directions.
    fileprivate func forward(_ along: [Double]) -> [Double] { capacitance?.forward(along) ?? along }
  }

  /// - Complexity: O(r³).
  package func condition(on set: [Int]) -> Conditioned {
    let indices = set.flatMap { Array(spikes.spans[$0]) }
    var capacitance: Cholesky?
    if set.count > 1, !indices.isEmpty {
      capacitance = Cholesky(spikes.crossProducts(of: set, indices), size: indices.count)
      precondition(capacitance != nil, "identity plus a Gram matrix is positive definite")
    }
    let along = indices.map { spikes.projections[$0] }
    let solved = capacitance?.forward(along) ?? along
    let determinants = set.reduce(capacitance?.logDeterminant ?? 0) {
      $0 + spikes.logDeterminants[$1]
    }
    return Conditioned(
      logEvidenceRatio: 0.5 * (dot(solved, solved) - determinants), spikes: set, indices: indices,
      capacitance: capacitance, solved: solved)
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
    var mean = Array(unseenMean.prefix(count))
    var covariance: [Double] = []
    covariance.reserveCapacity(count * count)
    for row in 0..<count {
      covariance += unseenCovariance[row * unseen..<row * unseen + count]
    }
    guard !set.indices.isEmpty else { return (mean, covariance) }
    let along = (0..<count).map { unseenAlong(set, $0) }
    for row in 0..<count {
      mean[row] += dot(along[row], set.solved)
      for column in 0...row {
        let shared = dot(along[row], along[column])
        covariance[row * count + column] += shared
        if column < row { covariance[column * count + row] += shared }
      }
    }
    return (mean, covariance)
  }

  /// What is believed about one or two of u, given y and a set; O(r²).
  package func unseen(
    _ one: Int, _ other: Int, given set: Conditioned
  ) -> (mean: (Double, Double), variance: (Double, Double), covariance: Double) {
    let (along, beside) = (unseenAlong(set, one), unseenAlong(set, other))
    return (
      (unseenMean[one] + dot(along, set.solved), unseenMean[other] + dot(beside, set.solved)),
      (
        unseenCovariance[one * unseen + one] + dot(along, along),
        unseenCovariance[other * unseen + other] + dot(beside, beside)
      ), unseenCovariance[one * unseen + other] + dot(along, beside)
    )
  }

  /// cov of one of u with the first of them, given y and a set; O(m·r²).
  package func unseenCovariance(
    of row: Int, withFirst count: Int, given set: Conditioned
  ) -> [Double] {
    let along = unseenAlong(set, row)
    return (0..<count).map {
      unseenCovariance[row * unseen + $0] + dot(along, unseenAlong(set, $0))
    }
  }

  /// How the set's directions move one of u, in the set's own coordinates.
  private func unseenAlong(_ set: Conditioned, _ row: Int) -> [Double] {
    set.forward(set.indices.map { spikes.unseen[$0 * unseen + row] })
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
      for (row, share) in covariance.enumerated() where share != 0 {
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
    of moved: [(spike: Int, weight: Double)], given set: Conditioned
  ) -> Belief {
    let unknown = varianceOfUntold(moved, in: set)
    guard !set.indices.isEmpty else {
      return Belief(mean: 0, variance: unknown, covariance: unseenMean.map { _ in 0 })
    }
    let along = set.forward(firstDirections(of: moved, in: set))
    return Belief(
      mean: dot(along, set.solved), variance: dot(along, along) + unknown,
      covariance: (0..<unseen).map { dot(unseenAlong(set, $0), along) })
  }

  /// The variance by spikes of the set without directions: nothing that was seen tells of them.
  private func varianceOfUntold(
    _ moved: [(spike: Int, weight: Double)], in set: Conditioned
  ) -> Double {
    moved.reduce(0) { sum, move in
      spikes.spans[move.spike].isEmpty && set.spikes.contains(move.spike)
        ? sum + move.weight * move.weight : sum
    }
  }

  /// How far each spike of a set moves, in the set's coordinates before its capacitance.
  private func firstDirections(
    of moved: [(spike: Int, weight: Double)], in set: Conditioned
  ) -> [Double] {
    var result = [Double](repeating: 0, count: set.indices.count)
    var place = 0
    for spike in set.spikes {
      let span = spikes.spans[spike]
      let weight = moved.reduce(0) { $1.spike == spike ? $0 + $1.weight : $0 }
      if weight != 0 {
        for (offset, index) in span.enumerated() {
          result[place + offset] = weight * spikes.first[index]
        }
      }
      place += span.count
    }
    return result
  }

  /// L⁻¹v: a vector over y and u in the coordinates in which S₀ is the identity.
  ///
  /// O((n+m)²).
  package func whiten(_ vector: [Double]) -> [Double] { factor.forward(vector) }

  /// A linear functional f of the unknowns, ready for any set.
  package struct Functional: Sendable {
    fileprivate let mean: Double
    fileprivate let variance: Double
    fileprivate let covariance: [Double]
    /// −Yᵀ·head for every direction: what of f the seen rows leave for the spikes to move.
    fileprivate let along: [Double]
  }

  /// - Parameters:
  ///   - base: cov((y, u), f) without spikes, whitened by ``whiten(_:)``.
  ///   - variance: var(f) without spikes, before y was seen.
  /// - Complexity: O((n+m)² + n·R).
  package func functional(_ base: [Double], variance: Double) -> Functional {
    let head = Array(base[..<seen])
    return Functional(
      mean: dot(head, whitened), variance: variance - dot(head, head),
      covariance: factor.tail(times: base, from: seen), along: spikes.along(head).map { -$0 })
  }

  /// What is believed about a linear functional f of the unknowns, given a set of spikes.
  ///
  /// f = (what y and u share with it) + Σ weight · c: what is left of f moves with the spikes'
  /// coefficients c by w = unit − Ũᵀ·head.
  ///
  /// - Parameters:
  ///   - functional: f.
  ///   - moved: For each spike of the set that moves f, by how much its first direction does.
  ///   - set: The set.
  /// - Complexity: O(m·r²).
  package func belief(
    _ functional: Functional, moved: [(spike: Int, weight: Double)], given set: Conditioned
  ) -> Belief {
    let unknown = varianceOfUntold(moved, in: set)
    guard !set.indices.isEmpty else {
      return Belief(
        mean: functional.mean, variance: max(functional.variance, 0) + unknown,
        covariance: functional.covariance)
    }
    var weights = set.indices.map { functional.along[$0] }
    if !moved.isEmpty {
      for (place, move) in firstDirections(of: moved, in: set).enumerated() {
        weights[place] += move
      }
    }
    let along = set.forward(weights)
    var covariance = functional.covariance
    for row in covariance.indices { covariance[row] += dot(unseenAlong(set, row), along) }
    return Belief(
      mean: functional.mean + dot(along, set.solved),
      variance: max(functional.variance + dot(along, along), 0) + unknown, covariance: covariance)
  }
}

import Foundation

/// A Gaussian vector of which each part is known to lie in an interval.
///
/// By expectation propagation (Minka 2001; for boxes Cunningham, Hennig and Lacoste-Julien 2011): each
/// interval is replaced by the Gaussian factor (its *site*) that gives the same first two moments
/// given all the others, until nothing changes. Box constraints are log-concave, so every site has a
/// positive precision. The mass is corrected by the third and fourth cumulants that sites leave out,
/// to first order in pairs (Opper, Paquet and Winther 2013).
package struct BoxedGaussian: Sendable {
  /// The Gaussian factors in the intervals' places: exp(−½ precision u² + shift u).
  package struct Sites: Sendable {
    package fileprivate(set) var precision: [Double]
    package fileprivate(set) var shift: [Double]

    package init(count: Int) {
      precision = [Double](repeating: 0, count: count)
      shift = precision
    }

    /// Where to begin for two changes at once, from where each of them alone and none at all ended.
    package func and(_ other: Sites, beyond none: Sites) -> Sites {
      var sites = self
      for index in sites.precision.indices {
        let precision = sites.precision[index] + other.precision[index] - none.precision[index]
        guard precision > 0 else { continue }
        sites.precision[index] = precision
        sites.shift[index] += other.shift[index] - none.shift[index]
      }
      return sites
    }

    /// One more interval at the end, about which nothing is known yet.
    package func extended() -> Sites {
      var sites = self
      sites.precision.append(0)
      sites.shift.append(0)
      return sites
    }
  }

  package struct Interval: Hashable, Sendable {
    package let low: Double
    package let high: Double

    package init(from low: Double = -.infinity, to high: Double = .infinity) {
      (self.low, self.high) = (low, high)
    }
  }

  /// log P(the vector lies in the box).
  package let logMass: Double
  /// What the box adds to the mean of anything with covariance c with the vector: c · pull.
  package let pull: [Double]
  /// What it takes from that thing's variance: cᵀ · shrink · c; row by row.
  package let shrink: [Double]
  package let sites: Sites

  /// - Parameters:
  ///   - mean: m numbers.
  ///   - covariance: m·m numbers, row by row, symmetric and positive definite.
  ///   - intervals: One for each part.
  ///   - start: Sites to begin with, such as those of a similar problem; they change how soon it
  ///     converges, not where to.
  /// - Complexity: O(m³) a round; a few rounds from a good start, at most 40.
  package init(
    mean: [Double], covariance: [Double], intervals: [Interval], start: Sites? = nil
  ) {
    var work = Propagation(mean: mean, covariance: covariance, sites: start)
    work.run(intervals)
    let closed = work.closed(intervals, prior: covariance)
    if closed.logMass.isFinite, closed.pull.allSatisfy(\.isFinite) {
      (logMass, pull, shrink, sites) = (closed.logMass, closed.pull, closed.shrink, work.sites)
    } else {
      // Bounds that contradict each other beyond what double precision holds: the least likely of them
      // by itself bounds the mass, and nothing is said of anything else.
      logMass = intervals.indices.reduce(0) { least, index in
        let cut = CutNormal(
          mean: mean[index], variance: covariance[index * mean.count + index],
          from: intervals[index].low, to: intervals[index].high)
        return min(least, cut.logMass)
      }
      pull = mean.map { _ in 0 }
      shrink = covariance.map { _ in 0 }
      sites = Sites(count: mean.count)
    }
  }
}

/// One run of expectation propagation.
private struct Propagation {
  /// How far a part may still move, in its own standard deviations, when the run ends; and after how
  /// many rounds it ends in any case.
  ///
  /// The mass does not change in first order where the sites stand still, so that it is off by the square.
  private static let stillness = 5e-4
  private static let mostRounds = 40

  private let count: Int
  private let priorMean: [Double]
  private(set) var sites: BoxedGaussian.Sites
  private var mean: [Double]
  private var covariance: QuadMatrix
  /// log |I + S·K| with K the prior covariance and S the sites' precisions.
  private var logDeterminant = 0.0

  init(mean: [Double], covariance: [Double], sites: BoxedGaussian.Sites?) {
    count = mean.count
    (priorMean, self.mean) = (mean, mean)
    self.covariance = QuadMatrix(covariance, size: count)
    self.sites = BoxedGaussian.Sites(count: count)
    guard let sites, sites.precision.contains(where: { $0 != 0 }) else { return }
    // It begins with the sites it was given, taken in one after the other.
    for index in 0..<count {
      change(index, toPrecision: sites.precision[index], shift: sites.shift[index])
    }
  }

  mutating func run(_ intervals: [BoxedGaussian.Interval]) {
    for _ in 0..<Self.mostRounds {
      var moved = 0.0
      for index in 0..<count { moved = max(moved, update(index, intervals[index])) }
      if moved < Self.stillness { return }
    }
  }

  /// - Returns: How far the part's posterior moved, in its own standard deviations.
  private mutating func update(_ index: Int, _ interval: BoxedGaussian.Interval) -> Double {
    let variance = covariance.diagonal(index)
    let cavityPrecision = 1 / variance - sites.precision[index]
    guard cavityPrecision > 1e-12 else { return 0 }
    let cavityMean = (mean[index] / variance - sites.shift[index]) / cavityPrecision
    let cut = CutNormal(
      mean: cavityMean, variance: 1 / cavityPrecision, from: interval.low, to: interval.high)
    let precision = max(1 / cut.variance - cavityPrecision, 0)
    let shift = cut.mean * (precision + cavityPrecision) - cavityMean * cavityPrecision
    guard precision.isFinite, shift.isFinite else { return 0 }
    let before = mean[index]
    change(index, toPrecision: precision, shift: shift)
    let narrowing = abs(covariance.diagonal(index) / variance - 1)
    return max(abs(mean[index] - before) / variance.squareRoot(), narrowing)
  }

  /// Puts another factor in a site's place: a change of rank one, O(m²).
  private mutating func change(_ index: Int, toPrecision precision: Double, shift: Double) {
    let more = precision - sites.precision[index]
    let further = shift - sites.shift[index]
    sites.precision[index] = precision
    sites.shift[index] = shift
    let growth = 1 + more * covariance.diagonal(index)
    let factor = more / growth
    let step = further - factor * (mean[index] + covariance.diagonal(index) * further)
    covariance.add(row: index, times: step, to: &mean)
    covariance.subtractSquare(ofRow: index, times: factor)
    logDeterminant += logarithm(growth)
  }

  /// What the sites do to anything that varies with the vector.
  ///
  /// With Σ = (K⁻¹ + S)⁻¹ what the run believes in the end: the shrink is (K + S⁻¹)⁻¹ = S − S·Σ·S, and the
  /// pull K⁻¹ times how far the mean has moved, which is the shift less S times the mean. Where a site is
  /// so precise that these differences lose their digits, the shrink is factored anew.
  private func influence(_ prior: [Double]) -> (pull: [Double], shrink: [Double]) {
    let precision = sites.precision
    guard precision.allSatisfy({ $0 < Self.precise }) else { return factoredInfluence(prior) }
    var shrink = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        shrink[row * count + column] =
          (row == column ? precision[row] : 0)
          - precision[row] * precision[column] * covariance[row, column]
      }
    }
    return ((0..<count).map { sites.shift[$0] - precision[$0] * mean[$0] }, shrink)
  }

  private static let precise = 1e4

  /// The same by a factor of I + S^½·K·S^½; O(m³).
  private func factoredInfluence(_ prior: [Double]) -> (pull: [Double], shrink: [Double]) {
    let roots = sites.precision.map { $0.squareRoot() }
    var matrix = prior
    for row in 0..<count {
      for column in 0..<count { matrix[row * count + column] *= roots[row] * roots[column] }
      matrix[row * count + row] += 1
    }
    guard let factor = Cholesky(matrix, size: count) else {
      preconditionFailure("the identity plus a covariance is positive definite")
    }
    let columns = (0..<count).map { index -> [Double] in
      var unit = [Double](repeating: 0, count: count)
      unit[index] = roots[index]
      return factor.forward(unit)
    }
    func line(_ matrix: [Double], _ row: Int) -> [Double] {
      Array(matrix[row * count..<(row + 1) * count])
    }
    let shrink = columns.flatMap { column in columns.map { dot(column, $0) } }
    let centred = (0..<count).map { sites.shift[$0] - sites.precision[$0] * priorMean[$0] }
    let spread = (0..<count).map { dot(line(prior, $0), centred) }
    return ((0..<count).map { centred[$0] - dot(line(shrink, $0), spread) }, shrink)
  }

  /// The mass of the box: the sites' own scales times the Gaussian integral over all of them.
  func closed(
    _ intervals: [BoxedGaussian.Interval], prior: [Double]
  ) -> (logMass: Double, pull: [Double], shrink: [Double]) {
    let (pull, shrink) = influence(prior)
    var mass = -0.5 * logDeterminant
    var cumulants: [(skewness: Double, excess: Double)] = []
    for index in 0..<count {
      let (precision, shift) = (sites.precision[index], sites.shift[index])
      // ½ ν̃ᵀ·(how far the mean moved), with ν̃ the shift as seen from the prior mean.
      mass += 0.5 * (shift - precision * priorMean[index]) * (mean[index] - priorMean[index])
      mass += shift * priorMean[index] - 0.5 * precision * priorMean[index] * priorMean[index]
      let variance = covariance.diagonal(index)
      let cavityVariance = 1 / max(1 / variance - precision, 1e-12)
      let cavityMean = (mean[index] / variance - shift) * cavityVariance
      let cut = CutNormal(
        mean: cavityMean, variance: cavityVariance, from: intervals[index].low,
        to: intervals[index].high)
      cumulants.append(cut.cumulants)
      let pushed = shift - precision * cavityMean
      let loss = 1 + precision * cavityVariance
      mass += cut.logMass + 0.5 * log(loss) - 0.5 * pushed * pushed * cavityVariance / loss
      mass -= shift * cavityMean - 0.5 * precision * cavityMean * cavityMean
    }
    return (mass + correction(cumulants), pull, shrink)
  }

  /// Σ over pairs of κ₃κ₃ρ³/3! + κ₄κ₄ρ⁴/4!, with ρ the posterior correlation.
  private func correction(_ cumulants: [(skewness: Double, excess: Double)]) -> Double {
    var sum = 0.0
    for row in 0..<count {
      for column in 0..<row {
        let spread = covariance.diagonal(row) * covariance.diagonal(column)
        let shared = covariance[row, column] / spread.squareRoot()
        let cube = shared * shared * shared
        sum += cumulants[row].skewness * cumulants[column].skewness * cube / 6
        sum += cumulants[row].excess * cumulants[column].excess * cube * shared / 24
      }
    }
    return sum
  }
}

/// The directions of all spikes in the coordinates in which each spike's own block is the identity;
/// see ``SpikedGaussian``.
struct SpikeBlocks: Sendable {
  /// Where each spike's directions stand among all R.
  let spans: [Range<Int>]
  /// log|I + Ũ_hᵀŨ_h| for each spike.
  let logDeterminants: [Double]
  /// Of each spike alone, over none: ½(|β_h|² − log|I + Ũ_hᵀŨ_h|).
  let logEvidence: [Double]
  /// β = Y·z, R numbers.
  let projections: [Double]
  /// How each direction moves u beside what y tells of it: R rows of m.
  let unseen: [Double]
  /// A_h⁻¹ times the unit of the spike's first direction, R numbers.
  let first: [Double]
  /// Y: R rows of n.
  private let rows: [Double]
  private let seen: Int
  /// Y·Yᵀ between different spikes, below the diagonal: row after row, each as long as its number; 0
  /// within a spike.
  private let cross: [Double]

  init(_ spikes: [[[Double]]], factor: Cholesky, whitened: [Double]) {
    let seen = whitened.count
    let hidden = factor.size - seen
    var spans: [Range<Int>] = []
    var rows: [Double] = []
    var unseen: [Double] = []
    let count = spikes.reduce(0) { $0 + $1.count }
    rows.reserveCapacity(count * seen)
    unseen.reserveCapacity(count * hidden)
    for spike in spikes {
      let start = spans.last?.upperBound ?? 0
      spans.append(start..<start + spike.count)
    }
    for white in factor.forward(each: spikes.flatMap(\.self)) {
      rows += white[..<seen]
      unseen += factor.tail(times: white, from: seen)
    }
    var first = [Double](repeating: 0, count: count)
    let logDeterminants = spans.map { span in
      Self.normalise(span, rows: &rows, seen: seen, unseen: &unseen, hidden: hidden, &first)
    }
    let projections = Self.products(rows, whitened, count: count)
    logEvidence = zip(spans, logDeterminants).map { span, determinant in
      0.5 * (span.reduce(0) { $0 + projections[$1] * projections[$1] } - determinant)
    }
    cross = Self.crossProducts(rows, seen: seen, spans)
    (self.spans, self.rows, self.seen, self.unseen) = (spans, rows, seen, unseen)
    (self.first, self.projections, self.logDeterminants) = (first, projections, logDeterminants)
  }

  /// Turns a spike's directions so that its block is the identity.
  ///
  /// - Returns: log|I + Ũ_hᵀŨ_h|.
  private static func normalise(
    _ span: Range<Int>, rows: inout [Double], seen: Int, unseen: inout [Double], hidden: Int,
    _ first: inout [Double]
  ) -> Double {
    let size = span.count
    guard size > 0 else { return 0 }
    var block = [Double](repeating: 0, count: size * size)
    rows.withUnsafeBufferPointer { rows in
      for row in 0..<size {
        for column in 0...row {
          block[row * size + column] =
            dot(
              rows, from: (span.lowerBound + row) * seen, rows,
              from: (span.lowerBound + column) * seen, count: seen) + (row == column ? 1 : 0)
        }
      }
    }
    let isDefinite = block.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { factorise($0, size: size) } ?? true
    }
    precondition(isDefinite, "identity plus a Gram matrix is positive definite")
    first[span.lowerBound] = 1
    // A·Y = Ũ, row after row.
    func turn(_ values: inout [Double], width: Int) {
      guard width > 0 else { return }
      values.withUnsafeMutableBufferPointer { values in
        guard let start = values.baseAddress else { return }
        for row in 0..<size {
          let target = start + (span.lowerBound + row) * width
          for column in 0..<row {
            subtract(
              start + (span.lowerBound + column) * width, times: block[row * size + column],
              from: target, count: width)
          }
          let scale = 1 / block[row * size + row]
          for index in 0..<width { target[index] *= scale }
        }
      }
    }
    turn(&rows, width: seen)
    turn(&unseen, width: hidden)
    turn(&first, width: 1)
    return (0..<size).reduce(0) { $0 + 2 * logarithm(block[$1 * size + $1]) }
  }

  private static func products(_ rows: [Double], _ vector: [Double], count: Int) -> [Double] {
    rows.withUnsafeBufferPointer { rows in
      vector.withUnsafeBufferPointer { vector in
        (0..<count).map {
          dot(rows, from: $0 * vector.count, vector, from: 0, count: vector.count)
        }
      }
    }
  }

  private static func crossProducts(
    _ rows: [Double], seen: Int, _ spans: [Range<Int>]
  ) -> [Double] {
    let count = spans.last?.upperBound ?? 0
    let quads = QuadRows(rows, count: count, width: seen)
    let size = count * max(count - 1, 0) / 2
    return [Double](unsafeUninitializedCapacity: size) { cross, filled in
      filled = size
      for span in spans {
        for row in span {
          let line = cross[lineStart(row)..<lineStart(row) + row]
          quads.products(
            of: row, withFirst: span.lowerBound, into: UnsafeMutableBufferPointer(rebasing: line))
          UnsafeMutableBufferPointer(rebasing: line.dropFirst(span.lowerBound))
            .initialize(repeating: 0)
        }
      }
    }
  }

  /// Where the cross products of a direction with those before it begin.
  @inline(__always)
  private static func lineStart(_ row: Int) -> Int { row * (row - 1) / 2 }

  /// Y·v for a vector v over the seen rows.
  func along(_ vector: [Double]) -> [Double] {
    Self.products(rows, vector, count: projections.count)
  }

  /// I + the cross products of the blocks of a set, row by row, the lower triangle.
  func crossProducts(of set: [Int], _ indices: [Int]) -> [Double] {
    let size = indices.count
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<row {
        let (i, j) = (max(indices[row], indices[column]), min(indices[row], indices[column]))
        matrix[row * size + column] = cross[Self.lineStart(i) + j]
      }
      matrix[row * size + row] = 1
    }
    return matrix
  }

  /// log p(y | {i, j}) − log p(y | ∅) for all j < i, at i(i−1)/2 + j.
  ///
  /// With C the cross products and β the projections: ½(|β_i|² + |(I − CᵀC)^(−½)(β_j − Cᵀβ_i)|² −
  /// the logarithms of the determinants).
  func pairs() -> [Double] {
    let spikes = spans.count
    let widest = spans.reduce(0) { max($0, $1.count) }
    let result = [Double](unsafeUninitializedCapacity: spikes * max(spikes - 1, 0) / 2) {
      result, filled in
      filled = spikes * max(spikes - 1, 0) / 2
      withUnsafeTemporaryAllocation(of: Double.self, capacity: widest * (widest + 2) + 1) { work in
        cross.withUnsafeBufferPointer { cross in
          projections.withUnsafeBufferPointer { projections in
            guard let work = work.baseAddress else { return }
            var place = 0
            for i in 0..<spikes {
              for j in 0..<i {
                result[place] = pair(i, j, cross, projections, work)
                place += 1
              }
            }
          }
        }
      }
    }
    return result
  }

  @inline(__always)
  private func pair(
    _ i: Int, _ j: Int, _ cross: UnsafeBufferPointer<Double>,
    _ projections: UnsafeBufferPointer<Double>, _ work: UnsafeMutablePointer<Double>
  ) -> Double {
    guard !spans[i].isEmpty, !spans[j].isEmpty, let cross = cross.baseAddress,
      let projections = projections.baseAddress
    else { return logEvidence[i] + logEvidence[j] }
    // The formula holds either way round, and is least work with the smaller block turned.
    let isTurned = spans[i].count < spans[j].count
    let (whole, turned) = isTurned ? (j, i) : (i, j)
    let (rows, columns) = (spans[whole], spans[turned])
    let size = columns.count
    let left = work + size * size
    let line = left + size
    for a in 0..<size {
      for b in 0...a { work[a * size + b] = a == b ? 1 : 0 }
      left[a] = projections[columns.lowerBound + a]
    }
    for row in rows {
      for a in 0..<size {
        let column = columns.lowerBound + a
        line[a] =
          isTurned ? cross[Self.lineStart(column) + row] : cross[Self.lineStart(row) + column]
      }
      let projection = projections[row]
      for a in 0..<size {
        let value = line[a]
        left[a] -= value * projection
        for b in 0...a { work[a * size + b] -= value * line[b] }
      }
    }
    guard factorise(work, size: size) else {
      preconditionFailure("identity plus a Gram matrix is positive definite")
    }
    solve(work, stride: size, left, count: size)
    var product = 1.0
    for a in 0..<size { product *= work[a * size + a] }
    let own = dot(left, left, count: size)
    return logEvidence[whole] + 0.5 * (own - logDeterminants[turned]) - logarithm(product)
  }
}

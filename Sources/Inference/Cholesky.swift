/// The lower triangular factor L of a symmetric positive definite matrix S = L·Lᵀ.
///
/// Plain Swift in a fixed order of operations: sixty numbers need no library, and the same input
/// gives the same bits on one machine.
package struct Cholesky: Sendable {
  package let size: Int
  /// Row by row, the lower triangle in full rows.
  private let factor: [Double]

  /// - Parameters:
  ///   - matrix: `size`·`size` numbers, row by row; only the lower triangle is read.
  ///   - size: 0 or more.
  /// - Returns: `nil` when the matrix is not positive definite.
  /// - Complexity: O(n³).
  package init?(_ matrix: [Double], size: Int) {
    precondition(matrix.count == size * size, "a square matrix")
    var factor = matrix
    let isDefinite = factor.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { factorise($0, size: size) } ?? true
    }
    guard isDefinite else { return nil }
    self.size = size
    self.factor = factor
  }

  /// Solves L·v = `right`, or only its first rows when `right` is shorter.
  ///
  /// O(n²).
  package func forward(_ right: [Double]) -> [Double] {
    precondition(right.count <= size, "no more rows than the factor has")
    var result = right
    result.withUnsafeMutableBufferPointer { result in
      factor.withUnsafeBufferPointer { factor in
        guard let result = result.baseAddress, let factor = factor.baseAddress else { return }
        solve(factor, stride: size, result, count: right.count)
      }
    }
    return result
  }

  /// The same for many right sides of full length, eight at a time; O(n²) each.
  package func forward(each right: [[Double]]) -> [[Double]] {
    typealias Lane = SIMD8<Double>
    var solved: [[Double]] = []
    solved.reserveCapacity(right.count)
    var lanes = [Lane](repeating: .zero, count: size)
    for start in stride(from: 0, to: right.count, by: 8) {
      let group = right[start..<min(start + 8, right.count)]
      factor.withUnsafeBufferPointer { factor in
        lanes.withUnsafeMutableBufferPointer { lanes in
          for row in 0..<size {
            var left = Lane.zero
            for (lane, vector) in group.enumerated() { left[lane] = vector[row] }
            let line = row * size
            for column in 0..<row { left -= lanes[column] * factor[line + column] }
            lanes[row] = left * (1 / factor[line + row])
          }
        }
      }
      for lane in group.indices { solved.append(lanes.map { $0[lane - start] }) }
    }
    return solved
  }

  // The rows from a place on, split where the columns reach it: L = (L₁₁ 0; L₂₁ L₂₂).

  /// L₂₁·head.
  package func lower(times head: [Double]) -> [Double] {
    precondition(head.count <= size, "the head of a vector")
    return factor.withUnsafeBufferPointer { factor in
      head.withUnsafeBufferPointer { head in
        (head.count..<size).map { row in
          dot(factor, from: row * size, head, from: 0, count: head.count)
        }
      }
    }
  }

  /// L₂₂·v for the tail v of a whole vector.
  package func tail(times vector: [Double], from first: Int) -> [Double] {
    precondition(vector.count == size, "a whole vector")
    return factor.withUnsafeBufferPointer { factor in
      vector.withUnsafeBufferPointer { vector in
        (first..<size).map { row in
          dot(factor, from: row * size + first, vector, from: first, count: row - first + 1)
        }
      }
    }
  }

  /// L₂₂·L₂₂ᵀ: the covariance of the last parts once the first are known; row by row.
  package func tailCovariance(from first: Int) -> [Double] {
    let count = size - first
    var result = [Double](repeating: 0, count: count * count)
    factor.withUnsafeBufferPointer { factor in
      for row in 0..<count {
        for column in 0...row {
          let product = dot(
            factor, from: (first + row) * size + first, factor,
            from: (first + column) * size + first, count: column + 1)
          result[row * count + column] = product
          result[column * count + row] = product
        }
      }
    }
    return result
  }

  /// The natural logarithm of the determinant of S.
  package var logDeterminant: Double { logDeterminant(first: size) }

  /// The natural logarithm of the determinant of the first rows and columns of S.
  package func logDeterminant(first count: Int) -> Double {
    (0..<count).reduce(0) { $0 + 2 * logarithm(factor[$1 * size + $1]) }
  }
}

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
    for column in 0..<size {
      for row in column..<size {
        var sum = factor[row * size + column]
        for k in 0..<column { sum -= factor[row * size + k] * factor[column * size + k] }
        if row == column {
          guard sum > 1e-12 else { return nil }
          factor[row * size + column] = sum.squareRoot()
        } else {
          factor[row * size + column] = sum / factor[column * size + column]
        }
      }
    }
    self.size = size
    self.factor = factor
  }

  /// Solves L·v = `right`, or only its first rows when `right` is shorter.
  ///
  /// O(n²).
  package func forward(_ right: [Double]) -> [Double] {
    var result = right
    for row in result.indices {
      var sum = result[row]
      for k in 0..<row { sum -= factor[row * size + k] * result[k] }
      result[row] = sum / factor[row * size + row]
    }
    return result
  }

  // The rows from a place on, split where the columns reach it: L = (L₁₁ 0; L₂₁ L₂₂).

  /// L₂₁·head.
  package func lower(times head: [Double]) -> [Double] {
    (head.count..<size).map { row in
      head.indices.reduce(0) { $0 + factor[row * size + $1] * head[$1] }
    }
  }

  /// L₂₂·v for the tail v of a whole vector.
  package func tail(times vector: [Double], from first: Int) -> [Double] {
    (first..<size).map { row in
      (first...row).reduce(0) { $0 + factor[row * size + $1] * vector[$1] }
    }
  }

  /// L₂₂·L₂₂ᵀ: the covariance of the last parts once the first are known; row by row.
  package func tailCovariance(from first: Int) -> [Double] {
    (first..<size).flatMap { row in
      (first..<size).map { column in
        (first...min(row, column)).reduce(0) {
          $0 + factor[row * size + $1] * factor[column * size + $1]
        }
      }
    }
  }

  /// The natural logarithm of the determinant of S.
  package var logDeterminant: Double {
    (0..<size).reduce(0) { $0 + 2 * logarithm(factor[$1 * size + $1]) }
  }
}

/// The inner product; both vectors have the same length.
package func dot(_ left: [Double], _ right: [Double]) -> Double {
  var sum = 0.0
  for index in left.indices { sum += left[index] * right[index] }
  return sum
}

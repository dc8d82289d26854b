/// Gauss-Jordan elimination of a dense square matrix.
enum Elimination {
  /// Turns `matrix` into the identity by row operations that `carried` undergoes as well.
  ///
  /// Both are stored row by row. The pivot of each column is its largest entry. O(size³) at most;
  /// rows with a zero in the pivot's column cost nothing.
  ///
  /// - Returns: false where a column has no pivot above 1e-11.
  static func reduce(
    _ matrix: inout [Double], carrying carried: inout [Double], size: Int
  ) -> Bool {
    for column in 0..<size {
      var best = column
      for row in column..<size
      where abs(matrix[row * size + column]) > abs(matrix[best * size + column]) {
        best = row
      }
      let pivot = matrix[best * size + column]
      guard abs(pivot) > 1e-11 else { return false }
      if best != column {
        for k in 0..<size {
          matrix.swapAt(best * size + k, column * size + k)
          carried.swapAt(best * size + k, column * size + k)
        }
      }
      for k in 0..<size {
        matrix[column * size + k] /= pivot
        carried[column * size + k] /= pivot
      }
      for row in 0..<size where row != column {
        let factor = matrix[row * size + column]
        if factor != 0 {
          subtract(&matrix, from: row * size, times: factor, of: column * size, count: size)
          subtract(&carried, from: row * size, times: factor, of: column * size, count: size)
        }
      }
    }
    return true
  }

  private static func subtract(
    _ cells: inout [Double], from target: Int, times factor: Double, of source: Int, count: Int
  ) {
    cells.withUnsafeMutableBufferPointer { cells in
      for k in 0..<count { cells[target + k] -= factor * cells[source + k] }
    }
  }
}

/// The dense inverse of a simplex basis, kept column by column.
///
/// Updates cost at most O(m²) for m rows, and skip the columns that an update leaves alone.
struct BasisInverse: Sendable {
  private(set) var size: Int
  /// Room for rows still to come.
  private let stride: Int
  private var cells: [Double]

  /// The inverse of −1 times the identity, the basis of logical columns.
  init(size: Int, room: Int) {
    self.size = size
    stride = size + room
    cells = [Double](repeating: 0, count: stride * stride)
    for index in 0..<size { cells[index * stride + index] = -1 }
  }

  /// Row `row` of the inverse into `result`.
  ///
  /// O(m).
  func readRow(_ row: Int, into result: inout [Double]) {
    for column in 0..<size { result[column] = cells[column * stride + row] }
  }

  /// The inverse times a sparse column into `result`.
  ///
  /// O(m · entries).
  func multiply(_ entries: [Entry], into result: inout [Double]) {
    clear(&result)
    for entry in entries { accumulate(column: entry.index, times: entry.value, into: &result) }
  }

  /// The inverse times a dense column into `result`.
  ///
  /// O(m²) at most.
  func multiply(_ vector: [Double], into result: inout [Double]) {
    clear(&result)
    for column in 0..<size where vector[column] != 0 {
      accumulate(column: column, times: vector[column], into: &result)
    }
  }

  private func clear(_ result: inout [Double]) {
    for index in 0..<size { result[index] = 0 }
  }

  private func accumulate(column: Int, times factor: Double, into result: inout [Double]) {
    let start = column * stride
    let count = size
    cells.withUnsafeBufferPointer { cells in
      result.withUnsafeMutableBufferPointer { result in
        for row in 0..<count { result[row] += factor * cells[start + row] }
      }
    }
  }

  /// Replaces the basic column of `row` by one whose product with the inverse is `column`.
  ///
  /// `pivotRow` is the inverse's row before the change.
  mutating func replace(row: Int, by column: [Double], pivotRow: [Double]) {
    let count = size
    let stride = stride
    let scale = 1 / column[row]
    cells.withUnsafeMutableBufferPointer { cells in
      column.withUnsafeBufferPointer { column in
        for k in 0..<count where pivotRow[k] != 0 {
          let factor = pivotRow[k] * scale
          let start = k * stride
          for i in 0..<count { cells[start + i] -= factor * column[i] }
          cells[start + row] = factor
        }
      }
    }
  }

  /// Enlarges the basis by a row, with that row's logical column as its basic one.
  ///
  /// `basicPart` holds the new row's coefficient of each basic column. O(m²).
  mutating func append(basicPart: [Double]) {
    let new = size
    for column in 0..<size {
      var sum = 0.0
      for row in 0..<size where basicPart[row] != 0 {
        sum += basicPart[row] * cells[column * stride + row]
      }
      cells[column * stride + new] = sum
    }
    for row in 0..<new { cells[new * stride + row] = 0 }
    cells[new * stride + new] = -1
    size += 1
  }

  /// Computes the inverse anew by elimination with row pivoting, O(m³) at most.
  ///
  /// - Returns: false, with the inverse unchanged, where the columns depend on each other.
  mutating func rebuild(from basis: [[Entry]]) -> Bool {
    let count = size
    var work = [Double](repeating: 0, count: count * count)
    var inverse = [Double](repeating: 0, count: count * count)
    for (column, entries) in basis.enumerated() {
      for entry in entries { work[entry.index * count + column] = entry.value }
    }
    for index in 0..<count { inverse[index * count + index] = 1 }
    guard Elimination.reduce(&work, carrying: &inverse, size: count) else { return false }
    for row in 0..<count {
      for column in 0..<count {
        cells[column * stride + row] = inverse[row * count + column]
      }
    }
    return true
  }
}

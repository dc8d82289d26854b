/// The few loops in which nearly all time is spent, over raw memory and in a fixed order.

/// The inner product; both vectors have the same length.
package func dot(_ left: [Double], _ right: [Double]) -> Double {
  precondition(left.count == right.count, "vectors of one length")
  return left.withUnsafeBufferPointer { left in
    right.withUnsafeBufferPointer { dot($0, from: 0, left, from: 0, count: left.count) }
  }
}

/// The inner product of stretches of two vectors.
func dot(
  _ left: UnsafeBufferPointer<Double>, from first: Int, _ right: UnsafeBufferPointer<Double>,
  from other: Int, count: Int
) -> Double {
  guard count > 0, let left = left.baseAddress, let right = right.baseAddress else { return 0 }
  return dot(left + first, right + other, count: count)
}

/// In four sums at once, so that additions need not wait for each other.
@inline(__always)
func dot(
  _ left: UnsafePointer<Double>, _ right: UnsafePointer<Double>, count: Int
) -> Double {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  var index = 0
  while index + 4 <= count {
    a += left[index] * right[index]
    b += left[index + 1] * right[index + 1]
    c += left[index + 2] * right[index + 2]
    d += left[index + 3] * right[index + 3]
    index += 4
  }
  while index < count {
    a += left[index] * right[index]
    index += 1
  }
  return (a + b) + (c + d)
}

/// target −= scale · source.
@inline(__always)
func subtract(
  _ source: UnsafePointer<Double>, times scale: Double, from target: UnsafeMutablePointer<Double>,
  count: Int
) {
  for index in 0..<count { target[index] -= scale * source[index] }
}

/// Puts the lower triangular factor in the place of a symmetric matrix; O(n³).
///
/// - Returns: Whether the matrix was positive definite.
@inline(__always)
func factorise(_ matrix: UnsafeMutablePointer<Double>, size: Int) -> Bool {
  for row in 0..<size {
    let line = matrix + row * size
    for column in 0..<row {
      let other = matrix + column * size
      line[column] = (line[column] - dot(line, other, count: column)) / other[column]
    }
    let left = line[row] - dot(line, line, count: row)
    guard left > 1e-12 else { return false }
    line[row] = left.squareRoot()
  }
  return true
}

/// Solves L·v = right in place, for the first rows of a lower triangular L; O(n²).
@inline(__always)
func solve(
  _ factor: UnsafePointer<Double>, stride: Int, _ right: UnsafeMutablePointer<Double>, count: Int
) {
  for row in 0..<count {
    let line = factor + row * stride
    right[row] = (right[row] - dot(line, right, count: row)) / line[row]
  }
}

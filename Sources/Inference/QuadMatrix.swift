/// A small symmetric matrix for changes of rank one: rows in groups of four numbers, which the processor
/// handles at once.
struct QuadMatrix {
  private typealias Quad = SIMD4<Double>

  private let size: Int
  /// Quads of a row; what is beyond the size stays 0.
  private let width: Int
  private var rows: [Quad]
  /// One row, kept apart while the matrix changes.
  private var line: [Quad]

  /// - Parameter matrix: `size`·`size` numbers, row by row, symmetric.
  init(_ matrix: [Double], size: Int) {
    self.size = size
    width = (size + 3) / 4
    rows = [Quad](repeating: .zero, count: size * width)
    line = [Quad](repeating: .zero, count: width)
    rows.withUnsafeMutableBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: Double.self)
      for row in 0..<size {
        for column in 0..<size {
          numbers[row * width * 4 + column] = matrix[row * size + column]
        }
      }
    }
  }

  subscript(row: Int, column: Int) -> Double {
    rows.withUnsafeBytes { $0.assumingMemoryBound(to: Double.self)[row * width * 4 + column] }
  }

  func diagonal(_ index: Int) -> Double { self[index, index] }

  /// vector += scale · row; O(m).
  func add(row: Int, times scale: Double, to vector: inout [Double]) {
    rows.withUnsafeBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: Double.self)
      for column in 0..<size { vector[column] += scale * numbers[row * width * 4 + column] }
    }
  }

  /// The matrix less scale · (row times itself); O(m²).
  mutating func subtractSquare(ofRow index: Int, times scale: Double) {
    let (size, width) = (size, width)
    line.withUnsafeMutableBufferPointer { line in
      rows.withUnsafeMutableBufferPointer { rows in
        for quad in 0..<width { line[quad] = rows[index * width + quad] }
        let numbers = UnsafeRawBufferPointer(line).assumingMemoryBound(to: Double.self)
        for row in 0..<size {
          let scaled = Quad(repeating: scale * numbers[row])
          for quad in 0..<width { rows[row * width + quad] -= scaled * line[quad] }
        }
      }
    }
  }
}

/// Many rows of equal width in groups of four numbers, for their products with each other.
struct QuadRows {
  private typealias Quad = SIMD4<Double>

  /// Quads of a row; what is beyond its width is 0.
  private let width: Int
  private var quads: [Quad]

  /// - Parameter rows: `count`·`width` numbers, row by row.
  init(_ rows: [Double], count: Int, width: Int) {
    self.width = (width + 3) / 4
    let stride = self.width * 4
    quads = [Quad](repeating: .zero, count: count * self.width)
    quads.withUnsafeMutableBytes { bytes in
      let numbers = bytes.assumingMemoryBound(to: Double.self)
      for row in 0..<count {
        for column in 0..<width { numbers[row * stride + column] = rows[row * width + column] }
      }
    }
  }

  /// The inner products of a row with each of the first rows, four of them at a time.
  ///
  /// - Complexity: O(`first` · width).
  func products(
    of row: Int, withFirst first: Int, into products: UnsafeMutableBufferPointer<Double>
  ) {
    let width = width
    quads.withUnsafeBufferPointer { quads in
      let line = quads[row * width..<(row + 1) * width]
      var other = 0
      while other + 4 <= first {
        var (a, b, c, d) = (Quad.zero, Quad.zero, Quad.zero, Quad.zero)
        let start = other * width
        for (place, quad) in zip(0..<width, line) {
          a += quad * quads[start + place]
          b += quad * quads[start + width + place]
          c += quad * quads[start + 2 * width + place]
          d += quad * quads[start + 3 * width + place]
        }
        products[other] = a.sum()
        products[other + 1] = b.sum()
        products[other + 2] = c.sum()
        products[other + 3] = d.sum()
        other += 4
      }
      while other < first {
        var sum = Quad.zero
        for (place, quad) in zip(0..<width, line) { sum += quad * quads[other * width + place] }
        products[other] = sum.sum()
        other += 1
      }
    }
  }
}

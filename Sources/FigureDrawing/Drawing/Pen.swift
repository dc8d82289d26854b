/// Writes a path in tenths, each step against the one before: small numbers make small files.
///
/// Straight into the bytes of a string: an animation is a hundred thousand of them, and what checks its room at
/// each of them takes four times as long.
struct Pen {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var (across, down) = (0, 0)

  /// What is written by a pen that has room for so many bytes; none may be written beyond.
  static func written(_ capacity: Int, _ write: (inout Pen) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { bytes in
      var pen = Pen(bytes: bytes)
      write(&pen)
      return pen.count
    }
  }

  private init(bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// As many bytes as one number takes at most: a sign, six digits, a point and a tenth.
  static let numberBytes = 9

  /// Begins at a spot of the picture.
  mutating func begin(at spot: Spot) {
    (across, down) = (tenths(spot.across), tenths(spot.down))
    write("M")
    write(across)
    space()
    write(down)
  }

  mutating func arc(_ radius: Double, large: Bool, to spot: Spot) {
    let radius = tenths(radius)
    write("a")
    write(radius)
    space()
    write(radius)
    write(large ? " 0 1 1 " : " 0 0 1 ")
    step(to: spot)
  }

  mutating func line(to spot: Spot) {
    write("l")
    step(to: spot)
  }

  mutating func close() { write("z") }

  /// Between two paths of an animation.
  mutating func next() { write(";") }

  private mutating func step(to spot: Spot) {
    let before = (across, down)
    (across, down) = (tenths(spot.across), tenths(spot.down))
    write(across - before.0)
    space()
    write(down - before.1)
  }

  mutating func space() { write(byte: UInt8(ascii: " ")) }

  private mutating func write(byte: UInt8) {
    bytes[count] = byte
    count += 1
  }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { write(byte: byte) } }
  }

  /// Tenths as a decimal number, as briefly as it can be written.
  mutating func write(_ tenths: Int) {
    if tenths < 0 { write(byte: UInt8(ascii: "-")) }
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    if whole > 0 || rest == 0 { write(digitsOf: whole) }
    if rest > 0 {
      write(byte: UInt8(ascii: "."))
      write(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest))
    }
  }

  private mutating func write(digitsOf number: UInt) {
    if number >= 10 { write(digitsOf: number / 10) }
    write(byte: UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }
}

/// In tenths, by halves: finer is not seen, and costs a quarter of a file.
@inline(__always)
func tenths(_ number: Double) -> Int {
  // No picture is as large, and what is written has a length that is known before.
  let doubled = min(max(number, -99_999), 99_999) * 2
  // Halves go away from nothing, as `rounded()` has it, which is a call here.
  return Int(doubled < 0 ? doubled - 0.5 : doubled + 0.5) * 5
}

/// A number with one decimal at most.
func short(_ number: Double) -> String {
  Pen.written(Pen.numberBytes) { $0.write(tenths(number)) }
}

func pair(_ across: Double, _ down: Double) -> String {
  Pen.written(2 * Pen.numberBytes + 1) { pen in
    pen.write(tenths(across))
    pen.space()
    pen.write(tenths(down))
  }
}

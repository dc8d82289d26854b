/// Writes a path in tenths, each step against the one before: small numbers make small files.
struct Pen {
  /// As bytes: an animation is a hundred thousand of them, and strings take far longer to grow.
  private var bytes: [UInt8] = []
  private var (across, down) = (0, 0)

  init() { bytes.reserveCapacity(1024) }

  var commands: String { String(decoding: bytes, as: UTF8.self) }

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

  private mutating func step(to spot: Spot) {
    let before = (across, down)
    (across, down) = (tenths(spot.across), tenths(spot.down))
    write(across - before.0)
    space()
    write(down - before.1)
  }

  private mutating func space() { bytes.append(UInt8(ascii: " ")) }

  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Tenths as a decimal number, as briefly as it can be written.
  private mutating func write(_ tenths: Int) {
    if tenths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    if whole > 0 || rest == 0 { write(digitsOf: whole) }
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest))
    }
  }

  private mutating func write(digitsOf number: Int) {
    if number >= 10 { write(digitsOf: number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// One number alone.
  static func numeral(_ tenths: Int) -> String {
    var pen = Pen()
    pen.write(tenths)
    return pen.commands
  }
}

/// In tenths, by halves: finer is not seen, and costs a quarter of a file.
private func tenths(_ number: Double) -> Int { Int((number * 2).rounded()) * 5 }

/// A number with one decimal at most.
func short(_ number: Double) -> String { Pen.numeral(tenths(number)) }

func pair(_ across: Double, _ down: Double) -> String { "\(short(across)) \(short(down))" }

/// Writes a path by halves, each step against the one before: small numbers make small files.
///
/// Straight into the bytes of a string, and numbers as they stand in a table: an animation is a hundred thousand
/// bytes, and what makes each digit anew takes more than twice as long.
struct Pen {
  private let bytes: UnsafeMutableRawBufferPointer
  private let numerals = Numeral.table
  private var count = 0
  private var (across, down) = (0, 0)

  /// What is written by a pen that has room for so many bytes; none may be written beyond.
  ///
  /// - Parameter capacity: Every number counts with ``numberBytes``, however short it is.
  static func written(_ capacity: Int, _ write: (inout Pen) -> Void) -> String {
    String(unsafeUninitializedCapacity: capacity) { bytes in
      var pen = Pen(bytes: UnsafeMutableRawBufferPointer(bytes))
      write(&pen)
      return pen.count
    }
  }

  private init(bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

  /// As many bytes as one number takes at most: a sign, six digits, a point and a half.
  static let numberBytes = 9

  /// Begins at a spot of the picture.
  mutating func begin(at spot: Spot) {
    (across, down) = (halves(spot.across), halves(spot.down))
    write("M")
    write(across)
    space()
    write(down)
  }

  mutating func arc(_ radius: Double, large: Bool, to spot: Spot) {
    let radius = halves(radius)
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
    (across, down) = (halves(spot.across), halves(spot.down))
    write(across - before.0)
    space()
    write(down - before.1)
  }

  mutating func space() { write(" ") }

  private mutating func write(byte: UInt8) {
    precondition(count < bytes.count, "a pen writes beyond its room")
    bytes[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { for byte in $0 { write(byte: byte) } }
  }

  /// Halves as a decimal number, as briefly as it can be written.
  @inline(__always)
  mutating func write(_ halves: Int) {
    precondition(count + Self.numberBytes <= bytes.count, "a pen writes beyond its room")
    let place = halves + Numeral.most
    guard numerals.indices.contains(place) else {
      for byte in Numeral.text(of: halves) { write(byte: byte) }
      return
    }
    // All eight bytes at once: what comes next is written over those that do not count.
    bytes.storeBytes(of: numerals[place].text, toByteOffset: count, as: SIMD8<UInt8>.self)
    count += numerals[place].count
  }
}

/// A number as a path has it.
private struct Numeral {
  /// So many of these bytes as ``count`` says are the number.
  let text: SIMD8<UInt8>
  let count: Int

  /// The largest number in the table, in halves: no step within a picture is longer.
  static let most = 1280

  /// Every half from minus the largest to the largest; none needs more than six bytes.
  static let table = (-most...most).map { halves in
    let text = text(of: halves)
    var bytes = SIMD8<UInt8>.zero
    for (place, byte) in text.enumerated() { bytes[place] = byte }
    return Numeral(text: bytes, count: text.count)
  }

  static func text(of halves: Int) -> [UInt8] {
    let whole = halves.magnitude / 2
    let isWhole = halves.isMultiple(of: 2)
    return Array(
      ((halves < 0 ? "-" : "") + (whole > 0 || isWhole ? String(whole) : "")
        + (isWhole ? "" : ".5")).utf8)
  }
}

/// In halves: finer is not seen, and costs a quarter of a file.
@inline(__always)
func halves(_ number: Double) -> Int {
  // No picture is as large, and what is written has a length that is known before.
  let doubled = min(max(number, -99_999), 99_999) * 2
  // Halves of halves go away from nothing, as `rounded()` has it, which is a call here.
  return Int(doubled < 0 ? doubled - 0.5 : doubled + 0.5)
}

/// A number with one decimal at most.
package func short(_ number: Double) -> String {
  Pen.written(Pen.numberBytes) { $0.write(halves(number)) }
}

package func pair(_ across: Double, _ down: Double) -> String {
  Pen.written(2 * Pen.numberBytes + 1) { pen in
    pen.write(halves(across))
    pen.space()
    pen.write(halves(down))
  }
}

/// A share as an animation has it, in thousandths: `0`, `.125`, `1`.
package func fraction(_ share: Double) -> String {
  let thousandths = Int((share * 1000).rounded())
  if thousandths >= 1000 { return "1" }
  let digits = String(thousandths)
  return thousandths == 0 ? "0" : "." + String(repeating: "0", count: 3 - digits.count) + digits
}

/// A sound as a WAV file, checked and with sizes that are true.
///
/// A program that writes to a pipe cannot go back to the header, so `espeak-ng` leaves sizes there that
/// say “very long”; some browsers then refuse the file or never see its end.
enum WaveFile {
  /// The same sound with its sizes mended; `nil` for anything that is no WAV file with sound in it.
  static func mended(_ bytes: [UInt8]) -> [UInt8]? {
    guard name(bytes, at: 0) == "RIFF", name(bytes, at: 8) == "WAVE" else { return nil }
    var at = 12
    while at + 8 <= bytes.count {
      if name(bytes, at: at) == "data" {
        let length = bytes.count - at - 8
        guard length > 0 else { return nil }
        var mended = bytes
        write(UInt32(clamping: bytes.count - 8), to: &mended, at: 4)
        write(UInt32(clamping: length), to: &mended, at: at + 4)
        return mended
      }
      // A chunk of odd length has a byte of padding.
      let length = number(bytes, at: at + 4)
      at += 8 + length + length % 2
    }
    return nil
  }

  private static func name(_ bytes: [UInt8], at place: Int) -> String {
    guard place + 4 <= bytes.count else { return "" }
    return String(decoding: bytes[place..<place + 4], as: UTF8.self)
  }

  private static func number(_ bytes: [UInt8], at place: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  private static func write(_ number: UInt32, to bytes: inout [UInt8], at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
  }
}

import Foundation
import Knowledge

/// Reads a JSON text into a ``Tree`` whose places are paths like `entries[3].felt`.
///
/// - Returns: `nil`, with a problem noted, when the text is not JSON.
/// - Complexity: O(n).
func jsonTree(_ data: Data, log: ProblemLog) -> Tree? {
  func refuse(_ what: String, _ remedy: String = "Use an exported journal") -> Tree? {
    log.note(place: "the file", line: 0, what: what, remedy)
    return nil
  }
  guard data.count <= 20_000_000 else { return refuse("it is larger than 20 MB") }
  guard String(validating: data, as: UTF8.self) != nil, !data.contains(0) else {
    return refuse("it is not UTF-8 text")
  }
  var parser = JSONParser(data)
  do {
    return try parser.document()
  } catch {
    switch error {
    case .tooDeep: return refuse("it is nested more than \(JSONParser.deepest) deep")
    case .wrong(let line, let what):
      return refuse(
        "it is not JSON: line \(line): \(what)",
        "Mend that place or export the journal again")
    }
  }
}

/// A strict reader of JSON as RFC 8259 has it.
///
/// Foundation's decoders are not used here: they take a trailing comma, keep one of two values for a
/// key that stands twice without a word, know no lines, and stop the process at 513 open brackets.
private struct JSONParser {
  enum Slip: Error {
    case wrong(line: Int, what: String)
    case tooDeep
  }

  /// Far more than any journal needs.
  static let deepest = 50

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ data: Data) { bytes = [UInt8](data) }

  mutating func document() throws(Slip) -> Tree {
    // One mark of the byte order is what some editors put before a text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    let tree = try value(path: "", depth: 0)
    skipSpace()
    if at < bytes.count { throw wrong("something stands after the end") }
    return tree
  }

  private mutating func value(path: String, depth: Int) throws(Slip) -> Tree {
    skipSpace()
    let start = line
    let content = try content(path: path, depth: depth)
    return Tree(content, place: path.isEmpty ? "the file" : path, line: start)
  }

  private mutating func content(path: String, depth: Int) throws(Slip) -> Tree.Content {
    guard let sign = next else { throw wrong("it ends too early") }
    switch sign {
    case UInt8(ascii: "{"): return try .mapping(mapping(path: path, depth: depth + 1))
    case UInt8(ascii: "["): return try .list(list(path: path, depth: depth + 1))
    case UInt8(ascii: "\""): return try .text(text())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try .number(number())
    default: break
    }
    for (word, content) in Self.words where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return content
    }
    throw wrong("a value is expected")
  }

  private static let words: [(String, Tree.Content)] = [
    ("null", .nothing), ("true", .truth(true)), ("false", .truth(false)),
  ]

  private mutating func mapping(
    path: String, depth: Int
  ) throws(Slip) -> [(key: String, value: Tree)] {
    var pairs: [(key: String, value: Tree)] = []
    try open(depth)
    guard !takes("}") else { return pairs }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw wrong("a key in quotation marks is expected") }
      let key = try text()
      guard takes(":") else { throw wrong("a colon is expected after “\(key)”") }
      pairs.append((key, try value(path: path.isEmpty ? key : "\(path).\(key)", depth: depth)))
    } while takes(",")
    guard takes("}") else { throw wrong("a comma or } is expected") }
    return pairs
  }

  private mutating func list(path: String, depth: Int) throws(Slip) -> [Tree] {
    var items: [Tree] = []
    try open(depth)
    guard !takes("]") else { return items }
    repeat {
      items.append(try value(path: "\(path)[\(items.count)]", depth: depth))
    } while takes(",")
    guard takes("]") else { throw wrong("a comma or ] is expected") }
    return items
  }

  private mutating func open(_ depth: Int) throws(Slip) {
    at += 1
    if depth > Self.deepest { throw .tooDeep }
  }

  /// A number by RFC 8259, section 6, that a `Double` can hold.
  private mutating func number() throws(Slip) -> Double {
    let start = at
    if next == UInt8(ascii: "-") { at += 1 }
    let isZeroFirst = next == UInt8(ascii: "0")
    let whole = digits()
    var isSound = whole > 0 && !(isZeroFirst && whole > 1)
    if next == UInt8(ascii: ".") {
      at += 1
      isSound = digits() > 0 && isSound
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      at += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
      isSound = digits() > 0 && isSound
    }
    let written = String(decoding: bytes[start..<at], as: UTF8.self)
    guard isSound, let number = Double(written), number.isFinite else {
      throw wrong("“\(written.prefix(30))” is not a number")
    }
    return number
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return at - start
  }

  /// A text in quotation marks, its escapes resolved.
  private mutating func text() throws(Slip) -> String {
    at += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        at += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        at += 1
        text += try escaped()
      case 0..<0x20: throw wrong("a text goes over the end of its line")
      default:
        text.append(byte)
        at += 1
      }
    }
    throw wrong("it ends within a text")
  }

  private mutating func escaped() throws(Slip) -> [UInt8] {
    guard let letter = next else { throw wrong("it ends within a text") }
    at += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): return Array(String(try scalar()).utf8)
    default: throw wrong("an unknown sign after \\")
    }
  }

  /// What stands after `\u`: one code unit, or two that make a surrogate pair.
  private mutating func scalar() throws(Slip) -> Character {
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), bytes[at...].starts(with: #"\u"#.utf8) {
      at += 2
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self), let scalar = text.first else {
      throw wrong("half a sign after \\u")
    }
    return scalar
  }

  private mutating func codeUnit() throws(Slip) -> UInt16 {
    let written = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    guard written.utf8.count == 4, written.allSatisfy(\.isHexDigit),
      let unit = UInt16(written, radix: 16)
    else { throw wrong("four hexadecimal digits are expected after \\u") }
    at += 4
    return unit
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// Passes over white space and takes the sign when it stands there.
  private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: sign) else { return false }
    at += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      at += 1
    }
  }

  private func wrong(_ what: String) -> Slip { .wrong(line: line, what: what) }
}

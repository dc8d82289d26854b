import Mustache

/// Escapes what is shown on a page, Unicode scalar by scalar.
///
/// The library's own escaping goes by whole letters: a quotation mark with a combining accent after it is
/// another letter to it and would go out as it is, while browsers read scalars and would take the
/// mark for the end of an attribute.
struct HTMLText: MustacheContentType {
  /// - Complexity: O(*n*) in bytes: what is escaped is ASCII, which no byte of another scalar can be in UTF-8.
  func escapeText(_ text: String) -> String {
    var text = text
    let escaped: [UInt8]? = text.withUTF8 { bytes in
      guard bytes.contains(where: { Self.entity(of: $0) != nil }) else { return nil }
      var escaped: [UInt8] = []
      escaped.reserveCapacity(bytes.count + 32)
      for byte in bytes {
        if let entity = Self.entity(of: byte) {
          for piece in entity.utf8 { escaped.append(piece) }
        } else {
          escaped.append(byte)
        }
      }
      return escaped
    }
    return escaped.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  /// A template that escapes so; each part of a page must say it for itself.
  static func marked(_ template: String) -> String { "{{% CONTENT_TYPE: \(name)}}\(template)" }

  /// Makes the kind known to the library; once is enough for the process.
  static let isKnown: Bool = {
    MustacheContentTypes.register(HTMLText(), named: name)
    return true
  }()

  private static let name = "PLUMBLINE"
}

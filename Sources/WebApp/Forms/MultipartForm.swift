import Foundation
import NIOCore

/// A form with a file in it, taken apart as RFC 7578 says.
struct MultipartForm {
  /// The text of every part, by its name; files included.
  private(set) var fields: [String: [String]] = [:]

  /// `nil` when the form has no boundary, or does not end as it says.
  init?(_ body: ByteBuffer, contentType: String) {
    guard let boundary = Self.parameter("boundary", of: contentType), !boundary.isEmpty else {
      return nil
    }
    let data = Data(body.readableBytesView)
    let separator = Data("\r\n--\(boundary)".utf8)
    // The first boundary has no line before it.
    var rest = Data("\r\n".utf8) + data
    var parts: [Data] = []
    guard let first = rest.firstRange(of: separator) else { return nil }
    rest = rest[first.upperBound...]
    while !rest.starts(with: Data("--".utf8)) {
      guard let next = rest.firstRange(of: separator) else { return nil }
      parts.append(rest[rest.startIndex..<next.lowerBound])
      rest = rest[next.upperBound...]
    }
    for part in parts {
      guard let (name, text) = Self.part(part) else { return nil }
      fields[name, default: []].append(text)
    }
  }

  private static func part(_ data: Data) -> (name: String, text: String)? {
    guard let gap = data.firstRange(of: Data("\r\n\r\n".utf8)) else { return nil }
    let head = String(decoding: data[data.startIndex..<gap.lowerBound], as: UTF8.self)
    let disposition = head.split(separator: "\r\n").first {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    guard let name = disposition.flatMap({ parameter("name", of: String($0)) }) else { return nil }
    return (name, String(decoding: data[gap.upperBound...], as: UTF8.self))
  }

  private static func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let sides = piece.split(separator: "=", maxSplits: 1)
      guard sides.count == 2, sides[0].trimmingPrefix(while: \.isWhitespace).lowercased() == name
      else { continue }
      return sides[1].trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
    return nil
  }
}

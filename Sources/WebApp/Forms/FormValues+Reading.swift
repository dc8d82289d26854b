import Foundation
import NIOCore

extension FormValues {
  /// Reads a sent form; `nil` when it is neither of the two kinds that browsers send.
  init?(_ body: ByteBuffer, type: String?) {
    let kind = type?.split(separator: ";").first.map(String.init)?.lowercased()
    switch kind {
    case "application/x-www-form-urlencoded":
      guard let fields = Self.urlEncoded(String(buffer: body)) else { return nil }
      self.init(fields)
    case "multipart/form-data":
      guard let parts = type.flatMap({ MultipartForm(body, contentType: $0) }) else { return nil }
      self.init(parts.fields)
    default: return nil
    }
  }

  private static func urlEncoded(_ text: String) -> [String: [String]]? {
    var fields: [String: [String]] = [:]
    for pair in text.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(sides[0]), let value = decoded(sides.count == 2 ? sides[1] : "")
      else { return nil }
      fields[name, default: []].append(value)
    }
    return fields
  }

  private static func decoded(_ text: Substring) -> String? {
    String(text.map { $0 == "+" ? " " : $0 }).removingPercentEncoding
  }
}

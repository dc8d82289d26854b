import Mustache

/// Escapes what is shown on a page, Unicode scalar by scalar.
///
/// The library's own escaping goes by whole letters: a quotation mark with a combining accent after it is
/// another letter to it and would go out as it is, while browsers read scalars and would take the
/// mark for the end of an attribute.
struct HTMLText: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let entity = Self.entities[scalar] {
        escaped.append(contentsOf: entity.unicodeScalars)
      } else {
        escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let entities: [Unicode.Scalar: String] = [
    "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
  ]

  /// A template that escapes so; each part of a page must say it for itself.
  static func marked(_ template: String) -> String { "{{% CONTENT_TYPE: \(name)}}\(template)" }

  /// Makes the kind known to the library; once is enough for the process.
  static let isKnown: Bool = {
    MustacheContentTypes.register(HTMLText(), named: name)
    return true
  }()

  private static let name = "PLUMBLINE"
}

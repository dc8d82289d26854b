/// Puts together the text of an LP file, with lines of at most about 100 characters.
struct LPWriter: Sendable {
  /// A coefficient and the name of its column.
  struct Part: Sendable {
    let coefficient: Double
    let name: String

    init(_ coefficient: Double, _ name: String) {
      self.coefficient = coefficient
      self.name = name
    }
  }

  private(set) var text = ""

  mutating func section(_ title: String) { text += title + "\n" }

  mutating func line(_ content: String) { text += " " + content + "\n" }

  /// - Parameter end: relation and right-hand side, or nothing for the objective.
  ///
  /// A row without parts gets a column `nothing`, which no row gives a coefficient but 0.
  mutating func row(_ name: String, _ parts: [Part], _ end: String = "") {
    let words = parts.isEmpty ? ["0 nothing"] : parts.map(Self.word)
    wrap(["\(name):"] + words + (end.isEmpty ? [] : [end]))
  }

  mutating func names(_ names: [String]) { wrap(names) }

  private static func word(_ part: Part) -> String {
    let size = abs(part.coefficient)
    let sign = part.coefficient < 0 ? "-" : "+"
    return size == 1 ? "\(sign) \(part.name)" : "\(sign) \(size) \(part.name)"
  }

  private mutating func wrap(_ words: [String]) {
    var current = ""
    for word in words {
      if !current.isEmpty, current.utf8.count + word.utf8.count > 98 {
        text += current + "\n"
        current = ""
      }
      current += " " + word
    }
    if !current.isEmpty { text += current + "\n" }
  }
}

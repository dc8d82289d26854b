/// Something wrong in a file that a person can mend: where it is, what it is, what to do.
package struct Problem: Hashable, Sendable, Comparable {
  /// The file and line, or the place inside a file: `tests/chair-stand.yaml:14`, `entries[3].felt`.
  package let place: String
  /// Where in reading order, so that problems of one file keep its order.
  package let line: Int
  /// What is wrong, as a sentence without its full stop.
  package let what: String
  /// What to do about it, as a sentence without its full stop.
  package let remedy: String

  package init(place: String, line: Int = 0, what: String, remedy: String) {
    (self.place, self.line, self.what, self.remedy) = (place, line, what, remedy)
  }

  /// The whole as one sentence for a terminal or a page.
  ///
  /// What a file put into it cannot steer a terminal: control characters are shown as “�”.
  package var sentence: String {
    let text = "\(place): \(what). \(remedy)\(remedy.hasSuffix("?") ? "" : ".")"
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
        }))
  }

  package static func < (left: Problem, right: Problem) -> Bool {
    (left.file, left.line, left.what) < (right.file, right.line, right.what)
  }

  private var file: Substring { place.prefix { $0 != ":" } }
}

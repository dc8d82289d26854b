package import Quantities

/// Who wrote the catalogue, as of which day it stands, and who has gone through it: `about.yaml`.
package struct AboutCatalogue: Hashable, Sendable {
  /// Somebody went through one entry.
  package struct Review: Hashable, Sendable {
    /// The entry as `kind/id`.
    package let entry: String
    package let on: Day
    package let by: String
  }

  /// The file's name without its ending.
  package static let file = "about"

  package let author: String
  package let asOf: Day
  /// Who has gone through the whole, or that nobody has, as a sentence.
  package let review: String
  package let reviews: [Review]
  /// Whom to call in an emergency, to go on from “call …”: the one way in which every text says it.
  package let emergencyNumber: String

  init(_ reader: StrictReader) {
    author = reader.text("author")
    asOf = reader.day("asOf")
    review = reader.text("review")
    reviews = reader.mappings("reviews").map { one in
      defer { one.finish() }
      return Review(entry: one.text("entry"), on: one.day("on"), by: one.text("by"))
    }
    emergencyNumber = reader.text("emergencyNumber")
    reader.finish()
  }

  /// Stands in where the file cannot be read, which is a problem noted; never used.
  static let unread = AboutCatalogue()

  private init() {
    (author, asOf, review, reviews, emergencyNumber) = ("", .first, "", [], "")
  }

  /// The last time somebody went through an entry; `nil` when nobody has.
  package func review(of kind: String, _ id: String) -> Review? {
    reviews.filter { $0.entry == "\(kind)/\(id)" }.max { $0.on < $1.on }
  }
}

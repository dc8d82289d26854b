package import Foundation

/// One person of the household: an id and the file that holds all that is stored about them.
package struct PersonFile: Hashable, Sendable {
  /// What tells people apart: 32 random hexadecimal digits, so that a file's name says nothing
  /// about whose it is.
  package struct ID: Hashable, Sendable {
    package let text: String

    /// Reads an id as it stands in a file's name; anything else is `nil`.
    package init?(_ text: String) {
      let digits = Set("0123456789abcdef")
      guard text.utf8.count == 32, text.allSatisfy(digits.contains) else { return nil }
      self.text = text
    }

    init(using generator: inout some RandomNumberGenerator) {
      text = (0..<32).map { _ in
        String(Int.random(in: 0..<16, using: &generator), radix: 16)
      }.joined()
    }
  }

  package let id: ID
  package let file: URL

  init(_ id: ID, in folder: URL) {
    self.id = id
    file = folder.appending(path: "\(id.text).\(PersonFile.fileExtension)")
  }

  static let fileExtension = "sqlite"

  /// The name, read from inside the file; `nil` when none was given.
  package func name() throws(PersistenceFailure) -> String? { try JournalStore(of: self).name() }
}

extension PersonFile.ID: CustomStringConvertible {
  package var description: String { text }
}

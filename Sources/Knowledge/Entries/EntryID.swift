/// The identity of a catalogue entry: kebab-case, the same as its file's name.
package struct EntryID<Entry>: Hashable, Sendable, Comparable {
  package let text: String

  package init(_ text: String) { self.text = text }

  package static func < (left: EntryID, right: EntryID) -> Bool { left.text < right.text }
}

extension EntryID: CustomStringConvertible {
  package var description: String { text }
}

extension EntryID: Codable {
  package init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

/// What every kind of entry in the catalogue has.
package protocol CatalogueEntry: Sendable {
  /// The folder its files stand in, and the word `plumbline catalogue list` takes.
  static var kind: String { get }

  var id: EntryID<Self> { get }

  /// Reads an entry; problems go to the reader's log.
  ///
  /// - Returns: `nil` when a word the entry cannot do without is missing (a problem is noted).
  init?(_ reader: StrictReader)
}

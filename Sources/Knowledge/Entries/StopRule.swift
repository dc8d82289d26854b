/// A reason to stop a movement, and what to do then.
package struct StopRule: CatalogueEntry {
  package static let kind = "stops"

  package enum Consequence: String, CaseIterable, Codable, Sendable {
    case ease
    case stopToday = "stop-today"
    case callEmergency = "call-emergency"
  }

  /// What the pain rule says to who begins with so much pain.
  package struct Level: Hashable, Sendable {
    /// The pain before the first movement, 0 to 10.
    package let start: ClosedRange<Int>
    package let whatToDo: String

    /// With whom it is meant for.
    package var sentence: String {
      let from = start.count == 1 ? "" : "\(start.lowerBound) to "
      return "If you begin at \(from)\(start.upperBound): \(whatToDo.lowercasedFirst)"
    }
  }

  package let id: EntryID<StopRule>
  package let name: String
  /// Everything to do, the pain rule with it where this is its place.
  package let whatToDo: String
  /// The pain rule, by how much it hurts before one begins; empty for every stop but one.
  package let levels: [Level]
  package let sources: [EntryID<Source>]
  package let consequence: Consequence

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    let now = reader.text("do")
    var lowest = 0
    levels = reader.mappings("byStart").compactMap { level in
      let upTo = level.whole("upTo", in: 0...10)
      let whatToDo = level.text("do")
      level.finish()
      guard upTo >= lowest else {
        level.note("upTo", what: "the levels of the pain rule do not rise", "Order them")
        return nil
      }
      defer { lowest = upTo + 1 }
      return Level(start: lowest...upTo, whatToDo: whatToDo)
    }
    whatToDo = ([now] + levels.map(\.sentence)).joined(separator: " ")
    sources = reader.ids("sources", of: Source.self)
    if !levels.isEmpty, sources.isEmpty || lowest != 11 {
      reader.note(
        "byStart", what: "the pain rule has no source, or does not reach up to 10",
        "Name its sources, and let its last level go up to 10")
    }
    let consequence = reader.word("lasting", Consequence.self)
    reader.finish()
    guard let consequence else { return nil }
    self.consequence = consequence
  }
}

extension String {
  /// With a small first letter, to stand within a sentence.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

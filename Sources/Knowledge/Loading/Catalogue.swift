/// All that Plumbline knows about bodies: read once, checked, never changed.
package struct Catalogue: Sendable {
  package let sources: Shelf<Source>
  package let muscles: Shelf<Muscle>
  package let tests: Shelf<SelfTest>
  package let exercises: Shelf<Exercise>
  package let ladders: Shelf<Ladder>
  package let acts: Shelf<Act>
  package let flags: Shelf<Flag>
  package let limits: Shelf<Limit>
  package let conditions: Shelf<Condition>
  package let habits: Shelf<Habit>
  package let links: Shelf<Link>
  package let questions: Shelf<PlainAnswer>
  package let stops: Shelf<StopRule>
  package let motions: Shelf<Motion>
  package let about: AboutCatalogue
  package let regions: Shelf<PainRegion>
  /// Every entry as it stands in its file, by kind and in the order of ids.
  package let written: [String: [WrittenEntry]]
  /// SHA-256 over all files, for telling which knowledge a result rests on.
  package let fingerprint: String

  /// The ladder an exercise stands on and its rung, counted from 0.
  package func rung(of exercise: Exercise.ID) -> (ladder: Ladder, index: Int)? {
    for ladder in ladders {
      if let index = ladder.rungs.firstIndex(of: exercise) { return (ladder, index) }
    }
    return nil
  }

  /// How much pain is too much, by how much it hurts before one begins; kept with one of the stops.
  package var painRule: [StopRule.Level] { stops.flatMap(\.levels) }

  /// The flags that are asked, in the order of the screen.
  package var askedFlags: [Flag] {
    flags.filter { $0.question != nil }.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
  }
}

/// An entry as it stands in its file.
package struct WrittenEntry: Sendable {
  package let kind: String
  package let id: String
  package let tree: Tree
  package let text: String
}

/// The entries of one kind, in the order of their ids.
///
/// Look-up is O(1).
package struct Shelf<Entry: CatalogueEntry>: Sendable, RandomAccessCollection {
  private let entries: [Entry]
  private let places: [EntryID<Entry>: Int]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.id < $1.id }
    places = Dictionary(
      self.entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package var startIndex: Int { entries.startIndex }
  package var endIndex: Int { entries.endIndex }
  package subscript(position: Int) -> Entry { entries[position] }

  /// The entry of that id, or `nil`.
  package subscript(id: EntryID<Entry>) -> Entry? { places[id].map { entries[$0] } }

  /// The place of an entry in the order of ids, or `nil`.
  package func place(of id: EntryID<Entry>) -> Int? { places[id] }
}

extension CatalogueEntry {
  package typealias ID = EntryID<Self>
}

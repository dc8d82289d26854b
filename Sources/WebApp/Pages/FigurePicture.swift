import Knowledge

/// The drawn figure of a movement: where its moving and its still picture are.
struct FigurePicture: Hashable, Sendable {
  /// What it shows, for those who cannot see it.
  let shows: String
  let moving: String
  let still: String

  /// - Returns: `nil` for what no motion shows yet.
  init?<Entry: CatalogueEntry>(of entry: Entry, named name: String, _ catalogue: Catalogue) {
    let isShown = catalogue.motions.contains { motion in
      motion.shows.contains { $0.entry.kind == Entry.kind && $0.entry.id == entry.id.text }
    }
    guard isShown else { return nil }
    shows = "Drawn figure: \(name)"
    moving = Place.figure(kind: Entry.kind, file: "\(entry.id).svg").path
    still = Place.figure(kind: Entry.kind, file: "\(entry.id)\(Self.stillEnding).svg").path
  }

  static let stillEnding = "-still"
}

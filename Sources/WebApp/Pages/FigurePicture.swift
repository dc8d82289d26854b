import FigureDrawing
import Knowledge

/// The drawn figure of a movement: where its moving and its still picture are, and how large.
struct FigurePicture: Hashable, Sendable {
  /// What it shows, for those who cannot see it.
  let shows: String
  let moving: String
  let movingWidth: Int
  let movingHeight: Int
  let still: String
  let stillWidth: Int
  let stillHeight: Int

  /// - Returns: `nil` for what no motion shows yet.
  init?<Entry: CatalogueEntry>(of entry: Entry, named name: String, _ catalogue: Catalogue) {
    let pages = FigureBook(catalogue).pages(named: "\(Entry.kind)/\(entry.id)")
    guard let page = pages.first, let sizes = FigureSizes.of(page, in: catalogue) else {
      return nil
    }
    shows = "Drawn figure: \(name)"
    moving = Place.figure(kind: Entry.kind, file: "\(entry.id).svg").path
    still = Place.figure(kind: Entry.kind, file: "\(entry.id)\(Self.stillEnding).svg").path
    (movingWidth, movingHeight) = (sizes.moving.width, sizes.moving.height)
    (stillWidth, stillHeight) = (sizes.still.width, sizes.still.height)
  }

  static let stillEnding = "-still"
}

import Anatomy
import FigureDrawing
import Knowledge
import Plumbline

/// The drawn figure of a movement: where its moving and its still picture are, and how large.
struct FigurePicture: Hashable, Sendable {
  /// What it shows, for those who cannot see it; of a movement for one side, which side too.
  let shows: String
  /// Which side is shown, said where the other is done too.
  let sideShown: String?
  let moving: String
  let movingWidth: Int
  let movingHeight: Int
  let still: String
  let stillWidth: Int
  let stillHeight: Int

  /// - Parameter sides: The sides on which it is done here, the shown one first; one `nil` for a movement
  ///   without sides. Each must be one that the person may do.
  /// - Returns: `nil` for what no motion shows yet.
  init?<Entry: CatalogueEntry>(
    of entry: Entry, named name: String, on sides: [Side?], _ catalogue: Catalogue
  ) {
    let side = sides.first ?? nil
    let pages = FigureBook(catalogue).pages(named: "\(Entry.kind)/\(entry.id)")
    guard let page = pages.first,
      let size = FigureSizes.of(page, on: side, isStill: false, in: catalogue),
      let small = SmallFigure(of: entry, on: side, catalogue)
    else { return nil }
    shows = "Drawn figure: \(name)" + (side.map { ", \($0.rawValue) side" } ?? "")
    sideShown = side.flatMap { sides.count > 1 ? "Shown: \($0.rawValue) side" : nil }
    moving = FigureFile(id: entry.id.text, side: side).place(kind: Entry.kind).path
    (movingWidth, movingHeight) = (size.width, size.height)
    (still, stillWidth, stillHeight) = (small.path, small.width, small.height)
  }
}

/// A still figure beside the name of a movement, which says already what it shows.
struct SmallFigure: Hashable, Sendable {
  let path: String
  let width: Int
  let height: Int

  /// - Parameter side: A side that the person may do; `nil` for a movement without sides.
  /// - Returns: `nil` for what no motion shows yet.
  init?<Entry: CatalogueEntry>(of entry: Entry, on side: Side?, _ catalogue: Catalogue) {
    let pages = FigureBook(catalogue).pages(named: "\(Entry.kind)/\(entry.id)")
    guard let page = pages.first,
      let size = FigureSizes.of(page, on: side, isStill: true, in: catalogue)
    else { return nil }
    path = FigureFile(id: entry.id.text, side: side, isStill: true).place(kind: Entry.kind).path
    (width, height) = (size.width, size.height)
  }
}

/// The name of a picture's file: `heel-rise.svg`, `heel-rise-left.svg`, `heel-rise-left-still.svg`.
///
/// Without a side it is a picture of the first side that the person may do.
struct FigureFile: Hashable, Sendable {
  let id: String
  let side: Side?
  let isStill: Bool

  init(id: String, side: Side?, isStill: Bool = false) {
    (self.id, self.side, self.isStill) = (id, side, isStill)
  }

  /// - Parameter isKnown: Whether an entry has that id: an id may end like a side.
  /// - Returns: `nil` for what is no name of a picture.
  init?(_ name: String, isKnown: (String) -> Bool) {
    guard name.hasSuffix(Self.type) else { return nil }
    let stem = String(name.dropLast(Self.type.count))
    let isStill = stem.hasSuffix(Self.still)
    let rest = isStill ? String(stem.dropLast(Self.still.count)) : stem
    if isKnown(rest) {
      self.init(id: rest, side: nil, isStill: isStill)
      return
    }
    guard let side = [Side.left, .right].first(where: { rest.hasSuffix(Self.ending($0)) })
    else { return nil }
    let id = String(rest.dropLast(Self.ending(side).count))
    guard isKnown(id) else { return nil }
    self.init(id: id, side: side, isStill: isStill)
  }

  func place(kind: String) -> Place {
    let name = id + (side.map(Self.ending) ?? "") + (isStill ? Self.still : "") + Self.type
    return .figure(kind: kind, file: name)
  }

  private static let type = ".svg"
  private static let still = "-still"

  private static func ending(_ side: Side) -> String { "-\(side.rawValue)" }
}

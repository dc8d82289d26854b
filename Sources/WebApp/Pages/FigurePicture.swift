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
    let drawn = "\(Entry.kind)/\(entry.id)"
    guard let size = FigureSizes.of(named: drawn, on: side, .moving, in: catalogue),
      let stillSize = FigureSizes.of(named: drawn, on: side, .still, in: catalogue)
    else { return nil }
    shows = "Drawn figure: \(name)" + (side.map { ", \($0.rawValue) side" } ?? "")
    sideShown = side.flatMap { sides.count > 1 ? "Shown: \($0.rawValue) side" : nil }
    moving = FigureFile(id: entry.id.text, side: side).place(kind: Entry.kind).path
    (movingWidth, movingHeight) = (size.width, size.height)
    still = FigureFile(id: entry.id.text, side: side, as: .still).place(kind: Entry.kind).path
    (stillWidth, stillHeight) = (stillSize.width, stillSize.height)
  }
}

/// A still figure beside the name of a movement, which says already what it shows: it has no words of its own.
struct SmallFigure: Hashable, Sendable {
  let path: String
  let width: Int
  let height: Int

  /// - Parameter side: A side that the person may do; `nil` for a movement without sides.
  /// - Returns: `nil` for what no motion shows yet.
  init?<Entry: CatalogueEntry>(of entry: Entry, on side: Side?, _ catalogue: Catalogue) {
    let name = "\(Entry.kind)/\(entry.id)"
    guard let size = FigureSizes.of(named: name, on: side, .small, in: catalogue) else {
      return nil
    }
    path = FigureFile(id: entry.id.text, side: side, as: .small).place(kind: Entry.kind).path
    (width, height) = (size.width, size.height)
  }
}

/// The forms in which a movement is drawn.
enum FigureForm: String, CaseIterable, Sendable {
  case moving, still
  /// A still without words, for lists.
  case small

  func drawing(of figure: Figure) -> String {
    switch self {
    case .moving: figure.moving
    case .still: figure.still
    case .small: figure.wordless
    }
  }
}

/// The name of a picture's file: `heel-rise.svg`, `heel-rise-left.svg`, `heel-rise-left-still.svg`.
///
/// Without a side it is a picture of the first side that the person may do.
struct FigureFile: Hashable, Sendable {
  let id: String
  let side: Side?
  let form: FigureForm

  init(id: String, side: Side?, as form: FigureForm = .moving) {
    (self.id, self.side, self.form) = (id, side, form)
  }

  /// - Parameter isKnown: Whether an entry has that id: an id may end like a side.
  /// - Returns: `nil` for what is no name of a picture.
  init?(_ name: String, isKnown: (String) -> Bool) {
    guard name.hasSuffix(Self.type) else { return nil }
    let stem = String(name.dropLast(Self.type.count))
    let form = [FigureForm.still, .small].first { stem.hasSuffix(Self.ending($0)) } ?? .moving
    let rest = String(stem.dropLast(Self.ending(form).count))
    if isKnown(rest) {
      self.init(id: rest, side: nil, as: form)
      return
    }
    guard let side = [Side.left, .right].first(where: { rest.hasSuffix(Self.ending($0)) })
    else { return nil }
    let id = String(rest.dropLast(Self.ending(side).count))
    guard isKnown(id) else { return nil }
    self.init(id: id, side: side, as: form)
  }

  func place(kind: String) -> Place {
    let name = id + (side.map(Self.ending) ?? "") + Self.ending(form) + Self.type
    return .figure(kind: kind, file: name)
  }

  private static let type = ".svg"

  private static func ending(_ form: FigureForm) -> String {
    form == .moving ? "" : "-\(form.rawValue)"
  }

  private static func ending(_ side: Side) -> String { "-\(side.rawValue)" }
}

import FigureDrawing
import Foundation
import Knowledge
import Synchronization

/// How wide and high a picture is, so that the page keeps its place free before it comes.
struct FigureSize: Hashable, Sendable {
  let width: Int
  let height: Int

  /// Read from the view box of a drawing; `nil` where there is none.
  init?(of svg: String) {
    guard let start = svg.range(of: "viewBox=\"0 0 ")?.upperBound,
      let end = svg[start...].firstIndex(of: "\"")
    else { return nil }
    let sides = svg[start..<end].split(separator: " ").compactMap { Double($0) }
    guard sides.count == 2, let width = sides.first, let height = sides.last,
      width.isFinite, height.isFinite, width >= 1, height >= 1
    else { return nil }
    (self.width, self.height) = (Int(width.rounded()), Int(height.rounded()))
  }
}

/// The sizes of a moving picture and of its still one.
///
/// A still stands several moments side by side, so it is wider and lower than the moving picture.
struct FigureSizes: Hashable, Sendable {
  let moving: FigureSize
  let still: FigureSize

  /// Each is drawn once for this: sizes are kept as long as the program runs.
  ///
  /// - Returns: `nil` where no motion shows the entry.
  static func of(_ page: FigureBook.Page, in catalogue: Catalogue) -> FigureSizes? {
    let drawn = Drawn(fingerprint: catalogue.fingerprint, name: page.name)
    if let known = kept.withLock({ $0[drawn] }) { return known }
    let figure = FigureBook(catalogue).figure(page)
    guard let moving = FigureSize(of: figure.moving), let still = FigureSize(of: figure.still)
    else { return nil }
    let sizes = FigureSizes(moving: moving, still: still)
    kept.withLock { $0[drawn] = sizes }
    return sizes
  }

  /// Another catalogue may draw the same entry otherwise.
  private struct Drawn: Hashable {
    let fingerprint: String
    let name: String
  }

  private static let kept = Mutex<[Drawn: FigureSizes]>([:])
}

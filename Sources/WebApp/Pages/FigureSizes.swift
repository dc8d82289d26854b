import Anatomy
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

/// The sizes of pictures, each drawn once for this: they are kept as long as the program runs.
///
/// A still stands several moments side by side, so it is wider and lower than the moving picture.
enum FigureSizes {
  /// - Parameter side: The side shown; the words in a picture may need more room on one.
  static func of(
    _ page: FigureBook.Page, on side: Side?, isStill: Bool, in catalogue: Catalogue
  ) -> FigureSize? {
    let drawn = Drawn(
      fingerprint: catalogue.fingerprint, name: page.name, side: side, isStill: isStill)
    if let known = kept.withLock({ $0[drawn] }) { return known }
    let figure = FigureBook(catalogue).figure(page, working: side ?? .right)
    let size = FigureSize(of: isStill ? figure.still : figure.moving)
    kept.withLock { $0[drawn] = size }
    return size
  }

  /// Another catalogue may draw the same entry otherwise.
  private struct Drawn: Hashable {
    let fingerprint: String
    let name: String
    let side: Side?
    let isStill: Bool
  }

  private static let kept = Mutex<[Drawn: FigureSize]>([:])
}

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
  /// - Parameters:
  ///   - name: Kind and id of what is shown.
  ///   - side: The side shown; the words in a picture may need more room on one.
  /// - Returns: `nil` for what no motion shows.
  static func of(
    named name: String, on side: Side?, _ form: FigureForm, in catalogue: Catalogue
  ) -> FigureSize? {
    let drawn = Drawn(catalogue, name, side, form)
    if let known = kept.withLock({ $0[drawn] }) { return known }
    let book = FigureBook(catalogue)
    let figure = book.pages(named: name).first.map { book.figure($0, working: side ?? .right) }
    let size = figure.flatMap { FigureSize(of: form.drawing(of: $0)) }
    kept.withLock { $0[drawn] = size }
    return size
  }

  /// Another catalogue may draw the same entry otherwise.
  private struct Drawn: Hashable {
    let fingerprint: String
    let name: String
    let side: Side?
    let form: FigureForm

    init(_ catalogue: Catalogue, _ name: String, _ side: Side?, _ form: FigureForm) {
      fingerprint = catalogue.fingerprint
      (self.name, self.side, self.form) = (name, side, form)
    }
  }

  private static let kept = Mutex<[Drawn: FigureSize]>([:])
}

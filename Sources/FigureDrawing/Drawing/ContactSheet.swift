import Knowledge

/// Every motion in small pictures, start, middle and end, as the documentation shows them.
package struct ContactSheet: Sendable {
  /// Of the full size; a sheet of full pictures would be many megabytes.
  private static let share = 0.2
  private static let motionsOnSheet = 32
  private static let motionsInRow = 4
  private static let picture = (width: Canvas.width * share, height: 96.0)

  /// From 1.
  package let number: Int
  private let book: FigureBook
  private let pages: [FigureBook.Page]

  /// The sheets of a catalogue, in the order of motions; of a motion that shows several entries the first.
  package static func all(_ book: FigureBook) -> [ContactSheet] {
    var seen: Set<Motion.ID> = []
    let firsts = book.pages.filter { seen.insert($0.motion.id).inserted }
    return stride(from: 0, to: firsts.count, by: motionsOnSheet).enumerated().map { index, start in
      ContactSheet(
        number: index + 1, book: book,
        pages: Array(firsts[start..<min(start + motionsOnSheet, firsts.count)]))
    }
  }

  /// The file the documentation has it in.
  package var fileName: String { "figures-\(number).svg" }

  package var svg: String {
    let (columns, gap, words) = (Self.motionsInRow, 12.0, 14.0)
    let cell = (width: 3 * Self.picture.width + gap, height: Self.picture.height + words + gap)
    let drawn = pages.enumerated().map { index, page in
      let (left, top) = (
        Double(index % columns) * cell.width, Double(index / columns) * cell.height
      )
      let pictures = book.figure(page).small(Self.share).enumerated().map { place, picture in
        "<svg x=\"\(short(Double(place) * Self.picture.width))\" "
          + "y=\"\(short(words + Self.picture.height - picture.height))\" "
          + "width=\"\(short(Self.picture.width))\" height=\"\(short(picture.height))\">"
          + "\(picture.drawn)</svg>"
      }
      return "<g transform=\"translate(\(short(left)) \(short(top)))\">"
        + "<text y=\"10\" fill=\"\(Palette.ink)\">\(page.motion.id)</text>"
        + pictures.joined() + "</g>\n"
    }
    let lines = Double((pages.count + columns - 1) / columns)
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
      + "\(short(Double(columns) * cell.width)) \(short(lines * cell.height))\" "
      + "font-family=\"sans-serif\" font-size=\"10\">\n<rect width=\"100%\" height=\"100%\" "
      + "fill=\"\(Palette.paper)\"/>\n\(drawn.joined())</svg>\n"
  }
}

extension Figure {
  /// The telling moments in a small size, without floor and words.
  func small(_ share: Double) -> [(height: Double, drawn: String)] {
    let whole = Canvas(
      scene, fitting: SeenBodies(moments.map(\.body), from: scene.camera))
    let canvas = whole.scaled(
      Scale(
        perMetre: whole.scale.perMetre * share, left: whole.scale.left * share,
        top: whole.scale.top * share), width: Canvas.width * share)
    return telling.map { moment in
      (
        height: whole.height * share,
        drawn: canvas.furniture() + resting(moment, canvas)
      )
    }
  }
}

/// Many figures on one sheet, three pictures each: start, middle and end.
package struct FigureSheet {
  package struct Row {
    package let name: String
    package let figure: Figure

    package init(name: String, figure: Figure) { (self.name, self.figure) = (name, figure) }
  }

  private let rows: [Row]
  private let picture = (width: 240.0, height: 190.0)

  package init(_ rows: [Row]) { self.rows = rows }

  /// The sheet as SVG, two rows of figures side by side.
  package var svg: String {
    let lines = (rows.count + 1) / 2
    let (width, height) = (6 * picture.width + 20, Double(lines) * picture.height)
    let body = rows.enumerated().map { index, row in
      let (left, top) = (
        Double(index % 2) * (3 * picture.width + 20), Double(index / 2) * picture.height
      )
      let pictures = row.figure.threeMoments.enumerated().map { place, moment in
        placed(moment, left: left + Double(place) * picture.width, top: top + 16)
      }
      return "<text x=\"\(short(left + 4))\" y=\"\(short(top + 12))\" font-size=\"11\" "
        + "font-family=\"sans-serif\" fill=\"\(Palette.ink)\">\(row.name)</text>"
        + pictures.joined()
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(short(width)) "
      + "\(short(height))\">\(body.joined(separator: "\n"))</svg>\n"
  }

  /// A picture inside the sheet: a document may hold another at a place of its own.
  private func placed(_ document: String, left: Double, top: Double) -> String {
    "<svg x=\"\(short(left))\" y=\"\(short(top))\" width=\"\(short(picture.width - 4))\" "
      + "height=\"\(short(picture.height - 20))\" preserveAspectRatio=\"xMidYMin\" "
      + document.dropFirst("<svg ".count)
  }
}

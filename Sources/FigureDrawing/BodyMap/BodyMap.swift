package import Anatomy
package import Knowledge

/// The body from behind and from the front, and the shapes on it, as SVG.
///
/// Colours are those of the page's style sheet, by class; the attributes are for who has none. The same
/// code draws where it hurts and what stands out.
package enum BodyMap {
  package static let width = 200.0
  package static let height = 470.0

  package static var viewBox: String { "0 0 \(short(width)) \(short(height))" }

  /// The body without anything on it, with the words for its sides.
  package static func body(_ view: MapShape.View) -> String {
    let outline = Silhouette.outline.commands(middle: width / 2)
    let hair = Silhouette.hair(isBack: view == .back).commands(middle: width / 2)
    return "<path class=\"map-body\" d=\"\(outline)\" fill=\"#F1E6D6\" stroke=\"#B9A88F\" "
      + "stroke-width=\"1.2\"/><path class=\"map-hair\" d=\"\(hair)\" fill=\"#B4B1AC\"/>"
      + Side.allCases.map { word($0, view) }.joined()
  }

  /// The outline of a shape as the `d` of a path.
  ///
  /// - Parameter side: `nil` for what lies in the middle.
  package static func path(_ shape: MapShape, _ side: Side?) -> String {
    curves(shape, side).map { $0.commands(middle: width / 2) }.joined()
  }

  /// Where a mark on the shape stands, in the drawing.
  package static func centre(_ shape: MapShape, _ side: Side?) -> MapPoint {
    let points = curves(shape, side).flatMap(\.samples)
    func mean(_ numbers: [Double]) -> Double {
      numbers.reduce(0, +) / Double(max(numbers.count, 1))
    }
    return MapPoint(mean(points.map(\.across)) + width / 2, mean(points.map(\.down)))
  }

  /// One line for a side, or for a joined middle; two for a middle of two halves.
  package static func curves(_ shape: MapShape, _ side: Side?) -> [MapCurve] {
    let outer = shape.corners.map { MapPoint($0.across, $0.down) }
    let mirrored = outer.reversed().map(\.mirrored)
    switch side {
    case .none where shape.isJoined: return [MapCurve(soft: outer + mirrored)]
    case .none: return [MapCurve(soft: outer), MapCurve(soft: mirrored)]
    case .some(let side):
      return [MapCurve(soft: isOnTheRight(side, shape.view) ? outer : mirrored)]
    }
  }

  /// Who looks at a face sees its left on the right.
  private static func isOnTheRight(_ side: Side, _ view: MapShape.View) -> Bool {
    (side == .left) == (view == .front)
  }

  private static func word(_ side: Side, _ view: MapShape.View) -> String {
    let across = isOnTheRight(side, view) ? width - 22 : 22
    return "<text class=\"map-\(side.rawValue)\" x=\"\(short(across))\" y=\"292\" font-size=\"13\" "
      + "text-anchor=\"middle\">\(side == .left ? "Left" : "Right")</text>"
  }
}

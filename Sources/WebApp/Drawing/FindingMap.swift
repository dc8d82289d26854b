import Anatomy
import FigureDrawing
import Knowledge

/// The body with what stands out on it, as SVG: one view.
///
/// How sure is told by the filling (solid or hatched), the kind by the edge and a sign; a number leads
/// to the words. Nothing is told by colour alone.
struct FindingMap: Sendable {
  /// What is drawn on one muscle group of one side.
  struct Mark: Hashable, Sendable {
    /// What is known of the group.
    enum Filling: String, Hashable, Sendable { case unlooked, looked, hint, confirmed }

    let muscle: Muscle.ID
    let side: Side?
    let filling: Filling
    /// How sure it is that it is not like its other side or its partner; `nil` when that is not seen.
    let unequal: Filling?
    /// Whether it is weak or short whatever the other side does.
    let isWeak: Bool
    /// What stands before it in words.
    let number: Int?
  }

  let view: MapShape.View
  let marks: [Mark]

  /// Whether anything numbered is seen in this view.
  func showsFindings(_ catalogue: Catalogue) -> Bool {
    drawn(catalogue).contains { $0.mark.number != nil }
  }

  /// The drawing without its `svg` element, with presentation attributes only.
  func drawing(_ catalogue: Catalogue) -> String {
    let drawn = drawn(catalogue)
    let hatch = "hatch-\(view.rawValue)"
    return """
      <defs><pattern id="\(hatch)" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><path class="map-hatch" d="M0 0V6" stroke="#9A6A1F" \
      stroke-width="4"/></pattern></defs>
      """ + BodyMap.body(view) + drawn.map { Self.filled($0.mark, $0.path, hatch) }.joined()
        + drawn.map { Self.edge($0.mark, $0.path) }.joined()
        + drawn.map { Self.sign($0.mark, $0.middle) }.joined()
  }

  private typealias Drawn = (mark: Mark, path: String, middle: MapPoint)

  private func drawn(_ catalogue: Catalogue) -> [Drawn] {
    marks.flatMap { mark -> [Drawn] in
      let shapes = catalogue.muscles[mark.muscle]?.shapes.filter { $0.view == view } ?? []
      return shapes.map {
        (mark, BodyMap.path($0, mark.side), BodyMap.centre($0, mark.side))
      }
    }
  }

  private static func filled(_ mark: Mark, _ path: String, _ hatch: String) -> String {
    let ground =
      "<path class=\"group \(mark.filling.rawValue)\" d=\"\(path)\" "
      + "fill=\"\(mark.filling.colour)\" stroke=\"#7B7468\"/>"
    guard mark.filling == .hint else { return ground }
    return ground + "<path d=\"\(path)\" fill=\"url(#\(hatch))\"/>"
  }

  private static func edge(_ mark: Mark, _ path: String) -> String {
    guard let unequal = mark.unequal else { return "" }
    let dashes = unequal == .hint ? " stroke-dasharray=\"7 4\"" : ""
    return "<path class=\"map-edge\" d=\"\(path)\" fill=\"none\" stroke=\"#1C2B30\" "
      + "stroke-width=\"3.5\"\(dashes)/>"
  }

  private static func sign(_ mark: Mark, _ middle: MapPoint) -> String {
    guard let number = mark.number else { return "" }
    let place = "translate(\(place(middle.across)) \(place(middle.down)))"
    let weak =
      mark.isWeak ? "<path class=\"map-weak\" d=\"M-6 9.5H6L0 17.5Z\" fill=\"#1C2B30\"/>" : ""
    return "<g transform=\"\(place)\">\(weak)<circle class=\"map-badge\" r=\"8.5\" "
      + "fill=\"#FFFDF9\" stroke=\"#1C2B30\" stroke-width=\"1.5\"/><text class=\"map-number\" "
      + "y=\"4.3\" font-size=\"12\" text-anchor=\"middle\">\(number)</text></g>"
  }

  private static func place(_ number: Double) -> String { String(Int(number.rounded())) }
}

extension FindingMap.Mark.Filling {
  /// For who has no style sheet.
  fileprivate var colour: String {
    switch self {
    case .unlooked, .hint: "#FFFDF9"
    case .looked: "#ECD9B6"
    case .confirmed: "#C08A35"
    }
  }
}

extension FindingMap {
  /// What a sign means, drawn as on the body.
  struct Sign: Sendable {
    let svg: String
    let meaning: String
  }

  /// The signs that stand on the body, and no others.
  static func signs(for marks: [Mark]) -> [Sign] {
    func swatch(_ mark: Mark, _ meaning: String, isSeen: Bool) -> Sign? {
      guard isSeen else { return nil }
      let path = "M8 3H32A5 5 0 0 1 37 8V20A5 5 0 0 1 32 25H8A5 5 0 0 1 3 20V8A5 5 0 0 1 8 3Z"
      let weak = mark.isWeak ? "<path class=\"map-weak\" d=\"M14 10H26L20 18Z\"/>" : ""
      // The hatching is the back view's; every page with a hint has that view.
      return Sign(
        svg: "<svg class=\"map-sign\" viewBox=\"0 0 40 28\" width=\"40\" height=\"28\" "
          + "aria-hidden=\"true\" focusable=\"false\">" + filled(mark, path, "hatch-back")
          + edge(mark, path) + weak + "</svg>",
        meaning: meaning)
    }
    func plain(
      _ filling: Mark.Filling, unequal: Mark.Filling? = nil, isWeak: Bool = false
    ) -> Mark {
      Mark(
        muscle: Muscle.ID(""), side: nil, filling: filling, unequal: unequal, isWeak: isWeak,
        number: nil)
    }
    func isFilled(_ filling: Mark.Filling) -> Bool { marks.contains { $0.filling == filling } }
    let unequal = marks.compactMap(\.unequal)
    return [
      swatch(plain(.confirmed), "Solid: confirmed", isSeen: isFilled(.confirmed)),
      swatch(plain(.hint), "Hatched: a hint, not sure", isSeen: isFilled(.hint)),
      swatch(
        plain(.unlooked, unequal: unequal.contains(.confirmed) ? .confirmed : .hint),
        "Thick edge: does less than the other side or than its partner", isSeen: !unequal.isEmpty),
      swatch(
        plain(.unlooked, isWeak: true), "Triangle: weak or short, whatever the other side does",
        isSeen: marks.contains(where: \.isWeak)),
      swatch(plain(.looked), "Pale: looked at, no finding so far", isSeen: isFilled(.looked)),
      swatch(plain(.unlooked), "Empty: not looked at yet", isSeen: isFilled(.unlooked)),
    ].compactMap(\.self)
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// The words of a picture, where nothing is under them: no body, no edge of a thing, no arrow, no close-up.
struct SideWord {
  private static let lineHeight = 27.0
  private static let ascent = 24.0

  private let lines: [Saying.Line]
  private let canvas: Canvas
  /// The beginning of the first line in the first free place; `nil` when there is none.
  let free: Spot?

  /// - Parameters:
  ///   - saying: What is said.
  ///   - seen: All bodies that are drawn on the canvas, one over the other in time.
  init(_ saying: Saying, on canvas: Canvas, over seen: SeenBodies) {
    (lines, self.canvas) = (saying.lines, canvas)
    free =
      saying.lines.isEmpty
      ? nil
      : FreePlace(
        width: Self.width(of: saying.lines), ascent: Self.ascent,
        descent: 9 + Self.lineHeight * Double(saying.lines.count - 1), on: canvas, over: seen
      ).spot
  }

  /// What a picture without free room gets above.
  static func headroom(_ saying: Saying) -> Double {
    11 + lineHeight * Double(saying.lines.count)
  }

  /// As wide as most fonts need.
  private static func width(of lines: [Saying.Line]) -> Double {
    lines.map { 12 * Double($0.text.count) }.max() ?? 0
  }

  /// - Parameters:
  ///   - target: What a thin line from the word points at, where the word alone would be misread.
  ///   - change: What makes that line come and go, in a picture that moves.
  func svg(pointingAt target: Spot? = nil, change: String = "") -> String {
    guard let first = lines.first else { return "" }
    let spot = free ?? Spot(across: 20, down: 27)
    let height = short(Self.lineHeight * Double(lines.count) + 11)
    // Only as wide as the words: beside them may be a close-up.
    let wide = min(canvas.width, Self.width(of: lines) + 34)
    let strip =
      free == nil
      ? "<rect width=\"\(short(wide))\" height=\"\(height)\" rx=\"16\" fill=\"\(Palette.paper)\"/>"
      : ""
    let words = lines.enumerated().map { index, line in
      "<text x=\"\(short(spot.across))\" y=\"\(short(spot.down + Self.lineHeight * Double(index)))\" "
        + "font-size=\"23\" font-family=\"sans-serif\" fill=\"\(line.colour)\">\(line.text)</text>"
    }
    let pointer = target.map { line(from: spot, to: $0, colour: first.colour) } ?? ""
    return strip + (change.isEmpty ? pointer : "<g>\(change)\(pointer)</g>")
      + words.joined()
  }

  private func line(from spot: Spot, to target: Spot, colour: String) -> String {
    let bottom = spot.down + Self.lineHeight * Double(lines.count - 1)
    let start = Spot(
      across: min(max(target.across, spot.across), spot.across + Self.width(of: lines)),
      down: target.down > spot.down ? bottom + 7 : spot.down - Self.ascent)
    return "<path fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2.5\" "
      + "d=\"M\(pair(start.across, start.down))L\(pair(target.across, target.down))\"/>"
      + "<circle cx=\"\(short(target.across))\" cy=\"\(short(target.down))\" r=\"5\" "
      + "fill=\"\(colour)\" stroke=\"\(Palette.paper)\" stroke-width=\"2\"/>"
  }
}

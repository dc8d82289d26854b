import Anatomy
import BodyModelling
import Knowledge

/// The pictures of one performance: moving, and still.
///
/// Only presentation attributes and SMIL animation: a page's content policy may forbid styles and scripts.
package struct Figure {
  private let scene: Scene
  private let name: String
  private let isSided: Bool

  /// - Parameters:
  ///   - name: What the picture shows, for those who cannot see it.
  ///   - isSided: Whether it is done for one side at a time; then the picture says which.
  ///   - muscles: What is painted in brass.
  package init(
    _ performance: Performance, name: String, isSided: Bool, muscles: [WorkingMuscle]
  ) {
    scene = Scene(performance, muscles: muscles)
    (self.name, self.isSided) = (name, isSided)
  }

  private var moments: [Performance.Moment] { scene.performance.moments }

  /// The moving picture.
  package var moving: String {
    let canvas = Canvas(scene, bodies: moments.map(\.body))
    let pieces = scene.pieces.map { piece in
      let outlines = moments.map { canvas.outlines(of: piece, on: $0.body) }
      return path(piece, outlines[0].map(\.commands).joined(), animation(outlines))
    }
    return document(
      width: Canvas.width, height: canvas.height,
      [canvas.ground(), canvas.furniture()] + pieces
        + [canvas.arrows(on: moments[0].body, isMoving: true), word(canvas)])
  }

  /// Start and end side by side, with a key between them where there are several; for a motion of one key
  /// that key alone.
  package var still: String {
    let keys = scene.performance.keyMoments.map(\.body)
    guard keys.count > 1 else { return one(keys[0]) }
    let end = furthest(keys)
    let shown = end > 1 ? [keys[0], keys[end / 2], keys[end]] : [keys[0], keys[end]]
    let width = shown.count == 2 ? Canvas.width * 0.75 : Canvas.width * 0.6
    let canvas = Canvas(scene, bodies: moments.map(\.body), width: width)
    let panels = shown.enumerated().map { index, body in
      "<svg x=\"\(short(Double(index) * (width + 8)))\" width=\"\(short(width))\" "
        + "height=\"\(short(canvas.height))\">"
        + canvas.ground(width: width) + canvas.furniture()
        + scene.pieces.map { path($0, canvas.outline(of: $0, on: body), "") }.joined() + "</svg>"
    }
    let whole = Double(shown.count) * (width + 8) - 8
    return document(width: whole, height: canvas.height, panels + [word(canvas)])
  }

  /// The first key, the middle of the way to the next, and the key that differs most.
  package var threeMoments: [String] {
    let keys = scene.performance.keyMoments
    guard keys.count > 1 else { return [one(keys[0].body)] }
    let end = keys[furthest(keys.map(\.body))].body
    let half = (keys[0].seconds + keys[1].seconds) / 2
    let middle = moments.min { abs($0.seconds - half) < abs($1.seconds - half) }
    return [keys[0].body, middle?.body ?? keys[1].body, end].map(one)
  }

  /// One moment alone.
  private func one(_ body: Body) -> String {
    let canvas = Canvas(scene, bodies: moments.map(\.body))
    return document(
      width: Canvas.width, height: canvas.height,
      [canvas.ground(), canvas.furniture()]
        + scene.pieces.map { path($0, canvas.outline(of: $0, on: body), "") }
        + [canvas.arrows(on: body, isMoving: false), word(canvas)])
  }

  private func word(_ canvas: Canvas) -> String {
    isSided ? canvas.word(scene.performance.side) : ""
  }

  /// The place of the key that differs most from the first.
  private func furthest(_ keys: [Body]) -> Int {
    func way(_ body: Body) -> Double {
      allFlesh.map { $0.place(on: body).distance(to: $0.place(on: keys[0])) }.reduce(0, +)
    }
    let ways = keys.map(way)
    return ways.indices.max { ways[$0] < ways[$1] } ?? 0
  }

  private func path(_ piece: Scene.Piece, _ outline: String, _ inside: String) -> String {
    let edge =
      piece.isEdged
      ? " stroke=\"\(Palette.paper)\" stroke-width=\"2.5\" paint-order=\"stroke\"" : ""
    let start = "<path fill=\"\(piece.colour)\"\(edge) d=\"\(outline)\""
    return inside.isEmpty ? start + "/>" : start + ">\(inside)</path>"
  }

  /// The change of an outline over the whole motion; nothing when it never changes.
  private func animation(_ outlines: [[Outline]]) -> String {
    let points = outlines.map { $0.flatMap(\.ends).flatMap { [$0.across, $0.down] } }
    let telling = TellingMoments(points, at: moments.map(\.seconds), tolerance: 0.6).places
    let values = telling.map { outlines[$0].map(\.commands).joined() }
    guard values.contains(where: { $0 != values[0] }) else { return "" }
    let seconds = scene.performance.seconds
    let times = telling.map { fraction(moments[$0].seconds / seconds) }
    return "<animate attributeName=\"d\" dur=\"\(short(seconds))s\" repeatCount=\"indefinite\" "
      + "keyTimes=\"\(times.joined(separator: ";"))\" values=\"\(values.joined(separator: ";"))\"/>"
  }

  private func fraction(_ share: Double) -> String {
    let thousandths = Int((share * 1000).rounded())
    if thousandths >= 1000 { return "1" }
    let digits = String(thousandths)
    return thousandths == 0 ? "0" : "." + String(repeating: "0", count: 3 - digits.count) + digits
  }

  private func document(width: Double, height: Double, _ parts: [String]) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(short(width)) "
      + "\(short(height))\" role=\"img\"><title>\(escaped(name))</title>"
      + parts.joined() + "</svg>\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

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
  private let worked: WorkedSide

  /// - Parameters:
  ///   - name: What the picture shows, for those who cannot see it.
  ///   - isSided: Whether it is done for one side at a time; then the picture says which.
  ///   - muscles: What is painted in brass.
  package init(
    _ performance: Performance, name: String, isSided: Bool, muscles: [WorkingMuscle]
  ) {
    scene = Scene(performance, muscles: muscles)
    worked = WorkedSide(performance, muscles: muscles)
    (self.name, self.isSided) = (name, isSided)
  }

  private var moments: [Performance.Moment] { scene.performance.moments }

  /// The moving picture.
  package var moving: String {
    let canvas = canvas(for: moments.map(\.body))
    let pieces = scene.pieces.map { piece in
      let outlines = moments.map { canvas.outlines(of: piece, on: $0.body) }
      return path(piece, outlines[0].map(\.commands).joined(), animation(outlines))
    }
    return document(
      width: Canvas.width, height: canvas.height,
      [canvas.ground(), canvas.furniture()] + pieces
        + [
          canvas.heading(), levels(canvas, moments[0].body),
          canvas.arrows(on: moments[0].body, isMoving: true),
          word(canvas, over: moments.map(\.body)),
        ])
  }

  /// Start and end side by side, with keys between them where there are several; for a motion of one key
  /// that key alone.
  package var still: String {
    let keys = scene.performance.keyMoments
    guard keys.count > 1 else { return one(keys[0].body) }
    let panels = StillMoments(
      keys.map(\.body), holds: scene.performance.motion.keys.map { $0.holdSeconds > 0 }
    ).panels
    let width = Canvas.width * [0.75, 0.6, 0.5][min(panels.count, 4) - 2]
    let run = travelling(until: keys[panels.last?.key ?? 0].seconds)
    func body(_ key: Int) -> Body {
      run.min { abs($0.seconds - keys[key].seconds) < abs($1.seconds - keys[key].seconds) }?.body
        ?? keys[key].body
    }
    let bodies = panels.map { body($0.key) }
    let all = scene.headingWay == nil ? moments.map(\.body) : run.map(\.body)
    let canvas = canvas(for: all, width: width, word: bodies[0])
    let drawn = panels.enumerated().map { index, panel in
      let way = panel.from.map { from in
        run.filter { (keys[from].seconds...keys[panel.key].seconds).contains($0.seconds) }
          .map(\.body)
      }
      return "<svg x=\"\(short(Double(index) * (width + 8)))\" width=\"\(short(width))\" "
        + "height=\"\(short(canvas.height))\">"
        + content(canvas, bodies[index], before: bodies[max(index - 1, 0)], way: way)
        + (index == 0 ? word(canvas, over: [bodies[0]]) : "") + "</svg>"
    }
    let whole = Double(panels.count) * (width + 8) - 8
    return document(width: whole, height: canvas.height, drawn)
  }

  /// The moments as they are, and for someone who walks with the way walked: in a still the room stays and the
  /// person goes.
  private func travelling(until seconds: Double) -> [Performance.Moment] {
    guard scene.performance.motion.heading != nil else { return moments }
    let walked = moments.filter { $0.seconds <= seconds + 1e-6 }
    let ways = Strides(walked.map(\.body)).ways
    let half = (ways.last ?? .zero) * 0.5
    return zip(walked, ways).map {
      Performance.Moment(seconds: $0.seconds, body: $0.body.moved(by: $1 - half))
    }
  }

  /// One picture of a still: room, person, and the way the person came.
  private func content(_ canvas: Canvas, _ body: Body, before: Body, way: [Body]?) -> String {
    let arrow = way.map { WayArrow($0, on: canvas, isSided: isSided) }
    let isSmall = arrow.map { $0.lengthSeen < 70 } ?? false
    let ghost =
      isSmall && scene.headingWay == nil
      ? "<path fill=\"\(Palette.ghost)\" d=\""
        + scene.pieces.map { canvas.outline(of: $0, on: before) }.joined() + "\"/>" : ""
    return canvas.ground() + canvas.furniture() + ghost
      + scene.pieces.map { path($0, canvas.outline(of: $0, on: body), "") }.joined()
      + canvas.heading()
      + (way == nil ? "" : canvas.arrows(on: body, isMoving: false)) + (arrow?.svg ?? "")
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
    let canvas = canvas(for: moments.map(\.body), word: body)
    return document(
      width: Canvas.width, height: canvas.height,
      [canvas.ground(), canvas.furniture()]
        + scene.pieces.map { path($0, canvas.outline(of: $0, on: body), "") }
        + [
          canvas.heading(), levels(canvas, body), canvas.arrows(on: body, isMoving: false),
          word(canvas, over: [body]),
        ])
  }

  /// The canvas, with room for the word where there would be none.
  private func canvas(
    for bodies: [Body], width: Double = Canvas.width, word: Body? = nil
  ) -> Canvas {
    let canvas = Canvas(scene, bodies: bodies, width: width)
    guard isSided,
      SideWord(scene.performance.side, on: canvas, over: word.map { [$0] } ?? bodies).free == nil
    else { return canvas }
    return Canvas(scene, bodies: bodies, width: width, headroom: SideWord.headroom)
  }

  private func word(_ canvas: Canvas, over bodies: [Body]) -> String {
    guard isSided else { return "" }
    let mark = worked.movesLess ? bodies.first.flatMap { worked.mark(on: $0) } : nil
    return SideWord(scene.performance.side, on: canvas, over: bodies)
      .svg(pointingAt: mark.map(canvas.spot))
  }

  /// Level lines, where one looks whether both sides are level.
  private func levels(_ canvas: Canvas, _ body: Body) -> String {
    scene.performance.motion.levels.map { level in
      let places = Side.allCases.map { side in
        level == .shoulders
          ? body[.upperArm(side)].point(Vector(0, 0.06, 0))
          : body[.thigh(side)].point(Vector(0, 0.1, 0))
      }
      let down = short(canvas.spot((places[0] + places[1]) * 0.5).down)
      let middle = canvas.spot((places[0] + places[1]) * 0.5).across
      return "<path fill=\"none\" stroke=\"\(Palette.action)\" stroke-width=\"3.5\" "
        + "stroke-dasharray=\"9 6\" d=\"M\(short(middle - 150)) \(down)H\(short(middle + 150))\"/>"
    }.joined()
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

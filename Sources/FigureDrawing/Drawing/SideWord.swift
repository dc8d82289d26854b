import Anatomy
import BodyModelling
import Knowledge

/// The word for the side being worked, where nothing is under it: no body, no edge of a thing, no arrow, no
/// close-up.
struct SideWord {
  private static let size = (width: 112.0, height: 24.0)
  /// What a picture without free room gets above.
  static let headroom = 38.0

  private let side: Side
  private let canvas: Canvas
  private let bodies: [Body]

  /// - Parameters:
  ///   - bodies: All that are drawn on the canvas, one over the other in time.
  init(_ side: Side, on canvas: Canvas, over bodies: [Body]) {
    (self.side, self.canvas, self.bodies) = (side, canvas, bodies)
  }

  /// The beginning of the word's line in the first free place; `nil` when there is none.
  var free: Spot? {
    let (width, height) = (canvas.width, canvas.height)
    let lines = [36.0, height - 20, 66.0, height - 50]
    let right = width - Self.size.width - 20
    let steps = stride(from: 20.0, through: max(right, 20), by: 16)
    let (balls, edges, closeUp) = (self.balls, self.edges, self.closeUp)
    return lines.lazy.flatMap { line in steps.lazy.map { Spot(across: $0, down: line) } }
      .first { isFree($0, balls, edges, closeUp) }
  }

  /// - Parameter target: What a thin line from the word points at, where the word alone would be misread.
  func svg(pointingAt target: Spot?) -> String {
    let spot = free ?? Spot(across: 20, down: 27)
    let strip =
      free == nil
      ? "<rect width=\"\(short(canvas.width))\" height=\"\(short(Self.headroom))\" "
        + "fill=\"\(Palette.paper)\"/>" : ""
    return strip + (target.map { line(from: spot, to: $0) } ?? "")
      + "<text x=\"\(short(spot.across))\" y=\"\(short(spot.down))\" font-size=\"23\" "
      + "font-family=\"sans-serif\" fill=\"\(side == .left ? Palette.left : Palette.right)\">"
      + "\(side == .left ? "Left" : "Right") side</text>"
  }

  private func line(from spot: Spot, to target: Spot) -> String {
    let colour = side == .left ? Palette.left : Palette.right
    let isBelow = target.down > spot.down
    let start = Spot(
      across: min(max(target.across, spot.across), spot.across + Self.size.width),
      down: spot.down + (isBelow ? 7 : -Self.size.height))
    return "<path fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2.5\" "
      + "d=\"M\(pair(start.across, start.down))L\(pair(target.across, target.down))\"/>"
      + "<circle cx=\"\(short(target.across))\" cy=\"\(short(target.down))\" r=\"5\" "
      + "fill=\"\(colour)\" stroke=\"\(Palette.paper)\" stroke-width=\"2\"/>"
  }

  private func isFree(
    _ spot: Spot, _ balls: [(spot: Spot, radius: Double)], _ edges: [Spot],
    _ closeUp: (left: Double, bottom: Double)
  ) -> Bool {
    let (left, right) = (spot.across - 6, spot.across + Self.size.width + 6)
    let (top, bottom) = (spot.down - Self.size.height, spot.down + 9)
    func nearest(_ place: Spot) -> Spot {
      Spot(
        across: min(max(place.across, left), right), down: min(max(place.down, top), bottom))
    }
    return balls.allSatisfy { nearest($0.spot).distance(to: $0.spot) > $0.radius }
      && edges.allSatisfy { nearest($0).distance(to: $0) > 1 }
      && !(right > closeUp.left && top < closeUp.bottom)
  }

  /// Where the corner begins in which a part is seen larger.
  private var closeUp: (left: Double, bottom: Double) {
    guard canvas.scene.performance.motion.closeUp != nil, let body = bodies.first else {
      return (.infinity, 0)
    }
    let frame = CloseUp(canvas, on: body)
    return (frame.left - 4, frame.top + frame.size + 4)
  }

  private var balls: [(spot: Spot, radius: Double)] {
    let capsules = BodyShape.all.flatMap(\.capsules)
    return bodies.flatMap { body in
      capsules.flatMap { capsule in
        let (from, to) = (capsule.from.place(on: body), capsule.to.place(on: body))
        let radius = max(capsule.from.radiusMetres, capsule.to.radiusMetres)
        return [0, 0.5, 1].map { share in
          (canvas.spot(from + (to - from) * share), canvas.scale.length(radius) + 4)
        }
      }
    }
  }

  /// Points along every edge of the furniture, along bands and tapes, the floor's line and the arrows.
  private var edges: [Spot] {
    let scene = canvas.scene
    let faces = (scene.furniture + scene.doors).flatMap { $0.faces(scene.camera) }.map(\.corners)
    let flat = (scene.background + scene.foreground).flatMap(\.lines)
    let sides = (faces + flat).flatMap { corners in
      zip(corners, corners.dropFirst() + corners.prefix(1))
    }
    let strips = bodies.flatMap { body in
      scene.strips.map { $0.places(on: body) }.map { ($0.from, $0.to) }
    }
    let arrows = bodies.prefix(1).flatMap { body in
      scene.pressArrows.map { $0.line(on: body) }
    }
    let drawn = (sides + strips + arrows.map { ($0.start, $0.end) })
      .map { (canvas.spot($0.0), canvas.spot($0.1)) }
    let floor = (
      Spot(across: 0, down: canvas.floorLine), Spot(across: canvas.width, down: canvas.floorLine)
    )
    return (drawn + [floor]).flatMap { start, end in
      let steps = Int(start.distance(to: end) / 8) + 1
      return (0...steps).map { step in
        let share = Double(step) / Double(steps)
        return Spot(
          across: start.across + (end.across - start.across) * share,
          down: start.down + (end.down - start.down) * share)
      }
    }
  }
}

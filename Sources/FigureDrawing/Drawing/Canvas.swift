import Anatomy
import BodyModelling
import Knowledge

/// The picture: its size, the scale that fits everything on it, and the drawing of single things.
struct Canvas {
  static let width = 640.0
  /// The least and the greatest height; a lying person needs less than a standing one.
  private static let heights = 320.0...480.0
  private static let margin = 26.0
  /// As large as a person is ever drawn; a lying figure would else be a giant.
  private static let mostPerMetre = 300.0
  /// The same where only a part of the body is shown.
  private static let mostPerMetreClose = 520.0

  let scene: Scene
  let scale: Scale
  let height: Double

  /// - Parameters:
  ///   - bodies: Those that must fit.
  ///   - width: Of the part of the picture to fit them in.
  init(_ scene: Scene, bodies: [Body], width: Double = Canvas.width) {
    self.scene = scene
    var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, 0.0)
    bottom = -Double.infinity
    func include(_ place: Vector, _ radius: Double) {
      let spot = scene.camera.seen(place)
      (left, right) = (min(left, spot.across - radius), max(right, spot.across + radius))
      (top, bottom) = (min(top, spot.down - radius), max(bottom, spot.down + radius))
    }
    for body in bodies {
      for ball in allFlesh where scene.shows(ball.segment) {
        include(ball.place(on: body), ball.radiusMetres)
      }
    }
    let isWhole = scene.performance.motion.focus == .whole
    if isWhole {
      for box in scene.furniture { box.corners.forEach { include($0, 0) } }
    }
    let room = (
      width: width - 2 * Self.margin, height: Self.heights.upperBound - 2 * Self.margin
    )
    let perMetre = min(
      room.width / (right - left), room.height / (bottom - top),
      isWhole ? Self.mostPerMetre : Self.mostPerMetreClose)
    // The floor stays low; what is left over is air above.
    let needed = (bottom - top) * perMetre + 2 * Self.margin
    height = max(needed, Self.heights.lowerBound).rounded()
    scale = Scale(
      perMetre: perMetre, left: width / 2 - (left + right) / 2 * perMetre,
      top: height - Self.margin - bottom * perMetre)
  }

  /// Paper, and the floor with its line.
  func ground(width: Double = Canvas.width) -> String {
    let back = scene.furniture.flatMap(\.corners).map { scene.camera.nearness($0.levelled) }.min()
    let towards = scene.camera.towards
    let level = Vector(towards.x, 0, towards.z).unit
    let behind = level * min((back ?? 0) - 0.12, -0.35)
    let line = scale.spot(scene.camera.seen(behind)).down
    return "<rect width=\"\(short(width))\" height=\"\(short(height))\" rx=\"16\" "
      + "fill=\"\(Palette.paper)\"/>"
      + "<path d=\"M0 \(short(line))H\(short(width))V\(short(height - 16))"
      + "a16 16 0 0 1 -16 16H16a16 16 0 0 1 -16 -16Z\" fill=\"\(Palette.floor)\"/>"
      + "<path d=\"M0 \(short(line))H\(short(width))\" stroke=\"\(Palette.line)\" "
      + "stroke-width=\"2\"/>"
  }

  private func drawing(of box: FurnitureBox) -> String {
    box.faces(scene.camera).map { face in
      let points = face.corners.map { scale.spot(scene.camera.seen($0)) }
        .map { pair($0.across, $0.down) }
      let fill =
        switch (box.tone, face.isTop) {
        case (.wood, true): Palette.furniture
        case (.wood, false): Palette.furnitureSide
        case (.cloth, true): "#FDFBF7"
        case (.cloth, false): Palette.cloth
        }
      return "<path d=\"M\(points.joined(separator: "L"))Z\" fill=\"\(fill)\" "
        + "stroke=\"\(Palette.furnitureLine)\" stroke-width=\"1.5\" stroke-linejoin=\"round\"/>"
    }.joined()
  }

  /// The furniture and the pillows, which never move.
  func furniture() -> String {
    scene.furniture.map(drawing).joined() + scene.pillows.map(drawing).joined()
  }

  private func drawing(of pillow: [(Vector, Double)]) -> String {
    let circles = pillow.map { (scale.spot(scene.camera.seen($0.0)), scale.length($0.1)) }
    return "<path fill=\"#FDFBF7\" stroke=\"\(Palette.furnitureLine)\" stroke-width=\"1.5\" "
      + "d=\"\(hull(of: circles))\"/>"
  }

  /// An arrow for every push, over everything else.
  func arrows(on body: Body, isMoving: Bool) -> String {
    let performance = scene.performance
    let arrows = performance.motion.presses.flatMap {
      PressArrow.arrows($0, worked: performance.side)
    }
    guard !arrows.isEmpty else { return "" }
    let paths = arrows.map { arrow in
      let (start, end) = arrow.line(on: body)
      return self.arrow(
        from: scale.spot(scene.camera.seen(start)), to: scale.spot(scene.camera.seen(end)))
    }
    let pulse =
      isMoving
      ? "<animate attributeName=\"opacity\" dur=\"2.4s\" repeatCount=\"indefinite\" "
        + "values=\"1;1;.25;1\"/>" : ""
    return "<path fill=\"\(Palette.action)\" stroke=\"\(Palette.paper)\" stroke-width=\"5\" "
      + "stroke-linejoin=\"round\" paint-order=\"stroke\" d=\"\(paths.joined())\">\(pulse)</path>"
  }

  /// A shaft with a head; as long as a hand even where it points at the eye.
  private func arrow(from start: Spot, to end: Spot) -> String {
    let (across, down) = (end.across - start.across, end.down - start.down)
    let length = max((across * across + down * down).squareRoot(), 1)
    let (along, beside) = ((across / length, down / length), (-down / length, across / length))
    let full = max(length, 26)
    func corner(_ ahead: Double, _ aside: Double) -> String {
      pair(
        start.across + along.0 * ahead + beside.0 * aside,
        start.down + along.1 * ahead + beside.1 * aside)
    }
    let corners = [
      corner(0, -3.5), corner(full - 15, -3.5), corner(full - 15, -10), corner(full, 0),
      corner(full - 15, 10), corner(full - 15, 3.5), corner(0, 3.5),
    ]
    return "M\(corners.joined(separator: "L"))Z"
  }

  /// The word for the side being worked, where there is one.
  func word(_ side: Side) -> String {
    "<text x=\"22\" y=\"38\" font-size=\"22\" font-family=\"sans-serif\" "
      + "fill=\"\(side == .left ? Palette.left : Palette.right)\">"
      + "\(side == .left ? "Left" : "Right") side</text>"
  }

  func outlines(of piece: Scene.Piece, on body: Body) -> [Outline] {
    piece.capsules.map { Outline($0, on: body, camera: scene.camera, scale: scale) }
  }

  func outline(of piece: Scene.Piece, on body: Body) -> String {
    outlines(of: piece, on: body).map(\.commands).joined()
  }
}

extension Vector {
  fileprivate var levelled: Vector { Vector(x, 0, z) }
}

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

  /// The places of the balls that need room: hair is soft.
  private static let flesh = {
    let flesh = Set(allFlesh)
    return SeenBodies.balls.indices.filter { flesh.contains(SeenBodies.balls[$0]) }
  }()

  private(set) var scene: Scene
  private(set) var scale: Scale
  private(set) var width: Double
  let height: Double
  /// What stays free above, for words.
  let headroom: Double

  /// - Parameters:
  ///   - seen: The bodies that must fit.
  ///   - width: Of the part of the picture to fit them in.
  ///   - headroom: What stays free above.
  init(
    _ scene: Scene, fitting seen: SeenBodies, width: Double = Canvas.width, headroom: Double = 0
  ) {
    (self.scene, self.width, self.headroom) = (scene, width, headroom)
    var (left, right, top, bottom) = (Double.infinity, -Double.infinity, Double.infinity, 0.0)
    bottom = -Double.infinity
    func include(_ place: Vector, _ radius: Double) { include(scene.camera.seen(place), radius) }
    func include(_ spot: Spot, _ radius: Double) {
      (left, right) = (min(left, spot.across - radius), max(right, spot.across + radius))
      (top, bottom) = (min(top, spot.down - radius), max(bottom, spot.down + radius))
    }
    let balls = SeenBodies.balls
    let shown = Self.flesh.filter { scene.shows(balls[$0].segment) }
    for first in stride(from: 0, to: seen.spots.count, by: balls.count) {
      for index in shown { include(seen.spots[first + index], balls[index].radiusMetres) }
    }
    let strips = scene.strips
    for body in seen.bodies {
      for strip in strips {
        let (from, to) = strip.places(on: body)
        include(from, strip.radii.from)
        include(to, strip.radii.to)
      }
    }
    let isWhole = scene.performance.motion.focus == .whole
    if !isWhole, let body = seen.bodies.first {
      for arrow in scene.pressArrows {
        let (start, end) = arrow.line(on: body)
        [start, end].forEach { include($0, 0.02) }
      }
    }
    if isWhole {
      scene.extent.forEach { include($0, 0) }
      for box in scene.furniture { box.shownCorners.forEach { include($0, 0) } }
      if let way = scene.headingWay { [way.start, way.end].forEach { include($0, 0.03) } }
    }
    let room = (
      width: width - 2 * Self.margin, height: Self.heights.upperBound - 2 * Self.margin
    )
    let perMetre = min(
      room.width / (right - left), room.height / (bottom - top),
      isWhole ? Self.mostPerMetre : Self.mostPerMetreClose)
    // The floor stays low; what is left over is air above.
    let needed = (bottom - top) * perMetre + 2 * Self.margin
    height = max(needed + headroom, Self.heights.lowerBound).rounded()
    scale = Scale(
      perMetre: perMetre, left: width / 2 - (left + right) / 2 * perMetre,
      top: height - Self.margin - bottom * perMetre)
  }

  /// The same picture seen from elsewhere.
  func seen(from camera: Camera) -> Canvas {
    var canvas = self
    canvas.scene.camera = camera
    return canvas
  }

  /// The same picture at another scale and width.
  func scaled(_ scale: Scale, width: Double) -> Canvas {
    var canvas = self
    (canvas.scale, canvas.width) = (scale, width)
    return canvas
  }

  /// A place in the room, on the picture.
  func spot(_ place: Vector) -> Spot { scale.spot(scene.camera.seen(place)) }

  /// How far down the floor begins.
  var floorLine: Double {
    let back = scene.furniture.flatMap(\.shownCorners)
      .map { scene.camera.nearness($0.levelled) }.min()
    let towards = scene.camera.towards
    let level = Vector(towards.x, 0, towards.z).unit
    return spot(level * min((back ?? 0) - 0.12, -0.35)).down
  }

  /// Paper, and the floor with its line.
  func ground() -> String {
    let line = floorLine
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
      let fill = Palette.colour(of: box.tone, isTop: face.isTop)
      return "<path d=\"M\(points.joined(separator: "L"))Z\" fill=\"\(fill)\" "
        + "stroke=\"\(Palette.furnitureLine)\" stroke-width=\"1.5\" stroke-linejoin=\"round\"/>"
    }.joined()
  }

  /// The furniture and the pillows, which never move.
  func furniture() -> String {
    scene.background.map(drawing).joined() + scene.furniture.map(drawing).joined()
      + scene.pillows.map(drawing).joined() + reflection() + foreground()
  }

  private func reflection() -> String {
    guard let reflection = scene.reflection else { return "" }
    return reflection.pieces.map { piece in
      "<path fill=\"\(piece.colour)\" d=\"\(outline(of: piece, on: reflection.body))\"/>"
    }.joined()
  }

  /// What stands before the furniture; again before the person when they are inside.
  func foreground() -> String {
    scene.foreground.map(drawing).joined() + scene.doors.map(drawing).joined()
  }

  private func drawing(of piece: FlatPiece) -> String {
    let lines = piece.lines.map { line in
      let points = line.map { scale.spot(scene.camera.seen($0)) }.map { pair($0.across, $0.down) }
      return "M\(points.joined(separator: "L"))Z"
    }
    return "<path d=\"\(lines.joined())\" fill=\"\(Palette.colour(of: piece.tone, isTop: false))\" "
      + "fill-rule=\"evenodd\" stroke=\"\(Palette.furnitureLine)\" stroke-width=\"1.5\" "
      + "stroke-linejoin=\"round\"/>"
  }

  /// Only what lies on the floor, for feet that are seen from above.
  func lines() -> String {
    scene.furniture.filter { $0.up.upperBound < 0.05 }.map(drawing).joined()
  }

  private func drawing(of pillow: [(Vector, Double)]) -> String {
    let circles = pillow.map { (scale.spot(scene.camera.seen($0.0)), scale.length($0.1)) }
    return "<path fill=\"#F4EEE4\" stroke=\"\(Palette.furnitureLine)\" stroke-width=\"1.5\" "
      + "d=\"\(hull(of: circles))\"/>"
  }

  /// An arrow for every push, over everything else.
  func arrows(on body: Body, isMoving: Bool) -> String {
    let arrows = scene.pressArrows
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

  /// A shaft with a head, as long as a hand even where it points at the eye, and the stop it meets: a bar with
  /// the slanted strokes of what is fixed, so that one reads a push and no way.
  private func arrow(from start: Spot, to end: Spot) -> String {
    let (across, down) = (end.across - start.across, end.down - start.down)
    let length = max((across * across + down * down).squareRoot(), 1)
    let (along, beside) = ((across / length, down / length), (-down / length, across / length))
    let full = min(max(length, 34), 110)
    func corner(_ back: Double, _ aside: Double) -> String {
      pair(
        end.across - along.0 * back + beside.0 * aside,
        end.down - along.1 * back + beside.1 * aside)
    }
    func closed(_ corners: [String]) -> String { "M\(corners.joined(separator: "L"))Z" }
    return closed([
      corner(full, -3.5), corner(17, -3.5), corner(17, -10), corner(2, 0), corner(17, 10),
      corner(17, 3.5), corner(full, 3.5),
    ])
      + closed([corner(0.5, -15), corner(-4, -15), corner(-4, 15), corner(0.5, 15)])
      + [-15.0, -7.5, 0, 7.5].map { aside in
        closed([
          corner(-4, aside + 4), corner(-4, aside + 7), corner(-11, aside + 2.5),
          corner(-11, aside - 0.5),
        ])
      }.joined()
  }

  /// The arrow along the floor that says where someone walks; two heads for who goes quickly.
  func heading() -> String {
    guard let way = scene.headingWay else { return "" }
    let isQuick = scene.performance.motion.heading == .quickForward
    let (start, end) = (spot(way.start), spot(way.end))
    let length = max(start.distance(to: end), 1)
    let along = ((end.across - start.across) / length, (end.down - start.down) / length)
    func at(_ back: Double, _ aside: Double) -> String {
      pair(
        end.across - along.0 * back - along.1 * aside,
        end.down - along.1 * back + along.0 * aside)
    }
    func head(_ from: Double) -> String {
      "M\(at(from, 0))L\(at(from + 22, 14))L\(at(from + 22, -14))Z"
    }
    let shaft = "M\(at(20, 4.5))L\(at(length, 4.5))L\(at(length, -4.5))L\(at(20, -4.5))Z"
    return "<path fill=\"\(Palette.action)\" d=\"\(shaft)\(head(0))\(isQuick ? head(19) : "")\"/>"
  }

  /// The outlines of a piece on some bodies, one after the other.
  func outlines(of piece: Scene.Piece, on bodies: [Body]) -> Outlines {
    Outlines(of: piece, on: bodies, camera: scene.camera, scale: scale)
  }

  func outline(of piece: Scene.Piece, on body: Body) -> String {
    outlines(of: piece, on: [body]).commands(of: [0])
  }
}

extension Vector {
  fileprivate var levelled: Vector { Vector(x, 0, z) }
}

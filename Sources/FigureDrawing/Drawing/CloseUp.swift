import Anatomy
import BodyModelling
import Knowledge

/// A frame in an upper corner in which a small part is seen larger, with a ring round it in the picture.
struct CloseUp {
  /// The picture in the frame.
  let canvas: Canvas
  let left: Double
  let size: Double
  let top: Double
  /// The ring in the whole picture.
  private let ring: (middle: Spot, radius: Double)

  /// - Parameters:
  ///   - canvas: The whole picture.
  ///   - body: That on which the part is in the middle.
  init(_ canvas: Canvas, on body: Body) {
    let performance = canvas.scene.performance
    let part = performance.motion.closeUp ?? .hand
    let middle = canvas.scene.camera.seen(
      part.middle(of: body, working: performance.side))
    let times = part == .hand ? 2.7 : part == .head ? 1.9 : 2.1
    size = (canvas.width < 200 ? canvas.width * 0.32 : max(canvas.width * 0.32, 190)).rounded()
    // Below the words, where they have room of their own above.
    top = 18 + canvas.headroom
    left = Self.corner(of: canvas, size: size, bottom: top + size, body)
    let seen = canvas.scale.spot(middle)
    ring = (seen, canvas.scale.length(part == .hand ? 0.12 : part == .head ? 0.17 : 0.24))
    let eye = part == .feet ? Self.overFeet(performance.side) : canvas.scene.camera
    let feet = part == .feet ? Self.extent(of: body, seenBy: eye) : nil
    let inFrame = feet?.middle ?? eye.seen(part.middle(of: body, working: performance.side))
    let most = canvas.scale.perMetre * times
    let perMetre = feet.map { [size] in min(most, (size - 20) / $0.metres) } ?? most
    self.canvas = canvas.seen(from: eye).scaled(
      Scale(
        perMetre: perMetre, left: size / 2 - inFrame.across * perMetre,
        top: size / 2 - inFrame.down * perMetre), width: size)
  }

  /// On the right, unless that hides more of the person than on the left.
  private static func corner(
    of canvas: Canvas, size: Double, bottom: Double, _ body: Body
  ) -> Double {
    let spots = allFlesh.map { canvas.spot($0.place(on: body)) }.filter { $0.down < bottom }
    func hides(_ left: Double) -> Int {
      spots.filter { $0.across > left - 6 && $0.across < left + size + 6 }.count
    }
    let (left, right) = (18.0, canvas.width - size - 18)
    return hides(left) < hides(right) ? left : right
  }

  /// From high up before the person: how the feet stand to each other is not seen from the side.
  private static func overFeet(_ side: Side) -> Camera {
    let camera = Camera(aheadDegrees: 40, aboveDegrees: 72)
    return side == .left ? camera.mirrored : camera
  }

  /// The middle of both feet, heels and toes, and how much of the frame they need each way.
  private static func extent(
    of body: Body, seenBy eye: Camera
  ) -> (middle: Spot, metres: Double) {
    let balls = [BodyShape.foot(.left), .foot(.right)].flatMap(\.capsules)
      .flatMap { [$0.from, $0.to] }
    let seen = balls.map { (spot: eye.seen($0.place(on: body)), radius: $0.radiusMetres) }
    let (left, right) = (
      seen.map { $0.spot.across - $0.radius }.min() ?? 0,
      seen.map { $0.spot.across + $0.radius }.max() ?? 0
    )
    let (top, bottom) = (
      seen.map { $0.spot.down - $0.radius }.min() ?? 0,
      seen.map { $0.spot.down + $0.radius }.max() ?? 0
    )
    return (
      Spot(across: (left + right) / 2, down: (top + bottom) / 2), max(right - left, bottom - top)
    )
  }

  /// The pieces that are seen in the frame: what is near the part, so that the picture stays small.
  static func shows(_ shape: BodyShape, of performance: Performance) -> Bool {
    switch (performance.motion.closeUp, shape) {
    case (.hand, .arm(performance.side)): true
    case (.hand, .leg(performance.side)):
      performance.motion.contacts.contains { $0.part == .hand && $0.side != .opposite }
    // The legs would hide the feet under them.
    case (.feet, .foot): true
    case (.head, .face), (.head, .hair), (.head, .neck), (.head, .shirt), (.head, .sleeve): true
    default: false
    }
  }

  /// The frame with something in it that is drawn on the larger canvas, and the ring it belongs to.
  func framed(_ drawn: String) -> String {
    guard !drawn.isEmpty else { return "" }
    let frame = "<svg x=\"\(short(left))\" y=\"\(short(top))\" width=\"\(short(size))\" "
    let edge =
      "<rect x=\"1.5\" y=\"1.5\" width=\"\(short(size - 3))\" height=\"\(short(size - 3))\" rx=\"14\" "
    return leader + frame + "height=\"\(short(size))\">" + edge + "fill=\"\(Palette.paper)\"/>"
      + surroundings + drawn + edge
      + "fill=\"none\" stroke=\"\(Palette.lens)\" stroke-width=\"3\"/></svg>"
  }

  private var surroundings: String {
    canvas.scene.performance.motion.closeUp == .feet ? canvas.lines() : canvas.furniture()
  }

  /// The ring and the line from it to the frame.
  private var leader: String {
    let corner = Spot(
      across: min(max(ring.middle.across, left + 10), left + size - 10), down: top + size / 2)
    let away = max(corner.distance(to: ring.middle), 1)
    let share = ring.radius / away
    let start = Spot(
      across: ring.middle.across + (corner.across - ring.middle.across) * share,
      down: ring.middle.down + (corner.down - ring.middle.down) * share)
    return "<path fill=\"none\" stroke=\"\(Palette.lens)\" stroke-width=\"2\" "
      + "d=\"M\(pair(start.across, start.down))L\(pair(corner.across, corner.down))\"/>"
      + "<circle cx=\"\(short(ring.middle.across))\" cy=\"\(short(ring.middle.down))\" "
      + "r=\"\(short(ring.radius))\" fill=\"none\" stroke=\"\(Palette.lens)\" stroke-width=\"2\"/>"
  }
}

extension Motion.CloseUp {
  /// What is in the middle of the frame.
  fileprivate func middle(of body: Body, working side: Side) -> Vector {
    switch self {
    case .hand: body.palm(side)
    case .head: body[.head].point(Vector(0, 0.08, 0))
    case .feet: (body[.toes(.right)].origin + body[.toes(.left)].origin) * 0.5
    }
  }
}

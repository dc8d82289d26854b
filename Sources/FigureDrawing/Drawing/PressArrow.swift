import Anatomy
import BodyModelling
import Knowledge

/// An arrow where the person pushes and nothing moves.
struct PressArrow {
  private let press: MotionPress
  private let side: Side
  /// Whether another part pushes against it: then the arrow ends before the part, so that one sees both.
  private let isMet: Bool

  /// The arrows of one press, for each side it is made with.
  static func arrows(_ press: MotionPress, of motion: Motion, worked: Side) -> [PressArrow] {
    let sides = press.part.isInMiddle ? [worked] : press.side.sides(working: worked)
    let isMet = motion.presses.contains { $0.towards == press.towards.opposite }
    return sides.map { PressArrow(press: press, side: $0, isMet: isMet) }
  }

  /// From where to where it points on a body, in the room; the tip is where the part meets what stops it.
  func line(on body: Body) -> (start: Vector, end: Vector) {
    let out: Double = side == .right ? 1 : -1
    let direction =
      switch press.towards {
      case .forward: Vector.forward
      case .back: -.forward
      case .up: Vector.up
      case .down: -.up
      case .downBack: Vector(-0.6, -0.8, 0)
      case .inwards: Vector(0, 0, -out)
      case .outwards: Vector(0, 0, out)
      }
    let (middle, radius) = part(of: body)
    if press.isPull { return (middle + direction * radius, middle + direction * (radius + 0.19)) }
    // What squeezes what lies between shows from which side it comes.
    let isSqueezed = press.towards == .inwards && press.part != .elbow
    // And what fingertips press on is at the arrow's tip.
    let endsBefore =
      isSqueezed || isMet || press.part == .buttock || press.part == .fingers
    let reach = endsBefore ? -radius : radius
    let end = middle + direction * reach
    // The back pushes as a whole: the arrow comes through the trunk.
    return (end - direction * (press.part == .back ? 0.34 : 0.19), end)
  }

  private func part(of body: Body) -> (middle: Vector, radius: Double) {
    switch press.part {
    case .hand: (body.palm(side), 0.035)
    case .fingers: (beforeFingertips(of: body), -0.008)
    case .foot: (body[.foot(side)].point(footPoint), press.towards == .forward ? 0.09 : 0.06)
    case .knee: (body[.shank(side)].origin, 0.062)
    case .head: (body[.head].point(Vector(0, 0.15, 0)), 0.1)
    case .elbow: (body[.forearm(side)].origin, 0.045)
    case .shoulder: (body[.upperArm(side)].origin, 0.065)
    case .buttock: (body[.thigh(side)].origin, 0.1)
    case .back: (body[.thorax].point(Vector(0, 0.08, 0)), 0.1)
    case .belly: (body[.lumbar].point(Vector(0.015, 0.02, 0)), -0.1)
    }
  }

  /// Just ahead of where the fingers end: they are so thin that the arrow would hide them.
  private func beforeFingertips(of body: Body) -> Vector {
    let end = body[.fingertips(side)].point(Vector(0, -0.17 * Proportions.handMetres, 0))
    return end - body[.hand(side)].rotation.up * 0.034
  }

  /// The heel for a push down, but the forefoot where the other foot pushes against it: so one sees that the
  /// ankles work; the sole's middle else.
  private var footPoint: Vector {
    if isMet, press.towards == .down || press.towards == .up { return Vector(0.11, -0.05, 0) }
    return switch press.towards {
    case .down, .downBack: Vector(-0.02, -0.01, 0)
    default: Vector(0.05, -0.02, 0)
    }
  }
}

extension MotionPress.Part {
  /// Whether there is one of it, not one on each side.
  fileprivate var isInMiddle: Bool { self == .head || self == .back || self == .belly }
}

extension MotionPress.Direction {
  /// The way of what stops it; `nil` where nothing of the body does.
  fileprivate var opposite: MotionPress.Direction? {
    switch self {
    case .forward: .back
    case .back: .forward
    case .up: .down
    case .down: .up
    default: nil
    }
  }
}

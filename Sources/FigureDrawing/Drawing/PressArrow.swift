import Anatomy
import BodyModelling
import Knowledge

/// An arrow where the person pushes and nothing moves.
struct PressArrow {
  private let press: MotionPress
  private let side: Side

  /// The arrows of one press, for each side it is made with.
  static func arrows(_ press: MotionPress, worked: Side) -> [PressArrow] {
    let sides = press.part.isInMiddle ? [worked] : press.side.sides(working: worked)
    return sides.map { PressArrow(press: press, side: $0) }
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
    // What squeezes what lies between shows from which side it comes.
    let reach = press.towards == .inwards || press.part == .buttock ? -radius : radius
    let end = middle + direction * reach
    return (end - direction * 0.19, end)
  }

  private func part(of body: Body) -> (middle: Vector, radius: Double) {
    switch press.part {
    case .hand: (body.palm(side), 0.035)
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

  /// The heel for a push down, the sole's middle else.
  private var footPoint: Vector {
    switch press.towards {
    case .down, .downBack: Vector(-0.02, -0.01, 0)
    default: Vector(0.05, -0.02, 0)
    }
  }
}

extension MotionPress.Part {
  /// Whether there is one of it, not one on each side.
  fileprivate var isInMiddle: Bool { self == .head || self == .back || self == .belly }
}

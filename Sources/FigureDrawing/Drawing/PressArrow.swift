import Anatomy
import BodyModelling
import Knowledge

/// An arrow where the person pushes and nothing moves.
struct PressArrow {
  private let press: MotionPress
  private let side: Side

  /// The arrows of one press, for each side it is made with.
  static func arrows(_ press: MotionPress, worked: Side) -> [PressArrow] {
    let sides = press.part == .head ? [worked] : press.side.sides(working: worked)
    return sides.map { PressArrow(press: press, side: $0) }
  }

  /// From where to where it points on a body, in the room.
  func line(on body: Body) -> (start: Vector, end: Vector) {
    let out: Double = side == .right ? 1 : -1
    let direction =
      switch press.towards {
      case .forward: Vector.forward
      case .back: -.forward
      case .up: Vector.up
      case .down: -.up
      case .inwards: Vector(0, 0, -out)
      case .outwards: Vector(0, 0, out)
      }
    let (middle, radius) = part(of: body)
    // Two hands that push together would else look like two that pull apart.
    let begin = press.towards == .inwards ? -(radius + 0.15) : radius * 0.4
    let start = middle + direction * begin
    return (start, start + direction * 0.17)
  }

  private func part(of body: Body) -> (middle: Vector, radius: Double) {
    switch press.part {
    case .hand: (body.palm(side), 0.03)
    case .foot: (body[.foot(side)].point(Vector(0, -0.03, 0)), 0.04)
    case .knee: (body[.shank(side)].origin, 0.06)
    case .head: (body[.head].point(Vector(0, 0.15, 0)), 0.09)
    case .elbow: (body[.forearm(side)].origin, 0.04)
    case .shoulder: (body[.upperArm(side)].origin, 0.06)
    case .buttock: (body[.thigh(side)].origin, 0.09)
    }
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// Where a palm goes and how the hand is turned there.
struct HandPlace {
  let contact: MotionContact
  let side: Side
  let stage: Stage
  let first: Body

  private func out(_ metres: Double) -> Double { side == .right ? metres : -metres }

  /// The palm's place, and the turn of the hand; `nil` lets it go on as the forearm does.
  func find(on body: Body) -> (palm: Vector, turned: Rotation?) {
    switch contact.place {
    case .chairSeat, .carSeat:
      (Vector(first.palm(side).x, stage.groundMetres + 0.02, out(0.25)), nil)
    case .ground, .floor, .step: level(at: contact.place == .floor ? 0 : nil)
    case .worktop: ahead(.worktop, height: Stage.worktopMetres, body)
    case .table: ahead(.table, height: Stage.tableMetres, body)
    case .chairBack: ahead(.chair, height: 0.86, body)
    case .doorFrame: (Car.frame, nil)
    case .armrest:
      (
        Vector(0.1, stage.groundMetres + 0.235, out(0.27)), resting(body)
      )
    case .wall where stage.besideMetres(.wall) != nil: besideWall()
    case .wall:
      (
        Vector(stage.edge(of: .wall) - 0.03, 1.24, out(0.20)),
        Rotation(forward: .forward, up: -.up, right: -.right)
      )
    case .thigh: onThigh(side, of: body, along: 0.62)
    case .knee: onThigh(side, of: body, along: 0.93)
    case .otherThigh: onThigh(side.opposite, of: body, along: 0.62)
    case .otherKnee: onThigh(side.opposite, of: body, along: 0.93)
    case .hip: (body[.pelvis].point(Vector(0.03, 0.06, out(0.15))), nil)
    case .chest: (body[.thorax].point(Vector(0.12, 0.14, out(-0.05))), nil)
    case .belly: (body[.lumbar].point(Vector(0.14, 0.03, out(0.02))), nil)
    case .forehead: (body[.head].point(Vector(0.12, 0.18, out(0.03))), nil)
    case .otherWrist:
      (body[.hand(side.opposite)].origin + Vector(0, 0.045, 0), nil)
    case .otherAnkle:
      (body[.shank(side.opposite)].point(Vector(0.05, -0.86 * Proportions.shankMetres, 0)), nil)
    case .upperBack: (body[.thorax].point(Vector(-0.11, 0.14, out(-0.02))), nil)
    case .lowerBack: (body[.thorax].point(Vector(-0.12, 0.02, out(-0.02))), nil)
    case .otherHand: (body[.thorax].point(Vector(0.30, 0.08, out(0.02))), nil)
    }
  }

  /// Where the elbow points: down, back and out, in the body's own directions.
  func elbow(of body: Body) -> Vector {
    let thorax = body[.thorax].rotation
    return switch contact.place {
    case .wall where stage.besideMetres(.wall) != nil: thorax * Vector(-0.5, -0.9, out(0.1))
    case .wall, .floor: thorax * Vector(-0.2, -0.9, out(0.9))
    case .ground: thorax * Vector(-0.3, -0.9, out(0.7))
    case .forehead: thorax * Vector(0.6, -0.8, out(0.25))
    case .doorFrame: thorax * Vector(-1, -0.4, out(0.3))
    case .upperBack: thorax * Vector(0.7, 1, out(0.9))
    case .lowerBack: thorax * Vector(-0.3, -0.6, out(0.9))
    case .belly: thorax * Vector(0.1, -0.3, out(1))
    case .hip: thorax * Vector(-0.7, -0.1, out(0.9))
    // Who sits beside a worktop lifts the elbow over its edge.
    case .worktop where stage.besideMetres(.worktop) != nil:
      thorax
        * Vector(
          -0.6 + 0.4 * lowness(of: body), -0.8 + lowness(of: body),
          out(0.75 + 0.25 * lowness(of: body)))
    case .worktop, .table, .armrest: thorax * Vector(-0.6, -0.8, out(0.75))
    default: thorax * Vector(-0.6, -0.8, out(0.35))
    }
  }

  /// 0 where the shoulder is high over a worktop, 1 where it is hardly above.
  private func lowness(of body: Body) -> Double {
    let above = body[.upperArm(side)].origin.y - Stage.worktopMetres
    return min(max((0.35 - above) / 0.25, 0), 1)
  }

  private func ahead(_ thing: MotionProp.Thing, height: Double, _ body: Body) -> (Vector, Rotation?)
  {
    if thing != .chair, let beside = stage.besideMetres(thing) {
      let palm = first[.upperArm(side)].origin
      let inside = beside < 0 ? beside - 0.06 : beside + 0.06
      return (Vector(palm.x + 0.1, height + 0.028, inside), resting(body))
    }
    return (Vector(stage.edge(of: thing) + 0.07, height + 0.028, out(0.19)), resting(body))
  }

  /// On a wall beside the person, a little ahead of the shoulder; the hand goes on as the forearm does.
  private func besideWall() -> (Vector, Rotation?) {
    let beside = stage.besideMetres(.wall) ?? 0
    let shoulder = first[.upperArm(side)].origin
    let inside = beside < 0 ? beside + 0.03 : beside - 0.03
    return (Vector(shoulder.x + 0.2, shoulder.y - 0.1, inside), nil)
  }

  /// Palm down, fingers ahead, a little on the outer edge; who turns round takes the fingers along.
  private func resting(_ body: Body) -> Rotation {
    let ahead =
      Rotation(forward: -.up, up: -.forward, right: -.right)
      * Rotation(about: .up, degrees: out(-8))
    guard stage.turnsPerson else { return ahead }
    let facing = body[.pelvis].rotation.forward
    let level = Vector(facing.x, 0, facing.z).unit
    return Rotation(forward: level, up: .up, right: level.cross(.up)) * ahead
  }

  /// Flat on what carries the body, under where the hand is in the first key.
  private func level(at given: Double?) -> (Vector, Rotation?) {
    let palm = first.palm(side)
    let height = given ?? stage.groundMetres
    var fingers = -first[.hand(side)].rotation.up
    fingers.y = 0
    if fingers.length < 0.5 {
      let up = first[.thorax].rotation.up
      fingers = Vector(up.x, 0, up.z)
      if fingers.length < 0.5 { fingers = .forward }
    }
    let along = fingers.unit
    let turned = Rotation(forward: -.up, up: -along, right: (-.up as Vector).cross(-along))
    return (Vector(palm.x, height + 0.026, palm.z), turned)
  }

  private func onThigh(_ leg: Side, of body: Body, along share: Double) -> (Vector, Rotation?) {
    let thigh = body[.thigh(leg)]
    let thick = 0.09 - 0.022 * share
    let place = thigh.point(Vector(thick, -share * Proportions.thighMetres, out(0.01)))
    // A little on its outer edge, as a hand that rests.
    let on =
      Rotation(forward: -.forward, up: .up, right: -.right)
      * Rotation(about: .up, degrees: out(-22))
    // Who lies clasps the knee as it comes; who sits lays the palm on the thigh, unless that is turned out.
    let sits = body[.thorax].rotation.up.y > 0.5 && leg == side && thigh.rotation.forward.y > 0.6
    return (place, sits ? thigh.rotation * on : nil)
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// One hand, forearm or foot that is put to its place.
struct Planting {
  let contact: MotionContact
  let side: Side
  let reach: Pose.Reach
  let stage: Stage

  /// The body with the limb at its place.
  ///
  /// - Parameters:
  ///   - body: The body as its anchor and its angles place it.
  ///   - first: The same for the first key; a planted part stays where it is there.
  func planted(in body: consuming Body, first: Body) -> Body {
    guard reach.freedom < 1 else { return body }
    guard reach.freedom > 0 else { return wholly(in: body, first: first) }
    let free = body.angles
    let planted = wholly(in: copy body, first: first).angles
    return body.with(planted.moved(towards: free, by: reach.freedom))
  }

  private func wholly(in body: consuming Body, first: Body) -> Body {
    switch contact.part {
    case .foot: footPlanted(in: body, first: first)
    case .forearm: forearmPlanted(in: body, first: first)
    default: handPlanted(in: body, first: first)
    }
  }

  /// How far the hips must come down for the foot to be in reach, in metres; 0 when it is.
  func drop(of body: Body, first: Body) -> Double {
    guard contact.part == .foot, reach.freedom == 0 else { return 0 }
    let (hip, foot) = (body[.thigh(side)].origin, footGoal(body, first).place)
    let leg = Proportions.thighMetres + Proportions.shankMetres - 0.0015
    let (forward, out) = (foot.x - hip.x, foot.z - hip.z)
    let level = leg * leg - forward * forward - out * out
    return max(hip.y - foot.y - max(level, 0).squareRoot(), 0)
  }

  /// How far the limb of a body is from its place, in metres.
  func miss(in body: Body, first: Body) -> Double {
    guard reach.freedom == 0 else { return 0 }
    return switch contact.part {
    case .foot: footGoal(body, first).place.distance(to: body[.foot(side)].origin)
    case .forearm: forearmLine(first).elbow.distance(to: body[.forearm(side)].origin)
    default: (handGoal(body, first).palm + offset).distance(to: body.palm(side))
    }
  }

  private var offset: Vector { contact.offset.vector(side) + reach.offset }
  private func out(_ metres: Double) -> Double { side == .right ? metres : -metres }

  // MARK: Feet

  private func footPlanted(in body: consuming Body, first: Body) -> Body {
    let goal = footGoal(body, first)
    body = LimbReach(.leg, side).reach(goal, in: body)
    var angles = body.angles
    angles[BodyJoint(.toes, side), .flexion] = -max(reach.tilt, 0)
    return body.with(angles)
  }

  /// The ankle laid across the other thigh, just above its knee, and the knee out to the side.
  private func footAcross(_ body: Body, _ first: Body) -> LimbReach.Goal {
    let thigh = body[.thigh(side.opposite)]
    let place = thigh.point(Vector(0.125, -0.94 * Proportions.thighMetres, 0))
    let knee = swing(body, first, to: place + offset) * Vector(0.26, 0.22, out(0.21))
    return LimbReach.Goal(place: place + offset, bend: body[.pelvis].rotation * knee)
  }

  private func footGoal(_ body: Body, _ first: Body) -> LimbReach.Goal {
    if contact.place == .otherThigh { return footAcross(body, first) }
    if stage.posture == .lyingOnSameSide || stage.posture == .lyingOnOtherSide {
      // A foot that lies on its edge stays as it is.
      let foot = first[.foot(side)]
      return LimbReach.Goal(
        place: foot.origin + offset, turned: foot.rotation, bend: first[.pelvis].rotation.forward)
    }
    let pivot = first[.pelvis].origin
    let stepped = Rotation(about: .up, degrees: -reach.turn)
    let ankle = pivot + stepped * (first[.foot(side)].origin - pivot)
    let floor =
      switch contact.place {
      case .floor: 0.0
      case .step: Stage.stepMetres
      default: stage.footingMetres
      }
    let turned = stepped * flat(first)
    let height = Proportions.ankleHeightMetres
    let tip = Vector(
      reach.tilt >= 0 ? Proportions.ballMetres : -Proportions.heelMetres, -height, 0)
    let place = Vector(ankle.x, floor + height, ankle.z) + offset + turned * tip
    let rolled = turned * Rotation(about: .forward, degrees: out(reach.edge))
    let tilted = rolled * Rotation(about: -.right, degrees: reach.tilt)
    let goal = place - tilted * tip
    return LimbReach.Goal(
      place: goal, turned: tilted,
      bend: swing(body, first, to: goal) * (turned.forward + kneeward(first)))
  }

  /// What the hip has turned out since the first key swings the knee out about the line to the foot.
  private func swing(_ body: Body, _ first: Body, to foot: Vector) -> Rotation {
    let hip = BodyJoint(.hip, side)
    let outwards = first.angles[hip, .rotation] - body.angles[hip, .rotation]
    return Rotation(about: foot - body[.thigh(side)].origin, degrees: out(outwards))
  }

  /// Flat on the ground, toes a little out, and out further as far as the hip is turned out.
  private func flat(_ first: Body) -> Rotation {
    let pelvis = first[.pelvis].rotation
    var ahead = Vector(pelvis.forward.x, 0, pelvis.forward.z)
    if ahead.length < 0.5 {
      let body = isFaceDown(first) ? pelvis.up : -pelvis.up
      ahead = Vector(body.x, 0, body.z)
    }
    let forward = ahead.unit
    let level = Rotation(forward: forward, up: .up, right: forward.cross(.up))
    let inwards = first.angles[BodyJoint(.hip, side), .rotation] - 6
    return level * Rotation(about: .up, degrees: out(inwards))
  }

  private func isFaceDown(_ first: Body) -> Bool { first[.pelvis].rotation.forward.y < -0.5 }

  /// A knee bends up from a foot that stands, and down in someone face down.
  private func kneeward(_ first: Body) -> Vector { isFaceDown(first) ? -.up : .up }

  // MARK: Hands

  private func place(_ first: Body) -> HandPlace {
    HandPlace(contact: contact, side: side, stage: stage, first: first)
  }

  private func handGoal(_ body: Body, _ first: Body) -> (palm: Vector, turned: Rotation?) {
    place(first).find(on: body)
  }

  private func handPlanted(in body: consuming Body, first: Body) -> Body {
    let (palm, turned) = handGoal(body, first)
    let goal = palm + offset
    let bend = place(first).elbow(of: body)
    let arm = LimbReach(.arm, side)
    if let turned {
      return arm.reach(
        LimbReach.Goal(place: goal - turned * Body.palm, turned: turned, bend: bend), in: body)
    }
    // The hand goes on as the forearm does: where the wrist must be shows only once the arm is bent.
    var wrist = goal
    for _ in 0..<6 {
      body = arm.reach(LimbReach.Goal(place: wrist, bend: bend), in: body)
      let miss = goal - body.palm(side)
      // Nobody sees a hundredth of a millimetre.
      if miss.length < 1e-5 { break }
      wrist += miss
    }
    return body
  }

  /// The elbow goes to its place as far as the upper arm is long, and the forearm lies along.
  private func forearmPlanted(in body: consuming Body, first: Body) -> Body {
    let (elbow, along) = forearmLine(first)
    let shoulder = body[.upperArm(side)].origin
    let down = (elbow - shoulder).unit
    let wrist =
      shoulder + down * Proportions.upperArmMetres + along * Proportions.forearmMetres
    return LimbReach(.arm, side).reach(LimbReach.Goal(place: wrist, bend: down), in: body)
  }

  /// Where the elbow belongs, and which way the forearm lies.
  private func forearmLine(_ first: Body) -> (elbow: Vector, along: Vector) {
    let shoulder = first[.upperArm(side)].origin
    let thick = 0.04
    let elbow: Vector
    let along: Vector
    switch contact.place {
    case .wall:
      elbow = Vector(stage.edge(of: .wall) - thick, shoulder.y - 0.16, shoulder.z)
      along = .up
    case .worktop:
      elbow = Vector(stage.edge(of: .worktop) + 0.06, Stage.worktopMetres + thick, shoulder.z)
      along = .forward
    default:
      elbow = Vector(shoulder.x, stage.groundMetres + thick, shoulder.z)
      // On the side the forearm lies ahead of the chest, else it points past the head.
      let thorax = first[.thorax].rotation
      let ahead = abs(thorax.right.y) > 0.5 ? thorax.forward : thorax.up
      along = Vector(ahead.x, 0, ahead.z).unit
    }
    return (elbow + offset, along)
  }
}

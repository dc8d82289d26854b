import Anatomy
import Foundation

/// What joint angles are in space, and what angles a turn in space is.
///
/// Hip, ankle, spine and neck: flexion first, then abduction about the axis that flexion has turned, then
/// rotation about the segment's own length (Grood and Suntay 1983, as the International Society of
/// Biomechanics recommends, Wu 2002). Shoulder: flexion and abduction are the two parts of one swing, so
/// that every direction has one pair of numbers and no pole lies in the way of the arm; then rotation about
/// the arm's own length. The society's plane of elevation is the direction of that pair, its elevation the
/// length.
package enum JointTurn {
  package static func rotation(_ joint: BodyJoint, _ degrees: JointDegrees) -> Rotation {
    if degrees == JointDegrees() { return .none }
    let turn = rightRotation(joint.joint, degrees)
    return if case .left = joint.side { turn.mirrored } else { turn }
  }

  private static func rightRotation(_ joint: MovingJoint, _ degrees: JointDegrees) -> Rotation {
    func about(_ axis: Vector, _ movement: Movement) -> Rotation {
      Rotation(about: axis, degrees: degrees[movement])
    }
    switch joint {
    case .lowerBack, .upperBack, .neck:
      return about(-.right, .flexion) * about(.forward, .bending) * about(-.up, .rotation)
    case .hip:
      return about(.right, .flexion) * about(-.forward, .abduction) * about(.up, .rotation)
    case .shoulder:
      let swing = Vector(-degrees[.abduction], 0, degrees[.flexion])
      return Rotation(about: swing, degrees: swing.length) * about(.up, .rotation)
    case .shoulderBlade: return about(-.forward, .elevation) * about(.up, .protraction)
    case .ankle:
      return about(.right, .flexion) * about(.forward, .inversion) * about(.up, .rotation)
    case .wrist:
      return about(.up, .rotation) * about(-.forward, .abduction) * about(.right, .flexion)
    case .elbow, .fingers: return about(.right, .flexion)
    case .knee, .toes: return about(-.right, .flexion)
    }
  }

  /// The angles of a turn between two segments; the inverse of ``rotation(_:_:)``.
  ///
  /// For knee and elbow only the part about their hinge is returned.
  package static func angles(_ joint: BodyJoint, _ turn: Rotation) -> JointDegrees {
    let turn = joint.side == .left ? turn.mirrored : turn
    func degrees(_ radians: Double) -> Double { radians * 180 / .pi }
    func inside(_ sine: Double) -> Double { min(max(sine, -1), 1) }
    // About right, then forward, then up: the sine of the second angle stands alone in one element.
    let second = degrees(asin(inside(turn.up.z)))
    let first = degrees(atan2(-turn.up.x, turn.up.y))
    let third = degrees(atan2(-turn.forward.z, turn.right.z))
    switch joint.joint {
    case .lowerBack, .upperBack, .neck:
      return JointDegrees(flexion: -first, aside: second, along: -third)
    case .hip: return JointDegrees(flexion: first, aside: -second, along: third)
    case .ankle: return JointDegrees(flexion: first, aside: second, along: third)
    case .elbow, .fingers: return JointDegrees(flexion: first)
    case .knee, .toes: return JointDegrees(flexion: -first)
    case .shoulder: return swing(turn)
    case .shoulderBlade: return JointDegrees()
    case .wrist:
      // About up, then forward, then right: a palm flat under an upright forearm is then no pole.
      let deviation = -degrees(asin(inside(-turn.right.y)))
      let twist = degrees(atan2(turn.right.x, turn.right.z))
      let bend = degrees(atan2(turn.forward.y, turn.up.y))
      // Counted from palm to the front, so the middle of the range is palm inwards.
      return JointDegrees(
        flexion: bend, aside: deviation, along: twist < -90 ? twist + 360 : twist)
    }
  }

  private static func swing(_ turn: Rotation) -> JointDegrees {
    let down = -turn.up
    let elevation = acos(min(max(-down.y, -1), 1)) * 180 / .pi
    let aside = Vector(down.x, 0, down.z)
    let direction = aside.length > 1e-9 ? aside.unit : .forward
    let (flexion, abduction) = (elevation * direction.x, elevation * direction.z)
    let axis = Vector(-abduction, 0, flexion)
    let rest = Rotation(about: axis, degrees: elevation).inverse * turn
    return JointDegrees(
      flexion: flexion, aside: abduction, along: atan2(rest.right.x, rest.right.z) * 180 / .pi)
  }
}

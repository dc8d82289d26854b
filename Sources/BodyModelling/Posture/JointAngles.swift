package import Anatomy

/// The angles of all joints of one body, in degrees; what is not named is zero.
package struct JointAngles: Hashable, Sendable {
  private var degrees: [BodyJoint: [Movement: Double]] = [:]

  package init() {}

  package subscript(joint: BodyJoint, movement: Movement) -> Double {
    get { degrees[joint]?[movement] ?? 0 }
    set { degrees[joint, default: [:]][movement] = newValue }
  }

  /// Part of the way from these angles to others: 0 is here, 1 is there.
  package func moved(towards goal: JointAngles, by share: Double) -> JointAngles {
    var between = self
    for joint in BodyJoint.all {
      for movement in joint.joint.movements {
        let (here, there) = (self[joint, movement], goal[joint, movement])
        if here != there { between[joint, movement] = here + (there - here) * share }
      }
    }
    return between
  }

  /// Left and right exchanged.
  ///
  /// What counts towards a side is counted towards the other: bending and turning of the spine change sign.
  package var mirrored: JointAngles {
    var mirror = JointAngles()
    for (joint, angles) in degrees {
      for (movement, value) in angles {
        let flips = !joint.joint.isPaired && movement != .flexion
        mirror[joint.mirrored, movement] = flips ? -value : value
      }
    }
    return mirror
  }
}

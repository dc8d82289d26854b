package import Anatomy

/// The angles of all joints of one body, in degrees; what was never set is zero.
package struct JointAngles: Hashable, Sendable {
  /// One for each joint, at its index.
  private var joints = [JointDegrees](repeating: JointDegrees(), count: BodyJoint.count)

  package init() {}

  package subscript(joint: BodyJoint) -> JointDegrees {
    get { joints[joint.index] }
    set { joints[joint.index] = newValue }
  }

  /// Those of the joint with an index.
  subscript(place: Int) -> JointDegrees { joints[place] }

  package subscript(joint: BodyJoint, movement: Movement) -> Double {
    get { joints[joint.index][movement] }
    set { joints[joint.index][movement] = newValue }
  }

  /// Part of the way from these angles to others: 0 is here, 1 is there.
  package func moved(towards goal: JointAngles, by share: Double) -> JointAngles {
    var between = self
    for index in joints.indices where joints[index] != goal.joints[index] {
      between.joints[index] = joints[index].moved(towards: goal.joints[index], by: share)
    }
    return between
  }

  /// Left and right exchanged.
  ///
  /// What counts towards a side is counted towards the other: bending and turning of the spine change sign.
  package var mirrored: JointAngles {
    var mirror = JointAngles()
    for joint in BodyJoint.all {
      mirror[joint.mirrored] = joint.joint.isPaired ? self[joint] : self[joint].toOtherSide
    }
    return mirror
  }
}

/// The angles of one joint, in degrees: one about each of three axes.
///
/// No joint turns about one axis in two ways, so the axis says which ``Movement`` is meant.
package struct JointDegrees: Hashable, Sendable {
  private var axes: SIMD3<Double> = .zero

  package init() {}

  package init(flexion: Double = 0, aside: Double = 0, along: Double = 0) {
    axes = SIMD3(flexion, aside, along)
  }

  package subscript(movement: Movement) -> Double {
    get { axes[movement.axis] }
    set { axes[movement.axis] = newValue }
  }

  func moved(towards goal: JointDegrees, by share: Double) -> JointDegrees {
    var between = self
    between.axes += (goal.axes - axes) * share
    return between
  }

  /// The same of spine or neck, counted towards the other side.
  var toOtherSide: JointDegrees {
    JointDegrees(flexion: axes[0], aside: -axes[1], along: -axes[2])
  }
}

extension Movement {
  /// 0 about the axis of bending, 1 aside, 2 about the length of the segment.
  package var axis: Int {
    switch self {
    case .flexion: 0
    case .abduction, .bending, .elevation, .inversion: 1
    case .rotation, .protraction: 2
    }
  }
}

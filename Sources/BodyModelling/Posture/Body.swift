package import Anatomy

/// A body in one moment: its joint angles and where every segment is.
package struct Body: Hashable, Sendable {
  package private(set) var angles: JointAngles
  /// One for each segment, at its index.
  private var frames: [Frame]

  /// Forward kinematics: from the pelvis outwards, every segment is placed by the joint it hangs on.
  package init(angles: JointAngles, pelvis: Frame = Frame()) {
    self.angles = angles
    var frames = [Frame](repeating: pelvis, count: Segment.all.count)
    for segment in Segment.all {
      guard let (parent, between) = segment.joint else { continue }
      frames[segment.index] =
        frames[parent.index]
        * Frame(
          origin: Proportions.origin(of: segment), rotation: JointTurn.rotation(between, angles))
    }
    self.frames = frames
  }

  /// The body with the same angles, put so that one segment has the given turn and one of its points is at
  /// a place.
  package func placed(_ segment: Segment, turned: Rotation, with local: Vector, at place: Vector)
    -> Body
  {
    let fromSegment = self[segment].inverse * self[.pelvis]
    let frame = Frame(origin: place - turned * local, rotation: turned)
    return Body(angles: angles, pelvis: frame * fromSegment)
  }

  package func moved(by way: Vector) -> Body {
    var moved = self
    for index in frames.indices { moved.frames[index].origin = frames[index].origin + way }
    return moved
  }

  package func with(_ changes: [BodyJoint: [Movement: Double]]) -> Body {
    var angles = angles
    for (joint, values) in changes {
      for (movement, value) in values { angles[joint, movement] = value }
    }
    return Body(angles: angles, pelvis: self[.pelvis])
  }

  package subscript(segment: Segment) -> Frame { frames[segment.index] }

  /// Left and right exchanged.
  package var mirrored: Body { Body(angles: angles.mirrored, pelvis: self[.pelvis].mirrored) }

  /// The middle of the palm, a little in front of it.
  package func palm(_ side: Side) -> Vector { self[.hand(side)].point(Body.palm) }

  package static let palm = Vector(0, -0.45 * Proportions.handMetres, 0)
}

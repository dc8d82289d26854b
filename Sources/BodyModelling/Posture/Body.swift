package import Anatomy

/// A body in one moment: its joint angles and where every segment is.
package struct Body: Hashable, Sendable {
  package private(set) var angles: JointAngles
  /// One for each segment, at its index.
  package private(set) var frames: [Frame]

  /// Forward kinematics: from the pelvis outwards, every segment is placed by the joint it hangs on.
  package init(angles: JointAngles, pelvis: Frame = Frame()) {
    self.angles = angles
    frames = [Frame](repeating: pelvis, count: Segment.all.count)
    for link in Link.all { place(link) }
  }

  private mutating func place(_ link: Link) {
    frames[link.segment] =
      frames[link.parent]
      * Frame(origin: link.origin, rotation: JointTurn.rotation(link.joint, angles[link.place]))
  }

  /// The body with the same angles, put so that one segment has the given turn and one of its points is at
  /// a place.
  package consuming func placed(
    _ segment: Segment, turned: Rotation, with local: Vector, at place: Vector
  ) -> Body {
    let frame = Frame(origin: place - turned * local, rotation: turned)
    let way = frame * self[segment].inverse
    for index in frames.indices { frames[index] = way * frames[index] }
    return self
  }

  package consuming func moved(by way: Vector) -> Body {
    for index in frames.indices { frames[index].origin = frames[index].origin + way }
    return self
  }

  /// The body with other angles, its pelvis where it is.
  ///
  /// - Complexity: O(1) in all that hangs on no joint whose angles are others.
  package consuming func with(_ angles: JointAngles) -> Body {
    let before = self.angles
    self.angles = angles
    // One bit for each segment that has another frame than before.
    var moved: UInt32 = 0
    for link in Link.all
    where moved & (1 << link.parent) != 0 || angles[link.place] != before[link.place] {
      place(link)
      moved |= 1 << link.segment
    }
    return self
  }

  package subscript(segment: Segment) -> Frame { frames[segment.index] }

  /// Left and right exchanged.
  package var mirrored: Body { Body(angles: angles.mirrored, pelvis: self[.pelvis].mirrored) }

  /// The middle of the palm, a little in front of it.
  package func palm(_ side: Side) -> Vector { self[.hand(side)].point(Body.palm) }

  package static let palm = Vector(0, -0.45 * Proportions.handMetres, 0)
}

/// How one segment hangs on another, by their indices.
private struct Link {
  let segment: Int
  let parent: Int
  let joint: BodyJoint
  /// The place of the joint among the angles.
  let place: Int
  let origin: Vector

  /// From the pelvis outwards.
  static let all: [Link] = Segment.all.compactMap { segment in
    segment.joint.map { parent, joint in
      Link(
        segment: segment.index, parent: parent.index, joint: joint, place: joint.index,
        origin: Proportions.origin(of: segment))
    }
  }
}

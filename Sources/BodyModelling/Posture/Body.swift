package import Anatomy

/// A body in one moment: its joint angles and where every segment is.
package struct Body: Hashable, Sendable {
  package private(set) var angles: JointAngles
  /// One for each segment, at its index.
  private var frames: [Frame]

  /// Forward kinematics: from the pelvis outwards, every segment is placed by the joint it hangs on.
  package init(angles: JointAngles, pelvis: Frame = Frame()) {
    self.angles = angles
    frames = [Frame](repeating: pelvis, count: Segment.all.count)
    for link in Link.all { place(link) }
  }

  private mutating func place(_ link: Link) {
    frames[link.segment] =
      frames[link.parent]
      * Frame(origin: link.origin, rotation: JointTurn.rotation(link.joint, angles[link.joint]))
  }

  /// The body with the same angles, put so that one segment has the given turn and one of its points is at
  /// a place.
  package func placed(_ segment: Segment, turned: Rotation, with local: Vector, at place: Vector)
    -> Body
  {
    let frame = Frame(origin: place - turned * local, rotation: turned)
    let way = frame * self[segment].inverse
    var placed = self
    for index in frames.indices { placed.frames[index] = way * frames[index] }
    return placed
  }

  package func moved(by way: Vector) -> Body {
    var moved = self
    for index in frames.indices { moved.frames[index].origin = frames[index].origin + way }
    return moved
  }

  /// The body with other angles, its pelvis where it is.
  ///
  /// - Complexity: O(1) in all that hangs on no joint whose angles are others.
  package func with(_ angles: JointAngles) -> Body {
    var body = self
    body.angles = angles
    var hasMoved = [Bool](repeating: false, count: frames.count)
    for link in Link.all
    where hasMoved[link.parent] || angles[link.joint] != self.angles[link.joint] {
      body.place(link)
      hasMoved[link.segment] = true
    }
    return body
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
  let origin: Vector

  /// From the pelvis outwards.
  static let all: [Link] = Segment.all.compactMap { segment in
    segment.joint.map { parent, joint in
      Link(
        segment: segment.index, parent: parent.index, joint: joint,
        origin: Proportions.origin(of: segment))
    }
  }
}

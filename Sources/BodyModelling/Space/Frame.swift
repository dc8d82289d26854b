/// Where a segment is and how it is turned.
///
/// The origin is the joint nearer to the pelvis; in upright standing the axes are those of the room.
package struct Frame: Hashable, Sendable {
  package var origin: Vector
  package var rotation: Rotation

  @inlinable package init(origin: Vector = .zero, rotation: Rotation = .none) {
    (self.origin, self.rotation) = (origin, rotation)
  }

  package var mirrored: Frame { Frame(origin: origin.mirrored, rotation: rotation.mirrored) }

  @inlinable package var inverse: Frame {
    Frame(origin: rotation.inverse * (-origin), rotation: rotation.inverse)
  }

  /// A point given in this frame, in the frame's surroundings.
  @inlinable package func point(_ local: Vector) -> Vector { origin + rotation * local }

  @inlinable package static func * (outer: Frame, inner: Frame) -> Frame {
    Frame(origin: outer.point(inner.origin), rotation: outer.rotation * inner.rotation)
  }
}

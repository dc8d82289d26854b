/// Where a segment is and how it is turned.
///
/// The origin is the joint nearer to the pelvis; in upright standing the axes are those of the room.
public struct Frame: Hashable, Sendable {
  public var origin: Vector
  public var rotation: Rotation

  public init(origin: Vector = .zero, rotation: Rotation = .none) {
    (self.origin, self.rotation) = (origin, rotation)
  }

  public var mirrored: Frame { Frame(origin: origin.mirrored, rotation: rotation.mirrored) }

  public var inverse: Frame {
    Frame(origin: rotation.inverse * (-origin), rotation: rotation.inverse)
  }

  /// A point given in this frame, in the frame's surroundings.
  public func point(_ local: Vector) -> Vector { origin + rotation * local }

  public static func * (outer: Frame, inner: Frame) -> Frame {
    Frame(origin: outer.point(inner.origin), rotation: outer.rotation * inner.rotation)
  }
}

import Foundation

/// A turn in space, as the three directions into which front, up and right are turned.
public struct Rotation: Hashable, Sendable {
  public var forward: Vector
  public var up: Vector
  public var right: Vector

  public static let none = Rotation(forward: .forward, up: .up, right: .right)

  public init(forward: Vector, up: Vector, right: Vector) {
    (self.forward, self.up, self.right) = (forward, up, right)
  }

  /// A turn about an axis, counter-clockwise for someone whom the axis points at.
  public init(about axis: Vector, degrees: Double) {
    if degrees == 0 {
      self = .none
      return
    }
    let (unit, radians) = (axis.unit, degrees * .pi / 180)
    // Once: bodies are turned so often that these are a tenth of the drawing of a figure.
    let (cosine, sine) = (cos(radians), sin(radians))
    func turned(_ vector: Vector) -> Vector {
      vector * cosine + unit.cross(vector) * sine + unit * (unit.dot(vector) * (1 - cosine))
    }
    self.init(
      forward: turned(.forward), up: turned(.up), right: turned(.right))
  }

  /// The turn that brings “down” to a direction and keeps “right” as near as possible to another.
  public init(down: Vector, hinge: Vector) {
    let up = -down.unit
    let right = hinge.without(up).unit
    self.init(forward: up.cross(right), up: up, right: right)
  }

  public var inverse: Rotation {
    Rotation(
      forward: Vector(forward.x, up.x, right.x), up: Vector(forward.y, up.y, right.y),
      right: Vector(forward.z, up.z, right.z))
  }

  /// The same turn seen in a mirror between left and right.
  public var mirrored: Rotation {
    Rotation(forward: forward.mirrored, up: up.mirrored, right: -right.mirrored)
  }

  public static func * (rotation: Rotation, vector: Vector) -> Vector {
    rotation.forward * vector.x + rotation.up * vector.y + rotation.right * vector.z
  }

  public static func * (first: Rotation, second: Rotation) -> Rotation {
    Rotation(
      forward: first * second.forward, up: first * second.up, right: first * second.right)
  }
}

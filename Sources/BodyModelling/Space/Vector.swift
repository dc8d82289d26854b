import Foundation

/// A point or a direction in space: x to the front, y up, z to the person's right, in metres.
///
/// These are the axes of the International Society of Biomechanics (Wu 2002) for a person who stands.
///
/// Vectors, rotations and frames are public, though no other package sees them: only what is public is built into the
/// loops of the modules that use it, and drawing asks for each of them a hundred thousand times.
public struct Vector: Hashable, Sendable {
  public var x: Double
  public var y: Double
  public var z: Double

  public init(_ x: Double, _ y: Double, _ z: Double) {
    (self.x, self.y, self.z) = (x, y, z)
  }

  public static let zero = Vector(0, 0, 0)
  public static let forward = Vector(1, 0, 0)
  public static let up = Vector(0, 1, 0)
  public static let right = Vector(0, 0, 1)

  public var length: Double { dot(self).squareRoot() }

  /// The direction alone; a vector without length stays as it is.
  public var unit: Vector { length > 1e-12 ? self / length : self }

  /// As in a mirror that stands between left and right.
  public var mirrored: Vector { Vector(x, y, -z) }

  public func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

  public func cross(_ other: Vector) -> Vector {
    Vector(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  public func distance(to other: Vector) -> Double { (self - other).length }

  /// What remains when the part along a direction of unit length is taken away.
  public func without(_ direction: Vector) -> Vector {
    self - direction * dot(direction)
  }

  public static func + (left: Vector, right: Vector) -> Vector {
    Vector(left.x + right.x, left.y + right.y, left.z + right.z)
  }
  public static func += (left: inout Vector, right: Vector) { left = left + right }
  public static func - (left: Vector, right: Vector) -> Vector {
    Vector(left.x - right.x, left.y - right.y, left.z - right.z)
  }
  public static prefix func - (vector: Vector) -> Vector { vector * -1 }
  public static func * (vector: Vector, factor: Double) -> Vector {
    Vector(vector.x * factor, vector.y * factor, vector.z * factor)
  }
  public static func / (vector: Vector, divisor: Double) -> Vector {
    vector * (1 / divisor)
  }
}

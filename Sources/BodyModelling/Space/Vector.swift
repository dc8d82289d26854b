import Foundation

/// A point or a direction in space: x to the front, y up, z to the person's right, in metres.
///
/// These are the axes of the International Society of Biomechanics (Wu 2002) for a person who stands.
package struct Vector: Hashable, Sendable {
  package var x: Double
  package var y: Double
  package var z: Double

  @inlinable package init(_ x: Double, _ y: Double, _ z: Double) {
    (self.x, self.y, self.z) = (x, y, z)
  }

  package static let zero = Vector(0, 0, 0)
  package static let forward = Vector(1, 0, 0)
  package static let up = Vector(0, 1, 0)
  package static let right = Vector(0, 0, 1)

  @inlinable package var length: Double { dot(self).squareRoot() }

  /// The direction alone; a vector without length stays as it is.
  @inlinable package var unit: Vector { length > 1e-12 ? self / length : self }

  /// As in a mirror that stands between left and right.
  @inlinable package var mirrored: Vector { Vector(x, y, -z) }

  @inlinable package func dot(_ other: Vector) -> Double { x * other.x + y * other.y + z * other.z }

  @inlinable package func cross(_ other: Vector) -> Vector {
    Vector(
      y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }

  @inlinable package func distance(to other: Vector) -> Double { (self - other).length }

  /// What remains when the part along a direction of unit length is taken away.
  @inlinable package func without(_ direction: Vector) -> Vector {
    self - direction * dot(direction)
  }

  @inlinable package static func + (left: Vector, right: Vector) -> Vector {
    Vector(left.x + right.x, left.y + right.y, left.z + right.z)
  }
  @inlinable package static func - (left: Vector, right: Vector) -> Vector {
    Vector(left.x - right.x, left.y - right.y, left.z - right.z)
  }
  @inlinable package static prefix func - (vector: Vector) -> Vector { vector * -1 }
  @inlinable package static func * (vector: Vector, factor: Double) -> Vector {
    Vector(vector.x * factor, vector.y * factor, vector.z * factor)
  }
  @inlinable package static func / (vector: Vector, divisor: Double) -> Vector {
    vector * (1 / divisor)
  }
}

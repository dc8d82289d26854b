import Anatomy
import BodyModelling
import Foundation
import Knowledge

/// From where the figure is seen: parallel rays, so that what is far is not smaller.
struct Camera {
  /// Towards the eye.
  let towards: Vector
  /// The picture's directions in the room.
  private let (up, right): (Vector, Vector)

  /// - Parameters:
  ///   - aheadDegrees: 0 from the person's right, 90 from the front.
  ///   - aboveDegrees: 0 level, 90 from above.
  init(aheadDegrees: Double, aboveDegrees: Double) {
    let (ahead, above) = (aheadDegrees * .pi / 180, aboveDegrees * .pi / 180)
    self.init(
      towards: Vector(sin(ahead) * cos(above), sin(above), cos(ahead) * cos(above)))
  }

  private init(towards: Vector) {
    self.towards = towards
    up = Vector.up.without(towards).unit
    right = up.cross(towards)
  }

  init(_ view: Motion.View) {
    switch view {
    case .side: self.init(aheadDegrees: 14, aboveDegrees: 9)
    case .otherSide: self.init(aheadDegrees: 164, aboveDegrees: 14)
    case .sideAbove: self.init(aheadDegrees: 12, aboveDegrees: 28)
    case .front: self.init(aheadDegrees: 84, aboveDegrees: 7)
    case .frontCorner: self.init(aheadDegrees: 46, aboveDegrees: 12)
    case .back: self.init(aheadDegrees: -84, aboveDegrees: 9)
    case .backCorner: self.init(aheadDegrees: -42, aboveDegrees: 12)
    case .above: self.init(aheadDegrees: 8, aboveDegrees: 52)
    case .overhead: self.init(aheadDegrees: 0, aboveDegrees: 78)
    }
  }

  /// The camera for a motion: a wall one looks at is seen from the person's side of it, and someone on a chair
  /// from before and a little above, for thighs that point at the eye look like balls.
  init(_ motion: Motion, on stage: Stage) {
    let facesWall =
      stage.prop(.wall) != nil && stage.besideMetres(.wall) == nil && stage.edge(of: .wall) > 0
    let isOnChair = motion.posture == .sitting && stage.ground != .bedEdge
    if stage.prop(.mirror) != nil {
      // Over the shoulder, so that the person and what the mirror shows stand beside each other.
      self.init(aheadDegrees: -66, aboveDegrees: 6)
      return
    }
    let isBesideWall = (stage.besideMetres(.wall) ?? 0) > 0
    switch motion.view {
    // A wall on the worked side would hide the person, so it is seen from before and from the other side.
    case .front where isBesideWall: self.init(aheadDegrees: 104, aboveDegrees: 16)
    case .side where facesWall: self.init(aheadDegrees: -17, aboveDegrees: 9)
    // Shoulder blades go to each other across the picture, not down it.
    case .back where motion.moves == [.shoulderBlade]:
      self.init(aheadDegrees: -90, aboveDegrees: 1)
    case .front where isOnChair: self.init(aheadDegrees: 60, aboveDegrees: 24)
    default: self.init(motion.view)
    }
  }

  /// The camera for the mirror image.
  var mirrored: Camera { Camera(towards: towards.mirrored) }

  /// A point on the picture's plane: metres to the right and down.
  func seen(_ place: Vector) -> Spot {
    Spot(across: place.dot(right), down: -place.dot(up))
  }

  /// How near to the eye a place is; larger is nearer.
  func nearness(_ place: Vector) -> Double { place.dot(towards) }
}

/// A place on the picture.
struct Spot: Hashable {
  var across: Double
  var down: Double
}

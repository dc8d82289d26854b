package import Anatomy

/// A ball of flesh fixed to a segment.
package struct Ball: Hashable, Sendable {
  package let segment: Segment
  /// In the frame of the segment, in metres.
  package let centre: Vector
  package let radiusMetres: Double

  package init(_ segment: Segment, _ centre: Vector, _ radiusMetres: Double) {
    (self.segment, self.centre, self.radiusMetres) = (segment, centre, radiusMetres)
  }

  /// Where the ball is on a body.
  package func place(on body: Body) -> Vector { body[segment].point(centre) }

  /// Where the ball is on each of some bodies.
  package func places(on bodies: [Body]) -> [Vector] {
    let index = segment.index
    return bodies.map { $0.frames[index].point(centre) }
  }
}

/// Two balls and all between them: a rounded, tapered piece of the body.
package struct Capsule: Hashable, Sendable {
  package let from: Ball
  package let to: Ball

  package init(_ from: Ball, _ to: Ball) { (self.from, self.to) = (from, to) }
}

/// What is drawn in one piece and one colour.
package enum BodyShape: Hashable, Sendable {
  case shirt, hips, neck, face, hair
  case sleeve(Side), arm(Side), leg(Side), foot(Side)

  package static let all: [BodyShape] =
    [.shirt, .hips, .neck, .face, .hair]
    + Side.allCases.flatMap { [.sleeve($0), .arm($0), .leg($0), .foot($0)] }

  package var side: Side? {
    switch self {
    case .sleeve(let side), .arm(let side), .leg(let side), .foot(let side): side
    default: nil
    }
  }

  /// The pieces it is made of.
  ///
  /// The measures are those of a rounded older body, drawn by eye (assumed: no table gives the thickness of
  /// clothed limbs); the rules that nothing sinks into floor or bed are held against the same balls.
  package var capsules: [Capsule] {
    switch self {
    case .shirt: Trunk.shirt
    case .hips: Trunk.hips
    case .neck: Head.neck
    case .face: Head.face
    case .hair: Head.hair
    case .sleeve(let side): Arm(side).sleeve
    case .arm(let side): Arm(side).bare
    case .leg(let side): Leg(side).clothed
    case .foot(let side): Leg(side).foot
    }
  }
}

extension BodyShape {
  /// An arm to the knuckles and its fingers, for motions in which fingers bend; `nil` for what has none.
  package var fingered: (arm: [Capsule], fingers: [[Capsule]])? {
    guard case .arm(let side) = self else { return nil }
    return (Arm(side).withoutFingers, Arm(side).fingers)
  }
}

extension Body {
  /// The lowest height any of the balls reaches, in metres.
  package func lowest(of balls: [Ball]) -> Double {
    var lowest = Double.infinity
    for ball in balls { lowest = min(lowest, ball.place(on: self).y - ball.radiusMetres) }
    return balls.isEmpty ? 0 : lowest
  }
}

/// Every ball of the body, once, in a fixed order.
package let allFlesh: [Ball] = {
  var seen: Set<Ball> = []
  return BodyShape.all.filter { $0 != .hair }.flatMap(\.capsules).flatMap { [$0.from, $0.to] }
    .filter { seen.insert($0).inserted }
}()

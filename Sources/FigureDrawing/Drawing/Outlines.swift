import BodyModelling
import Foundation

/// The outlines of one piece at several moments: at each as many hulls of two circles, in the same order.
///
/// Every hull has the same commands in the same order, whatever the pose, so that one can turn into the other.
struct Outlines {
  /// Of both circles of each hull, in the picture's units: they never change.
  private let radii: [(from: Double, to: Double)]
  /// Where the straight edges of each hull end, all hulls of the first moment before those of the next.
  ///
  /// Four spots, across and down of each: both arcs begin and end there.
  private(set) var ends: [SIMD8<Double>]

  /// - Parameters:
  ///   - bodies: One for each moment.
  ///   - scale: From metres to the picture.
  /// - Complexity: O(n) in the number of hulls, for each of the bodies.
  init(of piece: Scene.Piece, on bodies: [Body], camera: Camera, scale: Scale) {
    radii =
      piece.capsules.map {
        (scale.length($0.from.radiusMetres), scale.length($0.to.radiusMetres))
      } + piece.strips.map { (scale.length($0.radii.from), scale.length($0.radii.to)) }
    ends = [SIMD8<Double>](repeating: .zero, count: radii.count * bodies.count)
    func seen(_ place: Vector) -> Spot { scale.spot(camera.seen(place)) }
    for (hull, capsule) in piece.capsules.enumerated() {
      let (from, to) = (capsule.from.places(on: bodies), capsule.to.places(on: bodies))
      for moment in bodies.indices {
        ends[moment * radii.count + hull] = Self.ends(
          seen(from[moment]), seen(to[moment]), radii[hull])
      }
    }
    for (hull, strip) in zip(piece.capsules.count..., piece.strips) {
      for (moment, body) in bodies.enumerated() {
        let (from, to) = strip.places(on: body)
        ends[moment * radii.count + hull] = Self.ends(seen(from), seen(to), radii[hull])
      }
    }
  }

  /// The ends of the straight edges of one hull.
  private static func ends(
    _ from: Spot, _ to: Spot, _ radii: (from: Double, to: Double)
  ) -> SIMD8<Double> {
    let (right, down) = (to.across - from.across, to.down - from.down)
    let distance = (right * right + down * down).squareRoot()
    let direction = distance > 1e-9 ? (right / distance, down / distance) : (1, 0)
    // When one circle hides the other the hull is that circle; the limit keeps its path the same.
    let slope = min(max((radii.from - radii.to) / max(distance, 0.05), -0.995), 0.995)
    // The touching radii stand at an angle to the direction; its cosine is the slope.
    let sine = (1 - slope * slope).squareRoot()
    // The two touching radii as directions: one on each side.
    let (oneAcross, oneDown) = (
      direction.0 * slope - direction.1 * sine, direction.1 * slope + direction.0 * sine
    )
    let (otherAcross, otherDown) = (
      direction.0 * slope + direction.1 * sine, direction.1 * slope - direction.0 * sine
    )
    return SIMD8(
      from.across + radii.from * oneAcross, from.down + radii.from * oneDown,
      from.across + radii.from * otherAcross, from.down + radii.from * otherDown,
      to.across + radii.to * otherAcross, to.down + radii.to * otherDown,
      to.across + radii.to * oneAcross, to.down + radii.to * oneDown)
  }

  /// Whether some moments are all written alike.
  func areAlike(_ moments: [Int]) -> Bool {
    guard let first = moments.first else { return true }
    return moments.allSatisfy { moment in
      radii.indices.allSatisfy { hull in
        let (here, there) = (
          ends[moment * radii.count + hull], ends[first * radii.count + hull]
        )
        return here == there || here.indices.allSatisfy { halves(here[$0]) == halves(there[$0]) }
      }
    }
  }

  /// The path of each of some moments, as an animation has them.
  ///
  /// - Complexity: O(n) in the number of hulls of a moment, for each of the moments.
  func commands(of moments: [Int]) -> String {
    Pen.written((Self.bytes * radii.count + 1) * moments.count) { pen in
      for (place, moment) in moments.enumerated() {
        if place > 0 { pen.next() }
        for (hull, radii) in radii.enumerated() {
          Self.draw(ends[moment * self.radii.count + hull], radii, with: &pen)
        }
      }
    }
  }

  private static func draw(
    _ ends: SIMD8<Double>, _ radii: (from: Double, to: Double), with pen: inout Pen
  ) {
    func end(_ place: Int) -> Spot { Spot(across: ends[2 * place], down: ends[2 * place + 1]) }
    let large = radii.from > radii.to
    pen.begin(at: end(0))
    pen.arc(radii.from, large: large || radii.from == radii.to, to: end(1))
    pen.line(to: end(2))
    pen.arc(radii.to, large: !large, to: end(3))
    pen.close()
  }

  /// As many bytes as one hull takes at most: twelve numbers and 25 bytes between them.
  private static let bytes = 12 * Pen.numberBytes + 25
}

/// The hull of several circles, for what never moves.
///
/// - Complexity: O(n) in the number of circles, for each of 48 directions.
func hull(of circles: [(spot: Spot, radius: Double)]) -> String {
  let points = (0..<48).compactMap { step -> String? in
    let angle = Double(step) * 2 * .pi / 48
    let (across, down) = (cos(angle), sin(angle))
    let outermost = circles.max { one, other in
      func reach(_ circle: (spot: Spot, radius: Double)) -> Double {
        circle.spot.across * across + circle.spot.down * down + circle.radius
      }
      return reach(one) < reach(other)
    }
    return outermost.map {
      pair($0.spot.across + $0.radius * across, $0.spot.down + $0.radius * down)
    }
  }
  return "M\(points.joined(separator: "L"))Z"
}

/// From metres in the camera's plane to the picture.
struct Scale {
  let perMetre: Double
  let left: Double
  let top: Double

  func spot(_ spot: Spot) -> Spot {
    Spot(across: left + spot.across * perMetre, down: top + spot.down * perMetre)
  }

  func length(_ metres: Double) -> Double { metres * perMetre }

  /// The same scale, further to the right.
  func moved(right: Double) -> Scale { Scale(perMetre: perMetre, left: left + right, top: top) }
}

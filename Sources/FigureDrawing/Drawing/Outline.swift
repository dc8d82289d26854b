import BodyModelling
import Foundation

/// The outline of a rounded, tapered piece on the picture: the hull of two circles.
///
/// Every outline has the same commands in the same order, whatever the pose, so that one can turn into the
/// other.
struct Outline {
  /// Where both arcs begin and end, the ends of the two straight edges: four spots, across and down of each.
  let ends: SIMD8<Double>
  private let radii: (from: Double, to: Double)

  init(_ from: (spot: Spot, radius: Double), _ to: (spot: Spot, radius: Double)) {
    radii = (from.radius, to.radius)
    let (right, down) = (to.spot.across - from.spot.across, to.spot.down - from.spot.down)
    let distance = (right * right + down * down).squareRoot()
    let direction = distance > 1e-9 ? (right / distance, down / distance) : (1, 0)
    // When one circle hides the other the hull is that circle; the limit keeps its path the same.
    let slope = min(max((from.radius - to.radius) / max(distance, 0.05), -0.995), 0.995)
    // The touching radii stand at an angle to the direction; its cosine is the slope.
    let sine = (1 - slope * slope).squareRoot()
    // The two touching radii as directions: one on each side.
    let (oneAcross, oneDown) = (
      direction.0 * slope - direction.1 * sine, direction.1 * slope + direction.0 * sine
    )
    let (otherAcross, otherDown) = (
      direction.0 * slope + direction.1 * sine, direction.1 * slope - direction.0 * sine
    )
    ends = SIMD8(
      from.spot.across + from.radius * oneAcross, from.spot.down + from.radius * oneDown,
      from.spot.across + from.radius * otherAcross, from.spot.down + from.radius * otherDown,
      to.spot.across + to.radius * otherAcross, to.spot.down + to.radius * otherDown,
      to.spot.across + to.radius * oneAcross, to.spot.down + to.radius * oneDown)
  }

  /// - Parameter scale: From metres to the picture.
  init(_ capsule: Capsule, on body: Body, camera: Camera, scale: Scale) {
    func circle(_ ball: Ball) -> (spot: Spot, radius: Double) {
      (scale.spot(camera.seen(ball.place(on: body))), scale.length(ball.radiusMetres))
    }
    self.init(circle(capsule.from), circle(capsule.to))
  }

  fileprivate func draw(with pen: inout Pen) {
    func end(_ place: Int) -> Spot { Spot(across: ends[2 * place], down: ends[2 * place + 1]) }
    let large = radii.from > radii.to
    pen.begin(at: end(0))
    pen.arc(radii.from, large: large || radii.from == radii.to, to: end(1))
    pen.line(to: end(2))
    pen.arc(radii.to, large: !large, to: end(3))
    pen.close()
  }

  /// As many bytes as one outline takes at most.
  fileprivate static let bytes = 14 * Pen.numberBytes + 40
}

extension RandomAccessCollection<Outline> {
  /// One path of all of them.
  var commands: String {
    Pen.written(Outline.bytes * count) { pen in for outline in self { outline.draw(with: &pen) } }
  }
}

extension [Outline] {
  /// Whether two moments are written alike.
  func areSame(_ one: Int, _ other: Int, each: Int) -> Bool {
    (0..<each).allSatisfy { index in
      let (here, there) = (self[one * each + index].ends, self[other * each + index].ends)
      return here == there || here.indices.allSatisfy { tenths(here[$0]) == tenths(there[$0]) }
    }
  }

  /// The paths of some moments, as an animation has them.
  ///
  /// - Parameter each: How many outlines one moment has.
  func commands(of moments: [Int], each: Int) -> String {
    Pen.written((Outline.bytes * each + 1) * moments.count) { pen in
      for (place, moment) in moments.enumerated() {
        if place > 0 { pen.next() }
        for outline in self[(moment * each)..<((moment + 1) * each)] { outline.draw(with: &pen) }
      }
    }
  }
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

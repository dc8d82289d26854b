import BodyModelling
import Foundation

/// The outline of a rounded, tapered piece on the picture: the hull of two circles.
///
/// Every outline has the same commands in the same order, whatever the pose, so that one can turn into the
/// other.
struct Outline {
  /// Where both arcs begin and end: the ends of the two straight edges.
  fileprivate let ends: (Spot, Spot, Spot, Spot)
  private let radii: (from: Double, to: Double)

  init(_ from: (spot: Spot, radius: Double), _ to: (spot: Spot, radius: Double)) {
    radii = (from.radius, to.radius)
    let (right, down) = (to.spot.across - from.spot.across, to.spot.down - from.spot.down)
    let distance = (right * right + down * down).squareRoot()
    let direction = distance > 1e-9 ? (right / distance, down / distance) : (1, 0)
    // When one circle hides the other the hull is that circle; the limit keeps its path the same.
    let slope = min(max((from.radius - to.radius) / max(distance, 0.05), -0.995), 0.995)
    // The touching radii stand at an angle to the direction; its cosine is the slope.
    let opening = (cosine: slope, sine: (1 - slope * slope).squareRoot())
    func point(_ circle: (spot: Spot, radius: Double), _ side: Double) -> Spot {
      let sine = side * opening.sine
      return Spot(
        across: circle.spot.across
          + circle.radius * (direction.0 * opening.cosine - direction.1 * sine),
        down: circle.spot.down
          + circle.radius * (direction.1 * opening.cosine + direction.0 * sine))
    }
    ends = (point(from, 1), point(from, -1), point(to, -1), point(to, 1))
  }

  /// - Parameter scale: From metres to the picture.
  init(_ capsule: Capsule, on body: Body, camera: Camera, scale: Scale) {
    func circle(_ ball: Ball) -> (spot: Spot, radius: Double) {
      (scale.spot(camera.seen(ball.place(on: body))), scale.length(ball.radiusMetres))
    }
    self.init(circle(capsule.from), circle(capsule.to))
  }

  fileprivate func draw(with pen: inout Pen) {
    let large = radii.from > radii.to
    pen.begin(at: ends.0)
    pen.arc(radii.from, large: large || radii.from == radii.to, to: ends.1)
    pen.line(to: ends.2)
    pen.arc(radii.to, large: !large, to: ends.3)
    pen.close()
  }
}

extension Collection<Outline> {
  /// Across and down of every end of every outline.
  var coordinates: [Double] {
    var coordinates: [Double] = []
    coordinates.reserveCapacity(8 * count)
    for outline in self {
      func add(_ spot: Spot) {
        coordinates.append(spot.across)
        coordinates.append(spot.down)
      }
      add(outline.ends.0)
      add(outline.ends.1)
      add(outline.ends.2)
      add(outline.ends.3)
    }
    return coordinates
  }

  /// One path of all of them.
  var commands: String {
    var pen = Pen()
    for outline in self { outline.draw(with: &pen) }
    return pen.commands
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

import BodyModelling
import Foundation

/// The outline of a rounded, tapered piece on the picture: the hull of two circles.
///
/// Every outline has the same commands in the same order, whatever the pose, so that one can turn into the
/// other.
struct Outline {
  private let from: (spot: Spot, radius: Double)
  private let to: (spot: Spot, radius: Double)

  init(_ from: (spot: Spot, radius: Double), _ to: (spot: Spot, radius: Double)) {
    (self.from, self.to) = (from, to)
  }

  /// - Parameter scale: From metres to the picture.
  init(_ capsule: Capsule, on body: Body, camera: Camera, scale: Scale) {
    from = (
      scale.spot(camera.seen(capsule.from.place(on: body))),
      scale.length(capsule.from.radiusMetres)
    )
    to = (
      scale.spot(camera.seen(capsule.to.place(on: body))), scale.length(capsule.to.radiusMetres)
    )
  }

  /// Where both arcs begin and end: the ends of the two straight edges.
  var ends: [Spot] {
    let (right, down) = (to.spot.across - from.spot.across, to.spot.down - from.spot.down)
    let distance = max((right * right + down * down).squareRoot(), 0.05)
    let direction = atan2(down, right)
    // When one circle hides the other the hull is that circle; the limit keeps its path the same.
    let slope = min(max((from.radius - to.radius) / distance, -0.995), 0.995)
    let opening = acos(slope)
    func point(_ circle: (spot: Spot, radius: Double), _ angle: Double) -> Spot {
      Spot(
        across: circle.spot.across + circle.radius * cos(angle),
        down: circle.spot.down + circle.radius * sin(angle))
    }
    let (one, two) = (direction + opening, direction - opening)
    return [point(from, one), point(from, two), point(to, two), point(to, one)]
  }

  var commands: String {
    let ends = ends
    let large = from.radius > to.radius
    var pen = Pen(at: ends[0])
    pen.arc(from.radius, large: large || from.radius == to.radius, to: ends[1])
    pen.line(to: ends[2])
    pen.arc(to.radius, large: !large, to: ends[3])
    return pen.commands + "z"
  }
}

/// Writes a path in tenths, each step against the one before: small numbers make small files.
private struct Pen {
  private(set) var commands: String
  private var (across, down): (Int, Int)

  init(at spot: Spot) {
    (across, down) = (tenths(spot.across), tenths(spot.down))
    commands = "M\(numeral(across)) \(numeral(down))"
  }

  mutating func arc(_ radius: Double, large: Bool, to spot: Spot) {
    commands += "a\(short(radius)) \(short(radius)) 0 \(large ? 1 : 0) 1 \(step(to: spot))"
  }

  mutating func line(to spot: Spot) { commands += "l\(step(to: spot))" }

  private mutating func step(to spot: Spot) -> String {
    let before = (across, down)
    (across, down) = (tenths(spot.across), tenths(spot.down))
    return "\(numeral(across - before.0)) \(numeral(down - before.1))"
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

/// In tenths, by halves: finer is not seen, and costs a quarter of a file.
private func tenths(_ number: Double) -> Int { Int((number * 2).rounded()) * 5 }

/// Tenths as a decimal number, as briefly as it can be written.
private func numeral(_ tenths: Int) -> String {
  guard !tenths.isMultiple(of: 10) else { return String(tenths / 10) }
  let (sign, whole) = (tenths < 0 ? "-" : "", abs(tenths) / 10)
  return "\(sign)\(whole == 0 ? "" : String(whole)).\(abs(tenths) % 10)"
}

/// A number with one decimal at most.
func short(_ number: Double) -> String { numeral(tenths(number)) }

func pair(_ across: Double, _ down: Double) -> String { "\(short(across)) \(short(down))" }

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

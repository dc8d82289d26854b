import BodyModelling
import Knowledge

/// The first place on a picture where a block of words covers nothing that is drawn.
///
/// Each row of places is looked at once: what reaches into its height takes a stretch of its width.
struct FreePlace {
  private let size: (width: Double, ascent: Double, descent: Double)
  private let canvas: Canvas
  private let seen: SeenBodies
  private var bodies: [Body] { seen.bodies }

  /// - Parameters:
  ///   - ascent: How far the block reaches above its first baseline.
  ///   - descent: And below it.
  init(
    width: Double, ascent: Double, descent: Double, on canvas: Canvas, over seen: SeenBodies
  ) {
    size = (width, ascent, descent)
    (self.canvas, self.seen) = (canvas, seen)
  }

  /// Where the first line begins; `nil` when no place is free.
  var spot: Spot? {
    let low = size.descent - 9
    let rows = [36.0, canvas.height - 20 - low, 66.0, canvas.height - 50 - low]
    let right = canvas.width - size.width - 20
    guard right >= 20 else { return nil }
    let (circles, edges) = (circles, edges)
    for row in rows {
      let taken = taken(of: (row - size.ascent)...(row + size.descent), circles, edges)
      for left in stride(from: 20.0, through: right, by: 16) {
        let (from, to) = (left - 6, left + size.width + 6)
        if taken.allSatisfy({ $0.upperBound < from || $0.lowerBound > to }) {
          return Spot(across: left, down: row)
        }
      }
    }
    return nil
  }

  /// Three for every piece of every body.
  private var circles: [(spot: Spot, radius: Double)] {
    var circles: [(spot: Spot, radius: Double)] = []
    circles.reserveCapacity(3 * Self.pieces.count * bodies.count)
    for first in stride(from: 0, to: seen.spots.count, by: SeenBodies.balls.count) {
      for piece in Self.pieces {
        let from = canvas.scale.spot(seen.spots[first + piece.from])
        let to = canvas.scale.spot(seen.spots[first + piece.to])
        let radius = canvas.scale.length(piece.radius) + 4
        let middle = Spot(across: (from.across + to.across) / 2, down: (from.down + to.down) / 2)
        circles.append((from, radius))
        circles.append((middle, radius))
        circles.append((to, radius))
      }
    }
    return circles
  }

  /// What is taken of the width of a row, by all that is drawn.
  private func taken(
    of band: ClosedRange<Double>, _ circles: [(spot: Spot, radius: Double)],
    _ edges: [(from: Spot, to: Spot)]
  ) -> [ClosedRange<Double>] {
    var taken: [ClosedRange<Double>] = []
    for circle in circles {
      if let stretch = Self.stretch(of: circle.spot, circle.radius, in: band) {
        taken.append(stretch)
      }
    }
    return taken + edges.compactMap { Self.stretch(of: $0, in: band) }
  }

  /// What a circle takes of a row.
  private static func stretch(
    of spot: Spot, _ radius: Double, in band: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let off = max(band.lowerBound - spot.down, spot.down - band.upperBound, 0)
    guard off < radius else { return nil }
    let half = (radius * radius - off * off).squareRoot()
    return (spot.across - half)...(spot.across + half)
  }

  /// What a straight line takes of a row.
  private static func stretch(
    of line: (from: Spot, to: Spot), in band: ClosedRange<Double>
  ) -> ClosedRange<Double>? {
    let (upper, lower) =
      line.from.down < line.to.down ? (line.from, line.to) : (line.to, line.from)
    let (top, bottom) = (band.lowerBound - 1, band.upperBound + 1)
    guard upper.down <= bottom, lower.down >= top else { return nil }
    let height = lower.down - upper.down
    func across(_ down: Double) -> Double {
      let share = height < 1e-6 ? 0 : min(max((down - upper.down) / height, 0), 1)
      return upper.across + (lower.across - upper.across) * share
    }
    let ends =
      height < 1e-6 ? [upper.across, lower.across] : [across(top), across(bottom)]
    return (min(ends[0], ends[1]) - 1)...(max(ends[0], ends[1]) + 1)
  }

  /// Each with the places of its ends among the balls of a body.
  private static let pieces = BodyShape.all.flatMap(\.capsules).map { capsule in
    (
      from: place(of: capsule.from), to: place(of: capsule.to),
      radius: max(capsule.from.radiusMetres, capsule.to.radiusMetres)
    )
  }

  private static func place(of ball: Ball) -> Int { SeenBodies.balls.firstIndex(of: ball) ?? 0 }

  /// The edges of the furniture, of bands, tapes and arrows, the floor's line and a close-up's frame.
  private var edges: [(from: Spot, to: Spot)] {
    let scene = canvas.scene
    let faces = (scene.furniture + scene.doors).flatMap { $0.faces(scene.camera) }.map(\.corners)
    let flat = (scene.background + scene.foreground).flatMap(\.lines)
    let sides = (faces + flat).flatMap { corners in
      zip(corners, corners.dropFirst() + corners.prefix(1))
    }
    let strips = scene.strips.flatMap { strip in
      bodies.map { strip.places(on: $0) }.map { ($0.from, $0.to) }
    }
    let arrows = bodies.prefix(1).flatMap { body in
      scene.pressArrows.map { $0.line(on: body) }.map { ($0.start, $0.end) }
    }
    let floor = (
      Spot(across: 0, down: canvas.floorLine), Spot(across: canvas.width, down: canvas.floorLine)
    )
    return (sides + strips + arrows).map { (canvas.spot($0.0), canvas.spot($0.1)) } + [floor]
      + frame
  }

  /// The corner in which a part is seen larger, as lines through it that leave no room for a word.
  private var frame: [(from: Spot, to: Spot)] {
    guard canvas.scene.performance.motion.closeUp != nil, let body = bodies.first else { return [] }
    let frame = CloseUp(canvas, on: body)
    let bottom = frame.top + frame.size + 4
    // All that is between the frame and its edge of the picture.
    let isLeft = frame.left < canvas.width / 2 - frame.size / 2
    let (from, to) = isLeft ? (0, frame.left + frame.size + 4) : (frame.left - 4, canvas.width)
    return stride(from: frame.top - 4, through: bottom, by: 20).map { down in
      (Spot(across: from, down: down), Spot(across: to, down: down))
    }
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// A straight piece between two places of which one at least moves with the body: a band, a handle that hangs.
struct Strip {
  enum End {
    /// A point of a segment, and how far from it in the room's own directions.
    case on(Segment, Vector, plus: Vector)
    case at(Vector)
  }

  let from: End
  let to: End
  let radii: (from: Double, to: Double)

  init(_ from: End, _ to: End, radii: (from: Double, to: Double)) {
    (self.from, self.to, self.radii) = (from, to, radii)
  }

  func places(on body: Body) -> (from: Vector, to: Vector) {
    (place(from, body, radii.from), place(to, body, radii.to))
  }

  /// Nothing goes through the floor.
  private func place(_ end: End, _ body: Body, _ radius: Double) -> Vector {
    switch end {
    case .at(let place): return place
    case .on(let segment, let local, let plus):
      var place = body[segment].point(local) + plus
      place.y = max(place.y, radius)
      return place
    }
  }
}

/// A band, a towel, a tape or a cushion of a motion.
struct StretchedThing {
  private let prop: MotionProp
  private let worked: Side

  init(_ prop: MotionProp, worked: Side) { (self.prop, self.worked) = (prop, worked) }

  /// The pieces, each with the shape it is drawn beside.
  var pieces: [(host: BodyShape, piece: Scene.Piece)] {
    guard prop.ends.count == 2, case .part(let part, let sides) = prop.ends[0] else { return [] }
    return sides.sides(working: worked).flatMap { side -> [(BodyShape, Scene.Piece)] in
      let start = Self.end(part, side)
      return others(of: side, from: (part, side)).map { end in
        let strip = Strip(start, end, radii: (radius, radius))
        return (
          Self.host(part, side),
          Scene.Piece(colour: colour, isEdged: true, capsules: [], strips: [strip])
        )
      }
    }
  }

  /// The far ends of what begins at one side: of two that both name both sides, those of one side belong together.
  private func others(of side: Side, from start: (MotionEnd.Part, Side)) -> [Strip.End] {
    switch prop.ends[1] {
    case .part(let part, .both): [Self.end(part, side)]
    case .part(let part, let one): one.sides(working: worked).map { Self.end(part, $0) }
    case .hangs(let metres):
      [Self.end(start.0, start.1, plus: Vector(0, -metres, 0))]
    case .fixed(let offset): [.at(offset.vector(worked))]
    }
  }

  private static func end(_ part: MotionEnd.Part, _ side: Side, plus: Vector = .zero) -> Strip.End {
    switch part {
    case .hand: .on(.hand(side), Body.palm, plus: plus)
    case .foot:
      .on(
        .foot(side), Vector(Proportions.ballMetres, 0.006 - Proportions.ankleHeightMetres, 0),
        plus: plus)
    case .ankle: .on(.foot(side), Vector(0, 0.04, 0), plus: plus)
    // On the inner side, just above the knee.
    case .knee:
      .on(
        .thigh(side), Vector(0.015, -0.86 * Proportions.thighMetres, side == .right ? -0.05 : 0.05),
        plus: plus)
    case .head: .on(.head, Vector(-0.1, 0.1, 0), plus: plus)
    }
  }

  private static func host(_ part: MotionEnd.Part, _ side: Side) -> BodyShape {
    switch part {
    case .hand: .arm(side)
    case .foot: .foot(side)
    case .ankle, .knee: .leg(side)
    case .head: .hair
    }
  }

  private var radius: Double {
    switch prop.thing {
    case .towel: 0.017
    case .tape: 0.007
    case .cushion: 0.07
    default: 0.011
    }
  }

  private var colour: String { prop.thing == .tape ? Palette.tape : Palette.held }
}

package import Anatomy
import BodyModelling
package import Knowledge

/// Everything of one performance that is drawn, in order from far to near.
struct Scene {
  /// One colour, one path: pieces that move together.
  struct Piece {
    let colour: String
    /// Whether a fine edge of paper sets it off from what lies behind.
    let isEdged: Bool
    let capsules: [Capsule]
  }

  let performance: Performance
  let camera: Camera
  let pieces: [Piece]
  let furniture: [FurnitureBox]
  let pillows: [[(Vector, Double)]]

  init(_ performance: Performance, muscles: [WorkingMuscle]) {
    self.performance = performance
    let mirrors = performance.side == .left
    let camera = Camera(performance.motion, on: performance.stage)
    self.camera = mirrors ? camera.mirrored : camera
    // A wall is behind everything else.
    let boxes = performance.stage.furniture.map { $0.mirrored(mirrors) }
    furniture = boxes.filter(\.isEndless) + boxes.filter { !$0.isEndless }
    pillows = performance.stage.pillows.map { balls in
      balls.map { mirrors ? ($0.0.mirrored, $0.1) : $0 }
    }
    pieces = Self.pieces(performance, camera: self.camera, muscles: muscles)
  }

  /// The arrows of everything that is pressed.
  var pressArrows: [PressArrow] {
    performance.motion.presses.flatMap { PressArrow.arrows($0, worked: performance.side) }
  }

  /// Where the arrow for the way of someone who walks lies on the floor; `nil` for who stays.
  var headingWay: (start: Vector, end: Vector)? {
    guard let heading = performance.motion.heading else { return nil }
    let way = heading == .back ? -1.0 : 1.0
    return (Vector(0.5 * way, 0, 0.2), Vector(0.86 * way, 0, 0.2))
  }

  /// Whether a segment belongs to the part of the body that fills the picture.
  func shows(_ segment: Segment) -> Bool {
    switch (performance.motion.focus, segment) {
    case (.whole, _): true
    case (.upper, .head), (.upper, .thorax), (.upper, .girdle), (.upper, .upperArm): true
    case (.lower, .thigh), (.lower, .shank), (.lower, .foot), (.lower, .toes): true
    default: false
    }
  }

  private static func pieces(
    _ performance: Performance, camera: Camera, muscles: [WorkingMuscle]
  ) -> [Piece] {
    let moments = performance.moments
    func mean(_ of: (Body) -> Double) -> Double {
      moments.map { of($0.body) }.reduce(0, +) / Double(moments.count)
    }
    func nearness(_ capsules: [Capsule]) -> Double {
      let balls = capsules.flatMap { [$0.from, $0.to] }
      return mean { body in
        balls.map { camera.nearness($0.place(on: body)) }.reduce(0, +) / Double(balls.count)
      }
    }
    let patches = muscles.flatMap { $0.patches(performance.side) }
    let trunk = nearness(BodyShape.shirt.capsules)
    let isBehind = [.back, .backCorner].contains(performance.motion.view)
    func place(_ shape: BodyShape) -> Double {
      var own = nearness(shape.capsules) + bias(shape)
      // From behind the shirt hangs over the hips; from the front a thigh may come before it.
      if shape == .shirt, isBehind { own += 0.09 }
      // An arm on the near side of the trunk stays before it, though the hand may reach across.
      if case .arm(let side) = shape, nearness(BodyShape.sleeve(side).capsules) > trunk + 0.05 {
        return max(own, trunk + 0.06)
      }
      return own
    }
    let order = BodyShape.all.map { (shape: $0, near: place($0)) }.sorted { $0.near < $1.near }
    func isFar(_ shape: BodyShape) -> Bool {
      guard let side = shape.side else { return false }
      let hips = mean { camera.nearness($0[.thigh(side)].origin) }
      let others = mean { camera.nearness($0[.thigh(side.opposite)].origin) }
      return hips < others - 0.06
    }
    // The hip is under both shirt and thigh: it is painted on whichever is nearer.
    func host(of patch: MusclePatch) -> BodyShape {
      guard patch.segment == .pelvis else { return patch.host }
      let hosts: [BodyShape] = [.shirt, .hips, patch.host]
      return order.last { hosts.contains($0.shape) }?.shape ?? patch.host
    }
    let held = performance.motion.props.flatMap { HeldThing($0, worked: performance.side).pieces }
    return order.flatMap { shape, _ -> [Piece] in
      let painted = patches.filter { patch in
        host(of: patch) == shape
          && mean { camera.nearness($0[patch.segment].rotation * patch.outwards) } > -0.4
      }
      let colour = Palette.colour(of: shape, isFar: isFar(shape))
      var pieces = [
        Piece(colour: colour, isEdged: shape != .hips && shape != .neck, capsules: shape.capsules)
      ]
      // Hips and legs are one pair of trousers: no seam between them.
      if case .leg = shape {
        pieces = [
          Piece(colour: colour, isEdged: true, capsules: Array(shape.capsules.dropFirst())),
          Piece(colour: colour, isEdged: false, capsules: Array(shape.capsules.prefix(1))),
        ]
      }
      if case .arm(let side) = shape {
        pieces = held.filter { $0.side == side }.map(\.piece) + pieces
      }
      if !painted.isEmpty {
        pieces.append(
          Piece(
            colour: isFar(shape) ? Palette.farBrass : Palette.brass, isEdged: false,
            capsules: painted.map(\.capsule)))
      }
      return pieces
    }
  }

  /// Nudges in metres for what the mean of the balls does not say: the trunk is behind the near limbs that
  /// grow from it, feet before the trouser leg, hair behind the face.
  private static func bias(_ shape: BodyShape) -> Double {
    switch shape {
    case .shirt: 0.012
    case .hips: 0
    case .neck: -0.02
    case .face: 0.03
    case .hair: 0.02
    case .foot: -0.01
    case .arm: 0
    case .sleeve: 0.005
    case .leg: 0
    }
  }
}

/// A muscle group that is painted, on the worked side, the other, or both.
package struct WorkingMuscle: Sendable {
  let muscle: Muscle
  let on: RelativeSide

  package init(_ muscle: Muscle, on: RelativeSide) { (self.muscle, self.on) = (muscle, on) }

  func patches(_ worked: Side) -> [MusclePatch] {
    on.sides(working: worked).flatMap { side in
      muscle.places.flatMap { MusclePatches(place: $0, side: side).patches }
    }
  }
}

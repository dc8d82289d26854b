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
    var strips: [Strip] = []

    /// A path as far as its first command.
    var pathStart: String {
      let edge =
        isEdged
        ? " stroke=\"\(Palette.paper)\" stroke-width=\"2.5\" paint-order=\"stroke\"" : ""
      return "<path fill=\"\(colour)\"\(edge) d=\""
    }
  }

  /// The pieces in one order, for the moments at which it holds.
  ///
  /// A body that turns round shows now its face and now its back, and what was near is far then.
  struct Layer {
    let pieces: [Piece]
    /// The pieces that are shown larger besides.
    let closeUp: [Piece]
    /// Whether the side of the car is before the person.
    let isInside: Bool
    /// From the moment at which it begins to hold to the one at which the next does.
    let runs: [ClosedRange<Int>]
    /// The places of its moments, rising.
    let places: [Int]
  }

  let performance: Performance
  /// From where it is seen; feet are seen from above in their close-up.
  var camera: Camera
  let layers: [Layer]
  let furniture: [FurnitureBox]
  let pillows: [[(Vector, Double)]]
  /// Flat pieces behind the furniture, and those that stand before it.
  let background: [FlatPiece]
  let foreground: [FlatPiece]
  let doors: [FurnitureBox]
  /// What a mirror shows; `nil` where there is none.
  let reflection: Reflection?
  /// Places the picture must show besides the person and the furniture.
  let extent: [Vector]

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
    let hasCar = performance.stage.prop(.car) != nil
    background = hasCar ? [Car.inside.mirrored(mirrors)] : []
    foreground = hasCar ? ([Car.side] + Car.wheel).map { $0.mirrored(mirrors) } : []
    doors = hasCar ? [Car.door.mirrored(mirrors)] : []
    extent = hasCar ? Car.extent.map { mirrors ? $0.mirrored : $0 } : []
    layers = Self.layers(performance, camera: self.camera, muscles: muscles)
    reflection = Self.reflection(performance, camera: self.camera)
  }

  /// The bands, towels and tapes, and what hangs from a hand.
  var strips: [Strip] { layers[0].pieces.flatMap(\.strips) }

  /// The arrows of everything that is pressed.
  var pressArrows: [PressArrow] {
    performance.motion.presses.flatMap {
      PressArrow.arrows($0, of: performance.motion, worked: performance.side)
    }
  }

  /// Where the arrow for the way of someone who walks lies on the floor; `nil` for who stays.
  var headingWay: (start: Vector, end: Vector)? {
    guard let heading = performance.motion.heading else { return nil }
    let way = heading == .back ? -1.0 : 1.0
    return (Vector(0.5 * way, 0, 0.2), Vector(0.86 * way, 0, 0.2))
  }

  private static func reflection(_ performance: Performance, camera: Camera) -> Reflection? {
    guard performance.stage.prop(.mirror) != nil, let person = performance.moments.first else {
      return nil
    }
    let body = Reflection.body(
      of: person.body, mirrorMetres: performance.stage.edge(of: .mirror))
    let pieces = pieces(
      performance, moments: [Performance.Moment(seconds: 0, body: body)], camera: camera,
      muscles: [])
    return Reflection(body: body, pieces: pieces.flatMap(\.pieces))
  }

  /// The layer that holds from a moment on.
  func layer(at moment: Performance.Moment) -> Layer {
    let moments = performance.moments
    let held = layers.compactMap { layer -> (begin: Int, layer: Layer)? in
      let begins = layer.runs.map(\.lowerBound).filter { moments[$0].seconds <= moment.seconds }
      return begins.max().map { ($0, layer) }
    }
    return held.max { $0.begin < $1.begin }?.layer ?? layers[0]
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

  /// What the order of the pieces hangs on, at one moment.
  private struct Sight: Hashable {
    var facesEye = true
    var rightIsNear = true
    var isInside = false
  }

  private static func layers(
    _ performance: Performance, camera: Camera, muscles: [WorkingMuscle]
  ) -> [Layer] {
    let moments = performance.moments
    let sights = moments.map { sight(of: $0.body, in: performance, camera) }
    var runs: [(sight: Sight, run: ClosedRange<Int>)] = []
    for place in sights.indices where place == 0 || sights[place] != sights[place - 1] {
      let next = sights.indices.first { $0 > place && sights[$0] != sights[place] }
      runs.append((sights[place], place...(next ?? sights.count - 1)))
    }
    var order: [Sight] = []
    for sight in sights where !order.contains(sight) { order.append(sight) }
    return order.map { sight in
      let held = runs.filter { $0.sight == sight }.map(\.run)
      let shown =
        sights.count == 1
        ? moments : sights.indices.filter { sights[$0] == sight }.map { moments[$0] }
      let pieces = pieces(performance, moments: shown, camera: camera, muscles: muscles)
      return Layer(
        pieces: pieces.flatMap(\.pieces),
        closeUp: performance.motion.closeUp == nil
          ? [] : pieces.filter { CloseUp.shows($0.shape, of: performance) }.flatMap(\.pieces),
        isInside: sight.isInside, runs: held, places: held.flatMap(Array.init))
    }
  }

  private static func sight(of body: Body, in performance: Performance, _ camera: Camera) -> Sight {
    var sight = Sight()
    let turns = performance.motion.keys.compactMap(\.turn)
    if (turns.max() ?? 0) - (turns.min() ?? 0) > 100 {
      sight.facesEye = camera.nearness(body[.pelvis].rotation.forward) > 0
      sight.rightIsNear = camera.nearness(body[.pelvis].rotation.right) > 0
    }
    if performance.stage.prop(.car) != nil {
      sight.isInside = Side.allCases.allSatisfy {
        abs(body[.foot($0)].origin.z) < Car.doorMetres && body[.foot($0)].origin.y > Car.floorMetres
      }
    }
    return sight
  }

  private static func pieces(
    _ performance: Performance, moments: [Performance.Moment], camera: Camera,
    muscles: [WorkingMuscle]
  ) -> [(shape: BodyShape, pieces: [Piece])] {
    let motion = performance.motion
    let nearness = MeanNearness(of: moments.map(\.body), to: camera)
    let patches = muscles.flatMap { $0.patches(performance.side) }
    let trunk = nearness.of(BodyShape.shirt.capsules)
    let isBehind = [.back, .backCorner].contains(performance.motion.view)
    let standsBefore = motion.posture == .standing && motion.view == .front
    func place(_ shape: BodyShape) -> Double {
      var own = nearness.of(shape.capsules) + bias(shape)
      // From behind the shirt hangs over the hips; from the front a thigh may come before it.
      if shape == .shirt, isBehind { own += 0.09 }
      // Of someone who stands the shirt hangs over a thigh that comes a little forward.
      if shape == .shirt, standsBefore { own += 0.06 }
      // An arm on the near side of the trunk stays before it, though the hand may reach across.
      if case .arm(let side) = shape, nearness.of(BodyShape.sleeve(side).capsules) > trunk + 0.05 {
        return max(own, trunk + 0.06)
      }
      return own
    }
    // In millionths of a metre: what is level to the eye keeps its order, whatever the last digits say.
    let order = BodyShape.all.map { (shape: $0, near: (place($0) * 1e6).rounded()) }
      .sorted { $0.near < $1.near }
    func isFar(_ shape: BodyShape) -> Bool {
      guard let side = shape.side else { return false }
      let hips = nearness.of(.thigh(side), .zero)
      let others = nearness.of(.thigh(side.opposite), .zero)
      return hips < others - 0.06
    }
    // The hip is under both shirt and thigh: it is painted on whichever is nearer.
    func host(of patch: MusclePatch) -> BodyShape {
      guard patch.segment == .pelvis else { return patch.host }
      let hosts: [BodyShape] = [.shirt, .hips, patch.host]
      return order.last { hosts.contains($0.shape) }?.shape ?? patch.host
    }
    let held = motion.props.flatMap { prop in
      HeldThing(motion, prop, worked: performance.side).pieces
        + StretchedThing(prop, worked: performance.side).pieces
    }
    return order.map { shape, _ -> (BodyShape, [Piece]) in
      let painted = patches.filter { patch in
        host(of: patch) == shape
          && nearness.along(patch.segment, patch.outwards) > -0.4
      }
      let colour = Palette.colour(of: shape, isFar: isFar(shape))
      var pieces = [
        Piece(colour: colour, isEdged: shape != .hips && shape != .neck, capsules: shape.capsules)
      ]
      if motion.bendsFingers, let fingered = shape.fingered, let side = shape.side {
        let fingers = fingered.fingers.map { Piece(colour: colour, isEdged: true, capsules: $0) }
        let arm = [Piece(colour: colour, isEdged: true, capsules: fingered.arm)]
        let showsPalm = nearness.along(.hand(side), .forward) > 0
        pieces = showsPalm ? arm + fingers : fingers + arm
      }
      // Hips and legs are one pair of trousers: no seam between them.
      if case .leg = shape {
        pieces = [
          Piece(colour: colour, isEdged: true, capsules: Array(shape.capsules.dropFirst())),
          Piece(colour: colour, isEdged: false, capsules: Array(shape.capsules.prefix(1))),
        ]
      }
      let beside = held.filter { $0.host == shape }.map(\.piece)
      if case .arm = shape { pieces = beside + pieces } else { pieces += beside }
      if !painted.isEmpty {
        pieces.append(
          Piece(
            colour: isFar(shape) ? Palette.farBrass : Palette.brass, isEdged: false,
            capsules: painted.map(\.capsule)))
      }
      return (shape, pieces)
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

import Anatomy
import BodyModelling
import Knowledge

/// The way that the part which moves most has come since the picture before, as a line with a head.
///
/// Where the way is too short to be seen along the body, the arrow stands beside it.
struct WayArrow {
  /// A point of the body whose way can be shown.
  private struct Landmark: Hashable {
    let segment: Segment
    let place: Vector
    let radiusMetres: Double

    var isOnFoot: Bool {
      switch segment {
      case .foot, .toes: true
      default: false
      }
    }

    var side: Side? {
      switch segment {
      case .hand(let side), .forearm(let side), .upperArm(let side), .thigh(let side),
        .shank(let side), .foot(let side), .toes(let side), .fingertips(let side):
        side
      default: nil
      }
    }

    private var isFingertip: Bool {
      if case .fingertips = segment { true } else { false }
    }

    private var isOnArm: Bool {
      switch segment {
      case .hand, .forearm, .upperArm: true
      default: false
      }
    }

    /// How much it is looked at: by the joints one knows the movement by.
    func weight(in motion: Motion, worked: Side) -> Double {
      let joints = Set(motion.moves)
      // Who turns with steps: the floor is where one sees the way.
      if isOnFoot, motion.keys.contains(where: { $0.reaches.contains(where: \.steps) }) { return 4 }
      if isFingertip { return joints == [.fingers] ? 20 : 0 }
      if joints == [.shoulderBlade], case .upperArm = segment { return 6 }
      // What slides or reaches along a thing is followed, whatever bends for it.
      if case .hand(let hand) = segment, motion.slides(hand, worked: worked) { return 3 }
      if isOnArm {
        return joints.isDisjoint(with: [.shoulder, .elbow, .wrist, .shoulderBlade]) ? 0.1 : 1
      }
      if joints.isSubset(of: [.ankle, .toes]), isOnFoot { return 8 }
      // Lying, the hand is beside the hip, and the heel goes as far.
      if joints == [.lowerBack], motion.posture == .lyingOnBack, case .foot(let side) = segment {
        return side == worked ? 9 : 0
      }
      if joints == [.lowerBack], case .thigh = segment { return 3 }
      // Where one ankle lies on the other thigh, the knee is what sinks.
      if case .shank(let side) = segment, motion.crosses(side, worked: worked) { return 4 }
      // One nods with the chin.
      if joints == [.neck], segment == .head, place.y < 0.1 { return 5 }
      return 1
    }

    var mirrored: Landmark {
      Landmark(
        segment: segment.mirrored, place: place.mirrored, radiusMetres: radiusMetres)
    }
  }

  private static let landmarks: [Landmark] = {
    func landmark(_ segment: Segment, _ place: Vector, _ radius: Double) -> Landmark {
      Landmark(segment: segment, place: place, radiusMetres: radius)
    }
    return [
      landmark(.head, Vector(0.05, 0.22, 0), 0.06),
      landmark(.head, Vector(0.07, 0.06, 0), 0.03),
      landmark(.thorax, Vector(0.08, 0.12, 0), 0.03),
    ]
      + Side.allCases.flatMap { side in
        [
          landmark(.fingertips(side), .zero, 0.01),
          landmark(.hand(side), Body.palm, 0.035), landmark(.forearm(side), .zero, 0.04),
          landmark(.upperArm(side), .zero, 0.06), landmark(.thigh(side), .zero, 0.09),
          landmark(.shank(side), .zero, 0.06), landmark(.foot(side), Vector(-0.03, -0.04, 0), 0.03),
          landmark(.toes(side), Vector(0.04, 0, 0), 0.02),
        ]
      }
  }()

  private let ways: [[Spot]]
  /// How long the longest way is on the picture; 0 when nothing moves.
  let lengthSeen: Double

  /// - Parameters:
  ///   - bodies: At the moments from the picture before to this one, both included.
  ///   - canvas: What the arrow is drawn on.
  ///   - isSided: Whether one side is worked at a time.
  init(_ bodies: [Body], on canvas: Canvas, isSided: Bool) {
    func way(_ landmark: Landmark) -> [Spot] {
      bodies.map { canvas.spot($0[landmark.segment].point(landmark.place)) }
    }
    func length(_ spots: [Spot]) -> Double {
      zip(spots, spots.dropFirst()).map { $0.distance(to: $1) }.reduce(0, +)
    }
    let performance = canvas.scene.performance
    let motion = performance.motion
    let shown = Self.landmarks.filter {
      canvas.scene.shows($0.segment) && (motion.heading == nil || $0.isOnFoot)
    }
    func interest(_ landmark: Landmark) -> Double {
      length(way(landmark)) * landmark.weight(in: motion, worked: performance.side)
    }
    guard let last = bodies.last,
      let most = shown.max(by: { interest($0) < interest($1) }), length(way(most)) > 1.5
    else {
      (ways, lengthSeen) = ([], 0)
      return
    }
    lengthSeen = length(way(most))
    var moved = [most]
    if most.mirrored != most, motion.moves != [.lowerBack],
      length(way(most.mirrored)) > 0.7 * lengthSeen,
      motion.moves == [.shoulderBlade] || !Self.goAlike(way(most), way(most.mirrored))
    {
      moved.append(most.mirrored)
    }
    // Arm and leg of two sides at once: the named side's way too.
    let named = shown.filter { $0.side == performance.side }
    if isSided, motion.moves != [.lowerBack], most.side == performance.side.opposite,
      let own = named.max(by: { interest($0) < interest($1) }),
      !moved.contains(own), interest(own) > 0.5 * interest(most)
    {
      moved.append(own)
    }
    // Two arrows that would cross say less than the named side's alone.
    if isSided, moved.count == 2, way(moved[0])[0].distance(to: way(moved[1])[0]) < 90,
      let own = moved.first(where: { $0.side == performance.side })
    {
      moved = [own]
    }
    let middle = canvas.spot((last[.pelvis].origin + last[.thorax].origin) * 0.5)
    ways = moved.map { landmark in
      let spots = way(landmark)
      guard length(spots) < Self.leastLength else { return Self.evened(Self.trimmed(spots)) }
      return Self.beside(
        spots, apart: canvas.scale.length(landmark.radiusMetres) + 13, from: middle)
    }
  }

  /// In points of the picture.
  private static let leastLength = 64.0

  /// Whether two ways have nearly one direction; then one arrow says it.
  private static func goAlike(_ one: [Spot], _ other: [Spot]) -> Bool {
    func chord(_ spots: [Spot]) -> Vector {
      guard let first = spots.first, let last = spots.last else { return .zero }
      return Vector(last.across - first.across, last.down - first.down, 0).unit
    }
    return chord(one).dot(chord(other)) > 0.8
  }

  /// Five spots as far from each other, so that no corner is sharp.
  private static func evened(_ spots: [Spot]) -> [Spot] {
    let steps = zip(spots, spots.dropFirst()).map { $0.distance(to: $1) }
    let whole = steps.reduce(0, +)
    guard spots.count > 2, whole > 0 else { return spots }
    return (0...4).map { index in
      var left = whole * Double(index) / 4
      for (place, step) in steps.enumerated() {
        if left <= step || place == steps.count - 1 {
          let share = step > 0 ? min(left / step, 1) : 0
          let (from, to) = (spots[place], spots[place + 1])
          return Spot(
            across: from.across + (to.across - from.across) * share,
            down: from.down + (to.down - from.down) * share)
        }
        left -= step
      }
      return spots[spots.count - 1]
    }
  }

  /// Without the beginning and the end, where the limb itself is.
  private static func trimmed(_ spots: [Spot]) -> [Spot] {
    guard let first = spots.first, let last = spots.last else { return spots }
    let inner = spots.filter { $0.distance(to: first) > 9 && $0.distance(to: last) > 2 }
    return inner.isEmpty ? spots : inner + [last]
  }

  private static func beside(_ spots: [Spot], apart: Double, from middle: Spot) -> [Spot] {
    guard let first = spots.first, let last = spots.last else { return spots }
    let length = max(first.distance(to: last), 0.1)
    let along = (
      across: (last.across - first.across) / length, down: (last.down - first.down) / length
    )
    // Away from the trunk, so that the arrow does not lie on it.
    var aside = (across: -along.down, down: along.across)
    let outwards =
      (last.across - middle.across) * aside.across
      + (last.down - middle.down) * aside.down
    if outwards < 0 { aside = (-aside.across, -aside.down) }
    func centre() -> Spot {
      Spot(
        across: (first.across + last.across) / 2 + aside.across * apart,
        down: (first.down + last.down) / 2 + aside.down * apart)
    }
    if centre().down < 24 { aside = (-aside.across, -aside.down) }
    let centre = centre()
    let half = max(length, 46) / 2
    return [-half, half].map {
      Spot(across: centre.across + along.across * $0, down: centre.down + along.down * $0)
    }
  }

  var svg: String {
    ways.map { spots in
      let head = Self.head(spots)
      let line = Self.curve(spots.dropLast() + [head.neck])
      return "<path fill=\"none\" stroke=\"\(Palette.paper)\" stroke-width=\"9\" "
        + "stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"\(line)\"/>"
        + "<path fill=\"none\" stroke=\"\(Palette.action)\" stroke-width=\"4.5\" "
        + "stroke-linejoin=\"round\" stroke-linecap=\"round\" d=\"\(line)\"/>"
        + "<path fill=\"\(Palette.action)\" stroke=\"\(Palette.paper)\" stroke-width=\"4\" "
        + "paint-order=\"stroke\" stroke-linejoin=\"round\" d=\"\(head.path)\"/>"
    }.joined()
  }

  /// A smooth line: the points pull, and it runs through the middles between them.
  private static func curve(_ spots: [Spot]) -> String {
    guard let first = spots.first, let last = spots.last else { return "" }
    var line = "M\(pair(first.across, first.down))"
    for (pull, next) in zip(spots.dropFirst(), spots.dropFirst(2)) {
      let middle = pair((pull.across + next.across) / 2, (pull.down + next.down) / 2)
      line += "Q\(pair(pull.across, pull.down)) \(middle)"
    }
    return line + "L\(pair(last.across, last.down))"
  }

  /// The head at the end of a way, and where the line meets it.
  private static func head(_ spots: [Spot]) -> (path: String, neck: Spot) {
    guard let tip = spots.last else { return ("", Spot(across: 0, down: 0)) }
    let before = spots.last { $0.distance(to: tip) > 11 } ?? spots[0]
    let length = max(before.distance(to: tip), 0.1)
    let along = ((tip.across - before.across) / length, (tip.down - before.down) / length)
    func corner(_ back: Double, _ aside: Double) -> Spot {
      Spot(
        across: tip.across - along.0 * back - along.1 * aside,
        down: tip.down - along.1 * back + along.0 * aside)
    }
    let corners = [corner(-2, 0), corner(15, 9.5), corner(11, 0), corner(15, -9.5)]
    let path = "M" + corners.map { pair($0.across, $0.down) }.joined(separator: "L") + "Z"
    return (path, corner(11, 0))
  }
}

extension Spot {
  func distance(to other: Spot) -> Double {
    let (right, down) = (other.across - across, other.down - self.down)
    return (right * right + down * down).squareRoot()
  }
}

extension Motion {
  /// Whether a foot comes to lie on the other thigh.
  fileprivate func crosses(_ side: Side, worked: Side) -> Bool {
    contacts.contains { contact in
      contact.part == .foot && contact.place == .otherThigh
        && contact.side.sides(working: worked).contains(side)
    }
  }

  /// Whether a planted hand goes more than a hand's length along what it lies on, without the feet stepping.
  fileprivate func slides(_ hand: Side, worked: Side) -> Bool {
    let reaches = keys.flatMap(\.reaches)
    return !reaches.contains { $0.part == .foot }
      && reaches.contains { reach in
        reach.part == .hand && reach.side.sides(working: worked).contains(hand)
          && max(abs(reach.offset.out), abs(reach.offset.forward)) > 0.2
      }
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// Gives a motion a body: places the anchor, then lets planted hands and feet reach.
///
/// The worked side is the right one; the left is its mirror image.
struct Actor: Sendable {
  let motion: Motion
  let stage: Stage
  /// The poses of the keys, in order, and on the way back where that goes through them.
  let poses: [Pose]
  /// The place of the key each of them is.
  let keys: [Int]
  /// How each of them is come to and held.
  let timings: [Timing]
  private let turned: Rotation
  /// Where the anchor is in the first key.
  private let home: Vector
  /// The first key before hands and feet are planted: where they are planted follows from it.
  private let first: Body

  init(_ motion: Motion, on ground: Motion.Ground) {
    self.motion = motion
    stage = Stage(motion, on: ground)
    let start = StartingPose(motion.posture)
    turned = start.turned
    var poses: [Pose] = []
    let shift = motion.posture == .standing ? nil : motion.keys.first?.shift
    let from = shift.map { Vector($0.forward, $0.up, $0.out) } ?? .zero
    for key in motion.keys {
      poses.append((poses.last ?? Pose(angles: start.angles)).changed(by: key, from: from))
    }
    let timings = motion.keys.map {
      Timing(take: $0.takeSeconds, hold: $0.holdSeconds, isEven: $0.isEven)
    }
    (self.poses, self.timings) =
      motion.isThereAndBack ? Self.thereAndBack(poses, timings) : (poses, timings)
    keys = self.poses.indices.map { $0 < poses.count ? $0 : 2 * (poses.count - 1) - $0 }
    let body = Body(angles: poses[0].angles)
      .placed(.pelvis, turned: start.turned, with: .zero, at: .zero)
    home = body[Self.segment(motion.anchor)].point(Self.point(motion.anchor))
    // Feet stand before or under an upright body, however the first key leans, tips or rolls it.
    var plain = poses[0]
    if motion.posture == .standing || motion.posture == .sitting {
      (plain.lean, plain.tip, plain.turn, plain.roll) = (0, 0, 0, 0)
    }
    if motion.posture == .standing { plain.shift = .zero }
    first = Self.anchored(
      plain, motion: motion, stage: stage, turned: start.turned, home: home)
  }

  /// Seconds from the pose before and seconds held.
  struct Timing {
    var take: Double
    var hold: Double
    var isEven: Bool
  }

  /// The way back takes as long for each piece as the way there, and lifts the same feet.
  private static func thereAndBack(
    _ poses: [Pose], _ timings: [Timing]
  ) -> (poses: [Pose], timings: [Timing]) {
    var (back, backTimings): ([Pose], [Timing]) = ([], [])
    for place in poses.indices.dropLast().reversed() {
      var (pose, timing) = (poses[place], timings[place])
      for (limb, reach) in poses[place + 1].reaches {
        pose.reaches[limb, default: Pose.Reach()].lift = reach.lift
      }
      (timing.take, timing.isEven) = (timings[place + 1].take, timings[place + 1].isEven)
      back.append(pose)
      backTimings.append(timing)
    }
    // The last of them is the first pose again, come to from the second.
    guard let first = back.popLast(), let firstTiming = backTimings.popLast() else {
      return (poses, timings)
    }
    return ([first] + poses.dropFirst() + back, [firstTiming] + timings.dropFirst() + backTimings)
  }

  /// The body in a pose.
  func body(in pose: Pose) -> Body {
    var body = Self.anchored(pose, motion: motion, stage: stage, turned: turned, home: home)
    let plantings = plantings(pose)
    if motion.posture == .standing {
      let drop = plantings.map { $0.drop(of: body, first: first) }.max() ?? 0
      body = (consume body).moved(by: Vector(0, -drop, 0))
    }
    // Feet before hands: a hand on a thigh needs the thigh.
    for planting in plantings where planting.contact.part == .foot {
      body = planting.planted(in: consume body, first: first)
    }
    for planting in plantings where planting.contact.part != .foot {
      body = planting.planted(in: consume body, first: first)
    }
    return body
  }

  private func plantings(_ pose: Pose) -> [Planting] {
    motion.contacts.filter(\.isPlanted).flatMap { contact in
      contact.side.sides(working: .right).map { side in
        let reach = pose.reaches[PlantedLimb(contact.part, side)] ?? Pose.Reach()
        return Planting(contact: contact, side: side, reach: reach, stage: stage)
      }
    }
  }

  /// How far a planted limb is from its place in a pose, in metres.
  func miss(of contact: MotionContact, _ side: Side, in pose: Pose) -> Double {
    let body = body(in: pose)
    return plantings(pose).filter { $0.contact == contact && $0.side == side }
      .map { $0.miss(in: body, first: first) }.max() ?? 0
  }

  private static func segment(_ anchor: Motion.Anchor) -> Segment {
    switch anchor {
    case .pelvis: .pelvis
    case .upperBack: .thorax
    }
  }

  /// The point of the anchor that is placed; leaning turns about it.
  private static func point(_ anchor: Motion.Anchor) -> Vector {
    switch anchor {
    case .pelvis: .zero
    case .upperBack: Vector(0, 0.2, 0)
    }
  }

  private static func anchored(
    _ pose: Pose, motion: Motion, stage: Stage, turned: Rotation, home: Vector
  ) -> Body {
    let turn =
      Rotation(about: .up, degrees: -pose.turn) * Rotation(about: .forward, degrees: pose.tip)
      * Rotation(about: -.right, degrees: pose.lean) * turned
      * Rotation(about: .up, degrees: -pose.roll)
    let segment = segment(motion.anchor)
    let body = Body(angles: pose.angles).placed(
      segment, turned: turn, with: point(motion.anchor), at: Vector(home.x, 0, home.z))
    let height = height(of: body, motion: motion, stage: stage)
    return (consume body).moved(by: Vector(0, height, 0) + pose.shift)
  }

  /// How far the body must be lifted to lie, sit, kneel or stand on what carries it.
  private static func height(of body: Body, motion: Motion, stage: Stage) -> Double {
    switch motion.posture {
    case .standing:
      return stage.footingMetres + Proportions.thighMetres + Proportions.shankMetres
        + Proportions.ankleHeightMetres - 0.002 - body[.pelvis].origin.y
    case .sitting: return stage.groundMetres - 0.01 - body.lowest(of: seat)
    case .handsAndKnees: return stage.groundMetres - body.lowest(of: legs)
    case .lyingOnOtherSide, .lyingOnSameSide:
      return stage.groundMetres - 0.035 - body.lowest(of: trunkAndShoulders)
    case .lyingOnBack, .lyingOnFront:
      let rests = motion.anchor == .pelvis ? lowerTrunk : upperTrunk
      return stage.groundMetres - 0.012 - body.lowest(of: rests)
    }
  }

  private static func balls(_ shapes: [BodyShape], on segments: Set<Segment>) -> [Ball] {
    shapes.flatMap(\.capsules).flatMap { [$0.from, $0.to] }.filter { segments.contains($0.segment) }
  }
  private static let seat = balls([.hips], on: [.pelvis])
  private static let legs = balls([.leg(.left), .leg(.right)], on: Set(Segment.all))
  private static let trunkAndShoulders = balls(
    [.hips, .shirt, .sleeve(.left), .sleeve(.right)], on: Set(Segment.all))
  private static let lowerTrunk = balls([.hips, .shirt], on: [.pelvis])
  private static let upperTrunk = balls([.shirt], on: [.thorax])
}

import Anatomy
import BodyModelling
import Foundation
import Knowledge

/// Whether a body can do it: ranges, floors and beds, walls and worktops, planted hands and feet, joints that move.
struct PhysicalCheck {
  private let motion: Motion
  private let performance: Performance

  init(_ motion: Motion, _ performance: Performance) {
    (self.motion, self.performance) = (motion, performance)
  }

  var problems: [Problem] { ranges + sunk + through + misses + slides + still + hovering }

  /// Hips of legs that lie on the own body.
  private var held: Set<BodyJoint> {
    Set(
      motion.contacts.filter { $0.part == .foot && $0.place.isOwnBody }.flatMap { contact in
        contact.side.sides(working: .right).map { BodyJoint(.hip, $0) }
      })
  }

  /// The worst of each joint and movement, once.
  private var ranges: [Problem] {
    var worst: [BodyJoint: [Movement: BeyondRange]] = [:]
    for moment in performance.moments {
      for beyond in moment.body.beyondRange(held: held) {
        let before = worst[beyond.joint]?[beyond.movement]?.degrees ?? 0
        if abs(beyond.degrees) > abs(before) {
          worst[beyond.joint, default: [:]][beyond.movement] = beyond
        }
      }
    }
    return worst.values.flatMap(\.values).map { beyond in
      let (low, high) = (plain(beyond.range.lowerBound), plain(beyond.range.upperBound))
      let side = beyond.joint.side.map { $0 == .right ? "worked " : "other " } ?? ""
      return motion.problem(
        "\(side)\(beyond.joint.joint.rawValue): \(beyond.movement.rawValue) of "
          + "\(plain(beyond.degrees.rounded())) degrees",
        "Stay between \(low) and \(high)",
        of: beyond.joint.joint)
    }.sorted()
  }

  private var sunk: [Problem] {
    var deepest: [Segment: Double] = [:]
    for moment in performance.moments {
      for flesh in moment.body.sunk(in: performance.stage.surfaces) {
        deepest[flesh.segment] = max(deepest[flesh.segment] ?? 0, flesh.depthMetres)
      }
    }
    return deepest.map { segment, metres in
      motion.problem(
        "\(segment) sinks \(centimetres(metres)) cm into floor, bed or seat",
        "Lift it, or bend less")
    }.sorted()
  }

  /// What goes into a wall, a worktop or the like.
  private var through: [Problem] {
    motion.props.flatMap { prop -> [Problem] in
      let solids = performance.stage.solids(of: prop)
      guard !solids.isEmpty else { return [] }
      var deepest: [Segment: Double] = [:]
      for moment in performance.moments {
        deepest.merge(moment.body.depths(in: solids), uniquingKeysWith: max)
      }
      // A hand closes round an edge, and is drawn straight.
      let refused = deepest.filter { $0.value > ($0.key.isHand ? 0.05 : 0) }
      return refused.map { segment, metres in
        motion.problem(
          "\(segment) is \(centimetres(metres)) cm inside the \(prop.thing.rawValue)",
          "Move the body or the thing away, or bend less")
      }.sorted()
    }
  }

  /// Planted hands and feet come within a centimetre of where they belong, in every key and on the way from one
  /// to the next.
  private var misses: [Problem] {
    let actor = Actor(motion, on: performance.stage.ground)
    let poses = actor.poses.indices.flatMap { index in
      let next = actor.poses[(index + 1) % actor.poses.count]
      return [0, 0.25, 0.5, 0.75].map { actor.poses[index].moved(towards: next, by: $0) }
    }
    return motion.contacts.filter(\.isPlanted).flatMap { contact in
      contact.side.sides(working: .right).compactMap { side in
        let furthest =
          poses.map { actor.miss(of: contact, side, in: $0) }.max() ?? 0
        guard furthest > 0.01 else { return nil }
        let word = side == .right ? "worked" : "other"
        return motion.problem(
          "\(word) \(contact.part.rawValue) misses \(contact.place.rawValue) by "
            + "\(centimetres(furthest)) cm",
          "Move the body, the thing or the place nearer")
      }
    }
  }

  /// Planted hands and feet, and every foot that carries, stay within a centimetre unless a key moves them.
  private var slides: [Problem] {
    let led = Set(
      motion.keys.flatMap(\.reaches).flatMap { reach in
        reach.side.sides(working: .right).map { PlantedLimb(reach.part, $0) }
      })
    let staying = motion.contacts.filter { contact in
      !contact.place.isOwnBody && (contact.isPlanted || contact.part == .foot && contact.carries)
    }
    return staying.flatMap { contact in
      contact.side.sides(working: .right).compactMap { side -> Problem? in
        guard !contact.isPlanted || !led.contains(PlantedLimb(contact.part, side)) else {
          return nil
        }
        let places = performance.moments.map { contact.part.end(side, of: $0.body) }
        let furthest = places.map { $0.distance(to: places[0]) }.max() ?? 0
        guard furthest > 0.01 else { return nil }
        let word = side == .right ? "worked" : "other"
        return motion.problem(
          "\(word) \(contact.part.rawValue) slides \(centimetres(furthest)) cm on "
            + contact.place.rawValue, "Move the body less, or give the way in `reaches`")
      }
    }
  }

  /// Joints that are named but do not move.
  private var still: [Problem] {
    motion.moves.filter { joint in
      let sides: [Side?] = joint.isPaired ? [.left, .right] : [nil]
      let widest =
        sides.flatMap { side in
          joint.movements.map { movement in
            let degrees = performance.moments.map {
              $0.body.angles[BodyJoint(joint, side), movement]
            }
            return (degrees.max() ?? 0) - (degrees.min() ?? 0)
          }
        }.max() ?? 0
      return widest < 4
    }.map { motion.problem("\($0.rawValue) is named in `moves` but keeps its angle", "Move it") }
  }

  /// Parts that should rest on the ground but are above it in the first key.
  private var hovering: [Problem] {
    motion.contacts.filter(\.carries).compactMap { contact in
      let balls = contact.isPlanted ? [] : contact.flesh
      guard !balls.isEmpty, let height = performance.stage.seatMetres(contact.place) else {
        return nil
      }
      let lowest = performance.moments.map { $0.body.lowest(of: balls) }.min() ?? 0
      let above = lowest - height
      guard above > 0.02 else { return nil }
      return motion.problem(
        "\(contact.part.rawValue) is \(centimetres(above)) cm above \(contact.place.rawValue)",
        "Lower it")
    }
  }

  private func centimetres(_ metres: Double) -> String { plain((metres * 1000).rounded() / 10) }
}

extension Segment {
  fileprivate var isHand: Bool {
    switch self {
    case .hand, .fingers, .fingertips: true
    default: false
    }
  }
}

extension MotionContact.Part {
  /// What of a planted part stays where it is.
  fileprivate func end(_ side: Side, of body: Body) -> Vector {
    switch self {
    case .foot: body[.foot(side)].origin
    case .forearm: body[.forearm(side)].origin
    default: body.palm(side)
    }
  }

}

extension MotionContact {
  /// The flesh that rests when this part rests.
  fileprivate var flesh: [Ball] {
    let sides = side.sides(working: .right)
    let segments: Set<Segment> =
      switch part {
      case .seat, .front, .side: [.pelvis]
      case .back: [.thorax]
      case .knee: Set(sides.map { .shank($0) })
      case .head: [.head]
      case .foot: Set(sides.flatMap { [.foot($0), .toes($0)] })
      case .forearm: Set(sides.map { .forearm($0) })
      case .hand: Set(sides.map { .hand($0) })
      }
    return allFlesh.filter { segments.contains($0.segment) }
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// A working muscle as a brass patch on the body.
struct MusclePatch {
  let capsule: Capsule
  /// The shape it is painted on.
  let host: BodyShape
  /// From the middle of the limb towards the patch.
  let outwards: Vector
  let segment: Segment
}

/// Turns the places a muscle group has in the catalogue into patches on the body.
struct MusclePatches {
  let place: MusclePlace
  let side: Side

  var patches: [MusclePatch] {
    let (segment, host, line) = limb
    let direction = outwards
    func at(_ share: Double) -> Ball {
      let (middle, radius) = point(on: line, share)
      return Ball(segment, middle + direction * (radius * 0.4), radius * 0.57)
    }
    return [
      MusclePatch(
        capsule: Capsule(at(place.from), at(place.to)), host: host, outwards: direction,
        segment: segment)
    ]
  }

  private var outwards: Vector {
    let right: Double = side == .right ? 1 : -1
    return switch place.face {
    case .front: Vector(1, 0, 0)
    case .back: Vector(-1, 0, 0)
    case .outer: Vector(0, 0, right)
    case .inner: Vector(0, 0, -right)
    }
  }

  /// Middle line and thickness of what carries the patch, from its near end (0) to its far end (1).
  private var limb: (Segment, BodyShape, [(Vector, Double)]) {
    let out: Double = side == .right ? 1 : -1
    let unpaired = place.isMiddle ? 0.0 : out
    switch place.part {
    case .thigh:
      return (
        .thigh(side), .leg(side),
        [(Vector(0, 0, 0), 0.088), (Vector(0, -Proportions.thighMetres, 0), 0.059)]
      )
    case .lowerLeg:
      return (
        .shank(side), .leg(side),
        [(Vector(0, 0, 0), 0.058), (Vector(0, -Proportions.shankMetres, 0), 0.042)]
      )
    case .upperArm:
      return (
        .upperArm(side), .arm(side),
        [(Vector(0, 0, 0), 0.06), (Vector(0, -Proportions.upperArmMetres, 0), 0.04)]
      )
    case .forearm:
      return (
        .forearm(side), .arm(side),
        [(Vector(0, 0, 0), 0.038), (Vector(0, -Proportions.forearmMetres, 0), 0.026)]
      )
    case .hip:
      return (
        .pelvis, .leg(side),
        [(Vector(0.01, 0.05, 0.07 * out), 0.098), (Vector(0, -0.06, 0.075 * out), 0.092)]
      )
    case .trunk:
      return (
        .lumbar, .shirt,
        [
          (Vector(0.02, 0.16, 0.05 * unpaired), 0.096),
          (Vector(0.015, -0.04, 0.05 * unpaired), 0.1),
        ]
      )
    case .chest:
      return (
        .thorax, .shirt,
        [(Vector(0, 0.21, 0.085 * unpaired), 0.08), (Vector(0, 0.06, 0.06 * unpaired), 0.094)]
      )
    case .neck:
      return (
        .head, .neck,
        [(Vector(0, 0.09, 0), 0.052), (Vector(-0.012, -0.02, 0), 0.056)]
      )
    }
  }

  private func point(on line: [(Vector, Double)], _ share: Double) -> (Vector, Double) {
    let (start, end) = (line[0], line[1])
    return (start.0 + (end.0 - start.0) * share, start.1 + (end.1 - start.1) * share)
  }
}

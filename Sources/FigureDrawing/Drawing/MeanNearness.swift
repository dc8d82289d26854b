import BodyModelling

/// How near to the eye the parts of a body are in the mean over some moments.
///
/// How near a point of a segment is follows linearly from the segment's frame, so the mean frame of each segment
/// answers for all points.
struct MeanNearness {
  /// At the index of each segment: of its origin, and of a metre along each of its directions.
  private let origins: [Double]
  private let directions: [Vector]

  /// - Complexity: O(n) in the number of bodies.
  init(of bodies: [Body], to camera: Camera) {
    var sums = [Frame](
      repeating: Frame(rotation: Rotation(forward: .zero, up: .zero, right: .zero)),
      count: Segment.all.count)
    for body in bodies {
      for (index, frame) in body.frames.enumerated() {
        sums[index].origin += frame.origin
        sums[index].rotation.forward += frame.rotation.forward
        sums[index].rotation.up += frame.rotation.up
        sums[index].rotation.right += frame.rotation.right
      }
    }
    let share = 1 / Double(bodies.count)
    origins = sums.map { camera.nearness($0.origin) * share }
    directions = sums.map {
      Vector(
        camera.nearness($0.rotation.forward), camera.nearness($0.rotation.up),
        camera.nearness($0.rotation.right)) * share
    }
  }

  /// Of a point in the frame of a segment.
  func of(_ segment: Segment, _ point: Vector) -> Double {
    origins[segment.index] + along(segment, point)
  }

  /// How much nearer one comes along a direction in the frame of a segment.
  func along(_ segment: Segment, _ direction: Vector) -> Double {
    directions[segment.index].dot(direction)
  }

  /// Of all balls of some capsules in the mean.
  func of(_ capsules: [Capsule]) -> Double {
    var sum = 0.0
    for capsule in capsules {
      sum += of(capsule.from.segment, capsule.from.centre)
      sum += of(capsule.to.segment, capsule.to.centre)
    }
    return sum / Double(2 * capsules.count)
  }
}

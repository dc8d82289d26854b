import BodyModelling

/// How near to the eye the parts of a body are in the mean over some moments.
///
/// How near a point of a segment is follows linearly from the segment's frame, so one sum over the moments for each
/// segment answers for all points.
struct MeanNearness {
  /// At the index of each segment: of its origin, and of a metre along each of its directions.
  private var origins: [Double]
  private var directions: [Vector]

  init(of bodies: [Body], to camera: Camera) {
    let segments = Segment.all
    origins = [Double](repeating: 0, count: segments.count)
    directions = [Vector](repeating: .zero, count: segments.count)
    let share = 1 / Double(bodies.count)
    for segment in segments {
      var (origin, direction) = (0.0, Vector.zero)
      for body in bodies {
        let frame = body[segment]
        origin += camera.nearness(frame.origin)
        direction =
          direction
          + Vector(
            camera.nearness(frame.rotation.forward), camera.nearness(frame.rotation.up),
            camera.nearness(frame.rotation.right))
      }
      origins[segment.index] = origin * share
      directions[segment.index] = direction * share
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

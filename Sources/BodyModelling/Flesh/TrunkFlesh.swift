/// Shirt and hips.
enum Trunk {
  private static func pair(
    _ segment: Segment, _ forward: Double, _ up: Double, _ out: Double, _ radius: Double
  ) -> (left: Ball, right: Ball) {
    (
      Ball(segment, Vector(forward, up, -out), radius),
      Ball(segment, Vector(forward, up, out), radius)
    )
  }

  private static let shoulders = pair(.thorax, -0.005, 0.222, 0.125, 0.06)
  private static let ribs = pair(.thorax, 0.005, 0.10, 0.07, 0.094)
  private static let waist = pair(.lumbar, 0.022, 0.045, 0.055, 0.098)
  private static let hem = pair(.pelvis, 0.008, 0.04, 0.07, 0.097)
  private static let hipBones = pair(.pelvis, 0.006, 0.02, 0.074, 0.09)
  private static let buttocks = pair(.pelvis, -0.022, -0.012, 0.062, 0.08)

  private static func ladder(_ rungs: [(left: Ball, right: Ball)]) -> [Capsule] {
    rungs.map { Capsule($0.left, $0.right) }
      + zip(rungs, rungs.dropFirst()).flatMap { upper, lower in
        [Capsule(upper.left, lower.left), Capsule(upper.right, lower.right)]
      }
  }

  private static let collar = Ball(.thorax, Vector(-0.012, 0.238, 0), 0.056)

  static let shirt =
    ladder([shoulders, ribs, waist, hem])
    + [Capsule(collar, shoulders.left), Capsule(collar, shoulders.right)]
  static let hips = ladder([hem, hipBones, buttocks])
}

/// Neck, face and hair; the hair says where the face is, for it has no features.
enum Head {
  static let neck = [
    Capsule(
      Ball(.thorax, Vector(-0.012, 0.23, 0), 0.056), Ball(.head, Vector(0.005, 0.07, 0), 0.05))
  ]
  static let face = [
    Capsule(
      Ball(.head, Vector(0.008, 0.158, 0), 0.088), Ball(.head, Vector(0.034, 0.085, 0), 0.054))
  ]
  static let hair = [
    Capsule(
      Ball(.head, Vector(-0.012, 0.172, 0), 0.092), Ball(.head, Vector(-0.038, 0.12, 0), 0.074))
  ]
}

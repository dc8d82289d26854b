import Anatomy
import BodyModelling
import Knowledge

/// What a posture means before the first key says more.
struct StartingPose {
  let angles: JointAngles
  /// How the pelvis is turned in the room; see ``Vector`` for the room's axes.
  let turned: Rotation

  init(_ posture: Motion.Posture) {
    turned = Self.turned(posture)
    var angles = JointAngles()
    func both(_ joint: MovingJoint, _ movement: Movement, _ degrees: Double) {
      for side in Side.allCases { angles[BodyJoint(joint, side), movement] = degrees }
    }
    func middle(_ joint: MovingJoint, _ movement: Movement, _ degrees: Double) {
      angles[BodyJoint(joint), movement] = degrees
    }
    both(.wrist, .rotation, 75)
    both(.elbow, .flexion, 14)
    both(.shoulder, .abduction, 9)
    switch posture {
    case .standing:
      middle(.upperBack, .flexion, 8)
      middle(.neck, .flexion, -2)
      both(.knee, .flexion, 3)
      both(.hip, .flexion, 1.5)
      both(.ankle, .flexion, 1.5)
    case .sitting:
      middle(.upperBack, .flexion, 8)
      middle(.neck, .flexion, -2)
      both(.hip, .flexion, 85)
      both(.knee, .flexion, 85)
    case .lyingOnBack:
      middle(.neck, .flexion, 15)
      both(.shoulder, .abduction, 14)
      both(.shoulder, .flexion, -4)
      both(.elbow, .flexion, 8)
      both(.hip, .flexion, -3)
      both(.ankle, .flexion, -14)
      both(.hip, .abduction, 5)
    case .lyingOnFront:
      middle(.neck, .rotation, 70)
      both(.shoulder, .abduction, 20)
      both(.shoulder, .flexion, -5)
      both(.elbow, .flexion, 3)
      both(.wrist, .rotation, 120)
      both(.hip, .flexion, 3)
      both(.hip, .abduction, 4)
      both(.ankle, .flexion, -30)
    case .lyingOnOtherSide, .lyingOnSameSide:
      both(.ankle, .flexion, -8)
      both(.shoulderBlade, .protraction, 20)
    case .handsAndKnees:
      both(.hip, .flexion, 76)
      both(.knee, .flexion, 95)
      both(.ankle, .flexion, -50)
      both(.shoulder, .flexion, 76)
      both(.elbow, .flexion, 4)
      both(.shoulder, .abduction, 0)
      middle(.neck, .flexion, -10)
    }
    self.angles = angles
  }

  /// Shoulders are wider than hips: who lies on a side has the head end a little higher.
  private static let headUp = Rotation(about: .right, degrees: 4)

  private static func turned(_ posture: Motion.Posture) -> Rotation {
    switch posture {
    case .standing, .sitting: .none
    case .lyingOnBack: Rotation(about: .right, degrees: 90)
    case .lyingOnFront: Rotation(about: .right, degrees: -90)
    // Arms are longer than thighs, so the shoulders are higher than the hips.
    case .handsAndKnees: Rotation(about: .right, degrees: -76)
    // The worked side, right, is up; the face is towards whoever looks.
    case .lyingOnOtherSide: headUp * Rotation(forward: .right, up: .forward, right: .up)
    case .lyingOnSameSide: headUp.inverse * Rotation(forward: .right, up: -.forward, right: -.up)
    }
  }
}

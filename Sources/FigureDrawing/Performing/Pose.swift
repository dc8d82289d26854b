import Anatomy
import BodyModelling
import Knowledge

/// A key of a motion with everything said before it, for one worked side: right.
struct Pose: Hashable, Sendable {
  var angles: JointAngles
  var lean = 0.0
  var tip = 0.0
  var turn = 0.0
  var roll = 0.0
  var shift = Vector.zero
  var reaches: [PlantedLimb: Reach] = [:]

  struct Reach: Hashable, Sendable {
    var offset = Vector.zero
    var tilt = 0.0
    /// Degrees it is rolled onto its outer edge.
    var edge = 0.0
    /// Degrees it is turned about the upright through the first key's place of the pelvis.
    var turn = 0.0
    /// How high it is lifted on its way here, in metres.
    var lift = 0.0
    /// 0 planted, 1 where the angles bring it.
    var freedom = 0.0
  }

  /// What a key changes; what it does not name stays.
  ///
  /// - Parameter start: The shift with which planted feet have their first place.
  func changed(by key: MotionKey, from start: Vector) -> Pose {
    var pose = self
    for limb in reaches.keys { pose.reaches[limb]?.lift = 0 }
    for item in key.joints {
      for joint in bodyJoints(item) {
        for (movement, degrees) in item.degrees { pose.angles[joint, movement] = degrees }
      }
    }
    pose.lean = key.lean ?? lean
    pose.tip = key.tip ?? tip
    pose.turn = key.turn ?? turn
    pose.roll = key.roll ?? roll
    if let shift = key.shift { pose.shift = Vector(shift.forward, shift.up, shift.out) }
    for reach in key.reaches {
      for side in reach.side.sides(working: .right) {
        var goal = Reach(
          offset: reach.offset.vector(side), tilt: reach.tilt, edge: reach.edge,
          lift: reach.liftMetres,
          freedom: reach.isFree ? 1 : 0)
        if reach.steps {
          let level = Vector(pose.shift.x - start.x, 0, pose.shift.z - start.z)
          goal.turn = pose.turn + reach.turn
          goal.offset = level + Rotation(about: .up, degrees: -pose.turn) * goal.offset
        }
        pose.reaches[PlantedLimb(reach.part, side)] = goal
      }
    }
    return pose
  }

  private func bodyJoints(_ item: MotionAngles) -> [BodyJoint] {
    guard let side = item.side else { return [BodyJoint(item.joint)] }
    return side.sides(working: .right).map { BodyJoint(item.joint, $0) }
  }

  /// How high limbs are lifted on their way here, where they are.
  var lifts: [PlantedLimb: Double] { reaches.mapValues(\.lift).filter { $0.value != 0 } }

  /// Part of the way to another pose.
  func moved(towards goal: Pose, by share: Double) -> Pose {
    func between(_ here: Double, _ there: Double) -> Double { here + (there - here) * share }
    var pose = self
    pose.angles = angles.moved(towards: goal.angles, by: share)
    pose.lean = between(lean, goal.lean)
    pose.tip = between(tip, goal.tip)
    pose.turn = between(turn, goal.turn)
    pose.roll = between(roll, goal.roll)
    pose.shift = shift + (goal.shift - shift) * share
    for (limb, there) in goal.reaches {
      pose.reaches[limb] = (reaches[limb] ?? Reach()).moved(towards: there, by: share)
    }
    // What only this pose names goes to where it is first planted.
    for (limb, here) in reaches where goal.reaches[limb] == nil {
      pose.reaches[limb] = here.moved(towards: Reach(), by: share)
    }
    return pose
  }
}

extension Pose.Reach {
  /// Part of the way to another, lifted in between as high as the other says.
  fileprivate func moved(towards goal: Self, by share: Double) -> Self {
    func between(_ here: Double, _ there: Double) -> Double { here + (there - here) * share }
    let lifted = Vector(0, 4 * share * (1 - share) * goal.lift, 0)
    return Self(
      offset: offset + (goal.offset - offset) * share + lifted, tilt: between(tilt, goal.tilt),
      edge: between(edge, goal.edge), turn: between(turn, goal.turn),
      freedom: between(freedom, goal.freedom))
  }
}

/// A hand, forearm or foot that is put somewhere.
struct PlantedLimb: Hashable, Sendable {
  let part: MotionContact.Part
  let side: Side

  init(_ part: MotionContact.Part, _ side: Side) { (self.part, self.side) = (part, side) }
}

extension MotionOffset {
  /// The offset in the room, for one side.
  func vector(_ side: Side) -> Vector { Vector(forward, up, side == .right ? out : -out) }
}

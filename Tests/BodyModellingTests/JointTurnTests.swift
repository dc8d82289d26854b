import Anatomy
import BodyModelling
import TestSupport
import Testing

/// Angles become turns and turns become angles again.
struct JointTurnTests {
  @Test(arguments: UInt64(0)..<40)
  func `the angles of a turn are those it was made of`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let angles = randomAngles(using: &generator, share: 0.8)
    for joint in BodyJoint.all where joint.joint != .shoulderBlade {
      // Beyond straight up one direction has two names.
      let swing = Vector(angles[joint, .flexion], angles[joint, .abduction], 0).length
      if joint.joint == .shoulder, swing > 170 { continue }
      let read = JointTurn.angles(joint, JointTurn.rotation(joint, angles[joint]))
      for movement in joint.joint.movements {
        let (wanted, found) = (angles[joint, movement], read[movement])
        #expect(abs(wanted - found) < 1e-6, "\(joint) \(movement): \(wanted) became \(found)")
      }
    }
  }

  @Test(arguments: MovingJoint.allCases)
  func `no joint turns about one axis in two ways`(_ joint: MovingJoint) {
    #expect(Set(joint.movements.map(\.axis)).count == joint.movements.count)
  }

  @Test func `each joint has its own place among the angles`() {
    var angles = JointAngles()
    for (number, joint) in BodyJoint.all.enumerated() {
      angles[joint] = JointDegrees(flexion: Double(number + 1))
    }
    for (number, joint) in BodyJoint.all.enumerated() {
      #expect(angles[joint, .flexion] == Double(number + 1), "\(joint)")
    }
  }

  private func body(_ joint: BodyJoint, _ movement: Movement, _ degrees: Double) -> Body {
    var angles = JointAngles()
    angles[joint, movement] = degrees
    return Body(angles: angles)
  }

  @Test(arguments: Side.allCases)
  func `flexion goes the way the field means it`(_ side: Side) {
    let upright = Body(angles: JointAngles())
    func forwards(_ joint: MovingJoint, _ segment: Segment) -> Double {
      let bent = body(BodyJoint(joint, joint.isPaired ? side : nil), .flexion, 30)
      return bent[segment].origin.x - upright[segment].origin.x
    }
    #expect(forwards(.hip, .shank(side)) > 0.1)
    #expect(forwards(.knee, .foot(side)) < -0.1)
    #expect(forwards(.shoulder, .forearm(side)) > 0.1)
    #expect(forwards(.elbow, .hand(side)) > 0.1)
    #expect(forwards(.lowerBack, .head) > 0.1)
    let toesUp = body(BodyJoint(.ankle, side), .flexion, 20)
    #expect(toesUp[.toes(side)].origin.y > upright[.toes(side)].origin.y + 0.03)
  }

  @Test(arguments: Side.allCases)
  func `abduction leads away from the middle`(_ side: Side) {
    let upright = Body(angles: JointAngles())
    for (joint, segment) in [(MovingJoint.hip, Segment.foot(side)), (.shoulder, .hand(side))] {
      let open = body(BodyJoint(joint, side), .abduction, 30)
      #expect(abs(open[segment].origin.z) > abs(upright[segment].origin.z) + 0.1)
    }
  }
}

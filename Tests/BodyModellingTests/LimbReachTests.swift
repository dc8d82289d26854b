import Anatomy
import BodyModelling
import TestSupport
import Testing

/// Planted hands and feet arrive, and joints bend the way they can.
struct LimbReachTests {
  @Test(arguments: UInt64(0)..<40)
  func `a limb comes to every place within its length`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Body(angles: randomAngles(using: &generator, share: 0.5))
    let side: Side = seed.isMultiple(of: 2) ? .left : .right
    for (limb, root, end) in [
      (LimbReach.Limb.leg, Segment.thigh(side), Segment.foot(side)),
      (.arm, .upperArm(side), .hand(side)),
    ] {
      let full = limb == .leg ? 0.80 : 0.53
      let length = Double.random(in: 0.2 * full...full, using: &generator)
      let way = Vector(
        Double.random(in: -1...1, using: &generator), -1,
        Double.random(in: -1...1, using: &generator)
      ).unit
      let place = body[root].origin + way * length
      let reached = LimbReach(limb, side).reach(LimbReach.Goal(place: place), in: body)
      #expect(reached[end].origin.distance(to: place) < 1e-6)
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `a reaching knee or elbow never bends backwards`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Body(angles: randomAngles(using: &generator, share: 0.5))
    let place = body[.thigh(.right)].origin + Vector(0.25, -0.5, 0.1)
    let leg = LimbReach(.leg, .right).reach(LimbReach.Goal(place: place, bend: .forward), in: body)
    #expect(leg.angles[BodyJoint(.knee, .right), .flexion] > 0)
    let hand = body[.upperArm(.left)].origin + Vector(0.3, -0.1, 0)
    let arm = LimbReach(.arm, .left).reach(LimbReach.Goal(place: hand, bend: -.up), in: body)
    #expect(arm.angles[BodyJoint(.elbow, .left), .flexion] > 0)
  }

  @Test func `a place out of reach leaves the limb straight towards it`() {
    let body = Body(angles: JointAngles())
    let far = body[.thigh(.left)].origin + Vector(2, -1, 0)
    let reached = LimbReach(.leg, .left).reach(LimbReach.Goal(place: far), in: body)
    #expect(reached.angles[BodyJoint(.knee, .left), .flexion] < 1)
    #expect(reached[.foot(.left)].origin.distance(to: far) > 1)
  }

  @Test(arguments: UInt64(0)..<20)
  func `a foot is turned as it was asked to be`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Body(angles: randomAngles(using: &generator, share: 0.3))
    let goal = LimbReach.Goal(
      place: body[.thigh(.right)].origin + Vector(0.2, -0.6, 0), turned: Rotation.none,
      bend: .forward)
    let foot = LimbReach(.leg, .right).reach(goal, in: body)[.foot(.right)].rotation
    #expect(foot.up.distance(to: .up) < 1e-6)
    #expect(foot.forward.distance(to: .forward) < 1e-6)
  }
}

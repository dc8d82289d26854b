import Anatomy
import BodyModelling
import TestSupport

/// Angles by chance, every joint within its active range.
func randomAngles(using generator: inout SeededGenerator, share: Double = 0.9) -> JointAngles {
  var angles = JointAngles()
  for joint in BodyJoint.all {
    for movement in joint.joint.movements {
      let range = ActiveRange.of(joint.joint, movement).degrees
      let middle = (range.lowerBound + range.upperBound) / 2
      let half = (range.upperBound - range.lowerBound) / 2 * share
      angles[joint, movement] = Double.random(in: -half...half, using: &generator) + middle
    }
  }
  return angles
}

/// How far two bodies are apart at their furthest joint, in metres.
func distance(_ one: Body, _ other: Body) -> Double {
  Segment.all.map { one[$0].origin.distance(to: other[$0].origin) }.max() ?? 0
}

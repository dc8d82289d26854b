package import Anatomy
import Foundation

/// Inverse kinematics: the angles of one arm or leg that bring its end to a place.
///
/// Two links and a hinge have a closed form: the law of cosines gives the hinge, and the limb's plane is the
/// one in which the pose before held knee or elbow. Where the place is out of reach the limb is straight
/// towards it; the rule that a planted hand or foot touches then speaks up.
package struct LimbReach: Sendable {
  package enum Limb: Sendable { case arm, leg }

  /// Where the end of the limb should be.
  package struct Goal: Sendable {
    /// The wrist's or the ankle's place.
    package let place: Vector
    /// How hand or foot is turned; `nil` keeps the wrist as it is.
    package let turned: Rotation?
    /// Where knee or elbow should point; `nil` keeps it where it was.
    package let bend: Vector?

    package init(place: Vector, turned: Rotation? = nil, bend: Vector? = nil) {
      (self.place, self.turned, self.bend) = (place, turned, bend)
    }
  }

  let limb: Limb
  let side: Side

  package init(_ limb: Limb, _ side: Side) { (self.limb, self.side) = (limb, side) }

  private var segments: (upper: Segment, lower: Segment, end: Segment) {
    switch limb {
    case .arm: (.upperArm(side), .forearm(side), .hand(side))
    case .leg: (.thigh(side), .shank(side), .foot(side))
    }
  }

  private var lengths: (upper: Double, lower: Double) {
    switch limb {
    case .arm: (Proportions.upperArmMetres, Proportions.forearmMetres)
    case .leg: (Proportions.thighMetres, Proportions.shankMetres)
    }
  }

  /// The body with this limb reaching for the goal.
  package func reach(_ goal: Goal, in body: consuming Body) -> Body {
    let root = body[segments.upper].origin
    let way = goal.place - root
    let (upper, lower) = lengths
    let far = min(max(way.length, abs(upper - lower) + 1e-6), upper + lower - 1e-6)
    let straight = way.unit
    let middle = body[segments.lower].origin
    let wanted = goal.bend ?? (middle - root)
    var pole = wanted.without(straight)
    if pole.length < 1e-6 { pole = body[segments.upper].rotation.forward.without(straight) }
    pole = pole.unit
    let cosine = (upper * upper + far * far - lower * lower) / (2 * upper * far)
    let along = straight * (upper * cosine)
    let joint = root + along + pole * (upper * (1 - cosine * cosine).squareRoot())
    let end = root + straight * far
    return bent(body, root: root, joint: joint, end: end, pole: pole, goal: goal)
  }

  private func bent(
    _ body: consuming Body, root: Vector, joint: Vector, end: Vector, pole: Vector, goal: Goal
  ) -> Body {
    let (upperDown, lowerDown) = ((joint - root).unit, (end - joint).unit)
    // The knee's bend points forwards and the elbow's backwards, so the hinge is to the right of both.
    let hinge = limb == .leg ? pole.cross(upperDown) : upperDown.cross(pole)
    let upper = Rotation(down: upperDown, hinge: -hinge)
    let lower = Rotation(down: lowerDown, hinge: -hinge)
    guard let (parent, root) = segments.upper.joint, let (_, middle) = segments.lower.joint,
      let (_, last) = segments.end.joint
    else { return body }
    var angles = body.angles
    angles[root] = JointTurn.angles(root, body[parent].rotation.inverse * upper)
    angles[middle] = JointTurn.angles(middle, upper.inverse * lower)
    if let turned = goal.turned {
      angles[last] = JointTurn.angles(last, lower.inverse * turned)
    }
    return body.with(angles)
  }
}

package import Anatomy

/// A joint that is asked to go further than it can.
package struct BeyondRange: Hashable, Sendable {
  package let joint: BodyJoint
  package let movement: Movement
  package let degrees: Double
  package let range: ClosedRange<Double>
}

extension Body {
  /// Every angle outside its active range.
  ///
  /// - Parameters:
  ///   - held: Joints of limbs that rest on the own body.
  ///   - tolerance: Degrees that are forgiven; planted limbs are solved, not measured.
  package func beyondRange(held: Set<BodyJoint> = [], tolerance: Double = 1) -> [BeyondRange] {
    BodyJoint.all.flatMap { joint in
      joint.joint.movements.compactMap { movement in
        let (degrees, range) = (
          angles[joint, movement],
          (held.contains(joint)
            ? ActiveRange.held(joint.joint, movement) : ActiveRange.of(joint.joint, movement))
            .degrees
        )
        let isInside =
          degrees >= range.lowerBound - tolerance && degrees <= range.upperBound + tolerance
        return isInside
          ? nil
          : BeyondRange(joint: joint, movement: movement, degrees: degrees, range: range)
      }
    }
  }
}

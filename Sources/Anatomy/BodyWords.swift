/// A joint, or a place that behaves like one in what people are told to protect.
package enum Joint: String, CaseIterable, Codable, Hashable, Sendable {
  case hip, knee, ankle, foot, shoulder, elbow, wrist, neck
  case lowerBack = "lower-back"

  /// Whether there is one on each side; the neck and the lower back are in the middle.
  package var isPaired: Bool { self != .neck && self != .lowerBack }
}

/// The part of the body a muscle group belongs to: muscles of one region share some of their
/// natural variation.
package enum Region: String, CaseIterable, Codable, Hashable, Sendable {
  case hip, thigh, trunk, shoulder, arm, neck
  case lowerLeg = "lower-leg"
}

/// What can stand out about a muscle group.
package enum Quality: String, CaseIterable, Codable, Hashable, Sendable {
  /// Strength and endurance together: what the group can do.
  case capacity
  /// How far it lets the joint move.
  case length
}

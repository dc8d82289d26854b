/// A joint that the figure can move.
///
/// ``Joint`` names what people are told to protect; this is the finer list a pose needs.
package enum MovingJoint: String, CaseIterable, Codable, Hashable, Sendable {
  case lowerBack = "lower-back"
  case upperBack = "upper-back"
  case shoulderBlade = "shoulder-blade"
  case neck, shoulder, elbow, wrist, fingers, hip, knee, ankle, toes

  /// Whether there is one on each side.
  package var isPaired: Bool {
    switch self {
    case .lowerBack, .upperBack, .neck: false
    default: true
    }
  }

  /// The ways in which the joint turns, in the order in which the turns are made.
  package var movements: [Movement] {
    switch self {
    case .lowerBack, .upperBack, .neck: [.flexion, .bending, .rotation]
    case .shoulderBlade: [.elevation, .protraction]
    case .shoulder, .hip: [.flexion, .abduction, .rotation]
    case .ankle: [.flexion, .inversion, .rotation]
    case .wrist: [.rotation, .abduction, .flexion]
    case .elbow, .fingers, .knee, .toes: [.flexion]
    }
  }
}

/// A way in which a joint turns, in degrees from upright standing with the palms to the front.
package enum Movement: String, CaseIterable, Codable, Hashable, Sendable {
  /// Bending: the limb or head goes forwards (the lower leg and the toes: backwards and down; the foot:
  /// toes up). Stretching beyond straight is negative.
  case flexion
  /// Away from the middle of the body.
  case abduction
  /// Inwards for a limb (for the forearm: thumb inwards); towards the worked side for spine and neck.
  case rotation
  /// Of spine and neck, towards the worked side.
  case bending
  /// Of the shoulder blade, upwards.
  case elevation
  /// Of the shoulder blade, forwards.
  case protraction
  /// Of the foot, sole to the middle.
  case inversion
}

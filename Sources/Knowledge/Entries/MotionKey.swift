package import Anatomy

/// A pose a motion comes through: what changes against the key before.
package struct MotionKey: Hashable, Sendable {
  /// Seconds from the key before; for the first key, from the last one back to it.
  package let takeSeconds: Double
  /// Seconds the pose is held.
  package let holdSeconds: Double
  /// Whether the way there is as fast at its ends as in the middle, as in walking.
  package let isEven: Bool
  package let joints: [MotionAngles]
  package let reaches: [MotionReach]
  /// Degrees the anchor leans forwards, tips to the worked side, turns and rolls to it; `nil` as before.
  package let lean: Double?
  package let tip: Double?
  package let turn: Double?
  package let roll: Double?
  /// Metres the anchor is away from its place; `nil` as before.
  package let shift: MotionOffset?

  init?(_ reader: StrictReader) {
    takeSeconds = reader.optionalNumber("take", in: 0.2...20) ?? 1.5
    holdSeconds = reader.optionalNumber("hold", in: 0...20) ?? 0.8
    isEven = reader.truth("even", otherwise: false)
    joints = reader.mappings("joints").compactMap(MotionAngles.init)
    reaches = reader.mappings("reaches").compactMap(MotionReach.init)
    lean = reader.optionalNumber("lean", in: -180...180)
    tip = reader.optionalNumber("tip", in: -90...90)
    turn = reader.optionalNumber("turn", in: -180...180)
    roll = reader.optionalNumber("roll", in: -180...180)
    shift = reader.optionalMapping("shift").map { MotionOffset($0) }
    reader.finish()
  }
}

/// The angles of one joint in one key, in degrees.
package struct MotionAngles: Hashable, Sendable {
  package let joint: MovingJoint
  /// `nil` for joints in the middle.
  package let side: RelativeSide?
  package let degrees: [Movement: Double]
  package let place: String
  package let line: Int

  init?(_ reader: StrictReader) {
    (place, line) = (reader.place, reader.line)
    let joint = reader.word("joint", MovingJoint.self)
    let side = reader.optionalWord("side", RelativeSide.self)
    guard let joint else { return nil }
    var degrees: [Movement: Double] = [:]
    for movement in joint.movements {
      degrees[movement] = reader.optionalNumber(movement.rawValue, in: -180...180)
    }
    reader.finish()
    if degrees.isEmpty {
      let known = joint.movements.map(\.rawValue).joined(separator: ", ")
      reader.note(what: "\(joint.rawValue): no angle is given", "Give one of: \(known)")
    }
    if !joint.isPaired, side != nil {
      reader.note(
        "side", what: "there is only one \(joint.rawValue)", "Leave out `side`")
    }
    self.joint = joint
    self.side = joint.isPaired ? side ?? .both : nil
    self.degrees = degrees
  }
}

/// Metres from a place: forwards, up, and away from the middle (for the anchor: towards the worked side).
package struct MotionOffset: Hashable, Sendable {
  package var forward: Double
  package var up: Double
  package var out: Double

  package init(forward: Double, up: Double, out: Double) {
    (self.forward, self.up, self.out) = (forward, up, out)
  }

  init(_ reader: StrictReader) {
    self.init(reading: reader)
    reader.finish()
  }

  /// Reads the three numbers among other keys of the same mapping.
  init(reading reader: StrictReader) {
    forward = reader.optionalNumber("forward", in: -2...2) ?? 0
    up = reader.optionalNumber("up", in: -1...2) ?? 0
    out = reader.optionalNumber("out", in: -1...1) ?? 0
  }
}

/// How far a planted hand or foot has gone from its place in one key.
package struct MotionReach: Hashable, Sendable {
  package let part: MotionContact.Part
  package let side: RelativeSide
  package let offset: MotionOffset
  /// Degrees a foot is tilted: heel up on the ball, or with a minus toes up on the heel.
  package let tilt: Double
  /// Degrees a foot is rolled onto its outer edge, or with a minus onto the inner one.
  package let edge: Double
  /// Whether hand or foot leaves its place in this key and goes where the angles bring it.
  package let isFree: Bool
  /// Whether a foot comes down under the body as it stands and is turned in this key; the metres are then
  /// counted from there, in the body's own directions.
  package let steps: Bool
  /// Degrees a stepping foot is turned further than the body, to the worked side.
  package let turn: Double
  /// How high, in metres, it is lifted on its way.
  package let liftMetres: Double

  init?(_ reader: StrictReader) {
    let part = reader.word("part", MotionContact.Part.self)
    side = reader.optionalWord("side", RelativeSide.self) ?? .both
    offset = MotionOffset(reading: reader)
    tilt = reader.optionalNumber("tilt", in: -40...90) ?? 0
    edge = reader.optionalNumber("edge", in: -60...60) ?? 0
    isFree = reader.truth("free", otherwise: false)
    steps = reader.truth("steps", otherwise: false)
    turn = reader.optionalNumber("turn", in: -60...60) ?? 0
    liftMetres = reader.optionalNumber("lift", in: 0...0.6) ?? (steps ? 0.05 : 0)
    reader.finish()
    guard let part else { return nil }
    if !part.isPlanted {
      reader.note("part", what: "only a hand or a foot reaches", "Write `hand` or `foot`")
    }
    if steps, part != .foot {
      reader.note("steps", what: "only a foot steps", "Leave out `steps`")
    }
    self.part = part
  }
}

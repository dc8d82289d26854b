package import Anatomy

/// A part of the body that touches something the whole time.
package struct MotionContact: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case foot, hand, forearm, knee, seat, back, front, side, head

    /// Whether it is put there by the arm or the leg, and stays.
    package var isPlanted: Bool { self == .foot || self == .hand || self == .forearm }

    /// What the position of an exercise calls it; `nil` for what it does not name.
    package var bears: Contact? {
      switch self {
      case .foot: .feet
      case .hand: .hands
      case .forearm: .forearms
      case .knee: .knees
      case .seat: .seat
      case .back: .back
      case .front: .front
      case .side: .side
      case .head: nil
      }
    }
  }

  package enum Place: String, CaseIterable, Sendable {
    /// Whatever the person is on: bed, mat, chair or floor.
    case ground
    case floor, worktop, wall, table, step, armrest
    case chairBack = "chair-back"
    case chairSeat = "chair-seat"
    case carSeat = "car-seat"
    case doorFrame = "door-frame"
    /// Places on the person's own body, of the same side as the hand.
    case thigh, knee, hip, chest, belly, forehead
    case otherHand = "other-hand"
    case otherKnee = "other-knee"
    case otherThigh = "other-thigh"
    case otherWrist = "other-wrist"
    case otherAnkle = "other-ankle"
    case upperBack = "upper-back"
    case lowerBack = "lower-back"

    /// Whether it is on the person's own body.
    package var isOwnBody: Bool {
      switch self {
      case .thigh, .knee, .hip, .chest, .belly, .forehead, .otherHand, .otherKnee, .otherThigh,
        .otherWrist, .otherAnkle, .upperBack, .lowerBack:
        true
      default: false
      }
    }
  }

  package let part: Part
  /// For parts there are two of.
  package let side: RelativeSide
  package let place: Place
  /// Whether it carries weight, as `weightOn` means it; else it only steadies or shows where a hand goes.
  package let carries: Bool
  /// Whether arm or leg is solved to stay there; else the angles bring it there.
  package let isPlanted: Bool
  /// Where exactly, against the middle of the place; metres.
  package let offset: MotionOffset

  init?(_ reader: StrictReader) {
    let part = reader.word("part", Part.self)
    side = reader.optionalWord("side", RelativeSide.self) ?? .both
    let place = reader.word("on", Place.self)
    offset = MotionOffset(reading: reader)
    let isOwnBody = place?.isOwnBody ?? false
    carries = reader.truth("carries", otherwise: !isOwnBody && part != .head)
    let planted = reader.truth("planted", otherwise: true)
    isPlanted = planted && (part?.isPlanted ?? false)
    reader.finish()
    guard let part, let place else { return nil }
    (self.part, self.place) = (part, place)
  }
}

/// A thing in the picture besides what the person is on.
package struct MotionProp: Hashable, Sendable {
  package enum Thing: String, CaseIterable, Sendable {
    case worktop, wall, table, step, pillow, chair, armrests, bottle, bag, book, car, post
    /// A line on the floor, straight ahead.
    case line
    /// A large mirror on the wall ahead; only where nothing moves.
    case mirror
    /// A rail along the person's side, held as a worktop is.
    case rail
    case band, towel, tape
    /// Between two parts of the body, or a part and a wall.
    case cushion

    /// Whether it goes from one end to another.
    package var isStretched: Bool {
      self == .band || self == .towel || self == .tape || self == .cushion
    }
  }

  package enum Facing: String, CaseIterable, Sendable { case forward, back }

  package let thing: Thing
  package let offset: MotionOffset
  /// The hand that holds it, if one does.
  package let heldBy: RelativeSide?
  /// Which way someone on it looks, for a chair.
  package let facing: Facing
  /// Of a band, a towel, a tape or a cushion: from where to where.
  package let ends: [MotionEnd]

  init?(_ reader: StrictReader) {
    let thing = reader.word("what", Thing.self)
    heldBy = reader.optionalWord("heldBy", RelativeSide.self)
    offset = MotionOffset(reading: reader)
    facing = reader.optionalWord("facing", Facing.self) ?? .back
    ends = reader.mappings("ends").compactMap(MotionEnd.init)
    reader.finish()
    guard let thing else { return nil }
    self.thing = thing
    if thing.isStretched != (ends.count == 2) || (!thing.isStretched && !ends.isEmpty) {
      reader.note(
        "ends", what: "a band, a towel, a tape and a cushion have two ends, other things none",
        "Give two ends, or leave out `ends`")
    }
    if let first = ends.first, !first.isPart {
      reader.note("ends", what: "no part of the body has the first end", "Name the part first")
    }
  }
}

package import Anatomy

/// What the person is on while moving.
package enum Support: String, CaseIterable, Codable, Hashable, Sendable {
  case bed, chair, standing, floor
  /// Standing with a hand on something firm the whole time.
  case standingSupported = "standing-supported"
}

/// A place of the body that carries weight.
package enum Contact: String, CaseIterable, Codable, Hashable, Sendable {
  case feet, seat, back, front, side, knees, hands, forearms
}

/// What getting into a position and out of it asks.
package enum Transition: String, CaseIterable, Codable, Hashable, Sendable {
  case standUp = "stand-up"
  case lieDown = "lie-down"
  case rollOver = "roll-over"
  case floor, kneel
}

/// What a movement asks of the body besides its position.
package enum Demand: String, CaseIterable, Codable, Hashable, Sendable {
  case oneLegStanding = "one-leg-standing"
  case unsupportedBalance = "unsupported-balance"
  case armOverhead = "arm-overhead"
  case grip
  case bothArms = "both-arms"
  case oneFreeArm = "one-free-arm"
  case sight, hearing
  case headLow = "head-low"
  case loadedBending = "loaded-bending"
  case endRangeBending = "end-range-bending"
  case endRangeArching = "end-range-arching"
  case loadedTwisting = "loaded-twisting"
  case hipPastNinety = "hip-past-ninety"
  case legAcrossMiddle = "leg-across-middle"
  case deepKneeBend = "deep-knee-bend"
  case longHold = "long-hold"
  case toExhaustion = "to-exhaustion"
  case briskEffort = "brisk-effort"
  case strongBracing = "strong-bracing"
  case nerveStretch = "nerve-stretch"
  case pressureOnBelly = "pressure-on-belly"
}

/// A thing a movement needs.
package enum Thing: String, CaseIterable, Codable, Hashable, Sendable {
  case bed, chair, wall, worktop, table, clock, mirror, step, band, book, stairs, car
  case firmBed = "firm-bed"
  case tapeMeasure = "tape-measure"
  case smallWeight = "small-weight"
  case ballOrCushion = "ball-or-cushion"
  case secondPerson = "second-person"
  case roomToWalk = "room-to-walk"
}

/// Where a self-test or an exercise is done, what carries weight, and what it asks.
package struct Position: Hashable, Sendable {
  package let support: Support
  package let weightOn: [Contact]
  package let gettingThere: [Transition]
  package let demands: [Demand]
  package let needs: [Thing]
  /// Which side the person lies on, relative to the side being worked.
  package let lyingOn: RelativeSide?
  /// Which leg carries the weight, relative to the side being worked.
  package let standsOn: RelativeSide?
  /// On which side a wall is, relative to the side being worked.
  package let wallOn: RelativeSide?
  /// Which arm works, relative to the side being worked.
  package let arm: RelativeSide?

  init?(_ reader: StrictReader) {
    let support = reader.word("support", Support.self)
    weightOn = reader.words("weightOn", Contact.self, atLeast: 1)
    gettingThere = reader.words("gettingThere", Transition.self)
    demands = reader.words("demands", Demand.self)
    needs = reader.words("needs", Thing.self)
    lyingOn = reader.optionalWord("lyingOn", RelativeSide.self)
    standsOn = reader.optionalWord("standsOn", RelativeSide.self)
    wallOn = reader.optionalWord("wallOn", RelativeSide.self)
    arm = reader.optionalWord("arm", RelativeSide.self)
    reader.finish()
    guard let support else { return nil }
    self.support = support
    check(reader)
  }

  /// The parts of a position must agree with each other.
  private func check(_ reader: StrictReader) {
    func must(_ holds: Bool, _ what: String, _ remedy: String) {
      if !holds { reader.note(what: what, remedy) }
    }
    must(
      support != .floor || gettingThere.contains(.floor),
      "on the floor without getting there", "Add `floor` to gettingThere")
    must(
      !weightOn.contains(.knees) || gettingThere.contains(.kneel),
      "weight on the knees without kneeling", "Add `kneel` to gettingThere")
    let lies = weightOn.contains(.back) || weightOn.contains(.front) || weightOn.contains(.side)
    must(
      support != .bed || !lies || gettingThere.contains(.lieDown),
      "lying on the bed without lying down", "Add `lie-down` to gettingThere")
    must(
      lyingOn == nil || weightOn.contains(.side),
      "lyingOn without weight on the side", "Add `side` to weightOn")
    must(wallOn == nil || needs.contains(.wall), "wallOn without a wall", "Add `wall` to needs")
    must(
      !demands.contains(.oneLegStanding) || weightOn.contains(.feet),
      "standing on one leg without weight on the feet", "Add `feet` to weightOn")
  }
}

/// How an entry is done for left and right.
package enum Sidedness: String, CaseIterable, Codable, Hashable, Sendable {
  /// One side at a time.
  case each
  /// Both sides together.
  case both
  /// The trunk or neck, whose sides cannot be told apart.
  case middle
}

/// A joint under high load or at the end of its range.
package struct Strain: Hashable, Sendable {
  package let joint: Joint
  /// Where, relative to the side being worked; `nil` for the neck and the lower back.
  package let on: RelativeSide?

  init?(_ reader: StrictReader) {
    let joint = reader.word("joint", Joint.self)
    let place = reader.word("on", StrainPlace.self)
    reader.finish()
    guard let joint, let place else { return nil }
    if joint.isPaired == (place == .middle) {
      reader.note(
        "on", what: "“\(place.rawValue)” does not fit the \(joint.rawValue)",
        "Use `middle` for the neck and the lower back, and a side for all other joints")
    }
    self.joint = joint
    on = RelativeSide(rawValue: place.rawValue)
  }

  private enum StrainPlace: String, CaseIterable { case same, opposite, both, middle }
}

import Anatomy
import Journalling

/// The limits this check understands, each by its meaning rather than by its catalogue file.
///
/// The catalogue tells the planner what a limit forbids. Here the same is written out a second time
/// by hand, so that a slip in one of the two shows. A limit of the catalogue that is not among these
/// cases is refused.
enum KnownLimit: String, CaseIterable {
  case bedOnly = "bed-only"
  case chairOnly = "chair-only"
  case noArmOverhead = "no-arm-overhead"
  case noBalanceAlone = "no-balance-alone"
  case noEquipment = "no-equipment"
  case noFloor = "no-floor"
  case noGrip = "no-grip"
  case noKneeWeight = "no-knee-weight"
  case noLyingOnBack = "no-lying-on-back"
  case noLyingOnFront = "no-lying-on-front"
  case noLyingOnSide = "no-lying-on-side"
  case noStandingUp = "no-standing-up"
  case notOnOneLeg = "not-on-one-leg"
  case oneArm = "one-arm"
  case poorHearing = "poor-hearing"
  case poorSight = "poor-sight"
  case protectJoint = "protect-joint"
  case supportNeeded = "support-needed"
  case tenMinutes = "ten-minutes"

  /// Why a person with this limit cannot do the exercise, or `nil` when they can.
  func objection(to use: Use, held: HeldLimit) -> String? {
    switch self {
    case .bedOnly: leavesBed(use)
    case .chairOnly: leavesChair(use)
    case .noArmOverhead: liftsArmOverhead(use)
    case .noBalanceAlone: needsSomebodyBeside(use)
    case .noEquipment: needsThingsFromOutside(use)
    case .noFloor: goesToFloor(use)
    case .noGrip: needsGrip(use)
    case .noKneeWeight: loadsKneeFromBelow(use)
    case .noLyingOnBack: liesOnBack(use)
    case .noLyingOnFront: liesOnFront(use)
    case .noLyingOnSide: liesOnSide(use, side: held.side)
    case .noStandingUp: risesFromSeat(use)
    case .notOnOneLeg: standsOnLeg(use, side: held.side)
    case .oneArm: usesArm(use, side: held.side)
    case .poorHearing: needsEars(use)
    case .poorSight: needsEyes(use)
    case .protectJoint: strains(use, joint: held.joint, side: held.side)
    case .supportNeeded: standsFree(use)
    case .tenMinutes: nil
    }
  }

  /// Whether the limit holds as long as nobody has said whether it does.
  var holdsUnasked: Bool { [.noFloor, .noKneeWeight, .supportNeeded].contains(self) }

  /// The longest session this limit allows, in minutes.
  var longestSession: Int? { self == .tenMinutes ? 10 : nil }
}

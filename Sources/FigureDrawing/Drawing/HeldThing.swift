import Anatomy
import BodyModelling
import Knowledge

/// A thing in a hand, drawn just behind the hand.
struct HeldThing {
  private let prop: MotionProp
  private let worked: Side

  private let hasFingers: Bool

  init(_ motion: Motion, _ prop: MotionProp, worked: Side) {
    (self.prop, self.worked) = (prop, worked)
    hasFingers = motion.bendsFingers
  }

  var pieces: [(host: BodyShape, piece: Scene.Piece)] {
    guard let heldBy = prop.heldBy else { return [] }
    return heldBy.sides(working: worked).compactMap { side in
      switch prop.thing {
      case .bottle:
        (.arm(side), Scene.Piece(colour: Palette.held, isEdged: true, capsules: bottle(side)))
      case .bag:
        (
          .arm(side),
          Scene.Piece(colour: Palette.held, isEdged: true, capsules: [], strips: bag(side))
        )
      default: nil
      }
    }
  }

  private func bottle(_ side: Side) -> [Capsule] {
    func ball(_ across: Double, _ radius: Double) -> Ball {
      Ball(.hand(side), Vector(0.02, Body.palm.y, across), radius)
    }
    return [
      Capsule(ball(-0.09, 0.034), ball(0.07, 0.034)), Capsule(ball(0.07, 0.026), ball(0.12, 0.014)),
    ]
  }

  /// A bag hangs straight down, whichever way the hand is turned; from the last joints of fingers that bend.
  private func bag(_ side: Side) -> [Strip] {
    func end(_ down: Double, _ across: Double) -> Strip.End {
      let plus = Vector(across, -down, 0)
      return hasFingers
        ? .on(.fingertips(side), Vector(0.016, -0.012, 0), plus: plus)
        : .on(.hand(side), Body.palm + Vector(0.02, 0, 0), plus: plus)
    }
    func strip(_ from: Strip.End, _ to: Strip.End, _ radius: Double) -> Strip {
      Strip(from, to, radii: (radius, radius))
    }
    let (top, bottom) = (end(0.17, -0.085), end(0.32, -0.1))
    let (otherTop, otherBottom) = (end(0.17, 0.085), end(0.32, 0.1))
    return [
      strip(end(0, 0), end(0.15, -0.05), 0.012), strip(end(0, 0), end(0.15, 0.05), 0.012),
      strip(top, bottom, 0.045), strip(otherTop, otherBottom, 0.045), strip(top, otherTop, 0.045),
      strip(bottom, otherBottom, 0.045), strip(end(0.2, 0), end(0.29, 0), 0.08),
    ]
  }
}

extension Motion {
  /// Whether a key bends the fingers; then the hands are drawn with fingers of their own.
  var bendsFingers: Bool { keys.flatMap(\.joints).contains { $0.joint == .fingers } }
}

import Anatomy
import BodyModelling
import Knowledge

/// A thing in a hand, drawn just behind the hand.
struct HeldThing {
  private let prop: MotionProp
  private let worked: Side

  init(_ prop: MotionProp, worked: Side) { (self.prop, self.worked) = (prop, worked) }

  var pieces: [(side: Side, piece: Scene.Piece)] {
    guard let heldBy = prop.heldBy else { return [] }
    return heldBy.sides(working: worked).map { side in
      (side, Scene.Piece(colour: Palette.held, isEdged: true, capsules: capsules(side)))
    }
  }

  private func capsules(_ side: Side) -> [Capsule] {
    let grip = Body.palm.y
    func ball(_ down: Double, _ across: Double, _ radius: Double) -> Ball {
      Ball(.hand(side), Vector(0.02, grip - down, across), radius)
    }
    switch prop.thing {
    case .bottle:
      return [
        Capsule(ball(0, -0.09, 0.034), ball(0, 0.07, 0.034)),
        Capsule(ball(0, 0.07, 0.026), ball(0, 0.12, 0.014)),
      ]
    case .bag:
      let (top, bottom) = (ball(0.17, -0.085, 0.045), ball(0.32, -0.1, 0.045))
      let (otherTop, otherBottom) = (ball(0.17, 0.085, 0.045), ball(0.32, 0.1, 0.045))
      return [
        Capsule(ball(0, 0, 0.012), ball(0.15, -0.05, 0.012)),
        Capsule(ball(0, 0, 0.012), ball(0.15, 0.05, 0.012)),
        Capsule(top, bottom), Capsule(otherTop, otherBottom), Capsule(top, otherTop),
        Capsule(bottom, otherBottom), Capsule(ball(0.2, 0, 0.08), ball(0.29, 0, 0.08)),
      ]
    default: return []
    }
  }
}

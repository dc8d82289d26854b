import BodyModelling
import Knowledge

extension Stage {
  /// What nothing of the body goes through, besides what carries it: upright things and tops at the height of hands.
  func solids(of prop: MotionProp) -> [Solid] {
    let isSolid =
      switch prop.thing {
      case .wall, .worktop, .rail, .table, .mirror, .post: true
      default: false
      }
    guard isSolid else { return [] }
    return boxes(prop).map { box in
      let box = box.isEndless ? box.thickened : box
      // Toes have room under the cupboards of a worktop.
      let isCupboard = prop.thing == .worktop && box.up.lowerBound == 0
      return Solid(
        forward: box.forward, up: isCupboard ? 0.1...box.up.upperBound : box.up, out: box.out,
        givesMetres: 0.03)
    }
  }
}

extension FurnitureBox {
  /// A wall with all that is behind it, so that nobody is beyond it either.
  fileprivate var thickened: FurnitureBox {
    func away(_ extent: ClosedRange<Double>) -> ClosedRange<Double> {
      extent.lowerBound < 0
        ? (extent.lowerBound - 3)...extent.upperBound
        : extent.lowerBound...(extent.upperBound + 3)
    }
    let isBeside = forward.contains(-3) && forward.contains(3)
    return isBeside
      ? FurnitureBox(forward: forward, up: up, out: away(out))
      : FurnitureBox(forward: away(forward), up: up, out: out)
  }
}

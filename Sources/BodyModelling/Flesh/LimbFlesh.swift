import Anatomy

/// One arm: a short sleeve, then bare to a simple mitten of a hand.
struct Arm {
  private let side: Side

  init(_ side: Side) { self.side = side }

  private func out(_ metres: Double) -> Double { side == .right ? metres : -metres }
  private func upper(_ down: Double, _ radius: Double) -> Ball {
    Ball(.upperArm(side), Vector(0, -down * Proportions.upperArmMetres, 0), radius)
  }
  private func fore(_ down: Double, _ radius: Double) -> Ball {
    Ball(.forearm(side), Vector(0, -down * Proportions.forearmMetres, 0), radius)
  }
  private func hand(_ forward: Double, _ down: Double, _ outwards: Double, _ radius: Double) -> Ball
  {
    Ball(.hand(side), Vector(forward, -down * Proportions.handMetres, out(outwards)), radius)
  }

  var sleeve: [Capsule] { [Capsule(upper(0, 0.062), upper(0.58, 0.052))] }

  var bare: [Capsule] {
    [
      Capsule(upper(0.5, 0.043), fore(0, 0.038)),
      Capsule(fore(0, 0.038), fore(0.3, 0.038)),
      Capsule(fore(0.3, 0.038), fore(1, 0.026)),
      Capsule(fore(1, 0.026), hand(0, 0.4, 0, 0.034)),
      Capsule(hand(0, 0.4, 0, 0.034), hand(0, 0.86, 0, 0.022)),
      Capsule(hand(0, 0.2, 0.02, 0.016), hand(0.012, 0.56, 0.05, 0.013)),
    ]
  }
}

extension Arm {
  /// Four fingers that bend, from the little one to the first; each of two pieces, a little spread.
  var fingers: [[Capsule]] {
    [-0.028, -0.0095, 0.0095, 0.028].map { across in
      func first(_ down: Double, _ spread: Double) -> Ball {
        Ball(
          .fingers(side), Vector(0, -down * Proportions.handMetres, out(across * spread)), 0.0105)
      }
      func last(_ down: Double, _ spread: Double) -> Ball {
        Ball(
          .fingertips(side), Vector(0, -down * Proportions.handMetres, out(across * spread)), 0.0095
        )
      }
      return [
        Capsule(first(-0.02, 0.95), first(0.26, 1.2)), Capsule(last(0, 1.2), last(0.17, 1.35)),
      ]
    }
  }

  /// The same arm to the knuckles, with a thumb.
  var withoutFingers: [Capsule] {
    func knuckle(_ across: Double) -> Ball { hand(0, 0.46, across, 0.017) }
    return bare.prefix(3) + [
      Capsule(fore(1, 0.026), hand(0, 0.24, 0, 0.029)),
      Capsule(hand(0, 0.2, 0.006, 0.027), knuckle(0.019)),
      Capsule(hand(0, 0.2, -0.006, 0.027), knuckle(-0.019)),
      Capsule(knuckle(0.019), knuckle(-0.019)),
      Capsule(hand(0, 0.2, 0.02, 0.016), hand(0.022, 0.54, 0.044, 0.012)),
    ]
  }
}

/// One leg: a trouser leg to the ankle, then a foot with heel and toes.
struct Leg {
  private let side: Side

  init(_ side: Side) { self.side = side }

  private func thigh(_ down: Double, _ radius: Double, forward: Double = 0) -> Ball {
    Ball(.thigh(side), Vector(forward, -down * Proportions.thighMetres, 0), radius)
  }
  private func shank(_ down: Double, _ radius: Double, forward: Double = 0) -> Ball {
    Ball(.shank(side), Vector(forward, -down * Proportions.shankMetres, 0), radius)
  }

  var clothed: [Capsule] {
    [
      Capsule(thigh(0.02, 0.088), thigh(0.35, 0.08)),
      Capsule(thigh(0.35, 0.08), thigh(1, 0.059)),
      Capsule(shank(0, 0.059), shank(0.3, 0.056, forward: -0.008)),
      Capsule(shank(0.3, 0.056, forward: -0.008), shank(0.9, 0.042)),
    ]
  }

  var foot: [Capsule] {
    let sole = Proportions.ankleHeightMetres
    let ankle = Ball(.foot(side), Vector(0.002, 0.005, 0), 0.035)
    let heel = Ball(
      .foot(side), Vector(-Proportions.heelMetres + 0.028, -sole + 0.03, 0), 0.03)
    let arch = Ball(.foot(side), Vector(0.06, -sole + 0.036, 0), 0.028)
    let ball = Ball(.foot(side), Vector(Proportions.ballMetres, -sole + 0.024, 0), 0.024)
    let toe = Ball(.toes(side), Vector(0.045, -0.004, 0), 0.018)
    return [
      Capsule(Ball(.shank(side), Vector(0, -0.84 * Proportions.shankMetres, 0), 0.034), ankle),
      Capsule(ankle, heel), Capsule(ankle, arch), Capsule(heel, arch), Capsule(arch, ball),
      Capsule(heel, ball), Capsule(ball, toe),
    ]
  }
}

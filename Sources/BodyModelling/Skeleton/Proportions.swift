import Anatomy

/// How long the segments of the drawn person are, in metres.
///
/// Shares of the height are those of Drillis and Contini 1966 as Winter prints them (Biomechanics and
/// Motor Control of Human Movement, figure 4.1): thigh 0.245, shank 0.246, ankle height 0.039, upper arm
/// 0.186, forearm 0.146, hand 0.108, hip height 0.530, shoulder height 0.818. The book was not opened; each
/// was seen in open code that names it or uses several of them together. De Leva 1996 has thigh 0.2425 and
/// shank 0.2493 (seen in open code that names him). The foot's length, 0.152, was not seen (assumed; open code
/// after Zatsiorsky has 0.148). What the trunk is divided into is assumed: pelvis, lumbar spine and ribcage
/// as 2 : 3 : 5, because no source for the drawn joints was found.
package enum Proportions {
  /// The drawn person's height: between older women and men (assumed; only shares matter in a drawing).
  package static let heightMetres = 1.65

  package static let thighMetres = 0.245 * heightMetres
  package static let shankMetres = 0.246 * heightMetres
  package static let ankleHeightMetres = 0.039 * heightMetres
  package static let footMetres = 0.152 * heightMetres
  package static let upperArmMetres = 0.186 * heightMetres
  package static let forearmMetres = 0.146 * heightMetres
  package static let handMetres = 0.108 * heightMetres

  /// From the hip joints to the shoulder joints.
  static let trunkMetres = (0.818 - 0.530) * heightMetres
  static let pelvisMetres = 0.2 * trunkMetres
  static let lumbarMetres = 0.3 * trunkMetres
  /// From the top of the lumbar spine to the height of the shoulder joints.
  static let ribcageMetres = 0.5 * trunkMetres
  /// From the height of the shoulder joints to the joint of the neck (assumed).
  static let neckBaseMetres = 0.022 * heightMetres

  /// From the middle to a hip joint (assumed: a little over half of the breadth of the hips, 0.191).
  package static let hipMetres = 0.052 * heightMetres
  /// From the middle to a shoulder joint (assumed: inside the breadth of the shoulders, 0.259).
  package static let shoulderMetres = 0.112 * heightMetres
  /// From the ankle forward to the joint of the toes, and back to the heel (assumed).
  package static let ballMetres = 0.48 * footMetres
  package static let heelMetres = 0.22 * footMetres

  /// Where the joint of a segment sits in the frame of the one it hangs on.
  package static func origin(of segment: Segment) -> Vector {
    func out(_ side: Side, _ metres: Double) -> Double { side == .right ? metres : -metres }
    return switch segment {
    case .pelvis: .zero
    case .lumbar: Vector(-0.01, pelvisMetres, 0)
    case .thorax: Vector(0, lumbarMetres, 0)
    case .head: Vector(0, ribcageMetres + neckBaseMetres, 0)
    case .girdle: Vector(0, ribcageMetres, 0)
    case .upperArm(let side): Vector(0, 0, out(side, shoulderMetres))
    case .forearm: Vector(0, -upperArmMetres, 0)
    case .hand: Vector(0, -forearmMetres, 0)
    case .fingers: Vector(0, -0.5 * handMetres, 0)
    case .fingertips: Vector(0, -0.26 * handMetres, 0)
    case .thigh(let side): Vector(0, 0, out(side, hipMetres))
    case .shank: Vector(0, -thighMetres, 0)
    case .foot: Vector(0, -shankMetres, 0)
    case .toes: Vector(ballMetres, -ankleHeightMetres + 0.022, 0)
    }
  }
}

import Anatomy
import BodyModelling
package import Knowledge

/// Whether what a motion shows is possible, and is what the catalogue says.
package struct MotionCheck {
  private let motion: Motion
  private let catalogue: Catalogue

  package init(_ motion: Motion, in catalogue: Catalogue) {
    (self.motion, self.catalogue) = (motion, catalogue)
  }

  /// Everything wrong with the motion, on every ground it is shown on; empty when nothing is.
  package var problems: [Problem] {
    var problems: [Problem] = []
    var grounds: Set<Motion.Ground> = []
    for showing in motion.shows {
      problems += AgreementCheck(motion, showing, catalogue).problems
      if grounds.insert(showing.ground).inserted {
        problems += PhysicalCheck(motion, Performance(motion, on: showing.ground)).problems
      }
    }
    return problems
  }
}

extension Motion {
  /// A problem at the line that last gives an angle of the joint, or at the motion when none does.
  func problem(_ what: String, _ remedy: String, of joint: MovingJoint? = nil) -> Problem {
    let angles = keys.flatMap(\.joints).last { $0.joint == joint }
    return Problem(
      place: angles?.place ?? place, line: angles?.line ?? line, what: what, remedy: remedy)
  }
}

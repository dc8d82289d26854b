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
    var seen: Set<Scenery> = []
    for showing in motion.shows {
      let shown = motion.shown(as: showing)
      problems += AgreementCheck(shown, showing, catalogue).problems
      if seen.insert(Scenery(ground: showing.ground, props: shown.props)).inserted {
        problems += PhysicalCheck(shown, Performance(shown, on: showing.ground)).problems
      }
    }
    return problems
  }
}

/// What is the same for a body: the same ground and the same things around.
private struct Scenery: Hashable {
  let ground: Motion.Ground
  let props: [MotionProp]
}

extension Motion {
  /// A problem at the line that last gives an angle of the joint, or at the motion when none does.
  func problem(_ what: String, _ remedy: String, of joint: MovingJoint? = nil) -> Problem {
    let angles = keys.flatMap(\.joints).last { $0.joint == joint }
    return Problem(
      place: angles?.place ?? place, line: angles?.line ?? line, what: what, remedy: remedy)
  }
}

import BodyModelling
import Knowledge

/// The person a second time, in a mirror that stands across the way they look.
struct Reflection {
  let body: Body
  let pieces: [Scene.Piece]

  /// The body behind the mirror: left and right exchanged, and turned to look back.
  ///
  /// - Parameter mirrorMetres: How far ahead the mirror is.
  static func body(of person: Body, mirrorMetres: Double) -> Body {
    let exchanged = person.mirrored
    let round = Rotation(about: .up, degrees: 180)
    let pelvis = exchanged[.pelvis]
    return Body(
      angles: exchanged.angles,
      pelvis: Frame(
        origin: round * pelvis.origin + .forward * (2 * mirrorMetres),
        rotation: round * pelvis.rotation))
  }
}

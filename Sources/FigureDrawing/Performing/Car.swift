import BodyModelling

/// A parked car at the door of its front seat, in measures of a usual small one (assumed).
///
/// The room's origin is the middle of the seat; the car looks forwards and its door is on the worked side.
enum Car {
  static let seatMetres = 0.50
  static let floorMetres = 0.28
  /// How far the plane of the door is from the middle of the seat.
  static let doorMetres = 0.44
  /// Where a hand holds the frame, in front of the door.
  static let frame = Vector(0.64, 1.10, doorMetres)

  static let cushion = (forward: -0.22...0.28, out: -0.25...0.25)

  static let surfaces = [
    Surface(
      heightMetres: seatMetres, forward: cushion.forward, out: cushion.out, givesMetres: 0.04),
    Surface(
      heightMetres: floorMetres, forward: -0.3...0.95, out: -0.6...(doorMetres - 0.06),
      givesMetres: 0.03),
  ]
}

package import BodyModelling
import Knowledge

/// What stands around the person: heights to rest on, and boxes to draw.
///
/// Measures of furniture are assumed: usual ones for a home (a seat of 43 cm, a firm bed of 50 cm, a worktop
/// of 90 cm, a step of 15 cm). The room's origin is on the floor under the pelvis of the first key.
package struct Stage: Sendable {
  let ground: Motion.Ground
  let props: [MotionProp]
  /// Where a bed ends behind the feet of someone who lies, in metres from the origin.
  let posture: Motion.Posture
  /// Whether the whole person turns round the upright.
  let turnsPerson: Bool

  init(_ motion: Motion, on ground: Motion.Ground) {
    self.ground = ground
    props = motion.props
    posture = motion.posture
    turnsPerson = motion.keys.contains { ($0.turn ?? 0) != 0 }
  }

  static let bedMetres = 0.50
  /// Mattress and frame, down to the air under the bed.
  static let bedThickMetres = 0.32
  static let seatMetres = 0.43
  static let raisedSeatMetres = 0.54
  static let worktopMetres = 0.90
  static let tableMetres = 0.73
  static let stepMetres = 0.15

  /// The height of what carries the body.
  package var groundMetres: Double {
    switch ground {
    case .bed, .bedEdge: Self.bedMetres
    case .chair: Self.seatMetres
    case .raisedChair: Self.raisedSeatMetres
    case .floor, .mat: 0
    }
  }

  /// The height feet stand on when the person sits or stands.
  var footingMetres: Double {
    switch (ground, posture) {
    case (.bed, .standing), (.bed, .sitting), (.bedEdge, _), (.chair, _), (.raisedChair, _): 0
    default: groundMetres
    }
  }

  /// A rail is held as a worktop is: who asks for the one finds the other.
  func prop(_ thing: MotionProp.Thing) -> MotionProp? {
    props.first { $0.thing == thing }
      ?? (thing == .worktop ? props.first { $0.thing == .rail } : nil)
  }

  /// The front edge of a prop in front of the person.
  func edge(of thing: MotionProp.Thing) -> Double {
    prop(thing).map { edge(of: $0) } ?? (thing == .wall ? 0.55 : 0.34)
  }

  func edge(of prop: MotionProp) -> Double {
    let usual = prop.thing == .wall ? 0.55 : 0.34
    return prop.offset.forward == 0 ? usual : prop.offset.forward
  }

  /// Where a worktop, a table or a wall beside the person begins, away from the middle: minus is the other side; `nil`
  /// when it is in front.
  func besideMetres(_ thing: MotionProp.Thing) -> Double? {
    prop(thing).flatMap { $0.offset.out == 0 ? nil : $0.offset.out }
  }

  /// The height of the seat a contact is on, in metres; `nil` for what is no seat.
  func seatMetres(_ place: MotionContact.Place) -> Double? {
    switch place {
    case .ground: groundMetres
    case .chairSeat: ground == .floor ? Self.seatMetres : groundMetres
    case .carSeat: Car.seatMetres
    default: nil
    }
  }

  /// The surface that carries a body part there, as height and extent; for the rule that nothing sinks in.
  package var surfaces: [Surface] {
    var all = [
      Surface(
        heightMetres: 0, forward: -9...9, out: -9...9, givesMetres: ground == .mat ? 0.03 : 0.02)
    ]
    switch ground {
    case .bed:
      all.append(
        Surface(
          heightMetres: Self.bedMetres, forward: bedExtent, out: -0.48...0.48, givesMetres: 0.04,
          thickMetres: Self.bedThickMetres))
    case .bedEdge:
      all.append(
        Surface(
          heightMetres: Self.bedMetres, forward: -0.8...0.2, out: -9...9, givesMetres: 0.04,
          thickMetres: Self.bedThickMetres))
    case .chair, .raisedChair:
      all.append(
        Surface(
          heightMetres: groundMetres, forward: seatExtent, out: -0.22...0.22, givesMetres: 0.03))
    case .floor, .mat: break
    }
    if let step = prop(.step) {
      let from = step.offset.forward
      all.append(
        Surface(
          heightMetres: Self.stepMetres, forward: from...(from + 0.32),
          out: (-0.4 + step.offset.out)...(0.4 + step.offset.out),
          givesMetres: 0.012, thickMetres: Self.stepMetres))
    }
    for chair in props where chair.thing == .chair {
      let from = edge(of: chair)
      all.append(
        Surface(
          heightMetres: Self.seatMetres, forward: from...(from + 0.44),
          out: (chair.offset.out - 0.22)...(chair.offset.out + 0.22), givesMetres: 0.03))
    }
    if prop(.car) != nil { all += Car.surfaces }
    return all
  }

  var bedExtent: ClosedRange<Double> {
    switch posture {
    case .lyingOnFront: -0.80...1.02
    case .lyingOnOtherSide: -1.02...1.02
    default: -1.02...1.02
    }
  }

  var seatExtent: ClosedRange<Double> { -0.20...0.24 }
}

package import Anatomy

/// How far a joint goes by its own muscles, in degrees.
///
/// Read on 2026-11-28. Hip, knee, ankle, toes, elbow and wrist: the table “Normal Values for Range of Motion
/// of Joints” of the Merck Manual (2013; seen as a copy): hip 125 and 15 beyond straight, abduction and
/// adduction 45, rotation 45 and 45; knee 130; foot 20 up and 50 down; sole inwards 35, outwards 25; toes
/// 30 down and 80 up; elbow to 160; wrist 90 and 70. Back and shoulder: the values of the American Academy of
/// Orthopaedic Surgeons as secondary lists on the web give them; the handbook was not opened (back as a whole
/// 80, 25, sideways 35, turning 45; shoulder 180, 50 to 60, abduction 180, rotation 90 and 60 to 100). Merck's
/// table is for all ages and says that older people reach less; Soucie 2011 (abstract read) measured the same.
/// They are limits for a drawing, not goals for a person.
///
/// A leg that lies on the other thigh is held there, not moved: ``held(_:_:)`` is how far it can be brought.
package struct ActiveRange: Sendable {
  package let degrees: ClosedRange<Double>
  /// Where the numbers come from.
  package let basis: Basis

  package enum Basis: Sendable {
    case merck2013
    case orthopaedicSurgeons
    case tainaka2014
    /// Nobody's number; the reason.
    case assumed(String)
  }

  package static func of(_ joint: MovingJoint, _ movement: Movement) -> ActiveRange {
    guard let range = table[joint]?[movement] else {
      preconditionFailure("\(joint.rawValue) does not move in \(movement.rawValue)")
    }
    return range
  }

  /// How far a joint goes when its limb rests on the own body or a hand brings it there.
  ///
  /// Only the hip's turning outwards differs: 56 degrees with a spread of 7 in Tainaka 2014, with the hip bent
  /// (seen on 2026-11-28 in a table of earlier studies, J Athl Train 53:560); two spreads are added.
  package static func held(_ joint: MovingJoint, _ movement: Movement) -> ActiveRange {
    guard joint == .hip, movement == .rotation else { return of(joint, movement) }
    return ActiveRange(-70...45, .tainaka2014)
  }

  private static let share = "The surgeons measure the back as a whole; shared between its parts."
  private static let table: [MovingJoint: [Movement: ActiveRange]] = [
    .hip: [
      .flexion: ActiveRange(-15...125, .merck2013),
      .abduction: ActiveRange(-45...45, .merck2013),
      .rotation: ActiveRange(-45...45, .merck2013),
    ],
    .knee: [.flexion: ActiveRange(0...130, .merck2013)],
    .ankle: [
      .flexion: ActiveRange(
        -50...32,
        .assumed("Merck has 50 and 20 without weight; under the body's weight it goes on.")),
      .inversion: ActiveRange(-25...35, .merck2013),
      .rotation: ActiveRange(
        -25...25, .assumed("Turning of the foot under the leg, with a bent knee.")),
    ],
    .toes: [.flexion: ActiveRange(-80...30, .merck2013)],
    .shoulder: [
      .flexion: ActiveRange(-60...180, .orthopaedicSurgeons),
      .abduction: ActiveRange(-45...180, .orthopaedicSurgeons),
      .rotation: ActiveRange(-90...90, .orthopaedicSurgeons),
    ],
    .shoulderBlade: [
      .elevation: ActiveRange(-10...30, .assumed("A shrug lifts the shoulder some 10 cm.")),
      .protraction: ActiveRange(-25...25, .assumed("As far as drawn figures need it.")),
    ],
    .elbow: [.flexion: ActiveRange(0...160, .merck2013)],
    .wrist: [
      .flexion: ActiveRange(
        -90...90, .assumed("Merck has 90 and 70; a leaning palm is pushed on.")),
      .abduction: ActiveRange(-65...25, .merck2013),
      .rotation: ActiveRange(
        0...195,
        .assumed("Merck's 90 and 90 from thumb up, here from palm forward; the shoulder adds some.")
      ),
    ],
    .fingers: [
      .flexion: ActiveRange(
        -10...100, .assumed("A fist: near 90 in knuckle and middle joint, drawn as one angle."))
    ],
    .lowerBack: [
      .flexion: ActiveRange(-20...50, .assumed(share)),
      .bending: ActiveRange(-20...20, .assumed(share)),
      .rotation: ActiveRange(-10...10, .assumed(share)),
    ],
    .upperBack: [
      .flexion: ActiveRange(-10...35, .assumed(share)),
      .bending: ActiveRange(-20...20, .assumed(share)),
      .rotation: ActiveRange(-35...35, .assumed(share)),
    ],
    .neck: [
      .flexion: ActiveRange(-45...45, .assumed("Lists go to 70 and 55; the figure needs less.")),
      .bending: ActiveRange(-45...45, .assumed("One list read (ExRx) has 45.")),
      .rotation: ActiveRange(
        -80...80, .assumed("Lists give 60 to 80; prone lying turns the head far.")),
    ],
  ]

  private init(_ degrees: ClosedRange<Double>, _ basis: Basis) {
    (self.degrees, self.basis) = (degrees, basis)
  }
}

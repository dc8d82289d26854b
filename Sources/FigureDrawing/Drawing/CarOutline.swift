import BodyModelling
import Foundation

/// A flat piece with holes, in a plane along the way the person looks.
struct FlatPiece {
  /// The outer line and the lines of holes, as places in the room.
  let lines: [[Vector]]
  let tone: FurnitureBox.Tone

  /// - Parameter lines: Pairs of forward and up, in metres.
  init(out: Double, tone: FurnitureBox.Tone = .wood, _ lines: [[(Double, Double)]]) {
    self.lines = lines.map { $0.map { Vector($0.0, $0.1, out) } }
    self.tone = tone
  }

  private init(lines: [[Vector]], tone: FurnitureBox.Tone) {
    (self.lines, self.tone) = (lines, tone)
  }

  func mirrored(_ mirrors: Bool) -> FlatPiece {
    mirrors ? FlatPiece(lines: lines.map { $0.map(\.mirrored) }, tone: tone) : self
  }
}

extension Car {
  /// The seat's cushion and its back.
  static let seat = [
    FurnitureBox(forward: -0.30...(-0.18), up: 0.42...1.05, out: cushion.out),
    FurnitureBox(forward: -0.27...(-0.20), up: 1.05...1.25, out: -0.13...0.13),
    FurnitureBox(forward: cushion.forward, up: 0.27...seatMetres, out: cushion.out, tone: .cloth),
  ]

  /// The part that a picture must show; what is beyond may run over its edge.
  static let extent = [
    Vector(-0.78, 0, doorMetres), Vector(-0.78, 1.5, doorMetres), Vector(1.42, 0, doorMetres),
  ]

  private static let opening = [
    (-0.42, 0.36), (-0.46, 0.9), (-0.36, 1.43), (0.34, 1.43), (0.84, 0.98), (0.84, 0.36),
  ]

  /// What is seen through the opening behind seat and person.
  static let inside = FlatPiece(out: doorMetres, tone: .shade, [opening])

  /// The side with its door taken away: what sits inside is seen through the opening.
  static let side = FlatPiece(
    out: doorMetres, tone: .metal,
    [
      [
        (-2.6, 0.2), (-2.6, 1.43), (-0.55, 1.51), (0.40, 1.51), (1.00, 1.0), (2.6, 0.86),
        (2.6, 0.2),
      ],
      opening, [(-2.6, 0.98), (-0.56, 0.98), (-0.50, 1.41), (-2.6, 1.37)],
    ])

  static let wheel = [circle(0.30, tone: .tyre), circle(0.17, tone: .metal)]

  /// The opened door, seen nearly on its edge.
  static let door = FurnitureBox(
    forward: 0.86...0.91, up: 0.3...0.98, out: (doorMetres + 0.02)...(doorMetres + 0.8),
    tone: .metal)

  private static func circle(_ radius: Double, tone: FurnitureBox.Tone) -> FlatPiece {
    let steps = (0..<28).map { Double($0) * 2 * .pi / 28 }
    return FlatPiece(
      out: doorMetres, tone: tone,
      [steps.map { (1.36 + radius * cos($0), 0.30 + radius * sin($0)) }])
  }
}

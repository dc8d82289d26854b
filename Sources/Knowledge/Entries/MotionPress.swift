package import Anatomy

/// Where the person pushes although nothing moves; the figure shows it as an arrow.
package struct MotionPress: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case hand, fingers, foot, knee, head, elbow, shoulder, buttock, back, belly
  }

  package enum Direction: String, CaseIterable, Sendable {
    case forward, back, up, down
    case downBack = "down-back"
    /// To the middle of the body, and away from it.
    case inwards, outwards
  }

  package let part: Part
  package let side: RelativeSide
  package let towards: Direction
  /// Whether it pulls at what it holds; then the arrow goes out from the part.
  package let isPull: Bool

  init?(_ reader: StrictReader) {
    let part = reader.word("part", Part.self)
    side = reader.optionalWord("side", RelativeSide.self) ?? .both
    let towards = reader.word("towards", Direction.self)
    isPull = reader.truth("pull", otherwise: false)
    reader.finish()
    guard let part, let towards else { return nil }
    (self.part, self.towards) = (part, towards)
    if [.head, .back, .belly].contains(part), towards == .inwards || towards == .outwards {
      reader.note(
        "towards", what: "a \(part.rawValue) has no inner side",
        "Say where the \(part.rawValue) pushes")
    }
  }
}

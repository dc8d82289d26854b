package import Anatomy

/// Where the person pushes although nothing moves; the figure shows it as an arrow.
package struct MotionPress: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case hand, foot, knee, head, elbow, shoulder, buttock
  }

  package enum Direction: String, CaseIterable, Sendable {
    case forward, back, up, down
    /// To the middle of the body, and away from it.
    case inwards, outwards
  }

  package let part: Part
  package let side: RelativeSide
  package let towards: Direction

  init?(_ reader: StrictReader) {
    let part = reader.word("part", Part.self)
    side = reader.optionalWord("side", RelativeSide.self) ?? .both
    let towards = reader.word("towards", Direction.self)
    reader.finish()
    guard let part, let towards else { return nil }
    (self.part, self.towards) = (part, towards)
    if part == .head, towards == .inwards || towards == .outwards {
      reader.note("towards", what: "a head has no inner side", "Say where the head pushes")
    }
  }
}

package import Anatomy

/// Where a band, a towel, a tape or a cushion begins or ends.
package enum MotionEnd: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable { case hand, foot, ankle, knee, head }

  case part(Part, RelativeSide)
  /// Metres below the other end, or the floor when that is nearer.
  case hangs(Double)
  /// A fixed place in the room: metres from the floor under the person's first place; `out` to the worked side.
  case fixed(MotionOffset)

  var isPart: Bool { if case .part = self { true } else { false } }

  init?(_ reader: StrictReader) {
    let part = reader.optionalWord("part", Part.self)
    let side = reader.optionalWord("side", RelativeSide.self)
    let hangs = reader.optionalNumber("hangs", in: 0.05...2)
    let isFixed = ["forward", "up", "out"].contains(where: reader.has)
    let offset = MotionOffset(reading: reader)
    reader.finish()
    switch (part, hangs, isFixed) {
    case (let part?, nil, false): self = .part(part, side ?? .both)
    case (nil, let metres?, false): self = .hangs(metres)
    case (nil, nil, true): self = .fixed(offset)
    default:
      reader.note(
        what: "an end is a part of the body, hangs, or is a place",
        "Write `part` and `side`, or `hangs`, or some of `forward`, `up` and `out`")
      return nil
    }
  }
}

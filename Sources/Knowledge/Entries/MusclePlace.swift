/// Where a muscle group is painted on the figure.
package struct MusclePlace: Hashable, Sendable {
  package enum Part: String, CaseIterable, Sendable {
    case hip, thigh, trunk, chest, forearm, neck
    case lowerLeg = "lower-leg"
    case upperArm = "upper-arm"
  }

  package enum Face: String, CaseIterable, Sendable { case front, back, outer, inner }

  package let part: Part
  package let face: Face
  /// From where to where along the part: 0 is its near or upper end, 1 its far or lower end.
  package let from: Double
  package let to: Double
  /// Whether it lies in the middle of the trunk or neck.
  package let isMiddle: Bool

  init?(_ reader: StrictReader) {
    let part = reader.word("part", Part.self)
    let face = reader.word("face", Face.self)
    from = reader.number("from", in: 0...1)
    to = reader.number("to", in: 0...1)
    isMiddle = reader.truth("middle", otherwise: false)
    reader.finish()
    guard let part, let face else { return nil }
    (self.part, self.face) = (part, face)
    if from >= to { reader.note(what: "from is not before to", "Exchange or mend them") }
  }
}

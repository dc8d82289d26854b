/// A place where it can hurt, as people point to it.
package struct PainRegion: CatalogueEntry {
  package static let kind = "regions"

  /// A safety question that is asked again when somebody marks the place after saying no to it.
  package struct Again: Hashable, Sendable {
    package enum Condition: String, CaseIterable, Sendable {
      /// When the place is marked at all, on any side.
      case marked
      /// Only when it is marked on the left and on the right.
      case bothSides = "both-sides"
      /// Only when it is the place where it hurts most.
      case worst
    }

    package let flag: EntryID<Flag>
    package let when: Condition
  }

  package let id: EntryID<PainRegion>
  package let name: String
  package let sides: Sidedness
  /// The place in lists, from the head down, the back first.
  package let order: Int
  package let asksAgain: [Again]
  package let shape: MapShape

  /// Whether left and right are told apart.
  package var isPaired: Bool { sides == .each }

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    let sides = reader.word("sides", Sidedness.self)
    order = reader.whole("order", in: 0...1000)
    asksAgain = reader.mappings("asksAgain").compactMap { again in
      let flag = again.id("flag", of: Flag.self)
      let when = again.word("when", Again.Condition.self)
      again.finish()
      if when == .bothSides, sides != .each {
        again.note("when", what: "a place in the middle has no sides", "Write `marked`")
      }
      return when.map { Again(flag: flag, when: $0) }
    }
    let shape = reader.mapping("shape").flatMap(MapShape.init)
    reader.finish()
    guard let sides, let shape else { return nil }
    (self.sides, self.shape) = (sides, shape)
    if sides == .both {
      reader.note("sides", what: "a place has sides or a middle", "Write `each` or `middle`")
    }
    if sides == .each, shape.isJoined {
      reader.note("shape", what: "a place with sides is not one shape", "Remove `joined`")
    }
  }
}

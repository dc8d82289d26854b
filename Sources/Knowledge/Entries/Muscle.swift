package import Anatomy

/// A muscle group: what the belief has an opinion about.
package struct Muscle: CatalogueEntry {
  package static let kind = "muscles"

  /// One named muscle of the group.
  package struct Named: Hashable, Sendable {
    package let name: String
    package let anatomical: String
  }

  /// The group and its partner across a joint, front (or inner) before back (or outer).
  package struct Pair: Hashable, Sendable {
    package let joint: String
    package let front: EntryID<Muscle>
    package let back: EntryID<Muscle>
    /// One of the two pairs the article names.
    package let isFromArticle: Bool
  }

  package let id: EntryID<Muscle>
  package let name: String
  package let anatomical: String
  package let region: Region
  package let sides: Sidedness
  package let muscles: [Named]
  package let standingUp: String
  package let walking: String
  package let stairs: String
  package let qualities: [Quality]
  package let opposite: EntryID<Muscle>?
  package let pair: Pair?
  /// Where the figure shows it at work.
  package let places: [MusclePlace]
  /// Its outlines on the body map; at least one.
  package let shapes: [MapShape]
  package let sources: [EntryID<Source>]

  /// Whether left and right can be told apart.
  package var isPaired: Bool { sides == .each }

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    anatomical = reader.text("anatomical")
    let region = reader.word("region", Region.self)
    let sides = reader.word("sides", Sidedness.self)
    muscles = reader.mappings("muscles", atLeast: 1).map { named in
      defer { named.finish() }
      return Named(name: named.text("name"), anatomical: named.text("anatomical"))
    }
    let does = reader.mapping("does")
    standingUp = does?.text("standingUp") ?? ""
    walking = does?.text("walking") ?? ""
    stairs = does?.text("stairs") ?? ""
    does?.finish()
    qualities = reader.words("qualities", Quality.self, atLeast: 1)
    opposite = reader.optionalID("opposite", of: Muscle.self)
    pair = reader.optionalMapping("pair").map { pair in
      defer { pair.finish() }
      return Pair(
        joint: pair.text("joint"), front: pair.id("front", of: Muscle.self),
        back: pair.id("back", of: Muscle.self),
        isFromArticle: pair.truth("article", otherwise: false))
    }
    places = reader.mappings("places").compactMap(MusclePlace.init)
    shapes = reader.mappings("shapes", atLeast: 1).compactMap(MapShape.init)
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
    guard let region, let sides else { return nil }
    (self.region, self.sides) = (region, sides)
    if !qualities.contains(.capacity) {
      reader.note("qualities", what: "every group has a capacity", "Add `capacity`")
    }
    if sides == .both {
      reader.note("sides", what: "a muscle group has sides or a middle", "Write `each` or `middle`")
    }
  }
}

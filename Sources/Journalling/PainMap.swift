package import Anatomy
package import Knowledge

/// A place of pain as one person has it.
package struct PainSpot: Hashable, Sendable {
  package let region: PainRegion.ID
  /// `nil` for places in the middle.
  package let side: Side?

  package init(_ region: PainRegion.ID, side: Side? = nil) {
    (self.region, self.side) = (region, side)
  }
}

/// Everywhere it hurts, and where most.
package struct PainMap: Hashable, Sendable {
  /// Each once, in the order in which they were marked.
  package let spots: [PainSpot]
  /// Where it hurts most; the only place when there is one, `nil` when several are alike.
  package let worst: PainSpot?

  /// - Parameter worst: One of the spots; anything else is nowhere.
  package init(_ spots: [PainSpot] = [], worst: PainSpot? = nil) {
    self.spots = spots
    self.worst = spots.count == 1 ? spots.first : worst.flatMap { spots.contains($0) ? $0 : nil }
  }
}

extension PainMap {
  /// Reads the list under `painRegions`; what is wrong is noted with its place.
  package init(_ reader: StrictReader, catalogue: Catalogue) {
    var spots: [PainSpot] = []
    var worst: PainSpot?
    for item in reader.mappings("painRegions") {
      let spot = PainSpot(item, catalogue: catalogue)
      if spots.contains(spot) {
        item.note(what: "the same place twice", "Keep one of them")
      }
      if item.truth("worst", otherwise: false) {
        if worst != nil {
          item.note("worst", what: "a second worst place", "Mark one place as the worst, or none")
        }
        worst = spot
      }
      item.finish()
      spots.append(spot)
    }
    self.init(spots, worst: worst)
  }
}

extension PainSpot {
  fileprivate init(_ reader: StrictReader, catalogue: Catalogue) {
    region = reader.id("region", of: PainRegion.self)
    side = reader.optionalWord("side", Side.self)
    guard let known = catalogue.regions[region] else { return }
    if known.isPaired, side == nil, !reader.has("side") {
      reader.note(what: "“\(region)” is on one side", "Add `side`")
    }
    if !known.isPaired, side != nil {
      reader.note("side", what: "“\(region)” has no side", "Remove the side")
    }
  }
}

extension PainMap: Encodable {
  private enum Key: String, CodingKey { case region, side, worst }

  /// A list of places; `worst` stands only where it is chosen among several.
  package func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    for spot in spots {
      var container = list.nestedContainer(keyedBy: Key.self)
      try container.encode(spot.region, forKey: .region)
      try container.encodeIfPresent(spot.side, forKey: .side)
      if spot == worst, spots.count > 1 { try container.encode(true, forKey: .worst) }
    }
  }
}

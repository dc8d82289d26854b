import Anatomy
package import Journalling
package import Knowledge

extension Words {
  /// A place of pain with its side: “lower back, right side”.
  package static func place(_ spot: PainSpot, _ catalogue: Catalogue) -> String {
    let name = catalogue.regions[spot.region]?.name ?? spot.region.text
    let lower = name.prefix(1).lowercased() + name.dropFirst()
    return spot.side.map { "\(lower), \($0.rawValue) side" } ?? lower
  }

  /// Everywhere it hurts, from the head down, in words; `nil` when nothing is marked.
  package static func places(_ map: PainMap, _ catalogue: Catalogue) -> String? {
    guard !map.spots.isEmpty else { return nil }
    func rank(_ spot: PainSpot) -> (Int, String) {
      (catalogue.regions[spot.region]?.order ?? Int.max, spot.side?.rawValue ?? "")
    }
    return map.spots.sorted { rank($0) < rank($1) }
      .map { spot in
        let isSaid = spot == map.worst && map.spots.count > 1
        return place(spot, catalogue) + (isSaid ? " (the worst)" : "")
      }
      .joined(separator: "; ")
  }
}

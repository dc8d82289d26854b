package import Anatomy
package import Knowledge

/// One unknown number: the capacity or the length of one side of a muscle group.
package struct Aspect: Hashable, Sendable {
  package let muscle: Muscle.ID
  /// `nil` for groups in the middle.
  package let side: Side?
  package let quality: Quality

  package init(muscle: Muscle.ID, side: Side?, quality: Quality) {
    (self.muscle, self.side, self.quality) = (muscle, side, quality)
  }
}

/// All aspects of the body and how they vary together in healthy people.
package struct NaturalVariation: Sendable {
  package let aspects: [Aspect]
  /// For each aspect its group and quality as one number, for comparing quickly.
  private let traits: [Int]
  private let places: [Aspect: Int]
  /// cov(x), row by row.
  private let matrix: [Double]

  package init(_ catalogue: Catalogue, constants: ModelConstants = ModelConstants()) {
    var aspects: [Aspect] = []
    var traits: [Int] = []
    var regions: [Region] = []
    for (group, muscle) in catalogue.muscles.enumerated() {
      let sides: [Side?] = muscle.isPaired ? [.left, .right] : [nil]
      for quality in muscle.qualities {
        for side in sides {
          aspects.append(Aspect(muscle: muscle.id, side: side, quality: quality))
          traits.append(2 * group + (quality == .capacity ? 0 : 1))
          regions.append(muscle.region)
        }
      }
    }
    (self.aspects, self.traits) = (aspects, traits)
    places = Dictionary(uniqueKeysWithValues: aspects.enumerated().map { ($1, $0) })
    matrix = aspects.indices.flatMap { i in
      aspects.indices.map { j -> Double in
        guard aspects[i].quality == aspects[j].quality else { return 0 }
        let shares = constants.shares(of: aspects[i].quality)
        let isSameGroup = traits[i] == traits[j]
        return shares.general + (regions[i] == regions[j] ? shares.region : 0)
          + (isSameGroup ? shares.muscle : 0)
          + (isSameGroup && aspects[i].side == aspects[j].side ? shares.side : 0)
      }
    }
  }

  /// The place of an aspect in the list; `nil` when the group has no such aspect.
  package func place(of aspect: Aspect) -> Int? { places[aspect] }

  /// cov(xᵢ, xⱼ) from the variance components; every variance is 1.
  package func covariance(_ i: Int, _ j: Int) -> Double { matrix[i * aspects.count + j] }

  /// Whether two aspects are the same quality of the same group, on whichever sides.
  package func isSameTrait(_ i: Int, _ j: Int) -> Bool { traits[i] == traits[j] }
}

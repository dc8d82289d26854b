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
  private let places: [Aspect: Int]
  private let regions: [Region]
  private let constants: ModelConstants

  package init(_ catalogue: Catalogue, constants: ModelConstants = ModelConstants()) {
    self.constants = constants
    var aspects: [Aspect] = []
    var regions: [Region] = []
    for muscle in catalogue.muscles {
      let sides: [Side?] = muscle.isPaired ? [.left, .right] : [nil]
      for quality in muscle.qualities {
        for side in sides {
          aspects.append(Aspect(muscle: muscle.id, side: side, quality: quality))
          regions.append(muscle.region)
        }
      }
    }
    (self.aspects, self.regions) = (aspects, regions)
    places = Dictionary(
      uniqueKeysWithValues: aspects.enumerated().map { ($1, $0) })
  }

  /// The place of an aspect in the list; `nil` when the group has no such aspect.
  package func place(of aspect: Aspect) -> Int? { places[aspect] }

  /// cov(xᵢ, xⱼ) from the variance components; every variance is 1.
  package func covariance(_ i: Int, _ j: Int) -> Double {
    let (left, right) = (aspects[i], aspects[j])
    guard left.quality == right.quality else { return 0 }
    let shares = constants.shares(of: left.quality)
    var sum = shares.general
    if regions[i] == regions[j] { sum += shares.region }
    if left.muscle == right.muscle {
      sum += shares.muscle
      if left.side == right.side { sum += shares.side }
    }
    return sum
  }
}

package import Knowledge

/// What of the model is the same for everybody: made once, asked many times.
package struct MuscleModel: Sendable {
  package let catalogue: Catalogue
  package let constants: ModelConstants
  package let variation: NaturalVariation
  let space: HypothesisSpace

  /// - Complexity: O(a² + h²) for a aspects and h hypotheses.
  package init(_ catalogue: Catalogue, constants: ModelConstants = ModelConstants()) {
    self.catalogue = catalogue
    self.constants = constants
    variation = NaturalVariation(catalogue, constants: constants)
    space = HypothesisSpace(catalogue, constants)
  }
}

import Anatomy
import Foundation
package import Knowledge

/// What of the model is the same for everybody: made once, asked many times.
package struct MuscleModel: Sendable {
  package let catalogue: Catalogue
  package let constants: ModelConstants
  package let variation: NaturalVariation
  let space: HypothesisSpace
  let tests: TestTable

  /// - Complexity: O(a² + h² + p²) for a aspects, h hypotheses and p sides of tests.
  /// - Parameters:
  ///   - catalogue: What is known.
  ///   - constants: The numbers that are choices.
  ///   - groups: Only the first so many muscle groups may stand out, for seeing how work grows; `nil`:
  ///     all.
  ///   - weighsThree: Whether sets of three groups are weighed by themselves: some eighty thousand
  ///     more, a second or so for a belief.
  package init(
    _ catalogue: Catalogue, constants: ModelConstants = ModelConstants(), groups: Int? = nil,
    weighsThree: Bool = false
  ) {
    self.catalogue = catalogue
    self.constants = constants
    variation = NaturalVariation(catalogue, constants: constants)
    let whole = HypothesisSpace(catalogue, constants, weighsThree: weighsThree)
    space = groups.map { whole.keeping(groups: $0) } ?? whole
    tests = TestTable(catalogue, variation, space.hypotheses, constants)
  }

  /// The hypotheses that hold together, drawn from the prior.
  ///
  /// - Parameter share: Where on the prior's distribution, 0 up to 1.
  package func hypothesesFromPrior(_ share: Double) -> [Hypothesis] {
    var left = share
    for set in space.sets {
      left -= exp(set.logPrior)
      if left < 0 { return set.members.map { space.hypotheses[$0] } }
    }
    return []
  }

  /// What of a test's healthy spread neither the groups nor its noise explain, as a variance.
  package func specificVariance(of test: SelfTest) -> Double {
    tests.specific[tests.place(test.id, test.sides == .each ? .left : nil)]
  }
}

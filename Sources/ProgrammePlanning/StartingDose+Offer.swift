package import Journalling
package import Knowledge
package import Screening

extension StartingDose {
  /// What a week would offer of the exercise.
  ///
  /// - Returns: `nil` when a rule forbids the exercise, or when even its least is no start for the person.
  package init?(_ exercise: Exercise, for cleared: ClearedPerson, catalogue: Catalogue) {
    let offers = Offers(for: cleared, catalogue: catalogue, only: [exercise.id])
    guard let offer = offers.all.first, !offer.sides.isEmpty else { return nil }
    self.init(
      sides: offer.sides, amount: offer.amount,
      most: max(offer.amount, cleared.restrictions.most(of: exercise.dose)), effort: offer.effort)
  }
}

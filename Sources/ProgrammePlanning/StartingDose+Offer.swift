package import Journalling
package import Knowledge
package import Screening

extension StartingDose {
  /// What a week would offer of the exercise.
  ///
  /// - Returns: `nil` when a rule forbids the exercise, or when even its least is no start for the person.
  package init?(_ exercise: Exercise, for cleared: ClearedPerson, catalogue: Catalogue) {
    let offers = Offers(for: cleared, catalogue: catalogue, only: [exercise.id])
    guard let offer = offers.all.first else { return nil }
    self.init(offer, for: cleared)
  }

  /// What a week would offer of every exercise; what it would not is left out.
  package static func all(
    for cleared: ClearedPerson, catalogue: Catalogue
  ) -> [Exercise.ID: StartingDose] {
    let doses = Offers(for: cleared, catalogue: catalogue).all.compactMap { offer in
      StartingDose(offer, for: cleared).map { (offer.exercise.id, $0) }
    }
    return Dictionary(uniqueKeysWithValues: doses)
  }

  private init?(_ offer: Offer, for cleared: ClearedPerson) {
    guard !offer.sides.isEmpty else { return nil }
    self.init(
      sides: offer.sides, amount: offer.amount,
      most: max(offer.amount, cleared.restrictions.most(of: offer.exercise.dose)),
      effort: offer.effort)
  }
}

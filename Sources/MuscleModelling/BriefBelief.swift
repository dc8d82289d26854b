import Anatomy
package import Journalling
package import Knowledge

/// The part of a belief that is judged when people are made up by chance: what is stated, without the
/// intervals, which take most of the time.
///
/// Computed by the same code as a ``Belief``; a test compares the two.
package struct BriefBelief: Sendable {
  package let answer: Belief.Answer
  /// All hypotheses, the likeliest first.
  package let candidates: [Belief.Candidate]
  /// The probability of each group.
  package let groups: [(muscle: Muscle.ID, probability: Double)]
  /// The groups with a confirmed finding.
  package let confirmed: Set<Muscle.ID>

  package init(of person: Person, _ muscles: MuscleModel) {
    let isTurned = person.leadingSide == .right
    let computation = BeliefComputation(isTurned ? person.turned : person, muscles)
    answer = computation.answer()
    candidates = computation.candidates().map { isTurned ? $0.mirrored : $0 }
    groups = Array(
      zip(
        muscles.catalogue.muscles.map(\.id), computation.posterior.groups(computation.weights)))
    let judgements = FindingSearch(computation).judgements(from: muscles.constants.confirmedFrom)
    confirmed = Set(judgements.filter { $0.status == .confirmed }.map(\.draft.muscle))
  }
}

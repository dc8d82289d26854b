package import Knowledge
import MuscleModelling
import ProgrammePlanning
public import Quantities
package import Screening

extension Guide {
  /// The question that the week's programme answers, as an integer programme in CPLEX's LP format, for an
  /// independent solver to check value and bound.
  ///
  /// - Returns: `nil` where no programme is handed out.
  public func planInstance(_ record: PersonRecord, today: Day) -> String? {
    guard let cleared = cleared(record, today: today) else { return nil }
    return Planner(for: cleared, belief: belief(about: cleared.person), catalogue: catalogue)
      .instance()
  }

  /// A programme by a planner that forgets a rule (`limit/ID`, `condition/ID`, `equipment`, `left-out` or
  /// `own-result`), or that is careless about how much a start may be (`too-much`), and knows only what it forbids: the safety check must refuse it.
  ///
  /// - Returns: `nil` when the rule keeps nothing from this person.
  package func plan(_ record: PersonRecord, today: Day, breaking name: String) -> PlanReport? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    if name == "too-much" { return carelessPlan(record, today: today) }
    let rule: Restrictions.Rule
    switch (parts.first, parts.dropFirst().first) {
    case ("limit", let id?): rule = .limit(Limit.ID(id))
    case ("condition", let id?): rule = .condition(Condition.ID(id))
    case ("equipment", nil): rule = .equipment
    case ("left-out", nil): rule = .leftOut
    case ("own-result", nil): rule = .ownResult
    default: return nil
    }
    let kept = exercises(keptFrom: record, by: rule, today: today)
    // Its other cautions would keep the same exercises away.
    return kept.isEmpty
      ? nil : plan(record, today: today, forgetting: [rule], only: kept, carelessly: true)
  }

  private func carelessPlan(_ record: PersonRecord, today: Day) -> PlanReport? {
    guard let cleared = cleared(record, today: today) else { return nil }
    let kept = Planner(for: cleared, belief: belief(about: cleared.person), catalogue: catalogue)
      .tooMuch
    return kept.isEmpty
      ? nil : plan(record, today: today, forgetting: [], only: kept, carelessly: true)
  }

  /// Exercises that only this rule keeps from the person, on a side at least.
  package func exercises(
    keptFrom record: PersonRecord, by rule: Restrictions.Rule, today: Day
  ) -> Set<Exercise.ID> {
    func cleared(_ rules: Set<Restrictions.Rule>) -> ClearedPerson? {
      ClearedPerson(record.person, catalogue: catalogue, today: today, ignoring: rules)
    }
    guard let strict = cleared([]), let lax = cleared([rule]) else { return [] }
    return Set(
      catalogue.exercises.filter { exercise in
        let movement = Restrictions.Movement(exercise)
        return strict.restrictions.allowedSides(of: movement)
          != lax.restrictions.allowedSides(of: movement)
      }.map(\.id))
  }
}

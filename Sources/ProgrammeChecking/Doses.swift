import Journalling
import Knowledge

/// How many sets more than usual the weaker side of an emphasised group may get.
private let extraSetsForWeakerSide = 3

/// How much, how often, how hard: within the exercise's range and the person's caps.
func doseViolations(
  in programme: Programme, catalogue: Catalogue, fit: Fit, emphases: [Emphasis]
) -> [Violation] {
  zip(1..., programme.sessions).flatMap { number, session in
    session.items.flatMap { item -> [Violation] in
      guard let exercise = catalogue.exercises[item.exercise] else { return [] }
      let broken =
        rangeBreaches(item, exercise, emphases) + capBreaches(item, exercise, fit: fit)
        + resultBreaches(item, exercise, fit: fit)
      return broken.map { rule, what in
        Violation(rule, session: number, exercise: exercise.id, side: item.side, what: what)
      }
    }
  }
}

private typealias Breach = (rule: String, what: String)

private func rangeBreaches(
  _ item: Programme.Item, _ exercise: Exercise, _ emphases: [Emphasis]
) -> [Breach] {
  let dose = exercise.dose
  let isForWeakerSide = emphases.contains { emphasis in
    emphasis.side != nil && emphasis.side == item.side && !item.eachSide
      && exercise.mainMuscles.contains(emphasis.muscle)
  }
  let mostSets = dose.sets.upperBound + (isForWeakerSide ? extraSetsForWeakerSide : 0)
  var breaches: [Breach] = []
  if item.amount < dose.amounts.lowerBound || item.amount > dose.amounts.upperBound {
    breaches.append(("dose", "\(item.amount) \(dose.unit.rawValue) is outside the range."))
  }
  if item.sets < dose.sets.lowerBound || item.sets > mostSets {
    breaches.append(("dose", "\(item.sets) sets is outside the range."))
  }
  if !(0...10).contains(item.effort) {
    breaches.append(("effort", "An effort of \(item.effort) is not between 0 and 10."))
  }
  return breaches
}

private func capBreaches(_ item: Programme.Item, _ exercise: Exercise, fit: Fit) -> [Breach] {
  fit.toldConditions.flatMap { _, condition -> [Breach] in
    var breaches: [Breach] = []
    if exercise.dose.unit == .seconds, let longest = condition.holdSeconds, item.amount > longest {
      let what = "A hold of \(item.amount) s is longer than \(longest) s for \(condition.name)."
      breaches.append(("hold-cap", what))
    }
    if let hardest = condition.effort, item.effort > hardest {
      let what = "An effort of \(item.effort) is above \(hardest) for \(condition.name)."
      breaches.append(("effort-cap", what))
    }
    return breaches
  }
}

/// Nobody is asked for about as much in a set as they managed when they were asked for all they could.
private func resultBreaches(
  _ item: Programme.Item, _ exercise: Exercise, fit: Fit
) -> [Breach] {
  item.uses(of: exercise).compactMap { use in
    guard let managed = fit.managed(use), Double(item.amount) > managed * shareOfManaged
    else { return nil }
    let most = Int(managed)
    return ("own-result", "\(item.amount) is too near to the person's \(most) in its self-test.")
  }
}

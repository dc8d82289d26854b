import Anatomy
import Journalling
import Knowledge
import Quantities

extension Fit {
  /// What a raised flag says about conditions the person did not name.
  private var toldByFlags: [Told] {
    catalogue.flags.filter(isRaised).flatMap(\.conditions).map { Told($0) }
  }

  /// What the person was told they have, as the catalogue describes it.
  var toldConditions: [(told: Told, condition: Condition)] {
    (person.conditions.sorted { $0.condition < $1.condition } + toldByFlags).compactMap { told in
      catalogue.conditions[told.condition].map { (told, $0) }
    }
  }

  /// Whether the first weeks are not over yet; without a date they never are.
  func isEarly(_ early: Condition.Early, for told: Told) -> Bool {
    told.since.map { today.days(since: $0) < early.weeks * 7 } ?? true
  }

  func conditionObjections(to use: Use) -> [Objection] {
    toldConditions.flatMap { told, condition in
      conditionReasons(use, told, condition).map {
        Objection(rule: "condition/\(condition.id)", what: "“\(use.exercise.name)”: \($0).")
      } + holdObjections(to: use.exercise, condition)
    }
  }

  private func conditionReasons(_ use: Use, _ told: Told, _ condition: Condition) -> [String] {
    var reasons: [String] = []
    if use.exercise.excludedBy.contains(condition.id) {
      reasons.append("it is never done with \(condition.name)")
    }
    if condition.sparesSideLying, let lying = liesOnSide(use, side: told.side) {
      reasons.append(lying)
    }
    if let word = firstAsked(of: use, in: condition.forbids) {
      reasons.append("“\(word)” is not for \(condition.name)")
    }
    if let early = condition.early, isEarly(early, for: told),
      let word = firstAsked(of: use, in: early.forbids)
    {
      reasons.append("“\(word)” is not for the first \(early.weeks) weeks of \(condition.name)")
    }
    return reasons
  }

  /// An exercise whose shortest hold is already too long cannot be done at all.
  private func holdObjections(to exercise: Exercise, _ condition: Condition) -> [Objection] {
    guard exercise.dose.unit == .seconds, let longest = condition.holdSeconds,
      exercise.dose.amounts.lowerBound > longest
    else { return [] }
    let what = "“\(exercise.name)” is held longer than the \(longest) s for \(condition.name)."
    return [Objection(rule: "hold-cap", what: what)]
  }

  /// The first thing the exercise asks that a condition rules out, in the catalogue's word.
  private func firstAsked(of use: Use, in forbidden: Forbidden) -> String? {
    let position = use.position
    if forbidden.support.contains(position.support) { return position.support.rawValue }
    for place in position.weightOn where forbidden.weightOn.contains(place) {
      return place.rawValue
    }
    for way in position.gettingThere where forbidden.gettingThere.contains(way) {
      return way.rawValue
    }
    for demand in position.demands where forbidden.demands.contains(demand) {
      return demand.rawValue
    }
    for thing in position.needs where forbidden.needs.contains(thing) { return thing.rawValue }
    for strain in use.exercise.strains where forbidden.strains.contains(strain.joint) {
      return strain.joint.rawValue
    }
    return nil
  }
}

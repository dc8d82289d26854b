import Anatomy
import Journalling
import Knowledge

/// More for what stands out, more for its weaker side, and equal sides everywhere else.
func emphasisViolations(
  of week: WeekSets, catalogue: Catalogue, fit: Fit, emphases: [Emphasis]
) -> [Violation] {
  let balance = Balance(week: week, catalogue: catalogue, fit: fit, emphases: emphases)
  return emphases.flatMap { balance.lagging($0) + balance.tooEven($0) } + balance.unequal()
}

private struct Balance {
  let week: WeekSets
  let catalogue: Catalogue
  let fit: Fit
  let emphases: [Emphasis]

  /// An emphasised group has more sets than any group that is not, except one that is only ever
  /// worked together with it.
  func lagging(_ emphasis: Emphasis) -> [Violation] {
    guard catalogue.muscles[emphasis.muscle] != nil else {
      return [Violation("emphasis", what: "There is no muscle group “\(emphasis.muscle)”.")]
    }
    let stressed = Set(emphases.map(\.muscle))
    let sets = week.larger(emphasis.muscle)
    let ahead = catalogue.muscles.first { rival in
      !stressed.contains(rival.id) && week.larger(rival.id) > 0
        && week.larger(rival.id) >= sets && week.works(rival.id, without: emphasis.muscle)
    }
    guard let ahead, Side.allCases.contains(where: { isAllowed(emphasis.muscle, on: $0) }) else {
      return []
    }
    let what =
      "“\(emphasis.muscle)” stands out and has \(sets) sets, no more than “\(ahead.id)” with "
      + "\(week.larger(ahead.id))."
    return [Violation("emphasis", side: emphasis.side, what: what)]
  }

  /// The weaker side gets half as much again, where an exercise for that side alone is allowed.
  func tooEven(_ emphasis: Emphasis) -> [Violation] {
    guard let side = emphasis.side, catalogue.muscles[emphasis.muscle]?.isPaired == true,
      fit.allows(emphasis.muscle, on: side, by: { $0.sides == .each && $0.mainMuscles.count == 1 })
    else { return [] }
    let (weaker, other) = (
      week.sets(emphasis.muscle, side), week.sets(emphasis.muscle, side.opposite)
    )
    guard weaker * 2 < other * 3 else { return [] }
    let what =
      "“\(emphasis.muscle)”: \(weaker) sets on the weaker side (\(side.rawValue)), \(other) on "
      + "the other."
    return [Violation("emphasis", side: side, what: what)]
  }

  /// Unequal only on purpose, or because one side is not allowed at all.
  func unequal() -> [Violation] {
    catalogue.muscles.filter(\.isPaired).compactMap { muscle in
      let (left, right) = (week.sets(muscle.id, .left), week.sets(muscle.id, .right))
      let isMeant = emphases.contains { $0.muscle == muscle.id && $0.side != nil }
      guard left != right, !isMeant, isAllowed(muscle.id, on: .left),
        isAllowed(muscle.id, on: .right)
      else { return nil }
      let what = "“\(muscle.id)” has \(left) sets left and \(right) right without a reason."
      return Violation("unequal", side: left < right ? .left : .right, what: what)
    }
  }

  private func isAllowed(_ muscle: Muscle.ID, on side: Side) -> Bool {
    fit.allows(muscle, on: side, by: { _ in true })
  }
}

import Anatomy
import Journalling
import Knowledge

/// Whether the programme tells the truth about what it trains and what it leaves out.
func coverageViolations(
  in programme: Programme, catalogue: Catalogue, week: WeekSets
) -> [Violation] {
  let mistakes =
    catalogue.muscles.flatMap { muscle in
      trainedMistakes(programme, muscle, week) + gapMistakes(programme, muscle, week)
    } + unknownGroups(programme, catalogue)
  return mistakes.map { Violation("coverage", what: $0) }
}

private func trainedMistakes(
  _ programme: Programme, _ muscle: Muscle, _ week: WeekSets
) -> [String] {
  let stated = programme.coverage.filter { $0.muscle == muscle.id }
  if stated.count > 1 { return ["“\(muscle.id)” stands twice in the coverage."] }
  func pair(_ count: (Muscle.ID, Side) -> Int) -> [Int] {
    [Side.left, .right].map { count(muscle.id, $0) }
  }
  let said = [stated.first?.sets, stated.first?.helping].map { [$0?.left ?? 0, $0?.right ?? 0] }
  let counted = [pair(week.sets), pair(week.helping)]
  return zip(["works in", "helps in"], zip(said, counted)).filter { $1.0 != $1.1 }.map {
    verb, pair in
    "“\(muscle.id)” is said to have \(pair.0[0]) left and \(pair.0[1]) right sets it \(verb), and has "
      + "\(pair.1[0]) and \(pair.1[1])."
  }
}

private func gapMistakes(_ programme: Programme, _ muscle: Muscle, _ week: WeekSets) -> [String] {
  Side.allCases.compactMap { side in
    let isListed = programme.uncovered.contains {
      $0.muscle == muscle.id && ($0.side == nil || $0.side == side)
    }
    let isTrained = week.sets(muscle.id, side) + week.helping(muscle.id, side) > 0
    switch (isListed, isTrained) {
    case (true, true): return "“\(muscle.id)” \(side.rawValue) is listed as left out but trained."
    case (false, false): return "“\(muscle.id)” \(side.rawValue) is left out, and it is not said."
    case (true, false), (false, true): return nil
    }
  }
}

private func unknownGroups(_ programme: Programme, _ catalogue: Catalogue) -> [String] {
  (programme.coverage.map(\.muscle) + programme.uncovered.map(\.muscle))
    .filter { catalogue.muscles[$0] == nil }
    .map { "There is no muscle group “\($0)”." }
}

import Anatomy

let partnersNameEachOther = CatalogueRule(
  says: "Opposite groups name each other, and a pair is described in one of them only."
) { catalogue in
  catalogue.muscles.flatMap { muscle -> [Problem] in
    var problems: [Problem] = []
    if let id = muscle.opposite, let partner = catalogue.muscles[id] {
      if partner.opposite != muscle.id {
        problems.append(
          problem(muscle, "\(id) does not name it back", "Add `opposite: \(muscle.id)` there"))
      }
      if (muscle.pair == nil) == (partner.pair == nil) {
        problems.append(
          problem(
            muscle, "the pair with \(id) stands in both files or in none",
            "Describe `pair` in one of the two"))
      }
    }
    if let pair = muscle.pair,
      ![pair.front, pair.back].contains(muscle.id)
        || ![pair.front, pair.back].contains(muscle.opposite) || pair.front == pair.back
    {
      problems.append(
        problem(
          muscle, "its pair is not made of itself and its opposite", "Name those two in `pair`"))
    }
    return problems
  }
}

let testsLoadWhatGroupsHave = CatalogueRule(
  says: "A test is carried only by qualities its muscle groups have, each once."
) { catalogue in
  catalogue.tests.flatMap { test -> [Problem] in
    var problems: [Problem] = []
    for (index, carrier) in test.carriers.enumerated() {
      guard let muscle = catalogue.muscles[carrier.muscle] else { continue }
      if !muscle.qualities.contains(carrier.quality) {
        problems.append(
          problem(
            test, "\(muscle.id) has no \(carrier.quality.rawValue)",
            "Mend the quality or add it to the muscle group"))
      }
      let earlier = test.carriers[..<index]
      if earlier.contains(where: {
        $0.muscle == carrier.muscle && $0.quality == carrier.quality
      }) {
        problems.append(problem(test, "\(muscle.id) stands twice in carriedBy", "Keep one"))
      }
    }
    return problems
  }
}

let sidesFitWhatIsWorked = CatalogueRule(
  says: "What is done one side at a time works a paired group; what is done in the middle does not."
) { catalogue in
  func isPaired(_ id: Muscle.ID) -> Bool { catalogue.muscles[id]?.isPaired ?? false }
  let tests = catalogue.tests.compactMap { test -> Problem? in
    let paired = test.carriers.contains { isPaired($0.muscle) }
    guard test.sides == .each, !paired else { return nil }
    return problem(test, "one side at a time, but no group in it has sides", "Use `middle`")
  }
  let exercises = catalogue.exercises.compactMap { exercise -> Problem? in
    let paired = exercise.works.contains { isPaired($0.muscle) }
    guard exercise.sides == .each, !paired else { return nil }
    return problem(exercise, "one side at a time, but no group in it has sides", "Use `middle`")
  }
  return tests + exercises + catalogue.tests.compactMap { relativeSide($0, $0.sides, $0.position) }
    + catalogue.exercises.compactMap { relativeSide($0, $0.sides, $0.position) }
}

/// A side said relative to the side being worked says nothing when no side is.
private func relativeSide<Entry: CatalogueEntry>(
  _ entry: Entry, _ sides: Sidedness, _ position: Position
) -> Problem? {
  guard sides != .each,
    position.lyingOn != nil || position.standsOn != nil || position.arm != nil
  else { return nil }
  return problem(entry, "a relative side without a side being worked", "Use `sides: each`")
}

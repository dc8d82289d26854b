let movementsAreShared = CatalogueRule(
  says: "A movement is named by two tests or more, of different kinds and the same sides."
) { catalogue in
  catalogue.tests.flatMap { test -> [Problem] in
    guard let movement = test.movement else { return [] }
    let others = catalogue.tests.filter { $0.movement == movement && $0.id != test.id }
    guard !others.isEmpty else {
      return [
        problem(
          test, "no other test names the movement \(movement)", "Mend the name or remove it")
      ]
    }
    return others.filter { $0.manner == test.manner || $0.sides != test.sides }.map {
      problem(
        test,
        "it shares the movement \(movement) with \($0.id), but not its sides, or its kind too",
        "Give one of them another movement")
    }
  }
}

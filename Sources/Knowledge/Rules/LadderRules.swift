let everyExerciseStandsOnOneLadder = CatalogueRule(
  says: "Every exercise stands on exactly one ladder, once."
) { catalogue in
  var ladders: [Exercise.ID: [Ladder.ID]] = [:]
  for ladder in catalogue.ladders {
    for rung in ladder.rungs { ladders[rung, default: []].append(ladder.id) }
  }
  return catalogue.exercises.compactMap { exercise in
    let found = ladders[exercise.id, default: []]
    guard found.count != 1 else { return nil }
    let names = found.map(\.text).joined(separator: ", ")
    return found.isEmpty
      ? problem(exercise, "it stands on no ladder", "Add it to the rungs of one")
      : problem(exercise, "it stands on several rungs (\(names))", "Keep one of them")
  }
}

let everyActHasALadder = CatalogueRule(says: "Every daily act has a practice ladder.") {
  catalogue in
  let led = Set(catalogue.ladders.compactMap(\.act))
  return catalogue.acts.filter { !led.contains($0.id) }.map {
    problem($0, "no ladder practises it", "Add a ladder with `act: \($0.id)`")
  }
}

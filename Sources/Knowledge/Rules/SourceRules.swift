let everySourceIsUsed = CatalogueRule(says: "Every source is cited by something.") { catalogue in
  let cited = citedSources(in: catalogue)
  return catalogue.sources.filter { !cited.contains($0.id) }.map {
    problem($0, "nothing cites it", "Cite it where it was used or delete the file")
  }
}

/// Every source some entry names.
func citedSources(in catalogue: Catalogue) -> Set<Source.ID> {
  var cited: Set<Source.ID> = []
  for test in catalogue.tests {
    cited.formUnion(test.sources)
    let numbers = test.carriers.map(\.provenance) + [test.noise.provenance]
    cited.formUnion((numbers + [test.norms?.provenance].compactMap(\.self)).compactMap(\.source))
  }
  for exercise in catalogue.exercises {
    cited.formUnion(exercise.sources)
    let numbers = exercise.works.map(\.provenance) + [exercise.dose.provenance]
    cited.formUnion(numbers.compactMap(\.source))
  }
  for habit in catalogue.habits {
    cited.formUnion(habit.sources + habit.shifts.compactMap(\.provenance.source))
  }
  cited.formUnion(catalogue.muscles.flatMap(\.sources))
  cited.formUnion(catalogue.acts.flatMap(\.sources))
  cited.formUnion(catalogue.flags.flatMap(\.sources))
  cited.formUnion(catalogue.conditions.flatMap(\.sources))
  cited.formUnion(catalogue.links.flatMap(\.sources))
  cited.formUnion(catalogue.questions.flatMap(\.sources))
  cited.formUnion(catalogue.stops.flatMap(\.sources))
  return cited
}

let dosesAreMeasuredAlike = CatalogueRule(
  says: "A test that bounds an exercise's dose counts in the same unit, and on no other sides."
) { catalogue in
  catalogue.exercises.compactMap { exercise in
    guard let test = exercise.measuredBy.flatMap({ catalogue.tests[$0] }) else { return nil }
    let (measured, dosed) = (test.measures.rawValue, exercise.dose.unit.rawValue)
    if measured != dosed {
      return problem(
        exercise, "\(test.id) counts \(measured), the dose \(dosed)",
        "Name a test with the same unit or remove `measuredBy`")
    }
    guard test.sides == .each, exercise.sides != .each else { return nil }
    return problem(
      exercise, "\(test.id) has other sides",
      "Name a test with the same sides or remove `measuredBy`")
  }
}

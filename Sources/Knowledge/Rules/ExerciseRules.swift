let dosesAreMeasuredAlike = CatalogueRule(
  says: "A test that bounds an exercise's dose counts in the same unit and on the same sides."
) { catalogue in
  catalogue.exercises.compactMap { exercise in
    guard let test = exercise.measuredBy.flatMap({ catalogue.tests[$0] }) else { return nil }
    if test.measures.rawValue != exercise.dose.unit.rawValue {
      return problem(
        exercise, "\(test.id) counts \(test.measures.rawValue), the dose \(exercise.dose.unit.rawValue)",
        "Name a test with the same unit or remove `measuredBy`")
    }
    if (test.sides == .each) != (exercise.sides == .each) {
      return problem(
        exercise, "\(test.id) has other sides", "Name a test with the same sides or remove `measuredBy`")
    }
    return nil
  }
}

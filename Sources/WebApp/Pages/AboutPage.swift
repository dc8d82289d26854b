import Knowledge

/// Age, and the sex whose norms are used.
struct AboutPage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let summary: ProblemSummary
  let age: TextField
  let sex: Question

  init(
    context: PageContext, age: String?, sex: String?, problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.about.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    summary = ProblemSummary(isNothingGiven: age == nil && sex == nil)
    self.age = TextField(
      "age", label: "How old are you?",
      hint: "Two of the safety rules go by age, and results are compared with people of your age.",
      value: age, unit: "years", isNumber: true, problems: problems)
    self.sex = Question(
      "sex", legend: "With whom should we compare your results?",
      hint: "If you would rather not say, we compare with everybody. Your results are then a "
        + "little less sure.",
      layout: "column",
      options: [
        (Sex.female.rawValue, "With women", nil), (Sex.male.rawValue, "With men", nil),
        (AboutPage.notSaid, "I would rather not say", nil),
      ], chosen: sex.map { [$0] } ?? [], problems: problems)
  }

  static let notSaid = "notSaid"
}

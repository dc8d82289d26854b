/// A page that asks by choices alone: the safety questions, the limits, the day, and others alike.
struct QuestionsPage: Sendable {
  let context: PageContext
  let heading: String
  /// Said before the questions.
  let lead: String?
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let questions: [Question]
  /// What it costs to skip the page; `nil` where it cannot be skipped.
  let skip: String?

  init(
    _ heading: String, lead: String? = nil, at place: Place, context: PageContext,
    questions: [Question], skip: String? = nil, problems: [FieldProblem] = []
  ) {
    (self.heading, self.lead, self.context) = (heading, lead, context)
    (self.questions, self.skip, path) = (questions, skip, place.path)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
  }
}

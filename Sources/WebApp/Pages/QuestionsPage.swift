/// A page that asks by choices alone: the safety questions, the limits, the day, and others alike.
struct QuestionsPage: Sendable {
  let context: PageContext
  let heading: String
  /// Said before the questions.
  let lead: String?
  let path: String
  /// As the box at the top says them; at each question stands what to do there.
  let problems: [FieldProblem]
  let hasProblems: Bool
  let summary: ProblemSummary
  let questions: [Question]
  /// What it costs to skip the page; `nil` where it cannot be skipped.
  let skip: String?
  /// Where the marks on the body are looked at again, for which a safety question is asked once more.
  let marks: String?
  /// What was told today and may have been a slip; only on the pages of safety questions.
  let again: AskedAgain?

  init(
    _ heading: String, lead: String? = nil, at place: Place, context: PageContext,
    questions: [Question], skip: String? = nil, marks: Place? = nil, again: AskedAgain? = nil,
    problems: [FieldProblem] = []
  ) {
    (self.marks, self.again) = (marks?.path, again)
    (self.heading, self.lead, self.context) = (heading, lead, context)
    (self.questions, self.skip, path) = (questions, skip, place.path)
    summary = ProblemSummary(problems, among: questions)
    (self.problems, hasProblems) = (ProblemSummary.links(problems), !problems.isEmpty)
  }
}

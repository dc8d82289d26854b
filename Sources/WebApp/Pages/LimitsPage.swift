import Anatomy
import Journalling
import Knowledge

/// What a person can do, a few questions at a time.
struct LimitsPage: Sendable {
  let context: PageContext
  let title: String
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let questions: [Question]

  init(
    _ group: LimitGroup, context: PageContext, answers: LimitAnswers,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    title = group.title
    path = Place.limits(group.number).path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    questions = group.limits.map { Self.question($0, answers, problems) }
  }

  private static func question(
    _ limit: Limit, _ answers: LimitAnswers, _ problems: [FieldProblem]
  ) -> Question {
    let field = LimitField(limit)
    let yesNo = [("yes", "Yes", nil), ("no", "No", nil)] as [(String, String, String?)]
    return Question(
      field.name, legend: limit.question,
      options: limit.setBy == .cannot ? yesNo + [("unsure", "Not sure", nil)] : yesNo,
      chosen: answers.said(limit).map { [$0] } ?? [],
      opening: field.asksMore ? Set([field.settingWord, "unsure"]) : [],
      follow: field.asksMore ? [more(limit, field, answers, problems)] : [], problems: problems)
  }

  private static func more(
    _ limit: Limit, _ field: LimitField, _ answers: LimitAnswers, _ problems: [FieldProblem]
  ) -> Question {
    Question(
      field.moreName, legend: limit.asksJoint ? "Which joints?" : "Which side?",
      hint: limit.asksJoint ? "Choose all that you want to protect." : "Choose both if it is both.",
      kind: "checkbox", layout: limit.asksJoint ? "many" : "row",
      options: field.details.map { ($0.key, $0.label, nil) }, chosen: answers.details(limit),
      problems: problems)
  }
}

/// What is chosen for each limit: as typed, or as stored.
struct LimitAnswers: Sendable {
  let said: @Sendable (Limit) -> String?
  let details: @Sendable (Limit) -> [String]

  /// As it was sent.
  init(_ form: FormValues) {
    said = { form[LimitField($0).name] }
    details = { form.all(LimitField($0).moreName) }
  }

  /// As it is stored.
  init(_ visit: Visit) {
    let (answers, held) = (visit.record.limitAnswers, visit.person.limits)
    said = { limit in
      guard let answer = answers[limit.id] else { return nil }
      return LimitField(limit).word(for: answer)
    }
    details = { limit in held.filter { $0.limit == limit.id }.flatMap(LimitField(limit).keys) }
  }
}

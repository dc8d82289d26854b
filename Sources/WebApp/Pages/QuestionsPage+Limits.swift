import Knowledge

extension QuestionsPage {
  /// What a person can do, a few questions at a time.
  init(
    _ group: LimitGroup, context: PageContext, answers: LimitAnswers,
    problems: [FieldProblem] = []
  ) {
    self.init(
      group.title,
      lead: "Whatever you cannot do, are not sure of, or would rather not, is left out everywhere.",
      at: .limits(group.number), context: context,
      questions: group.limits.map { Self.question($0, answers, problems) }, problems: problems)
  }

  private static func question(
    _ limit: Limit, _ answers: LimitAnswers, _ problems: [FieldProblem]
  ) -> Question {
    let field = LimitField(limit)
    return Question(
      field.name, legend: limit.question, hint: cost(limit),
      options: limit.setBy == .cannot ? Question.yesNoOrUnsure : Question.yesOrNo,
      chosen: answers.said(limit).map { [$0] } ?? [],
      opening: field.asksMore ? Set([field.settingWord, "unsure"]) : [],
      follow: field.asksMore ? [more(limit, field, answers, problems)] : [], problems: problems)
  }

  /// What it costs to spare a joint or to want one place only, said before; `nil` for the other limits.
  private static func cost(_ limit: Limit) -> String? {
    guard limit.setBy == .yes, limit.asksJoint || !limit.allowsOnlySupport.isEmpty else {
      return nil
    }
    return "If yes: \(limit.cost.prefix(1).lowercased())\(limit.cost.dropFirst())"
  }

  private static func more(
    _ limit: Limit, _ field: LimitField, _ answers: LimitAnswers, _ problems: [FieldProblem]
  ) -> Question {
    Question(
      field.moreName, legend: limit.asksJoint ? "Which joints?" : "Which side?",
      hint: limit.asksJoint
        ? "Choose all that you want to protect."
        : "Choose both if it is both, or if you cannot tell.",
      kind: "checkbox", layout: limit.asksJoint ? "many" : "row",
      options: field.details.map { ($0.key, $0.label, nil) }, chosen: answers.details(limit),
      problems: problems)
  }
}

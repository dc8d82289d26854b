import Knowledge

extension QuestionsPage {
  /// What the person was told they have, by name; what hardly comes at their age stands last.
  init(
    toldOf catalogue: Catalogue, age: Int? = nil, context: PageContext, chosen: [String],
    problems: [FieldProblem] = []
  ) {
    let byName = catalogue.conditions.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let rare = byName.filter { $0.isRare(atAge: age) }
    let conditions = byName.filter { !$0.isRare(atAge: age) } + rare
    let question = Question(
      FieldName.condition, legend: "Which of these has a doctor told you that you have?",
      hint:
        "Choose all that apply. What does not suit a condition is then left out. That can be many tests and exercises; the page of your tests says which.",
      kind: "checkbox", layout: "column",
      options: conditions.map { ($0.id.text, $0.name, $0.lay) } + [
        (FieldName.noCondition, "None of these", nil)
      ], chosen: chosen, problems: problems)
    self.init(
      "What you were told you have", at: .told, context: context, questions: [question],
      problems: problems)
  }
}

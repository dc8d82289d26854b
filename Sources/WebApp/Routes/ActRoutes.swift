import Hummingbird
import Journalling
import Knowledge

/// The daily acts with the goal, and the questions a person has.
func addActRoutes(to table: RouteTable) {
  table.get(.acts) { visit in
    let page = ActsPage(
      visit.catalogue, context: visit.context(at: .acts), figures: visit.smallFigure,
      eases: { visit.person.acts[$0]?.last?.value }, goal: visit.person.goal)
    return try visit.show(.acts, page)
  }
  table.post(.acts) { visit, form in try await takeActs(visit, form) }
  table.get(.asks) { visit in
    let page = QuestionsPage(
      askedOf: visit.catalogue, context: visit.context(at: .asks),
      chosen: visit.person.questions.map(\.text))
    return try visit.show(.questions, page)
  }
  table.post(.asks) { visit, form in
    let chosen = Set(form.all(FieldName.question))
    let before = Set(visit.person.questions)
    let events = visit.catalogue.questions.flatMap { question -> [Event] in
      switch (chosen.contains(question.id.text), before.contains(question.id)) {
      case (true, false): [.answered(.asked(question.id))]
      case (false, true): visit.record.takingBack(question.id)
      default: []
      }
    }
    try await visit.store(events)
    return visit.leadOn(from: .asks)
  }
}

private func takeActs(_ visit: Visit, _ form: FormValues) async throws -> Response {
  var reader = FormReader(form)
  var answers: [Answer] = []
  for act in visit.catalogue.acts {
    let ease = reader.whole(
      ActsPage.field(act.id), in: 0...10, "Choose a number from 0 to 10: \(act.question)")
    let last = visit.person.acts[act.id]?.last
    // The same number on another day is news; on the same day it is not.
    if let ease, last?.value != ease || last?.day != visit.today {
      answers.append(.act(act.id, ease))
    }
  }
  let goal = reader.text("goal")
  if let goal, goal != visit.person.goal { answers.append(.goal(goal)) }
  guard reader.problems.isEmpty else {
    let page = ActsPage(
      visit.catalogue, context: visit.context(at: .acts), figures: visit.smallFigure,
      eases: { form[ActsPage.field($0)].flatMap { Int($0) } }, goal: form["goal"],
      problems: reader.problems)
    return try visit.show(.acts, page, status: .unprocessableContent)
  }
  try await visit.store(answers)
  return visit.leadOn(from: .acts)
}

import Hummingbird
import Journalling
import Knowledge

/// The habits of the person's day; every question may be left out.
func addHabitRoutes(to table: RouteTable) {
  table.get(.habits) { visit in
    let habits = visit.person.habits
    let page = QuestionsPage(habitsIn: visit.catalogue, context: visit.context(at: .habits)) {
      habits[$0]?.rawValue
    }
    return try visit.show(.questions, page)
  }
  table.post(.habits) { visit, form in
    if form[FieldName.skip] != nil { return visit.leadOn(from: .habits, isSkipped: true) }
    try await visit.store(newAnswers(in: form, visit))
    return visit.leadOn(from: .habits)
  }
}

/// What the form says that the record does not say already.
private func newAnswers(in form: FormValues, _ visit: Visit) -> [Answer] {
  visit.catalogue.habits.compactMap { habit -> Answer? in
    guard let said = form[FieldName.habit(habit.id)].flatMap(YesNo.init(rawValue:)),
      said != visit.person.habits[habit.id]
    else { return nil }
    return .habit(habit.id, said)
  }
}

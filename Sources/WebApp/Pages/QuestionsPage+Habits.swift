import Knowledge

extension QuestionsPage {
  /// The habits of the person's day.
  init(habitsIn catalogue: Catalogue, context: PageContext, answers: (Habit.ID) -> String?) {
    let questions = catalogue.habits.map { habit in
      Question(
        FieldName.habit(habit.id), legend: habit.question, options: Question.yesNoOrUnsure,
        chosen: answers(habit.id).map { [$0] } ?? [])
    }
    self.init(
      "Your day",
      lead: """
        For each habit you have, your result names one change worth trying, and how good the \
        evidence is. Leave out what you do not want to say.
        """,
      at: .habits, context: context, questions: questions,
      skip: """
        Skipping this costs nothing for your safety: no test and no exercise depends on it. Only the \
        changes for your day are then missing.
        """)
  }
}

extension ScreenResultPage {
  /// What a person says after seeing a doctor: on this day, and exercise is allowed.
  struct Clearing: Sendable {
    let path: String
    let concern: String
    /// Whether the form was just sent and has to be mended.
    let isOpen: Bool
    let date: DateField
    let agreed: Question
  }
}

extension ScreenResultPage.Clearing {
  init(_ concern: ConcernField, values: FormValues?, problems: [FieldProblem]) {
    // Only the form that was sent shows what was typed into it.
    let isThis = values?["concern"] == concern.text
    let own = isThis ? problems : []
    (path, self.concern, isOpen) = (Place.cleared.path, concern.text, !own.isEmpty)
    date = DateField(
      concern.dateField, legend: "I have seen someone about this on",
      hint: "A doctor, a nurse or a physiotherapist. For example 27 3 2026.",
      values: isThis ? values : nil, problems: own)
    agreed = Question(
      concern.agreedField, legend: "What they said", layout: "column",
      options: [
        ("yes", "They said that I may exercise", nil),
        (
          DoctorsVisit.refused, "They said no, or we did not speak about it",
          "Nothing is then stored."
        ),
      ], chosen: isThis ? values?.all(concern.agreedField) ?? [] : [], problems: own)
  }
}

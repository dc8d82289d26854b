extension ScreenResultPage {
  /// What a person says after seeing a doctor: on this day, and exercise is allowed.
  struct Clearing: Sendable {
    let path: String
    let concern: String
    /// Whether it is the way on, or was just sent and has to be mended.
    let isOpen: Bool
    let date: DateField
    let agreed: Question
  }
}

extension ScreenResultPage.Clearing {
  /// - Parameter isOnly: Whether nothing else keeps the person from moving, so that this form is the way on.
  init(
    _ concern: ConcernField, in visit: Visit, isOnly: Bool, values: FormValues?,
    problems: [FieldProblem]
  ) {
    // Only the form that was sent shows what was typed into it.
    let isThis = values?["concern"] == concern.text
    let own = isThis ? problems : []
    (path, self.concern, isOpen) = (Place.cleared.path, concern.text, isOnly || !own.isEmpty)
    date = DateField(
      concern.dateField, legend: "I have seen someone about this on",
      hint: "A doctor, a nurse or a physiotherapist.\(Self.counting(concern, visit))",
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
  /// Which days count, said before one is typed.
  private static func counting(_ concern: ConcernField, _ visit: Visit) -> String {
    guard let first = DoctorsVisit.firstDayThatCounts(concern, in: visit) else {
      return ""
    }
    return " A visit on \(DayWords.words(first)) or later counts."
  }
}

import Knowledge

extension QuestionsPage {
  /// The safety questions of one topic.
  ///
  /// - Parameters:
  ///   - doubt: Why one of them is asked again.
  ///   - again: What was told today for which all of them are asked again.
  init(
    _ topic: ScreenTopic, context: PageContext, doubt: String? = nil, again: AskedAgain? = nil,
    answers: (Flag.ID) -> String?, problems: [FieldProblem] = []
  ) {
    let questions = topic.flags.map { flag in
      Question(
        FieldName.flag(flag.id), legend: flag.question ?? flag.topic, hint: flag.help,
        means: flag.whenYes == .emergency ? Self.unsureMeans : nil, sure: flag.toBeSure,
        options: Question.yesNoOrUnsure, chosen: answers(flag.id).map { [$0] } ?? [],
        problems: problems)
    }
    self.init(
      topic.name, lead: doubt ?? (topic.number == 1 ? Self.opening : nil),
      at: .screen(topic.number),
      context: context, questions: questions, marks: doubt == nil ? nil : .pain, again: again,
      problems: problems)
  }

  /// Said on the first page of the safety screen only.
  private static let opening = """
    These questions find the few things that a doctor should see first. Say “Not sure” where you \
    are not. It counts as yes until you are sure, and we then say what to look for.
    """

  /// Said at a question whose yes is an emergency, before it is answered.
  private static let unsureMeans = """
    “Not sure” counts as yes here: the next page then says how to make sure, and whom to call now.
    """
}

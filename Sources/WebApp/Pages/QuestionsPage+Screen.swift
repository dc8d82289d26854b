import Knowledge

extension QuestionsPage {
  /// The safety questions of one topic.
  ///
  /// - Parameter doubt: Why one of them is asked again.
  init(
    _ topic: ScreenTopic, context: PageContext, doubt: String? = nil, answers: (Flag.ID) -> String?,
    problems: [FieldProblem] = []
  ) {
    let questions = topic.flags.map { flag in
      Question(
        FieldName.flag(flag.id), legend: flag.question ?? flag.topic, hint: flag.help,
        options: Question.yesNoOrUnsure, chosen: answers(flag.id).map { [$0] } ?? [],
        problems: problems)
    }
    self.init(
      topic.name, lead: doubt ?? (topic.number == 1 ? Self.opening : nil),
      at: .screen(topic.number),
      context: context, questions: questions, problems: problems)
  }

  /// Said on the first page of the safety screen only.
  private static let opening = """
    These questions find the few things that a doctor should see first. “Not sure” is a good \
    answer: we then take the careful way.
    """
}

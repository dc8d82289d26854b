import Journalling
import Knowledge

/// The safety questions of one topic.
struct ScreenPage: Sendable {
  let context: PageContext
  let topic: String
  let path: String
  /// Said on the first page only.
  let opening: String?
  let problems: [FieldProblem]
  let hasProblems: Bool
  let questions: [Question]

  init(
    _ topic: ScreenTopic, context: PageContext, answers: (Flag.ID) -> String?,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    self.topic = topic.name
    path = Place.screen(topic.number).path
    opening =
      topic.number == 1
      ? "These questions find the few things that a doctor should see first. “Not sure” is a good "
        + "answer: we then take the careful way."
      : nil
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    questions = topic.flags.map { flag in
      Question(
        ScreenPage.field(flag.id), legend: flag.question ?? flag.topic, hint: flag.help,
        options: [("yes", "Yes", nil), ("no", "No", nil), ("unsure", "Not sure", nil)],
        chosen: answers(flag.id).map { [$0] } ?? [], problems: problems)
    }
  }

  static func field(_ flag: Flag.ID) -> String { "flag-\(flag)" }
}

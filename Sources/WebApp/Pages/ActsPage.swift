import Journalling
import Knowledge

/// How easily the daily acts go, and what the person wants back.
struct ActsPage: Sendable {
  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let acts: [Scale]
  let goal: TextField

  init(
    _ catalogue: Catalogue, context: PageContext, eases: (Act.ID) -> Int?, goal: String?,
    problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.acts.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    acts = catalogue.acts.map { act in
      Scale(
        Self.field(act.id), legend: act.question,
        ends: ("not at all", "without any trouble"), chosen: eases(act.id),
        problems: problems)
    }
    self.goal = TextField(
      "goal", label: "What would you like to be able to do again?",
      hint: "In your own words. For example: play nine holes, or kneel in the garden.",
      value: goal, isLong: true, problems: problems)
  }

  static func field(_ act: Act.ID) -> String { "act-\(act)" }
}

import Journalling
import Knowledge

/// How easily the daily acts go, and what the person wants back.
struct ActsPage: Sendable {
  /// The question about one act, with its picture for whom that is open.
  struct Asked: Sendable {
    let scale: Scale
    let figure: SmallFigure?
  }

  let context: PageContext
  let path: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  let acts: [Asked]
  let goal: TextField

  /// - Parameter figures: The picture of an act; `nil` while it may not be shown.
  init(
    _ catalogue: Catalogue, context: PageContext, figures: (Act) -> SmallFigure? = { _ in nil },
    eases: (Act.ID) -> Int?, goal: String?, problems: [FieldProblem] = []
  ) {
    self.context = context
    path = Place.acts.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    acts = catalogue.acts.map { act in
      Asked(
        scale: Scale(
          Self.field(act.id), legend: act.question,
          ends: ("not at all", "without any trouble"), chosen: eases(act.id),
          problems: problems),
        figure: figures(act))
    }
    self.goal = TextField(
      "goal", label: "What would you like to be able to do again?",
      hint: "In your own words. For example: play nine holes, or kneel in the garden.",
      value: goal, isLong: true, problems: problems)
  }

  static func field(_ act: Act.ID) -> String { "act-\(act)" }
}

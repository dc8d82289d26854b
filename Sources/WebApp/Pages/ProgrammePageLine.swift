import Knowledge
import Plumbline

/// One line of a session, as short as it can be; the how stands further down.
struct ProgrammeLine: Hashable, Sendable {
  /// A row of boxes to tick on paper.
  struct Ticks: Hashable, Sendable {
    /// “left”, “right”, or nothing.
    let ticksFor: String?
    /// One for each set.
    let boxes: [String]
  }

  let name: String
  /// The id of the exercise's own part of the page.
  let anchor: String
  let on: String
  /// Which side, in words; `nil` where the exercise has none.
  let side: String?
  let sideClass: String
  let dose: String
  let effort: String
  let ticks: [Ticks]

  init(_ item: PlanReport.Item, session: Int, _ catalogue: Catalogue) {
    let exercise = catalogue.exercises[Exercise.ID(item.id)]
    name = item.name
    anchor = ProgrammeExercise.anchor(item.id)
    on = exercise.map { Words.support($0.position.support) } ?? item.support
    side = ProgrammeWords.side(item, exercise)
    sideClass = item.side.map { "toward-\($0)" } ?? "neutral"
    dose = ProgrammeWords.dose(item)
    effort = ProgrammeWords.effort(item.effort)
    let boxes = (1...max(item.sets, 1)).map { "set \($0)" }
    ticks =
      item.eachSide
      ? ["left", "right"].map { Ticks(ticksFor: $0, boxes: boxes) }
      : [Ticks(ticksFor: item.side, boxes: boxes)]
  }
}

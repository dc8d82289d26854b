import Anatomy
import Journalling
import Knowledge
import Plumbline

/// One line of a session, as short as it can be; the how stands further down.
struct ProgrammeLine: Hashable, Sendable {
  /// A row of boxes to tick on paper.
  struct Ticks: Hashable, Sendable {
    /// “left”, “right”, or nothing.
    let ticksFor: String?
    /// One for each set.
    let boxes: [Int]
  }

  let name: String
  let figure: SmallFigure?
  let on: String
  /// Which side, in words; `nil` where the exercise has none.
  let side: String?
  let sideClass: String
  let dose: String
  /// How hard it should feel; `nil` when the whole session says it once.
  let effort: String?
  let ticks: [Ticks]
  /// Where the exercise is first in the week.
  let how: ProgrammeExercise?
  /// The session that tells how, where that is an earlier one.
  let toldIn: Told?
  let swap: Swap?

  struct Told: Hashable, Sendable {
    let session: Int
    let id: String
  }

  /// - Parameters:
  ///   - toldIn: The session that told already how the exercise is done.
  ///   - open: How the person may start with each exercise that could stand in its place.
  init(
    _ item: PlanReport.Item, of report: PlanReport, effort: String?, toldIn: Int?,
    open: [Exercise.ID: StartingDose], _ catalogue: Catalogue
  ) {
    let exercise = catalogue.exercises[Exercise.ID(item.id)]
    name = item.name
    let asked = ProgrammeExercise.sides(of: item, in: report)
    figure = exercise.flatMap {
      SmallFigure(of: $0, on: item.side.flatMap(Side.init) ?? asked.first ?? nil, catalogue)
    }
    on = exercise.map { Words.support($0.position.support) } ?? item.support
    side = ProgrammeWords.side(item)
    sideClass = item.side.map { "toward-\($0)" } ?? "neutral"
    dose = ProgrammeWords.dose(item)
    self.effort = effort
    let boxes = Array(1...max(item.sets, 1))
    ticks =
      item.eachSide
      ? ["left", "right"].map { Ticks(ticksFor: $0, boxes: boxes) }
      : [Ticks(ticksFor: item.side, boxes: boxes)]
    how =
      toldIn == nil
      ? ProgrammeExercise(item, on: asked, catalogue) : nil
    swap = Swap(item, of: report, open: open, catalogue)
    self.toldIn = toldIn.map { Told(session: $0, id: item.id) }
  }
}

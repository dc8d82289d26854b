import Anatomy
import Knowledge
import Plumbline

/// How one exercise of the week is done, why it is there, and when to stop.
struct ProgrammeExercise: Hashable, Sendable {
  let id: String
  let title: String
  let lay: String
  let place: String
  let figure: FigurePicture?
  let why: String
  let whySources: [CitedSource]
  let hasSources: Bool
  let steps: [String]
  let feel: String
  let watch: [String]
  let softer: String?
  let stops: [TestPage.StopLine]
  /// Where one set starts and what it is built up to, and the rest after it.
  let dose: String
  /// That the range is ours, where it is.
  let origin: String?
  /// The rungs beside it on its ladder.
  let rungs: String?
  let instead: String?

  /// Each exercise of the week once, in the order it first appears.
  static func each(of report: PlanReport, _ catalogue: Catalogue) -> [ProgrammeExercise] {
    var seen: Set<String> = []
    return report.sessions.flatMap(\.exercises).filter { seen.insert($0.id).inserted }
      .compactMap { ProgrammeExercise($0, on: sides(of: $0, in: report), catalogue) }
  }

  /// The sides on which the week asks for an exercise, the one of its first line first.
  static func sides(of item: PlanReport.Item, in report: PlanReport) -> [Side?] {
    let lines = report.sessions.flatMap(\.exercises).filter { $0.id == item.id }
    var sides: [Side] = []
    for side in lines.flatMap({ $0.eachSide ? [.left, .right] : [$0.side.flatMap(Side.init)] })
      .compactMap(\.self) where !sides.contains(side)
    {
      sides.append(side)
    }
    return sides.isEmpty ? [nil] : sides
  }

  /// - Parameter sides: The sides on which the week asks for it, the one that is shown first.
  /// - Returns: `nil` when the catalogue has no such exercise.
  init?(_ item: PlanReport.Item, on sides: [Side?], _ catalogue: Catalogue) {
    guard let exercise = catalogue.exercises[Exercise.ID(item.id)] else { return nil }
    (id, title, lay, steps) = (item.id, exercise.name, exercise.lay, exercise.steps)
    (feel, watch, softer) = (exercise.feel, exercise.watch, exercise.softer)
    place = TestPageWords.place(exercise.position)
    figure = FigurePicture(of: exercise, named: exercise.name, on: sides, catalogue)
    why = item.because.sentence
    let ofDose = item.dose.source.map { [$0] } ?? []
    let others = item.because.sources.filter { $0 != item.dose.source }
    whySources = (ofDose + others).map(CitedSource.init)
    dose = ProgrammeWords.wholeDose(item)
    rungs = ProgrammeWords.rungs(
      easier: item.easier.flatMap { catalogue.exercises[Exercise.ID($0)]?.name },
      harder: item.harder.flatMap { catalogue.exercises[Exercise.ID($0)]?.name })
    hasSources = !whySources.isEmpty || item.dose.source == nil
    let rules = exercise.stopWhen.compactMap { catalogue.stops[$0] }
    stops = rules.map { TestPage.StopLine(sign: $0.name, whatToDo: $0.whatToDo) }
    let names = item.alternatives.compactMap { catalogue.exercises[Exercise.ID($0)]?.name }
    instead = names.isEmpty ? nil : names.joined(separator: "; ")
    origin =
      item.dose.source == nil ? "Nobody measured that range of doses: it is our choice." : nil
  }
}

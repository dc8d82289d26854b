import Knowledge
import Plumbline

/// How one exercise of the week is done, why it is there, and when to stop.
struct ProgrammeExercise: Hashable, Sendable {
  let title: String
  let lay: String
  let place: String
  let why: String
  let whySources: [CitedSource]
  let hasSources: Bool
  let steps: [String]
  let feel: String
  let watch: [String]
  let softer: String?
  let stops: [TestPage.StopLine]
  let stopNames: String
  let instead: String?

  /// Each exercise of the week once, in the order it first appears.
  static func each(of report: PlanReport, _ catalogue: Catalogue) -> [ProgrammeExercise] {
    var seen: Set<String> = []
    return report.sessions.flatMap(\.exercises).filter { seen.insert($0.id).inserted }
      .compactMap { ProgrammeExercise($0, catalogue) }
  }

  /// - Returns: `nil` when the catalogue has no such exercise.
  init?(_ item: PlanReport.Item, _ catalogue: Catalogue) {
    guard let exercise = catalogue.exercises[Exercise.ID(item.id)] else { return nil }
    (title, lay, steps) = (exercise.name, exercise.lay, exercise.steps)
    (feel, watch, softer) = (exercise.feel, exercise.watch, exercise.softer)
    place = TestPageWords.place(exercise.position)
    why = item.because.sentence
    whySources = item.because.sources.map(CitedSource.init)
    hasSources = !whySources.isEmpty
    let rules = exercise.stopWhen.compactMap { catalogue.stops[$0] }
    stops = rules.map { TestPage.StopLine(sign: $0.name, whatToDo: $0.whatToDo) }
    stopNames = TestPageWords.list(
      rules.map { $0.name.prefix(1).lowercased() + $0.name.dropFirst() })
    let names = item.alternatives.compactMap { catalogue.exercises[Exercise.ID($0)]?.name }
    instead = names.isEmpty ? nil : names.joined(separator: "; ")
  }
}

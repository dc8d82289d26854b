import Journalling
import Knowledge
import Plumbline

/// A habit the person has, with the one change worth trying and how good the evidence is.
struct HabitNote: Sendable {
  let name: String
  let change: String
  /// How good the evidence is, as a sentence; it comes before the change.
  let verdict: String
  let known: String
  let sources: [CitedSource]
  /// Its page in the library.
  let libraryPath: String

  init(_ habit: Habit, _ catalogue: Catalogue) {
    (name, change, known) = (habit.name, habit.change, habit.known)
    libraryPath = Place.libraryEntry(.habits, habit.id.text).path
    verdict = Words.habit(habit.verdict)
    sources = catalogue.notes(habit.sources).map(CitedSource.init)
  }

  /// One for each habit that was answered with yes, the best evidence first.
  static func all(_ answers: [Habit.ID: YesNo], _ catalogue: Catalogue) -> [HabitNote] {
    Verdict.allCases.flatMap { verdict in
      catalogue.habits.filter { $0.verdict == verdict && answers[$0.id] == .yes }
    }
    .map { HabitNote($0, catalogue) }
  }
}

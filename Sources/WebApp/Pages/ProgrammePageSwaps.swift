import Journalling
import Knowledge
import Plumbline

/// An exercise that the person left out, with what they chose in its place.
struct LeftOutLine: Hashable, Sendable {
  let id: String
  let name: String
  /// “In its place: …”, also where that is not in this week.
  let instead: String?
  let figure: SmallFigure?

  /// - Parameter open: How the person may start with each exercise; only those have a picture.
  static func all(
    _ leftOut: [Person.LeftOut], _ report: PlanReport, open: [Exercise.ID: StartingDose],
    _ catalogue: Catalogue
  ) -> [LeftOutLine] {
    var standing: [String: [Int]] = [:]
    for session in report.sessions {
      for item in session.exercises { standing[item.id, default: []].append(session.session) }
    }
    return leftOut.compactMap { left in
      catalogue.exercises[left.exercise].map { exercise in
        let name = left.instead.flatMap { catalogue.exercises[$0]?.name }
        let place = left.instead.flatMap { standing[$0.text] }.map(WeekChange.sessions)
        return LeftOutLine(
          id: exercise.id.text, name: exercise.name,
          instead: name.map {
            "In its place: \($0), \(place.map { "in \($0)" } ?? "not in this week")"
          },
          figure: open[exercise.id].flatMap { dose in
            SmallFigure(of: exercise, on: dose.sides.first ?? nil, catalogue)
          })
      }
    }
  }
}

/// “I cannot do this one”, with what else would do.
struct Swap: Hashable, Sendable {
  struct Choice: Hashable, Sendable {
    let id: String
    let name: String
    let lay: String
    /// “Session 2 has it already”; `nil` where the week does not.
    let already: String?
    let figure: SmallFigure?
  }

  let id: String
  let title: String
  let choices: [Choice]

  /// - Returns: `nil` when the catalogue has no such exercise.
  ///
  /// - Parameter open: How the person may start with each exercise; only those have a picture.
  init?(
    _ item: PlanReport.Item, of report: PlanReport, open: [Exercise.ID: StartingDose],
    _ catalogue: Catalogue
  ) {
    guard let exercise = catalogue.exercises[Exercise.ID(item.id)] else { return nil }
    (id, title) = (item.id, exercise.name)
    choices = item.alternatives.compactMap { catalogue.exercises[Exercise.ID($0)] }.map { other in
      let figure = open[other.id].flatMap { dose in
        SmallFigure(of: other, on: dose.sides.first ?? nil, catalogue)
      }
      let sessions = report.sessions.filter { $0.exercises.contains { $0.id == other.id.text } }
      return Choice(
        id: other.id.text, name: other.name, lay: other.lay,
        already: sessions.isEmpty
          ? nil : "In your week already, in \(WeekChange.sessions(sessions.map(\.session))).",
        figure: figure)
    }
  }
}

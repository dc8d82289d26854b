import Anatomy
import Journalling
import Knowledge

/// What is wrong with the week as a list: sessions, repeats, sides, names.
func shapeViolations(in programme: Programme, catalogue: Catalogue) -> [Violation] {
  var found: [Violation] = []
  if !(1...3).contains(programme.sessions.count) {
    found.append(
      Violation("sessions", what: "A week has 1 to 3 sessions, not \(programme.sessions.count)."))
  }
  for (number, session) in zip(1..., programme.sessions) {
    if session.items.isEmpty {
      found.append(Violation("empty", session: number, what: "Session \(number) is empty."))
    }
    found += repeats(in: session, number: number)
    found += session.items.flatMap { nameViolations(of: $0, session: number, catalogue: catalogue) }
  }
  return found
}

/// An exercise stands at most once in a session for each side.
private func repeats(in session: Programme.Session, number: Int) -> [Violation] {
  session.items.enumerated().compactMap { index, item in
    let clash = session.items[..<index].contains { earlier in
      earlier.exercise == item.exercise
        && !Set(earlier.workedSides).isDisjoint(with: item.workedSides)
    }
    guard clash else { return nil }
    return Violation(
      "twice", session: number, exercise: item.exercise, side: item.side,
      what: "“\(item.exercise)” stands twice in session \(number).")
  }
}

private func nameViolations(
  of item: Programme.Item, session: Int, catalogue: Catalogue
) -> [Violation] {
  func violation(_ rule: String, _ exercise: Exercise.ID, _ what: String) -> Violation {
    Violation(rule, session: session, exercise: exercise, side: item.side, what: what)
  }
  var found: [Violation] = []
  for id in [item.exercise] + item.alternatives + [item.easier, item.harder].compactMap(\.self)
  where catalogue.exercises[id] == nil {
    found.append(violation("unknown-exercise", id, "There is no exercise “\(id)”."))
  }
  if item.alternatives.contains(item.exercise) {
    found.append(
      violation("alternative", item.exercise, "“\(item.exercise)” is its own alternative."))
  }
  if let exercise = catalogue.exercises[item.exercise], !saysSideWell(item, exercise) {
    let what = "“\(exercise.id)” does not say well which side is worked."
    found.append(violation("side", exercise.id, what))
  }
  return found
}

/// One side at a time: that side, or each in turn.
///
/// Otherwise no side at all.
private func saysSideWell(_ item: Programme.Item, _ exercise: Exercise) -> Bool {
  exercise.sides == .each ? (item.side == nil) == item.eachSide : item.side == nil && !item.eachSide
}

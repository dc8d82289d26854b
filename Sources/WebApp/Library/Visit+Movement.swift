import Anatomy
import Journalling
import Knowledge
import Plumbline
import Screening

/// What a page of the library shows of a movement: how it is done, or why that is not shown.
extension Visit {
  func movement(of entry: LibraryEntry) -> (ShownMovement?, ClosedMovement?) {
    switch entry.kind {
    case .tests: catalogue.tests[.init(entry.id)].map { movement(of: $0) } ?? (nil, nil)
    case .exercises: catalogue.exercises[.init(entry.id)].map { movement(of: $0) } ?? (nil, nil)
    default: (nil, nil)
    }
  }

  private func movement(of test: SelfTest) -> (ShownMovement?, ClosedMovement?) {
    let gate = gate(of: test)
    guard case .open(let sides) = gate else {
      return (nil, closed(gate, isTest: true, reasons(against: .init(test), backTo: .tests)))
    }
    let shown = ShownMovement(
      figure: FigurePicture(of: test, named: test.name, on: sides, catalogue), lay: test.asks,
      side: Self.only(sides), steps: test.steps, dose: nil, feel: nil, watch: [test.scoring],
      stops: stops(test.stopWhen),
      go: .init(name: "Do this test", path: Place.test(test.id).path))
    return (shown, nil)
  }

  private func movement(of exercise: Exercise) -> (ShownMovement?, ClosedMovement?) {
    let gate = gate(of: exercise)
    guard case .open(let sides) = gate,
      let dose = guide.startingDose(of: exercise, record, today: today)
    else {
      return (
        nil, closed(gate, isTest: false, reasons(against: .init(exercise), backTo: .programme))
      )
    }
    let shown = ShownMovement(
      figure: FigurePicture(of: exercise, named: exercise.name, on: sides, catalogue),
      lay: exercise.lay,
      side: Self.only(sides), steps: exercise.steps, dose: Self.words(dose, of: exercise),
      feel: exercise.feel, watch: exercise.watch + [exercise.softer].compactMap(\.self),
      stops: stops(exercise.stopWhen),
      go: .init(name: "See your programme", path: Place.programme.path, isPlain: true))
    return (shown, nil)
  }

  private func stops(_ ids: [StopRule.ID]) -> [TestPage.StopLine] {
    ids.compactMap { catalogue.stops[$0] }
      .map { TestPage.StopLine(sign: $0.name, whatToDo: $0.whatToDo) }
  }

  /// Said where one side alone is allowed.
  private static func only(_ sides: [Side?]) -> String? {
    guard sides.count == 1, let side = sides[0] else { return nil }
    return "For you on the \(side.rawValue) side only."
  }

  private static func words(_ dose: StartingDose, of exercise: Exercise) -> String {
    let unit = exercise.dose.unit
    let start = Words.dose(dose.amount, unit)
    let build =
      dose.amount < dose.most ? "; over weeks one builds up to \(Words.dose(dose.most, unit))" : ""
    let effort =
      exercise.purpose == .lengthening
      ? "As far as it pulls gently" : ProgrammeWords.effort(dose.effort)
    return
      "A set for you begins with \(start)\(build). \(effort). Your programme says how many sets."
  }

  /// What leaves a movement out, each with the places where that is changed.
  private func reasons(
    against movement: Restrictions.Movement, backTo onward: Onward
  ) -> [ClosedMovement.Reason] {
    guard let restrictions = cleared?.restrictions else { return [] }
    return rules(against: movement, restrictions).map { rule in
      let changes = restrictions.origins.origins(of: rule).map { origin in
        origin == .cannot && onward == .programme
          ? NoticePage.Action(name: "Put it back in your programme", path: Place.programme.path)
          : change(origin, backTo: onward)
      }
      return ClosedMovement.Reason(
        what: Words.capitalised(nameWithWhere(rule)),
        changes: changes.map { change in
          // Elsewhere such a link stands on the page of the tests itself.
          let isOnTests = change.path.hasPrefix("#")
          return NoticePage.Action(
            name: change.name, path: (isOnTests ? Place.tests.path : "") + change.path)
        })
    }
  }

  /// - Parameter reasons: What leaves it out, where something does.
  private func closed(
    _ gate: MovementGate, isTest: Bool, _ reasons: [ClosedMovement.Reason]
  ) -> ClosedMovement? {
    let one = isTest ? "self-test" : "exercise"
    switch gate {
    case .open: return nil
    case .screen:
      let why =
        isStopped
        ? "Your safety answers say that somebody should be seen first."
        : isNew
          ? "It is shown when the safety questions are answered and say go on."
          : "Your safety answers are not complete, or no longer current."
      let place = placeOfScreen
      let name = place == .screenResult ? "See what to do" : "Answer the safety questions"
      return ClosedMovement(why, [.init(name: name, path: place.path)])
    case .today:
      let then: Onward = isTest ? .tests : .programme
      return ClosedMovement(
        "One question comes first, as on every day.",
        [
          .init(name: "Answer the question of the day", path: then.askPath)
        ])
    case .rest:
      return ClosedMovement(
        "A test hurt strongly today, so no movement is shown here until tomorrow. Rest, and move about as "
          + "far as it is comfortable.", [])
    case .forbidden:
      return ClosedMovement(
        "This \(one) is left out for you. What leaves it out:", leftOutFor: reasons)
    case .tooMuch:
      return ClosedMovement(
        "No limit forbids it, but it is too much to start with for you now. An easier one comes first.",
        [.init(name: "See your programme", path: Place.programme.path, isPlain: true)])
    }
  }
}

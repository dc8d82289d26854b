import Anatomy
import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

extension Visit {
  /// Whether the picture of a daily act may be shown now, and on which side: the keys of tests and weeks, and
  /// no limit or condition against anything that the same movement is drawn for.
  ///
  /// An act has no position of its own; the tests and exercises of its motion have.
  func gate(of act: Act) -> MovementGate {
    guard let chooser,
      let restrictions = cleared?.restrictions
    else { return .screen }
    guard isAskedToday else { return .today }
    let movements = movementsDrawn(like: act)
    let sided = movements.filter { $0.sides == .each }
    let sides = [Side.left, .right].filter { side in
      sided.allSatisfy { restrictions.allowedSides(of: $0).contains(side) }
    }
    var names: [String] = []
    for movement in movements {
      names += sides.isEmpty ? namesOfObjections(movement, restrictions) : namesOfRules(movement)
    }
    guard names.isEmpty else {
      var said: Set<String> = []
      return .forbidden(names.filter { said.insert($0).inserted })
    }
    if chooser.hasHadStrongPainToday { return .rest }
    return .open(sided.isEmpty ? [nil] : sides)
  }

  private func movementsDrawn(like act: Act) -> [Restrictions.Movement] {
    let motion = catalogue.motions.first { $0.shows.contains { $0.entry == .act(act.id) } }
    return (motion?.shows ?? []).compactMap { shown in
      switch shown.entry {
      case .exercise(let id): catalogue.exercises[id].map { .init($0) }
      case .test(let id): catalogue.tests[id].map { .init($0) }
      case .act: nil
      }
    }
  }
}

extension Visit {
  /// What the library shows of a daily act: its picture, or why there is none now.
  func actFigure(of entry: LibraryEntry) -> (FigurePicture?, String?) {
    guard entry.kind == .acts, let act = catalogue.acts[.init(entry.id)] else { return (nil, nil) }
    switch gate(of: act) {
    case .open(let sides):
      return (FigurePicture(of: act, named: act.name, on: sides, catalogue), nil)
    case .screen:
      return (nil, "Its picture is shown once the safety questions are answered and say go on.")
    case .today: return (nil, "Its picture is shown once the question of the day is answered.")
    case .forbidden(let rules):
      return (nil, "Its picture is not shown, because of what you told us: \(Words.list(rules)).")
    case .rest:
      return (nil, "A test hurt strongly today, so no movement is shown here until tomorrow.")
    case .tooMuch: return (nil, nil)
    }
  }
}

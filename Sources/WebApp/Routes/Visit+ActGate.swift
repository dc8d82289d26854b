import Anatomy
import Journalling
import Knowledge
import Plumbline
import Screening

extension Visit {
  /// Whether the picture of a daily act may be shown now: the keys of tests and weeks, and no limit or
  /// condition against anything that the same movement is drawn for.
  ///
  /// An act has no position of its own; the tests and exercises of its motion have.
  func gate(of act: Act) -> MovementGate {
    guard let cleared = guide.cleared(record, today: today) else { return .screen }
    guard isAskedToday else { return .today }
    let motion = catalogue.motions.first { $0.shows.contains { $0.entry == .act(act.id) } }
    let movements = (motion?.shows ?? []).compactMap { shown -> Restrictions.Movement? in
      switch shown.entry {
      case .exercise(let id): catalogue.exercises[id].map { .init($0) }
      case .test(let id): catalogue.tests[id].map { .init($0) }
      case .act: nil
      }
    }
    var rules: [String] = []
    for movement in movements
    where cleared.restrictions.allowedSides(of: movement).isEmpty {
      for side in [Side.left, .right] {
        for rule in cleared.restrictions.objections(to: movement, working: side) {
          let word = name(rule)
          if !rules.contains(word) { rules.append(word) }
        }
      }
    }
    return rules.isEmpty ? .open([nil]) : .forbidden(rules)
  }
}

extension Visit {
  /// What the library shows of a daily act: its picture, or why there is none now.
  func actFigure(of entry: LibraryEntry) -> (FigurePicture?, String?) {
    guard entry.kind == .acts, let act = catalogue.acts[.init(entry.id)],
      let figure = FigurePicture(of: act, named: act.name, on: [nil], catalogue)
    else { return (nil, nil) }
    switch gate(of: act) {
    case .open: return (figure, nil)
    case .screen:
      return (nil, "Its picture is shown once the safety questions are answered and say go on.")
    case .today: return (nil, "Its picture is shown once the question of the day is answered.")
    case .forbidden(let rules):
      return (nil, "Its picture is not shown, because of what you told us: \(Words.list(rules)).")
    case .rest, .tooMuch: return (nil, nil)
    }
  }
}

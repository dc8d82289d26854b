import Plumbline

/// What the safety screen says beside or instead of a programme; it names no movement.
struct ProgrammeRefusal: Hashable, Sendable {
  /// One thing to act on: what to do, whom to ask, what to watch for.
  struct Matter: Hashable, Sendable {
    let what: String
    let toDo: String
    let whom: String
    let watchFor: String
  }

  let sentence: String
  let isEmergency: Bool
  let matters: [Matter]
  let missing: [String]
  /// Where to go on from here.
  let wayOn: String
  let wayWords: String

  init(_ refusal: PlanReport.Refusal, screen: ScreenReport) {
    sentence = DayWords.spelled(refusal.sentence)
    isEmergency = screen.action == "emergency"
    matters = screen.reasons.filter { $0.action == screen.action }.map(Matter.init)
    missing = screen.missing.filter { $0 != refusal.sentence }.map(DayWords.spelled)
    switch refusal.kind {
    case "screen" where screen.action == nil:
      (wayOn, wayWords) = (Place.screenStart.path, "Go to the safety questions")
    case "screen": (wayOn, wayWords) = (Place.screenResult.path, "See what to do")
    case "nothingAllowed": (wayOn, wayWords) = (Place.limits(1).path, "Look at what you can do")
    default: (wayOn, wayWords) = (Place.yours.path, "Go to your record")
    }
  }

  init(tellingDoctor screen: ScreenReport) {
    sentence = DayWords.spelled(screen.sentence)
    isEmergency = false
    matters = screen.reasons.map(Matter.init)
    missing = []
    (wayOn, wayWords) = (Place.screenResult.path, "See your safety answers")
  }
}

extension ProgrammeRefusal.Matter {
  init(_ reason: ScreenReport.Reason) {
    (what, whom, watchFor) = (reason.what, reason.whom, reason.watchFor)
    toDo = DayWords.spelled(reason.toDo)
  }
}

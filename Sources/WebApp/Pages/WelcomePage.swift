import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// The first page: what this is; or, with a record, where the person is and what comes next.
struct WelcomePage: Sendable {
  /// A part of the way with its state.
  struct Part: Hashable, Sendable {
    let name: String
    let what: String
    let state: String
    let path: String?
  }

  /// That the answers ask for help now, and what was answered.
  struct Emergency: Hashable, Sendable {
    let title: String
    let sentence: String

    init(_ screen: ScreenReport, call: String) {
      let urgent = screen.reasons.filter { $0.action == SafetyAction.emergency.rawValue }
      let sure = urgent.first { $0.answer != AnswerBehind.unsure.rawValue }
      let what = (sure ?? urgent.first)?.what ?? ""
      if sure == nil {
        title = "If it is so, get help now"
        sentence = """
          Do not exercise. You answered “not sure” to “\(what)” Read on the next page what to look for. If it \
          is so, or if you cannot tell: \(call), or do what is said there.
          """
      } else {
        title = "Get help now"
        sentence = """
          Do not exercise. This can be the sign of something that must be treated today: “\(what)” \
          \(Words.capitalised(call)), or do what is said on the next page.
          """
      }
    }
  }

  let context: PageContext
  let isNew: Bool
  let startPath: String
  /// “Next: …”.
  let nextName: String
  /// The tests once more, on another day than those that were done.
  let testsAgain: NoticePage.Action?
  let goal: String?
  let outcome: String?
  let emergency: Emergency?
  /// What results ask to be shown to a doctor before all else.
  let showDoctor: [String]
  /// Where the reasons behind the outcome stand; `nil` where there are none, or the button leads there.
  let outcomePath: String?
  let parts: [Part]
  let knownPath: String
  let importPath: String

  init(_ visit: Visit) {
    context = visit.context()
    isNew = visit.isNew
    let way = visit.site.way
    let next = way.next(for: visit)
    startPath = next.place.path
    nextName = Self.name(next)
    testsAgain = next == .answer ? Self.testsAgain(visit) : nil
    goal = visit.person.goal
    let screen = visit.screen
    emergency =
      screen.action == SafetyAction.emergency.rawValue
      ? Emergency(screen, call: EmergencyWords.call(visit.catalogue)) : nil
    showDoctor = Words.showDoctor(visit.person, visit.catalogue)
    // “When you next see them” would speak against what the results ask for.
    outcome =
      visit.isNew
      ? nil
      : screen.letsMove && !showDoctor.isEmpty
        ? "By your safety answers you can go on." : DayWords.spelled(screen.sentence)
    outcomePath =
      screen.reasons.isEmpty || !screen.missing.isEmpty || next.place == .screenResult
      ? nil : Place.screenResult.path
    parts = Step.Part.allCases.map { Self.state($0, visit) }
    (knownPath, importPath) = (Place.known.path, Place.yours.path)
  }

  /// - Returns: `nil` on a day with a test, and where no test comes.
  private static func testsAgain(_ visit: Visit) -> NoticePage.Action? {
    guard visit.person.tried(on: visit.today).isEmpty,
      visit.chooser?.next() != nil
    else { return nil }
    return NoticePage.Action(
      name: "Go on with the tests: another day can make it surer", path: Place.tests.path)
  }

  private static func name(_ step: Step) -> String {
    switch step {
    case .screen, .age: "Go on with the safety questions"
    case .screenResult: "See what to do"
    case .pain, .told, .habits: "Go on about you"
    case .limits, .home: "Go on: what you can do"
    case .acts, .asks: "Go on: what you want back"
    case .tests: "Go on to the tests"
    case .answer: "See your plumb line"
    case .programme: "See your programme"
    }
  }

  private static func state(_ part: Step.Part, _ visit: Visit) -> Part {
    let (person, way) = (visit.person, visit.site.way)
    let letsMove = visit.screen.letsMove
    let mayMove = letsMove && visit.nextLimits == nil
    func shown(_ state: String, _ place: Place?) -> Part {
      Part(name: part.name, what: part.what, state: state, path: place?.path)
    }
    switch part {
    case .before:
      let open = way.topics.count { !$0.isAnswered(in: visit) }
      let state =
        letsMove
        ? "answered"
        : open == 0
          ? DayWords.spelled(visit.screen.sentence)
          : "\(way.topics.count - open) of \(way.topics.count) topics answered"
      return shown(state, open == 0 ? .screenResult : visit.placeOfScreen)
    case .about:
      let isBegun = person.pain != nil || !person.conditionsAnswered.isEmpty
      return shown(isBegun ? "answered" : "open", letsMove || isBegun ? .pain : nil)
    case .able:
      let isDone = visit.catalogue.limits.allSatisfy { person.limitsAnswered.contains($0.id) }
      let state = isDone ? "answered" : person.limitsAnswered.isEmpty ? "open" : "begun"
      return shown(state, letsMove || isDone ? .limits(1) : nil)
    case .want:
      let isBegun = !person.acts.isEmpty || person.goal != nil
      return shown(isBegun ? "answered" : "open", letsMove || isBegun ? .acts : nil)
    case .tests:
      let count = Set(person.attempts.map(\.value.test)).count
      return shown(
        count == 0 ? "none yet" : count == 1 ? "1 test done" : "\(count) tests done",
        mayMove ? .tests : nil)
    case .answer:
      return shown(
        person.attempts.isEmpty ? "after the first test" : "ready",
        letsMove && !person.attempts.isEmpty ? .answer : nil)
    case .programme:
      let state = letsMove ? "after what you can do" : "after the safety questions"
      return shown(mayMove ? "ready" : state, mayMove ? .programme : nil)
    }
  }
}

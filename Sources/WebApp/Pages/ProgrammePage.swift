import Anatomy
import Journalling
import Knowledge
import Plumbline

/// The week's programme: what to do in three sessions, how each exercise is done, and why.
///
/// A refused programme names no movement at all.
struct ProgrammePage: Sendable {
  /// One session of the week.
  struct Session: Hashable, Sendable {
    let number: Int
    let length: String
    /// How hard it should feel, where that is the same for the whole session.
    let allEffort: String?
    let lines: [ProgrammeLine]
    /// “The 8 exercises”; what the fold of the session is called.
    let fold: String
    /// The first session lies open; nobody does two on a day.
    let isOpen: Bool
  }

  /// A muscle group with what the week does for it.
  struct Trained: Hashable, Sendable {
    let group: String
    let sets: String
  }

  let context: PageContext
  let heading: String
  /// What the person wants back, in their own words.
  let goal: String?
  let lead: String
  let refusal: ProgrammeRefusal?
  let isRefused: Bool
  let tellDoctor: ProgrammeRefusal?
  /// What to show a doctor before all else.
  let showDoctor: [String]
  /// Said before everything else on a day on which a test hurt strongly.
  let rest: String?
  /// Said before everything else while some limits have not been asked about.
  let unsaid: String?
  let notes: [String]
  /// How much pain is too much, by how much it hurts before one begins.
  let painRule: [String]
  /// When to stop and call; stands on every printed sheet.
  let emergency: String
  /// Every reason to stop that an exercise of the week names, the most urgent first; for paper.
  let stops: [TestPage.StopLine]
  /// What the week is made for.
  let purpose: String?
  let wishes: ProgrammeWishes
  let sessions: [Session]
  let leftOut: [LeftOutLine]
  let hasLeftOut: Bool
  /// The exercise that was left out a moment ago.
  let justLeftOut: LeftOutLine?
  /// What that did to the week; `nil` where it is not known.
  let change: WeekChange?
  /// Where the exercise stands that was put back a moment ago.
  let justBack: String?
  /// What the rule of pain says to this person, before the first session; `nil` where only the whole rule
  /// says it.
  let painNow: String?
  /// Whether so much is left out that the limits should be looked at.
  let leavesOutMuch: Bool
  let exercises: [ProgrammeExercise]
  let trained: [Trained]
  let uncovered: [String]
  let hasUncovered: Bool
  let asked: [AnsweredQuestion]
  let hasAsked: Bool

  /// - Parameter open: How the person may start with each exercise; only those have a picture among what
  ///   could be done in place of another.
  /// - Parameter rests: Whether a test hurt strongly today.
  init(
    report: PlanReport, catalogue: Catalogue, person: Person = Person(),
    wish: WeekWish = WeekWish(), change: WeekChange? = nil, putBack: Exercise.ID? = nil,
    open: [Exercise.ID: StartingDose] = [:],
    flash: Flash? = nil, rests: Bool = false, context: PageContext
  ) {
    (self.context, goal) = (context, person.goal)
    refusal = report.refusal.map { ProgrammeRefusal($0, screen: report.screen) }
    isRefused = report.refusal != nil
    heading = isRefused ? "No programme today" : "Your programme this week"
    sessions = Self.sessions(report, open: open, catalogue)
    purpose = report.purpose
    wishes = ProgrammeWishes(report, wish)
    leftOut = LeftOutLine.all(person.leftOut, report, open: open, catalogue)
    hasLeftOut = !leftOut.isEmpty
    justLeftOut = flash == .exerciseLeftOut ? leftOut.last : nil
    self.change = change
    justBack =
      isRefused
      ? nil
      : putBack.flatMap { catalogue.exercises[$0] }.map {
        Self.placeWords(of: $0, in: report, isOpen: open[$0.id] != nil)
      }
    let rule = isRefused ? nil : Words.painBeforeSession(person.pain, catalogue)
    painNow = rule
    leavesOutMuch = leftOut.count >= 5
    lead = Self.lead(report)
    tellDoctor =
      !isRefused && report.screen.action == "goOnAndTellDoctor"
      ? ProgrammeRefusal(tellingDoctor: report.screen) : nil
    (showDoctor, unsaid) = (report.showDoctor, report.unsaid)
    rest = rests && !isRefused ? Self.restWords : nil
    notes = report.laterNotes.filter { $0 != rule }
    painRule = catalogue.painRule.map(\.sentence)
    emergency = isRefused ? "" : EmergencyWords.stopAndCall(catalogue)
    stops = Self.stops(report, catalogue)
    exercises = ProgrammeExercise.each(of: report, catalogue)
    trained = Self.trained(report.coverage, catalogue)
    uncovered = report.uncovered.map(\.why)
    hasUncovered = !report.uncovered.isEmpty
    asked = report.asked.map(AnsweredQuestion.init)
    hasAsked = !report.asked.isEmpty
  }

  /// Where an exercise that was put back stands in the week, if the week has a place for it.
  private static func placeWords(
    of exercise: Exercise, in report: PlanReport, isOpen: Bool
  ) -> String {
    let numbers = report.sessions.filter { session in
      session.exercises.contains { $0.id == exercise.id.text }
    }.map(\.session)
    return numbers.isEmpty
      ? isOpen
        ? "“\(exercise.name)” may come again, but this week fits without it."
        : "“\(exercise.name)” is put back, but what you told us elsewhere still leaves it out."
      : "“\(exercise.name)” is in your week again: \(WeekChange.sessions(numbers))."
  }

  private static let restWords =
    "A test hurt strongly today, so rest for today. Begin a session of this week tomorrow at the earliest, and "
    + "only if the pain is back to what is usual for you."

  /// Each session; how an exercise is done stands where it is first.
  private static func sessions(
    _ report: PlanReport, open: [Exercise.ID: StartingDose], _ catalogue: Catalogue
  ) -> [Session] {
    var toldIn: [String: Int] = [:]
    return report.sessions.map { session in
      defer {
        for item in session.exercises { toldIn[item.id] = toldIn[item.id] ?? session.session }
      }
      return Session(session, of: report, toldIn: toldIn, open: open, catalogue)
    }
  }

  private static func lead(_ report: PlanReport) -> String {
    guard report.refusal == nil else { return "" }
    let count = ProgrammeWords.count(report.sessions.count)
    let sessions = report.sessions.count == 1 ? "session" : "sessions"
    return """
      \(Words.capitalised(count)) \(sessions), with a day of rest between. Do what you can; \
      less is fine.
      """
  }

  private static func stops(
    _ report: PlanReport, _ catalogue: Catalogue
  ) -> [TestPage.StopLine] {
    let exercises = report.sessions.flatMap(\.exercises).compactMap {
      catalogue.exercises[Exercise.ID($0.id)]
    }
    let named = Set(exercises.flatMap(\.stopWhen))
    let order: [StopRule.Consequence] = [.callEmergency, .stopToday, .ease]
    return order.flatMap { consequence in
      catalogue.stops.filter { named.contains($0.id) && $0.consequence == consequence }
    }
    .map { TestPage.StopLine(sign: $0.name, whatToDo: $0.whatToDo) }
  }

  private static func trained(
    _ coverage: [PlanReport.Coverage], _ catalogue: Catalogue
  ) -> [Trained] {
    coverage.map { line in
      let name = catalogue.muscles[Muscle.ID(line.muscle)]?.name ?? line.muscle
      return Trained(
        group: line.side.map { "\(name), \($0)" } ?? name, sets: ProgrammeWords.work(line))
    }
  }
}

extension ProgrammePage.Session {
  /// - Parameter toldIn: For each exercise that an earlier session told how to do, that session.
  init(
    _ session: PlanReport.Session, of report: PlanReport, toldIn: [String: Int],
    open: [Exercise.ID: StartingDose], _ catalogue: Catalogue
  ) {
    number = session.session
    isOpen = session.session == 1
    let count = session.exercises.count
    fold = count == 1 ? "The exercise" : "The \(count) exercises"
    length = ProgrammeWords.minutes(session.minutes)
    // Steady activity may be easier than the rest, and a stretch has no effort: they say so themselves.
    let walking = Exercise.Purpose.walking.rawValue
    let efforts = Set(
      session.exercises.filter { $0.hasEffort && $0.kind != walking }.map(\.effort))
    let common = efforts.count == 1 ? efforts.first : nil
    allEffort = common.map(ProgrammeWords.effort)
    lines = session.exercises.enumerated().map { index, item in
      let isTwice = session.exercises[..<index].contains { $0.id == item.id }
      return ProgrammeLine(
        item, of: report, effort: ProgrammeWords.effort(item, saidForAll: common),
        toldIn: toldIn[item.id] ?? (isTwice ? session.session : nil), open: open,
        catalogue)
    }
  }
}

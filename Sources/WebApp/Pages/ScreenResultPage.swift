import Journalling
import Knowledge
import Plumbline
import Quantities

/// What the safety screen says: one of four outcomes, or what is still missing.
struct ScreenResultPage: Sendable {
  /// One reason, with what to do about it.
  struct Reason: Sendable {
    let id: String
    /// The question that was answered with yes or not sure, or the condition.
    let what: String
    /// What the person answered, or what stands for it: “not sure”.
    let answered: String
    /// What to look for to become sure; only where the answer was “not sure”.
    let unsure: Unsure?
    let toDo: String
    let whom: String
    let watch: String
    let clearedOn: String?
    /// Where the date is told on which a condition hangs; `nil` when it is known or plays no part.
    let undated: NoticePage.Action?
    /// Where exactly the answer can be changed.
    let changePath: String
    let changeWords: String
    /// The form by which a “see a doctor first” ends; `nil` where nothing can end it.
    let clearing: Clearing?
  }

  /// Said of an answer that was “not sure”: how to become sure, and what the two ways out are.
  struct Unsure: Sendable {
    let look: String
    let ifSo: String
    let ifNot: String
  }

  /// A heading with the reasons beneath it.
  struct ReasonGroup: Sendable {
    let title: String
    let reasons: [Reason]
  }

  let context: PageContext
  let title: String
  let lead: String
  let isEmergency: Bool
  let isStop: Bool
  /// How a slip is mended; said in an emergency, where nothing else leads on.
  let slip: String?
  /// Where the first form stands that tells of a visit; `nil` when the person is not sent to see anybody.
  let seenPath: String?
  let reasonGroups: [ReasonGroup]
  /// Every page of safety questions that is answered, to look at again or change.
  let answered: [NoticePage.Action]
  let hasAnswered: Bool
  let missing: [String]
  let problems: [FieldProblem]
  let hasProblems: Bool
  /// The one button; `nil` when there is no way on.
  let onward: NoticePage.Action?

  init(
    _ visit: Visit, context: PageContext, values: FormValues? = nil,
    problems: [FieldProblem] = []
  ) {
    let screen = visit.screen
    self.context = context
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    let action = screen.action.flatMap(SafetyAction.init(rawValue:))
    isEmergency = action == .emergency
    isStop = visit.isStopped
    let call = EmergencyWords.call(visit.catalogue)
    (title, lead) =
      screen.isOnlyUnsure && isStop
      ? Self.unsureWords(action, call)
      : Self.words(action, letsMove: screen.letsMove, call)
    let onlyUrgent = action == .emergency
    let shown = screen.reasons.filter { !onlyUrgent || $0.action == "emergency" }
    let isOnly = shown.count { $0.action == SafetyAction.seeDoctorFirst.rawValue } == 1
    let all = shown.enumerated().map { index, reason in
      Self.reason(
        reason, index: index, isOnly: isOnly, visit, values: values, problems: problems)
    }
    seenPath = isStop ? all.first { $0.clearing != nil }.map { "#\($0.id)-seen" } : nil
    reasonGroups = Self.grouped(
      zip(shown, all).map { (isMild: $0.isMild, reason: $1) }, stops: isStop)
    slip = isEmergency && !screen.isOnlyUnsure ? Self.pressedWrong : nil
    answered =
      isEmergency
      ? []
      : visit.site.way.topics.filter { $0.isAnswered(in: visit) }
        .map { NoticePage.Action(name: $0.name, path: Place.screen($0.number).path) }
    hasAnswered = !answered.isEmpty
    missing = isEmergency ? [] : screen.missing.map(DayWords.spelled)
    onward = Self.onward(visit, action)
  }

  /// What stops the person comes first; what lets them go on waits until the doctor agrees.
  private static func grouped(
    _ reasons: [(isMild: Bool, reason: Reason)], stops: Bool
  ) -> [ReasonGroup] {
    let first = reasons.filter { !(stops && $0.isMild) }.map(\.reason)
    let later = reasons.filter { stops && $0.isMild }.map(\.reason)
    let title = stops ? "Why, and what to do" : "Tell your doctor about this"
    return [
      ReasonGroup(title: title, reasons: first),
      ReasonGroup(title: Words.onceAgreed, reasons: later),
    ].filter { !$0.reasons.isEmpty }
  }

  private static let pressedWrong = """
    Did you press the wrong button? Change that answer below. It then counts like any other \
    answer, and this page is worked out anew.
    """

  /// Where nothing but “not sure” stops the person: it stops as a yes does, and says what to look for.
  private static func unsureWords(_ action: SafetyAction?, _ call: String) -> (String, String) {
    guard action == .emergency else {
      return (
        "Ask a doctor or nurse first, or make sure",
        "Do not test or exercise yet. You answered “not sure” where a yes should be looked at "
          + "before you start. Read what to look for. If you become sure, change your answer; if "
          + "you do not, ask a doctor or nurse."
      )
    }
    return (
      "If it is so, get help now",
      "Do not exercise. You answered “not sure” where a yes can be the sign of something that must "
        + "be treated today. Read below what to look for, now. If it is so, if you cannot tell, or if you "
        + "feel very ill: \(call), or do what is said there."
    )
  }

  private static func words(
    _ action: SafetyAction?, letsMove: Bool, _ call: String
  ) -> (String, String) {
    switch action {
    case .emergency:
      (
        "Get help now",
        "Do not exercise. One of your answers can be the sign of something that must be treated "
          + "today. \(Words.capitalised(call)), or do what is said below."
      )
    case .seeDoctorFirst:
      (
        "See a doctor or nurse first",
        "Do not test or exercise yet. It may well be harmless, but nobody can tell without "
          + "looking at it. So have it looked at before you start."
      )
    case .goOnAndTellDoctor where letsMove:
      (
        "You can go on",
        "Nothing in your answers speaks against gentle tests and exercises. Tell your doctor about "
          + "what is named below when you next see them."
      )
    case .goOn where letsMove:
      ("You can go on", "Nothing in your answers speaks against gentle tests and exercises.")
    default:
      ("Some answers are missing", "Until they are there, no test and no exercise is shown.")
    }
  }

  private static func onward(_ visit: Visit, _ action: SafetyAction?) -> NoticePage.Action? {
    if let action, !action.letsMove, visit.screen.missing.isEmpty || action == .emergency {
      return nil
    }
    let step = visit.site.way.next(for: visit)
    return NoticePage.Action(
      name: visit.screen.letsMove ? "Continue" : "Answer the questions", path: step.place.path)
  }

  private static func reason(
    _ reason: ScreenReport.Reason, index: Int, isOnly: Bool, _ visit: Visit,
    values: FormValues?, problems: [FieldProblem]
  ) -> Reason {
    let concern = ConcernField(reason)
    let topic = visit.site.way.topics.first { topic in
      topic.flags.contains { $0.id.text == reason.flag }
    }
    let change =
      topic.map {
        Place.screen($0.number).path + "#"
          + Question.anchor(FieldName.flag(.init(reason.flag ?? "")))
      }
      ?? (reason.flag == nil ? Place.told.path : Place.about.path)
    return Reason(
      id: "reason-\(index + 1)", what: reason.what,
      answered: AnswerBehind(rawValue: reason.answer).map(answered) ?? "",
      unsure: reason.toBeSure.map { Unsure(look: $0, reason.action) },
      toDo: DayWords.spelled(reason.toDo(whileStopped: visit.isStopped)),
      whom: reason.whom, watch: reason.watchFor, clearedOn: reason.clearedOn.map(DayWords.words),
      undated: Self.undated(reason, visit),
      changePath: change,
      changeWords: changeWords(reason),
      clearing: reason.action == SafetyAction.seeDoctorFirst.rawValue
        ? concern.map {
          Clearing($0, in: visit, isOnly: isOnly, values: values, problems: problems)
        } : nil)
  }

  private static func answered(_ behind: AnswerBehind) -> String {
    switch behind {
    case .yes, .unsure: "You answered: \(behind.words)."
    case .fall: "You told us of a fall. It counts for a year."
    case .age: "It follows from your age."
    case .told: "You told us that you have it."
    }
  }

  private static func changeWords(_ reason: ScreenReport.Reason) -> String {
    if reason.toBeSure != nil { return "Now I am sure: change my answer" }
    return reason.action == SafetyAction.emergency.rawValue
      ? "I pressed the wrong button: change this answer"
      : "It is not so, or no longer so: change this answer"
  }

  /// A condition without a date is taken to be recent, so whoever knows the date should say it.
  private static func undated(
    _ reason: ScreenReport.Reason, _ visit: Visit
  ) -> NoticePage.Action? {
    guard let id = reason.condition.map({ Condition.ID($0) }), reason.clearedOn == nil,
      visit.person.conditions.contains(where: { $0.condition == id && $0.since == nil })
    else { return nil }
    return NoticePage.Action(name: "Say when it was", path: Place.toldMore.path)
  }
}

extension ScreenResultPage.Unsure {
  init(look: String, _ action: String) {
    self.look = look
    let isUrgent = action == SafetyAction.emergency.rawValue
    ifSo =
      isUrgent
      ? "Do at once what stands below. Do so, too, if you still cannot tell."
      : action == SafetyAction.seeDoctorFirst.rawValue
        ? "Do what stands below. Do so, too, if you still cannot tell: asking is never wrong."
        : "Do what stands below when you next can."
    ifNot = "Change your answer to no. It then no longer counts."
  }
}

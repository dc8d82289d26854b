import Journalling
import Knowledge
public import Quantities

extension ProfessionalReport {
  /// The safety screen: the outcome, and everything that was not a plain no.
  public struct Safety: Encodable, Sendable {
    public struct Row: Encodable, Sendable, Hashable {
      public let flag: String?
      public let condition: String?
      /// The question, or the condition's name.
      public let what: String
      /// `yes`, `unsure`, `fall` (a fall was noted since), `age` (follows from it) or `told`.
      public let answer: String
      public let answeredOn: Day?
      /// Since when the answer has been the same.
      public let since: Day?
      /// `goOn`, `goOnAndTellDoctor`, `seeDoctorFirst` or `emergency`.
      public let outcome: String
      /// The day a doctor or nurse was seen who said that exercise is all right, as the person tells it.
      public let doctorSeenOn: Day?
      /// Whether that word counts today; it may be too old, or from before the answer.
      public let doctorsWordCounts: Bool
    }

    /// `goOn`, `goOnAndTellDoctor`, `seeDoctorFirst`, `emergency`, or absent: something is missing.
    public let outcome: String?
    /// The first and the last day on which an answer that holds was given; absent while there is none.
    public let answeredFrom: Day?
    public let answeredTo: Day?
    public let sentence: String
    public let letsMove: Bool
    /// The most urgent first.
    public let rows: [Row]
    /// How many questions were answered with no.
    public let answeredNo: Int
    /// The questions nobody answered, as asked; unanswered is not no.
    public let unanswered: [String]
    public let missing: [String]

    init(_ person: Person, _ screen: ScreenReport, _ catalogue: Catalogue, today: Day) {
      (outcome, sentence, letsMove) = (screen.action, screen.sentence, screen.letsMove)
      missing = screen.missing
      let asked = catalogue.askedFlags
      let days = asked.compactMap { person.flags[$0.id]?.given.day }
      (answeredFrom, answeredTo) = (days.min(), days.max())
      answeredNo = asked.count { person.flags[$0.id]?.answer == .no }
      unanswered = asked.filter { person.flags[$0.id] == nil }.compactMap(\.question)
      let found = screen.reasons.map { Row($0, person) }
      let known = Set(screen.reasons.compactMap(\.flag))
      let others = asked.filter { flag in
        !known.contains(flag.id.text) && person.flags[flag.id].map { $0.answer != .no } == true
      }
      rows = found + others.map { Row($0, person) }
    }
  }
}

extension ProfessionalReport.Safety.Row {
  fileprivate init(_ reason: ScreenReport.Reason, _ person: Person) {
    (flag, condition, what) = (reason.flag, reason.condition, reason.what)
    outcome = reason.action
    let said = reason.flag.flatMap { person.flags[Flag.ID($0)] }
    (answeredOn, since) = (said?.given.day, said?.unchangedSince.day)
    answer = reason.answer
    let concern =
      reason.flag.map { Concern.flag(.init($0)) }
      ?? reason.condition.map { Concern.condition(.init($0)) }
    doctorSeenOn = reason.clearedOn ?? concern.flatMap { person.clearances[$0]?.value }
    doctorsWordCounts = reason.clearedOn != nil
  }

  /// An answer that leads to nothing by itself.
  fileprivate init(_ entry: Flag, _ person: Person) {
    let said = person.flags[entry.id]
    (flag, condition, what) = (entry.id.text, nil, entry.question ?? entry.id.text)
    answer = (said?.answer ?? .yes).rawValue
    (answeredOn, since) = (said?.given.day, said?.unchangedSince.day)
    outcome = SafetyAction.goOn.rawValue
    doctorSeenOn = person.clearances[.flag(entry.id)]?.value
    doctorsWordCounts = false
  }
}

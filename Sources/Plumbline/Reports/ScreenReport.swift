package import Journalling
package import Knowledge
public import Quantities
package import Screening

/// The safety screen's outcome as written for people and programs.
public struct ScreenReport: Encodable, Sendable {
  /// One thing the screen found.
  public struct Reason: Encodable, Sendable, Equatable {
    /// The flag behind it, or `nil`.
    public let flag: String?
    /// The condition behind it, or `nil`.
    public let condition: String?
    /// `goOnAndTellDoctor`, `seeDoctorFirst` or `emergency`.
    public let action: String
    /// What was asked and not answered with a plain no, or the condition's name.
    public let what: String
    /// `yes`, `unsure`, `fall` (a fall was noted since), `age` (follows from it) or `told`.
    public let answer: String
    /// What to look for to become sure; only where the answer was `unsure`.
    public let toBeSure: String?
    public let toDo: String
    public let whom: String
    public let watchFor: String
    /// The day a doctor said that exercise is all right.
    public let clearedOn: Day?
  }

  /// `goOn`, `goOnAndTellDoctor`, `seeDoctorFirst` or `emergency`; `nil` (written as null) while
  /// answers are missing or out of date and nothing urgent is known.
  public let action: String?
  /// Whether tests and exercises may be handed out.
  public let letsMove: Bool
  public let reasons: [Reason]
  /// Flags nobody has answered, or that must be answered again because of a place of pain.
  public let unanswered: [String]
  /// What is missing, as sentences.
  public let missing: [String]

  package let result: ScreenResult

  package init(_ result: ScreenResult, of person: Person, catalogue: Catalogue, today: Day) {
    self.result = result
    action = result.action?.rawValue
    letsMove = result.letsMove
    reasons = result.reasons.map { Reason($0, person, catalogue, today: today) }
    unanswered = result.gaps.flatMap { gap -> [String] in
      switch gap {
      case .unanswered(let flags), .doubted(let flags): flags.map(\.text)
      case .ageMissing, .outOfDate, .changed, .fell: []
      }
    }
    missing = result.gaps.map(Self.sentence)
  }

  private static func sentence(_ gap: ScreenResult.Gap) -> String {
    switch gap {
    case .unanswered(let flags):
      flags.count == 1
        ? "One safety question has no answer yet."
        : "\(flags.count) safety questions have no answer yet."
    case .doubted(let flags):
      flags.count == 1
        ? "Where you marked pain, one safety question must be asked again."
        : "Where you marked pain, \(flags.count) safety questions must be asked again."
    case .ageMissing: "Your age is missing."
    case .outOfDate(let day): "The safety answers are from \(day); please answer them again."
    case .changed(let day):
      "You said on \(day) that something has changed; please go through the safety questions again."
    case .fell(let day): "You fell on \(day); please go through the safety questions again."
    }
  }

  private enum CodingKeys: String, CodingKey {
    case action, letsMove, reasons, unanswered, missing
  }

  /// Writes `action` also when it is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(action, forKey: .action)
    try container.encode(letsMove, forKey: .letsMove)
    try container.encode(reasons, forKey: .reasons)
    try container.encode(unanswered, forKey: .unanswered)
    try container.encode(missing, forKey: .missing)
  }

  /// Whether nothing but “not sure” stands behind the outcome that stops the person.
  ///
  /// It stops as a yes does; only the words are others.
  package var isOnlyUnsure: Bool {
    let worst = reasons.filter { $0.action == action }
    return !worst.isEmpty && worst.allSatisfy { $0.answer == AnswerBehind.unsure.rawValue }
  }

  /// What to do now, in one sentence.
  public var sentence: String {
    switch result.action {
    case .emergency where isOnlyUnsure:
      "Do not exercise. Find out now whether it is so; if it is, or if you cannot tell, get help now."
    case .emergency: "Get help now. Do not exercise."
    case .seeDoctorFirst: "See a doctor or nurse first. Do not test or exercise yet."
    case .goOnAndTellDoctor where letsMove:
      "You can go on. Tell your doctor when you next see them."
    case .goOn where letsMove: "You can go on."
    default: missing.first ?? "The safety questions come first."
    }
  }
}

extension ScreenReport.Reason {
  fileprivate init(
    _ reason: ScreenResult.Reason, _ person: Person, _ catalogue: Catalogue, today: Day
  ) {
    let behind = AnswerBehind(reason.concern, person, catalogue, today: today)
    answer = behind.rawValue
    action = reason.action.rawValue
    clearedOn = reason.clearedOn
    switch reason.concern {
    case .flag(let id):
      let entry = catalogue.flags[id]
      (flag, condition) = (id.text, nil)
      what = entry?.question ?? entry?.help ?? id.text
      toDo =
        reason.clearedOn.map {
          "You saw a doctor or nurse about this on \($0). Keep to what they told you."
        } ?? entry?.whatToDo ?? ""
      whom = entry?.whom ?? ""
      watchFor = entry?.watch ?? ""
      toBeSure = behind == .unsure ? entry?.toBeSure ?? entry?.help : nil
    case .condition(let id):
      let entry = catalogue.conditions[id]
      (flag, condition) = (nil, id.text)
      what = entry?.name ?? id.text
      toDo = entry?.early?.why ?? entry?.says ?? ""
      whom = "Ask the doctor or surgeon who treats you."
      watchFor = entry?.says ?? ""
      toBeSure = nil
    }
  }
}

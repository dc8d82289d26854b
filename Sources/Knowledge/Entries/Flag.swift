/// What the safety screen leads to, from mild to urgent.
package enum SafetyAction: String, CaseIterable, Codable, Comparable, Hashable, Sendable {
  case goOn, goOnAndTellDoctor, seeDoctorFirst, emergency

  /// Whether movement may be handed out.
  package var letsMove: Bool { self < .seeDoctorFirst }

  private var urgency: Int {
    switch self {
    case .goOn: 0
    case .goOnAndTellDoctor: 1
    case .seeDoctorFirst: 2
    case .emergency: 3
    }
  }

  package static func < (left: SafetyAction, right: SafetyAction) -> Bool {
    left.urgency < right.urgency
  }
}

/// A question of the safety screen, or a fact (an age) that counts as one.
package struct Flag: CatalogueEntry {
  package static let kind = "flags"

  package enum Purpose: String, CaseIterable, Codable, Sendable {
    case redFlag = "red-flag"
    case readiness
  }

  /// A stronger outcome when other flags hold as well.
  package struct Together: Hashable, Sendable {
    package let with: [EntryID<Flag>]
    package let outcome: SafetyAction
  }

  package let id: EntryID<Flag>
  package let purpose: Purpose
  package let topic: String
  package let order: Int
  /// `nil` when the flag follows from the age alone.
  package let question: String?
  package let help: String?
  /// What to look for by oneself when one is not sure, and what is a yes and what a no.
  package let toBeSure: String?
  package let whenYes: SafetyAction
  package let together: [Together]
  package let limits: [EntryID<Limit>]
  /// Conditions a yes stands for, with all they forbid.
  package let conditions: [EntryID<Condition>]
  /// Whether a yes can be the sign of something that must be treated today, alone or with other flags.
  package var canBeUrgent: Bool {
    whenYes == .emergency || together.contains { $0.outcome == .emergency }
  }

  /// What to do at once after a fall; a flag that says so counts as yes for a year after a fall was noted.
  package let afterFall: String?
  package var holdsAfterFall: Bool { afterFall != nil }
  package let fromAge: Int?
  /// How many weeks before the newest yes a doctor's visit may be and still be about it; `nil` for
  /// what stands for long.
  ///
  /// Assumed: a visit months ago says nothing about a swollen calf of today.
  package let withinWeeks: Int?
  package let whatToDo: String
  package let whom: String
  package let watch: String
  /// What to have ready or to do in each session, where there is something.
  package let inSession: String?
  package let sources: [EntryID<Source>]

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    let purpose = reader.word("kind", Purpose.self)
    topic = reader.text("topic")
    order = reader.whole("order", in: 0...1000)
    question = reader.optionalText("question")
    help = reader.optionalText("help")
    toBeSure = reader.optionalText("toBeSure")
    let whenYes = reader.word("whenYes", SafetyAction.self)
    together = reader.mappings("together").compactMap { both in
      let with = both.ids("with", of: Flag.self, atLeast: 1)
      let outcome = both.word("outcome", SafetyAction.self)
      both.finish()
      return outcome.map { Together(with: with, outcome: $0) }
    }
    limits = reader.ids("limits", of: Limit.self)
    conditions = reader.ids("conditions", of: Condition.self)
    afterFall = reader.optionalText("afterFall")
    fromAge = reader.optionalWhole("fromAge", in: 18...110)
    withinWeeks = reader.optionalWhole("withinWeeks", in: 1...520)
    whatToDo = reader.text("do")
    whom = reader.text("whom")
    watch = reader.text("watch")
    inSession = reader.optionalText("inSession")
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
    if (question == nil) == (fromAge == nil) {
      reader.note(
        what: "a flag is either asked or follows from an age", "Write `question` or `fromAge`")
    }
    guard let purpose, let whenYes else { return nil }
    (self.purpose, self.whenYes) = (purpose, whenYes)
  }
}

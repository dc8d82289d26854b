package import Journalling
package import Knowledge
package import Quantities

/// What the safety screen says on a day.
package struct ScreenResult: Sendable {
  /// Why the screen does not simply say go on.
  package struct Reason: Hashable, Sendable {
    package let concern: Concern
    package let action: SafetyAction
    /// The doctor's word by which a “see a doctor first” became “go on, and tell your doctor”.
    package let clearedOn: Day?
  }

  /// Why a screen says nothing today.
  package enum Gap: Hashable, Sendable {
    /// Questions nobody has answered; unanswered is not no.
    case unanswered([Flag.ID])
    case ageMissing
    /// The answers are older than the screen may be.
    case outOfDate(since: Day)
    /// Pain was marked at a place that speaks against an earlier no.
    case doubted([Flag.ID])
    /// Something was said to have changed after answering.
    case changed(on: Day)
    /// The person fell after answering.
    case fell(on: Day)
  }

  /// What to do; `nil` while there are gaps and nothing urgent is known.
  package let action: SafetyAction?
  /// The most urgent first.
  package let reasons: [Reason]
  package let gaps: [Gap]

  /// Whether movement may be handed out today.
  package var letsMove: Bool { gaps.isEmpty && action?.letsMove == true }
}

extension ScreenResult {
  /// How long answers of the full screen hold.
  ///
  /// Assumed: serious causes show within weeks, and a month is the rhythm people can keep.
  package static let fullScreenDays = 28
  /// How long a full screen holds when “nothing has changed” was said within the last week.
  ///
  /// Assumed.
  package static let extendedScreenDays = 84
  /// How long “nothing has changed” holds.
  ///
  /// Assumed.
  package static let unchangedDays = 7
  /// How long an age that was told is the age: asked again after a year.
  package static let ageDays = 366
  /// How long a doctor's word about a standing flag holds before it is asked again.
  ///
  /// Assumed.
  package static let doctorsWordDays = 182

  /// Screens a person: every flag answered, current, and none that stops.
  package init(of person: Person, catalogue: Catalogue, today: Day) {
    let reasons = Self.reasons(for: person, catalogue: catalogue, today: today)
    self.reasons = reasons
    gaps = Self.gaps(in: person, catalogue: catalogue, today: today)
    let worst = reasons.map(\.action).max() ?? .goOn
    // What is urgent is said at once; what is mild is said only when everything has been asked.
    action = gaps.isEmpty || !worst.letsMove ? worst : nil
  }

  private static func reasons(
    for person: Person, catalogue: Catalogue, today: Day
  ) -> [Reason] {
    let raised = Set(raisedFlags(of: person, catalogue, today: today).map(\.id))
    // A condition told in the list counts like the flag that stands for it, when flags come together.
    let told = Set(person.conditions.map(\.condition))
    let known = raised.union(
      catalogue.flags.filter { !told.isDisjoint(with: $0.conditions) }.map(\.id))
    let flags = catalogue.flags.filter { raised.contains($0.id) }.compactMap { flag -> Reason? in
      let stronger = flag.together.filter { known.isSuperset(of: $0.with) }.map(\.outcome)
      let action = stronger.reduce(flag.whenYes, max)
      guard action > .goOn else { return nil }
      return reason(.flag(flag.id), action, person, today) { word in
        person.flags[flag.id].map { isAbout(flag, $0, word) } ?? true
      }
    }
    let conditions = person.conditions.compactMap { told -> Reason? in
      guard let early = catalogue.conditions[told.condition]?.early, early.refuses,
        isEarly(told, early, today: today)
      else { return nil }
      // Without a date only a word that followed the telling is about it.
      return reason(.condition(told.condition), .seeDoctorFirst, person, today) { word in
        told.since.map { word.value >= $0 } ?? (word.number > (person.toldAt[told]?.number ?? 0))
      }
    }
    return (flags + Set(conditions)).sorted {
      ($1.action, $0.concern.orderKey) < ($0.action, $1.concern.orderKey)
    }
  }

  /// Whether a doctor's word is about the trouble that an answer tells of: given after the answer, by
  /// a doctor seen no earlier than the last day on which the answer was still no, and within the time
  /// that the question looks back on.
  private static func isAbout(
    _ flag: Flag, _ answer: Person.FlagAnswer, _ word: Person.Dated<Day>
  ) -> Bool {
    let isFromThisSpell = word.number > answer.unchangedSince.number
    let isAfterLastNo = answer.lastNo.map { word.value >= $0 } ?? true
    let isWithin =
      flag.withinWeeks.map { word.value >= answer.given.day.adding(days: -7 * $0) } ?? true
    return isFromThisSpell && isAfterLastNo && isWithin
  }

  /// What the person said yes to, or was not sure of, and what their age or a fall says; in the order of the
  /// catalogue.
  package static func raisedFlags(
    of person: Person, _ catalogue: Catalogue, today: Day
  ) -> [Flag] {
    catalogue.flags.filter { isRaised($0, person, today) }
  }

  /// “Not sure” counts as yes: a doubt about a red flag is a reason to ask somebody.
  package static func isRaised(_ flag: Flag, _ person: Person, _ today: Day) -> Bool {
    if let from = flag.fromAge { return (person.age ?? 0) >= from }
    if isRaisedByFall(flag, person, today) { return true }
    guard let answer = person.flags[flag.id] else { return false }
    return answer.answer != .no
  }

  /// Whether a fall that was noted counts as yes, whatever was answered.
  package static func isRaisedByFall(_ flag: Flag, _ person: Person, _ today: Day) -> Bool {
    guard flag.holdsAfterFall, let fall = person.lastFall else { return false }
    return today.days(since: fall.day) <= 365
  }

  /// A doctor's word ends “see a doctor first”, never an emergency, only for the spell, or since
  /// the operation, that it `fits`, and only since the last fall or change.
  private static func reason(
    _ concern: Concern, _ action: SafetyAction, _ person: Person, _ today: Day,
    fits: (Person.Dated<Day>) -> Bool
  ) -> Reason {
    guard action == .seeDoctorFirst, let word = person.clearances[concern], fits(word),
      person.lastNews?.isKnown(to: word) ?? true,
      (0...doctorsWordDays).contains(today.days(since: word.value))
    else { return Reason(concern: concern, action: action, clearedOn: nil) }
    return Reason(concern: concern, action: .goOnAndTellDoctor, clearedOn: word.value)
  }

  private static func gaps(in person: Person, catalogue: Catalogue, today: Day) -> [Gap] {
    var gaps: [Gap] = []
    let asked = catalogue.askedFlags
    let unanswered = asked.map(\.id).filter { person.flags[$0] == nil }
    if !unanswered.isEmpty { gaps.append(.unanswered(unanswered)) }
    let doubted = doubted(by: person, catalogue)
    if !doubted.isEmpty { gaps.append(.doubted(doubted)) }
    let isAgeOld = person.ageDay.map { today.days(since: $0) > ageDays } ?? false
    if person.age == nil || isAgeOld { gaps.append(.ageMissing) }
    let given = asked.compactMap { person.flags[$0.id]?.given }
    guard unanswered.isEmpty, let oldest = given.map(\.day).min() else { return gaps }
    let renewed = person.lastUnchanged.map { today.days(since: $0.day) <= unchangedDays } ?? false
    if today.days(since: oldest) > (renewed ? extendedScreenDays : fullScreenDays) {
      gaps.append(.outOfDate(since: oldest))
    }
    if let change = person.lastChanged, given.contains(where: { $0 < change }) {
      gaps.append(.changed(on: change.day))
    }
    if let fall = person.lastFall, given.contains(where: { $0 < fall }) {
      gaps.append(.fell(on: fall.day))
    }
    return gaps
  }
}

/// Whether a condition is still within its early weeks; without a date it is taken to be.
package func isEarly(_ told: Told, _ early: Condition.Early, today: Day) -> Bool {
  guard let since = told.since else { return true }
  return today.days(since: since) < early.weeks * 7
}

extension Concern {
  fileprivate var orderKey: String {
    switch self {
    case .flag(let flag): "flag|\(flag)"
    case .condition(let condition): "condition|\(condition)"
    }
  }
}

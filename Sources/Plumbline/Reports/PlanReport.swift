import Anatomy
package import Journalling
package import Knowledge
package import ProgrammeChecking
package import ProgrammePlanning
import Quantities

/// The week's programme as written for people and programs, or the refusal to hand one out.
public struct PlanReport: Encodable, Sendable {
  public struct Dose: Encodable, Sendable {
    public let amount: Int
    /// `repetitions`, `seconds`, `minutes` or `steps`.
    public let unit: String
    /// Seconds between two sets, or between two sides where they take turns.
    public let rest: Int
    /// What one set may be on this rung, from where anybody may start to where it is outgrown.
    public let low: Int
    public let high: Int
    /// Who gives that range; absent where it is assumed.
    public let source: SourceNote?
  }

  /// Why an exercise is in the week.
  public struct Because: Encodable, Sendable {
    /// `finding`, `act`, `walking` or `base`.
    public let kind: String
    public let muscle: String?
    public let act: String?
    /// `confirmed` or `hint`, for findings.
    public let status: String?
    public let sentence: String
    public let sources: [SourceNote]
  }

  public struct Item: Encodable, Sendable {
    public let id: String
    public let name: String
    /// `strength`, `lengthening`, `practice`, `walking` or `balance`.
    public let kind: String
    public let support: String
    public let weightOn: [String]
    /// The side worked, or absent: both alike, or no sides.
    public let side: String?
    /// Whether the sets are done once for each side.
    public let eachSide: Bool
    public let sets: Int
    public let dose: Dose
    /// Effort to aim at, 0 to 10.
    public let effort: Int
    public let because: Because
    /// The next rungs of its ladder that this person may do, where there are any.
    public let easier: String?
    public let harder: String?
    public let alternatives: [String]

    package let item: Programme.Item

    /// Whether there is an effort to aim at; a stretch goes as far as it pulls gently.
    package var hasEffort: Bool { kind != Exercise.Purpose.lengthening.rawValue }
  }

  public struct Session: Encodable, Sendable {
    public let session: Int
    public let minutes: Double
    public let exercises: [Item]
  }

  public struct Coverage: Encodable, Sendable {
    public let muscle: String
    /// Absent when both sides, or the middle, get the same.
    public let side: String?
    /// Weekly sets in which the group is a main worker, for one side.
    public let sets: Int
    /// Weekly sets in which the group helps, for one side.
    public let helping: Int
  }

  public struct Gap: Encodable, Sendable {
    public let muscle: String
    public let side: String?
    public let why: String
  }

  public struct Refusal: Encodable, Sendable {
    /// `screen`, `nothingAllowed` or `check`.
    public let kind: String
    public let sentence: String
    /// What the independent check found, for `check`.
    public let violations: [String]
  }

  /// What to show a doctor first; empty for most people.
  public let showDoctor: [String]
  public let sessions: [Session]
  /// What the week is worth, in units of a first set that fits a group of usual need; absent without one.
  public let value: Double?
  /// Proven: no week of this kind within the person's limits is worth more.
  public let bound: Double?
  /// What the week is made for: what stands out, a hint, or the whole body while it is too early to say.
  public let purpose: String?
  public let coverage: [Coverage]
  public let uncovered: [Gap]
  /// What must be read beside the programme.
  public let notes: [String]
  public let asked: [AskedReport]
  public let screen: ScreenReport
  public let refusal: Refusal?

  package let programme: Programme?
  /// Whether a confirmed finding leads the week, so that a balanced one would be another.
  package let isLed: Bool
  /// Minutes that a session may take.
  package let mostMinutes: Int
  /// The first note, when the week does not know all limits: it must be read before anything else.
  package let unsaid: String?

  package init(refusedBy screen: ScreenReport) {
    self.init(screen, Refusal(kind: "screen", sentence: screen.sentence, violations: []))
  }

  package init(nothingAllowedBy screen: ScreenReport) {
    self.init(
      screen,
      Refusal(
        kind: "nothingAllowed",
        sentence:
          "Your limits, what is at hand and what you left out leave no exercise here. Ask a "
          + "physiotherapist what suits you.",
        violations: []))
  }

  package init(refusedBy violations: [Violation], screen: ScreenReport) {
    self.init(
      screen,
      Refusal(
        kind: "check",
        sentence: "The safety check found a fault in this programme, so it is not shown.",
        violations: violations.map { "\($0.rule): \($0.what)" }))
  }

  private init(_ screen: ScreenReport, _ refusal: Refusal) {
    (showDoctor, sessions, coverage, uncovered, notes, asked) = ([], [], [], [], [], [])
    (value, bound, purpose, isLed, mostMinutes) = (nil, nil, nil, false, 0)
    (self.screen, self.refusal, programme, unsaid) = (screen, refusal, nil, nil)
  }

  package init(
    _ week: PlannedWeek, planner: Planner, person: Person, screen: ScreenReport,
    catalogue: Catalogue
  ) {
    let programme = week.programme
    self.programme = programme
    (value, bound) = (rounded(week.value, places: 6), rounded(week.bound, places: 6))
    purpose = Self.purpose(planner, catalogue)
    isLed = !planner.leading.isEmpty
    mostMinutes = planner.minutes
    self.screen = screen
    refusal = nil
    sessions = programme.sessions.enumerated().map { index, session in
      Session(
        session: index + 1, minutes: (Double(session.seconds) / 6).rounded() / 10,
        exercises: session.items.compactMap { Item($0, planner, catalogue) })
    }
    coverage = programme.coverage.flatMap { Coverage.both($0, leading: person.leadingSide) }
    uncovered = programme.uncovered.map { gap in
      Gap(
        muscle: gap.muscle.text, side: gap.side?.rawValue,
        why: Self.sentence(gap, catalogue))
    }
    showDoctor =
      Words.showDoctor(person, catalogue)
      + (Words.strong(person.pain, catalogue).map { [$0] } ?? [])
    unsaid = Self.unsaid(person, catalogue)
    notes = Self.notes(programme, planner, unsaid: unsaid, person, catalogue)
    asked = person.questions.compactMap { id in
      catalogue.questions[id].map { AskedReport($0, catalogue) }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case showDoctor, sessions, value, bound, purpose, coverage, uncovered, notes, asked, screen
    case refusal
  }

  private static func sentence(_ gap: Programme.Gap, _ catalogue: Catalogue) -> String {
    let who = Words.capitalised(Words.yours(gap.muscle, gap.side, catalogue))
    switch gap.cause {
    case .nothingAllowed:
      return "\(who): your limits, or what you left out, allow no exercise for them."
    case .noTime: return "\(who): the minutes of the week were used up."
    }
  }

  private static func notes(
    _ programme: Programme, _ planner: Planner, unsaid: String?, _ person: Person,
    _ catalogue: Catalogue
  ) -> [String] {
    let isUnequal = programme.sessions.flatMap(\.items).contains { $0.side != nil }
    let confirmed = planner.leading.contains { $0.weaker != nil }
    let told = Set(person.conditions.map(\.condition))
    let says = planner.conditions.map { condition in
      told.contains(condition.id) ? condition.says : Words.asWith(condition)
    }
    let ready = planner.raisedFlags.compactMap(\.inSession)
    return (unsaid.map { [$0] } ?? []) + ready
      + (isUnequal && confirmed ? [Words.unequalLabel] : []) + [Words.start(planner.start)]
      + [Words.progress] + (Words.painNow(person.pain, catalogue).map { [$0] } ?? []) + says
      + ["These are things you can train. No programme here promises a cure."]
  }

  /// What the week is made for.
  private static func purpose(_ planner: Planner, _ catalogue: Catalogue) -> String {
    if planner.isBalanced { return Words.balancedWeek }
    let groups = planner.emphases.filter(\.isConfirmed).map { emphasis in
      Words.yours(emphasis.muscle, emphasis.weaker, catalogue)
    }
    if !groups.isEmpty { return Words.weekFor(groups) }
    return planner.emphases.isEmpty ? Words.starterWeek : Words.hintedWeek
  }
}

extension PlanReport {
  /// The notes that can be read after the week.
  package var laterNotes: [String] { notes.filter { $0 != unsaid } }

  /// What the week does not know about the person's limits, and what it takes for granted instead.
  private static func unsaid(_ person: Person, _ catalogue: Catalogue) -> String? {
    let open = catalogue.limits.filter { !person.limitsAnswered.contains($0.id) }
    guard !open.isEmpty else { return nil }
    let assumed = open.filter(\.isAssumedUntilAnswered).map { $0.name.lowercased() }
    let start =
      "You have not said everything about what you can do. Say so first: this week cannot fit what "
      + "it does not know."
    guard !assumed.isEmpty else { return start }
    return "\(start) Until then it keeps to: \(assumed.joined(separator: "; "))."
  }
}

extension PlanReport.Coverage {
  /// One line when both sides get the same, two otherwise.
  fileprivate static func both(_ coverage: Programme.Coverage, leading: Side) -> [Self] {
    let muscle = coverage.muscle.text
    let (sets, helping) = (coverage.sets, coverage.helping)
    if sets.left == sets.right, helping.left == helping.right {
      return [Self(muscle: muscle, side: nil, sets: sets.left, helping: helping.left)]
    }
    return [leading, leading.opposite].map {
      Self(muscle: muscle, side: $0.rawValue, sets: sets[$0], helping: helping[$0])
    }
  }
}

extension PlanReport.Item {
  fileprivate init?(_ item: Programme.Item, _ planner: Planner, _ catalogue: Catalogue) {
    guard let exercise = catalogue.exercises[item.exercise] else { return nil }
    self.item = item
    id = exercise.id.text
    name = exercise.name
    kind = exercise.purpose.rawValue
    support = exercise.position.support.rawValue
    weightOn = exercise.position.weightOn.map(\.rawValue)
    side = item.side?.rawValue
    (eachSide, sets, effort) = (item.eachSide, item.sets, item.effort)
    dose = PlanReport.Dose(item, exercise.dose, planner, catalogue)
    easier = item.easier?.text
    harder = item.harder?.text
    because = PlanReport.Because(item, exercise, catalogue)
    alternatives = item.alternatives.map(\.text)
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, kind, support, weightOn, side, eachSide, sets, dose, effort, because
    case easier, harder, alternatives
  }
}

extension PlanReport.Dose {
  fileprivate init(
    _ item: Programme.Item, _ dose: Exercise.Dose, _ planner: Planner, _ catalogue: Catalogue
  ) {
    (amount, unit) = (item.amount, dose.unit.rawValue)
    rest = planner.pause(item, of: dose)
    (low, high) = (dose.amounts.lowerBound, planner.most(of: dose))
    source = dose.provenance.source.flatMap { catalogue.sources[$0] }.map(SourceNote.init)
  }
}

extension PlanReport.Because {
  fileprivate init(_ item: Programme.Item, _ exercise: Exercise, _ catalogue: Catalogue) {
    sources = catalogue.notes(exercise.sources)
    switch item.because {
    case .finding(let muscle, let side, let quality, let confirmed):
      let who = Words.yours(muscle, side, catalogue)
      (kind, self.muscle, act) = ("finding", muscle.text, nil)
      status = confirmed ? "confirmed" : "hint"
      let verb = quality == .capacity ? "strengthens" : "lengthens"
      if confirmed, let side, let worked = item.side, worked != side {
        sentence = "The other side in turn: \(who) stood out and get more."
      } else if confirmed {
        sentence = "It \(verb) \(who), which stood out."
      } else {
        sentence = "It works \(who), where there is a hint."
      }
    case .act(let act):
      (kind, muscle, self.act, status) = ("act", nil, act.text, nil)
      sentence = Words.practice(of: item.exercise, for: act, catalogue)
    case .steady:
      (kind, muscle, act, status) = ("walking", nil, nil, nil)
      sentence = "Steady activity, started where you are."
    case .base(let muscle):
      (kind, self.muscle, act, status) = ("base", muscle.text, nil, nil)
      sentence = "Part of the base for the whole body: \(Words.yours(muscle, nil, catalogue))."
    }
  }
}

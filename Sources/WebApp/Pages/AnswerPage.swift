import Journalling
import Knowledge
import Plumbline

/// “Your plumb line”: the two answers, always together, with everything they rest on.
struct AnswerPage: Sendable {
  /// One of the three shares of the first answer, in words.
  struct Share: Hashable, Sendable {
    let key: String
    let name: String
    let chance: String
  }

  /// A heading with the findings of one kind beneath it.
  struct FindingGroup: Sendable {
    let title: String
    let findings: [AnswerFinding]
  }

  let context: PageContext
  /// What the person wants back, in their own words.
  let goal: String?
  /// What to show a doctor before all else.
  let showDoctor: [String]
  /// The first answer in one sentence.
  let heading: String
  let lead: String
  /// Whether there is anything measured to speak of; without it no figure is shown at all.
  let hasResult: Bool
  let shareBar: String
  let shares: [Share]
  /// What stands over the figures while it is too early to read anything from them: they are then
  /// folded away, and no bar is drawn.
  let aboutFigures: String?
  /// Which tests would begin to tell, while it is too early.
  let begin: AnswerPageBegin?
  let responsible: String
  let evidence: String
  let evidenceSources: [CitedSource]
  /// Said when no test is left that compares sides.
  let noSides: String?
  /// Leads to which answers leave tests out; `nil` when none does.
  let leavesTestsOut: String?
  let charts: [PlumbChart]
  /// The body map of findings; none while nothing was measured.
  let maps: [AnswerMap]
  /// The chain of the person; none while nothing was measured.
  let chains: [AnswerChain]
  let findingGroups: [FindingGroup]
  /// Said when there is no finding.
  let noFinding: String?
  let basis: String
  /// What to do next; the first is the main thing.
  let actions: [NoticePage.Action]
  /// `nil` where what would begin to tell says it already.
  let nextTitle: String?
  let nextTests: String
  /// Whether a test is offered today.
  let offersTest: Bool
  let habits: [HabitNote]
  let hasHabits: Bool
  let setAside: [String]
  let setAsideCount: String
  let hasSetAside: Bool
  let asked: [AnsweredQuestion]
  let hasAsked: Bool

  /// - Parameters:
  ///   - habits: What the person said of their day.
  ///   - goal: What the person wants back, in their own words.
  ///   - whyNoTest: Why no test is offered today; `nil` when one is.
  ///   - person: What the person told, for the chain.
  ///   - allowed: The tests the person may do.
  ///   - noSides: Why sides cannot be compared; `nil` when they can.
  ///   - begin: Which tests would begin to tell, while it is too early.
  ///   - leavesTestsOut: How many tests are left out, as the words of a link; `nil` for none.
  ///   - pictures: Those of the movements that are open to the person.
  init(
    report: AssessReport, catalogue: Catalogue, habits: [Habit.ID: YesNo] = [:],
    goal: String? = nil, person: Person = Person(), allowed: [SelfTest] = [],
    whyNoTest: String? = nil, noSides: String? = nil, leavesTestsOut: String? = nil,
    begin: AnswerPageBegin? = nil, pictures: MovementPictures = .none, context: PageContext
  ) {
    (self.context, self.goal, self.noSides) = (context, goal, noSides)
    self.leavesTestsOut = leavesTestsOut
    let words = AnswerPageWords(report, catalogue)
    showDoctor = report.showDoctor
    self.begin = begin
    hasResult = words.hasResult
    (heading, basis) = (words.heading, words.basis)
    lead = hasResult && begin != nil ? report.looked : words.lead
    let answer = report.answer
    shareBar =
      hasResult && !report.isTooEarly
      ? ShareBar(nothing: answer.nothing, one: answer.one, several: answer.several).svg : ""
    shares =
      hasResult
      ? zip(Self.shareNames, words.shares).map { Share(key: $0.key, name: $0.name, chance: $1) }
      : []
    aboutFigures = hasResult && report.isTooEarly ? report.aboutFigures : nil
    responsible = report.responsible.sentence
    evidence = report.responsible.evidence
    evidenceSources = report.responsible.sources.map(CitedSource.init)
    charts = hasResult ? AnswerPageCharts(report, catalogue).charts : []
    maps = hasResult ? [AnswerMap(report, catalogue)] : []
    chains = hasResult ? [AnswerChain(report, person: person, catalogue)] : []
    findingGroups = Self.grouped(report.findings, catalogue, allowed, pictures)
    noFinding = hasResult && report.findings.isEmpty ? report.noFinding : nil
    offersTest = whyNoTest == nil
    actions = words.actions(offeringTest: offersTest)
    nextTitle = begin == nil || whyNoTest != nil ? words.nextTitle : nil
    nextTests = whyNoTest ?? words.nextTests
    self.habits = hasResult ? HabitNote.all(habits, catalogue) : []
    hasHabits = !self.habits.isEmpty
    setAside = report.setAside.map { words.sentence($0) }
    setAsideCount =
      report.setAside.count == 1
      ? "One try is kept, but not used yet"
      : "\(report.setAside.count) tries are kept, but not used yet"
    hasSetAside = !report.setAside.isEmpty
    asked = report.asked.map(AnsweredQuestion.init)
    hasAsked = !report.asked.isEmpty
  }

  private static let shareNames = [
    (key: "nothing", name: "nothing stands out"), (key: "one", name: "one muscle group"),
    (key: "several", name: "several groups"),
  ]

  /// Weak and unequal are different findings, and both can hold: they stand apart.
  private static func grouped(
    _ findings: [AssessReport.Finding], _ catalogue: Catalogue, _ allowed: [SelfTest],
    _ pictures: MovementPictures
  ) -> [FindingGroup] {
    let titles = [
      "Left and right not alike", "Front and back not alike",
      "Weak or short, whatever the other side does",
    ]
    let numbers = FindingNumbers(findings)
    return zip(kinds, titles).compactMap { kinds, title in
      let chosen = findings.filter { kinds.contains($0.kind) }
      guard !chosen.isEmpty else { return nil }
      return FindingGroup(
        title: title,
        findings: chosen.map {
          AnswerFinding(
            $0, catalogue, number: numbers.number(of: $0),
            surer: SurerWords($0, catalogue, allowed: allowed).sentence, pictures: pictures)
        })
    }
  }

  /// The kinds of finding under each heading, in the order of the page.
  static let kinds = [["sideToSide"], ["frontToBack"], ["weak", "short"]]
}

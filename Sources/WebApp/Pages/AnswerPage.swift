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
  /// The first answer in one sentence.
  let heading: String
  let lead: String
  let shareBar: String
  let shares: [Share]
  let responsible: String
  let evidence: String
  let evidenceSources: [CitedSource]
  let charts: [PlumbChart]
  let findingGroups: [FindingGroup]
  let hasFindings: Bool
  let basis: String
  let isTestNext: Bool
  let testsFirst: Bool
  let nextTests: String
  let setAside: [String]
  let setAsideCount: String
  let hasSetAside: Bool
  let asked: [AnsweredQuestion]
  let hasAsked: Bool

  init(report: AssessReport, catalogue: Catalogue, context: PageContext) {
    self.context = context
    let words = AnswerPageWords(report, catalogue)
    (heading, lead, basis, nextTests) = (words.heading, words.lead, words.basis, words.nextTests)
    let answer = report.answer
    shareBar =
      ShareBar(nothing: answer.nothing, one: answer.one, several: answer.several).svg
    shares = [
      Share(key: "nothing", name: "nothing stands out", chance: Chance.words(answer.nothing)),
      Share(key: "one", name: "one muscle group", chance: Chance.words(answer.one)),
      Share(key: "several", name: "several groups", chance: Chance.words(answer.several)),
    ]
    responsible = report.responsible.sentence
    evidence = report.responsible.evidence
    evidenceSources = report.responsible.sources.map(CitedSource.init)
    charts = AnswerPageCharts(report, catalogue).charts
    findingGroups = Self.grouped(report.findings, catalogue)
    hasFindings = !report.findings.isEmpty
    isTestNext = answer.verdict != "confirmed"
    testsFirst = answer.verdict == "tooEarly"
    setAside = report.setAside.map { words.sentence($0) }
    setAsideCount =
      report.setAside.count == 1
      ? "One try is kept, but not used yet"
      : "\(report.setAside.count) tries are kept, but not used yet"
    hasSetAside = !report.setAside.isEmpty
    asked = report.asked.map(AnsweredQuestion.init)
    hasAsked = !report.asked.isEmpty
  }

  /// Weak and unequal are different findings, and both can hold: they stand apart.
  private static func grouped(
    _ findings: [AssessReport.Finding], _ catalogue: Catalogue
  ) -> [FindingGroup] {
    let titles = [
      (["sideToSide"], "Left and right not alike"), (["frontToBack"], "Front and back not alike"),
      (["weak", "short"], "Weak or short, whatever the other side does"),
    ]
    return titles.compactMap { kinds, title in
      let chosen = findings.filter { kinds.contains($0.kind) }
      guard !chosen.isEmpty else { return nil }
      return FindingGroup(title: title, findings: chosen.map { AnswerFinding($0, catalogue) })
    }
  }
}

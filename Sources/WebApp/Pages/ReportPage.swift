import Plumbline
import Quantities

/// The report for a professional: made for paper, one or two pages, and readable on the screen.
///
/// It names an exercise only where the week may be shown too.
struct ReportPage: Sendable {
  /// A line of what was told.
  struct Fact: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// A question of the screen that was not a plain no.
  struct Concern: Hashable, Sendable {
    let what: String
    let answer: String
    let outcome: String
    let doctor: String
  }

  let context: PageContext
  let day: String
  let about: [Fact]
  let story: [Fact]
  /// What the safety questions found, as a sentence.
  let safety: String
  let concerns: [Concern]
  let hasConcerns: Bool
  /// What was answered with no, and what was not answered.
  let otherAnswers: [String]
  /// What to show before all else.
  let showDoctor: [String]
  let sittings: [ReportSitting]
  let hasSittings: Bool
  /// The tests the person says they cannot do; `nil` for none.
  let cannotDo: String?
  let changes: [Fact]
  let hasChanges: Bool
  let shares: String
  let basis: String
  let responsible: String
  /// Which of the sources that sentence rests on: “[6] [7]”.
  let responsibleSources: String?
  let findings: [ReportFinding]
  let hasFindings: Bool
  let noFinding: String?
  let week: ReportWeek?
  let withoutWeek: String?
  /// Where the question of the day is answered, when only that keeps the week out.
  let askPath: String?
  let questions: [String]
  let hasQuestions: Bool
  let notes: [Fact]
  let hasNotes: Bool
  /// Said where the person wrote more than is printed.
  let earlierNotes: String?
  let method: [String]
  let sources: [String]
  let versions: String
  /// Whether a movement is shown, on the screen only.
  let hasPictures: Bool

  /// - Parameter pictures: The stills of what the person may do now.
  init(
    _ report: ProfessionalReport, askPath: String? = nil, pictures: MovementPictures = .none,
    context: PageContext
  ) {
    (self.context, self.askPath) = (context, askPath)
    day = DayWords.words(report.day)
    about = ReportFacts.about(report)
    story = ReportFacts.story(report.story)
    hasPictures = !pictures.isEmpty
    let screen = report.safety
    safety = DayWords.spelled(Words.safety(screen))
    concerns = screen.rows.map(Concern.init)
    hasConcerns = !concerns.isEmpty
    otherAnswers = ReportFacts.otherAnswers(screen)
    showDoctor = report.showDoctor
    let numbers = Dictionary(
      report.sources.enumerated().map { ($1.id, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    sittings = ReportSitting.all(report.tests, numbers, pictures)
    cannotDo = report.cannotDo.isEmpty ? nil : report.cannotDo.joined(separator: "; ")
    changes = ReportChanges.facts(report.changes)
    (hasSittings, hasChanges) = (!sittings.isEmpty, !changes.isEmpty)
    shares = Words.capitalised(Words.shares(report.answer))
    basis = ReportFacts.basis(report)
    responsible = report.responsible
    let cited = report.responsibleSources.compactMap { numbers[$0] }.map { "[\($0)]" }
    responsibleSources = cited.isEmpty ? nil : cited.joined(separator: " ")
    findings = report.findings.map(ReportFinding.init)
    hasFindings = !findings.isEmpty
    noFinding =
      findings.isEmpty ? Words.noFinding(isEarly: report.answer.verdict == "tooEarly") : nil
    week = report.programme.map { ReportWeek($0, pictures) }
    withoutWeek = report.withoutProgramme.map(DayWords.spelled)
    (questions, hasQuestions) = (report.questions, !report.questions.isEmpty)
    notes = report.notes.map { Fact(name: DayWords.short($0.day), value: $0.text) }
    hasNotes = !notes.isEmpty
    earlierNotes = Words.earlierNotes(report)
    method = report.method
    sources = report.sources.map { "\($0.citation) (\($0.address))" }
    versions =
      "Model \(report.model), catalogue \(report.catalogue.prefix(12)). Made by Plumbline from the "
      + "person’s own record."
  }
}

extension ReportPage.Concern {
  init(_ row: ProfessionalReport.Safety.Row) {
    what = row.what
    let since = row.since.map { ", told \(DayWords.short($0))" } ?? ""
    answer = Words.capitalised(Words.answered(row)) + since
    outcome = Words.finding(ofSafety: row.outcome)
    let seen = row.doctorSeenOn.map(DayWords.short)
    doctor =
      seen.map {
        "seen \($0), "
          + (row.doctorsWordCounts ? "exercise is all right" : "before this answer or too long ago")
      } ?? "none"
  }
}

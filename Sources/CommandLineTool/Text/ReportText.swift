import Knowledge
import Plumbline
import Quantities

/// The report for a professional, as text: the same as on the page.
struct ReportText {
  private(set) var lines: [String] = []

  init(_ report: ProfessionalReport) {
    lines += wrapped("Report for a professional, made on \(report.day)")
    lines += report.showDoctor.flatMap { [""] + wrapped("First: \($0)") }
    addStory(report)
    addSafety(report.safety)
    addTests(report)
    addFindings(report)
    addWeek(report)
    lines += heading("What the person wants to know")
    lines +=
      report.questions.isEmpty
      ? ["No question is written down."] : report.questions.flatMap(Self.point)
    if !report.notes.isEmpty { lines += heading("Own notes") }
    lines += Words.earlierNotes(report).map { wrapped($0) } ?? []
    lines += report.notes.flatMap { Self.point("\($0.day): \($0.text)") }
    lines += heading("How this was made, and its limits")
    lines += report.method.flatMap { wrapped($0) + [""] }
    for (index, source) in report.sources.enumerated() {
      lines += wrapped("[\(index + 1)] \(source.citation) (\(source.address))", indent: 4, first: 0)
    }
    lines += wrapped("Model \(report.model), catalogue \(report.catalogue.prefix(12)).")
  }

  private static func point(_ text: String) -> [String] {
    wrapped("- \(text)", indent: 2, first: 0)
  }

  private mutating func addStory(_ report: ProfessionalReport) {
    let (about, story) = (report.about, report.story)
    lines += heading("The person")
    let told = story.told.map { told in
      let since = Words.since(
        told, day: \.description, month: { String($0.description.prefix(7)) })
      return [told.name, told.side, since].compactMap { $0 }
        .joined(separator: ", ")
    }
    let acts = story.acts.map { "\($0.name) \($0.now) of 10" }
    let on = story.painToldOn.map { ", told \($0)" } ?? ""
    let facts: [(String, String)] = [
      ("Age", about.age.map { "\($0) years" } ?? "not told"), ("Sex", about.sex ?? "not told"),
      ("Pain", story.pain.map { "\($0) of 10\(on)" } ?? "not told"),
      ("Where", story.painWhere ?? "not told"), ("Since when", story.painSince ?? "not told"),
      ("Told they have, operations", Self.listed(told)),
      (
        "Falls noted",
        story.lastFall.map(\.description) ?? "none since the safety questions were answered"
      ),
      ("Habits", Self.listed(story.habits)), ("Limits", Self.listed(story.limits)),
      ("Daily acts, 0 cannot to 10 no trouble", Self.listed(acts)),
      ("Wants back", story.goal ?? "not told"),
    ]
    lines += facts.flatMap { wrapped("\($0.0): \($0.1)", indent: 2, first: 0) }
    if story.limitsOpen > 0 {
      lines += wrapped("\(story.limitsOpen) questions about limits are not answered.")
    }
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "none told" : names.joined(separator: "; ")
  }

  private mutating func addSafety(_ safety: ProfessionalReport.Safety) {
    lines += heading("Safety questions")
    lines += wrapped(Words.safety(safety))
    for row in safety.rows {
      let since = row.since.map { ", since \($0)" } ?? ""
      let doctor = row.doctorSeenOn.map { day in
        row.doctorsWordCounts
          ? " A doctor was seen on \(day): exercise is all right."
          : " A doctor was seen on \(day), before this answer or too long ago."
      }
      lines += Self.point(
        "\(row.what) \(Words.capitalised(Words.answered(row)))\(since): "
          + "\(Words.finding(ofSafety: row.outcome)).\(doctor ?? "")")
    }
    lines += wrapped("Answered with no: \(safety.answeredNo) questions.")
    if !safety.unanswered.isEmpty {
      lines += wrapped("Not answered: \(safety.unanswered.joined(separator: " "))")
    }
    lines += safety.missing.flatMap { wrapped($0) }
  }

  private mutating func addTests(_ report: ProfessionalReport) {
    lines += heading("Self-tests, newest day of each")
    if report.tests.isEmpty { lines.append("No test has been done.") }
    for test in report.tests {
      let side = test.side.map { ", \($0)" } ?? ""
      let result = Words.tries(test) { "\($0) \(test.unit)" } ?? "no value"
      let details = [
        test.pain.map { "pain \($0) of 10" }, test.felt.map { "effort \($0) of 10" },
        Words.ending(test.ending),
        test.retest.map {
          "if unchanged another day would give \(Chance.number($0.low)) to "
            + "\(Chance.number($0.high)) (19 of 20)"
        },
        "reliability \(Words.share(test.reliability)) (\(test.errorSource ?? "assumed"))",
        "norm \(Chance.number(test.norm.typical)), SD \(Chance.number(test.norm.spread)) "
          + "(\(test.norm.source ?? "assumed"))",
      ].compactMap { $0 }
      lines += Self.point(
        "\(test.name)\(side), \(test.day): \(result); \(details.joined(separator: "; ")).")
    }
    if !report.cannotDo.isEmpty {
      lines += wrapped("The person cannot do: \(report.cannotDo.joined(separator: "; ")).")
    }
    guard !report.changes.isEmpty else { return }
    lines += heading("Changes")
    for change in report.changes {
      let side = change.side.map { ", \($0)" } ?? ""
      lines += Self.point(
        "\(change.name)\(side): \(Chance.number(change.first)) on \(change.firstDay), "
          + "\(Chance.number(change.newest)) on \(change.newestDay) (\(change.unit)): "
          + "\(Words.change(change.verdict)).")
    }
  }

  private mutating func addFindings(_ report: ProfessionalReport) {
    lines += heading("Findings")
    lines += wrapped("Does one muscle group stand out? \(Words.shares(report.answer)).")
    lines += wrapped("Is it responsible for the pain? \(report.responsible)")
    for finding in report.findings {
      let rests = finding.restsOn.map { "\($0.name) (odds × \(Chance.number($0.oddsFactor)))" }
      lines += Self.point(
        "\(finding.what): \(finding.status), \(Chance.words(finding.probability)) "
          + "(\(Words.share(finding.probability))). Rests on: \(rests.joined(separator: "; ")).")
    }
  }

  private mutating func addWeek(_ report: ProfessionalReport) {
    lines += heading("Programme")
    lines += report.withoutProgramme.map { wrapped($0) } ?? []
    guard let week = report.programme else { return }
    lines += week.caution.map { wrapped($0) } ?? []
    lines += week.purpose.map { wrapped($0) } ?? []
    lines += wrapped(
      "\(week.sessions) sessions a week of up to \(Chance.number(week.minutes)) minutes.")
    for line in week.lines {
      let side = line.side.map { ", \($0) side" } ?? (line.eachSide ? ", each side" : "")
      let on = Support(rawValue: line.on).map(Words.support) ?? line.on
      let effort = line.effort.map { "effort \($0) of 10" } ?? "as far as it pulls gently"
      lines += Self.point(
        "\(line.name) (\(on))\(side): \(Words.doses(line, of: week.sessions)); \(effort).")
    }
    lines += week.uncovered.flatMap(Self.point)
    if !week.leftOut.isEmpty {
      lines += wrapped(
        "Left out at the person’s own word: \(week.leftOut.joined(separator: "; ")).")
    }
  }
}

import Knowledge
import Plumbline

/// A finding, as a row of the report.
struct ReportFinding: Hashable, Sendable {
  let what: String
  let status: String
  let chance: String
  let size: String
  let rests: String

  init(_ finding: ProfessionalReport.Finding) {
    (what, status) = (finding.what, finding.status)
    chance = "\(Chance.words(finding.probability)) (\(Words.share(finding.probability)))"
    let interval = finding.interval
    let what = finding.kind == "sideToSide" ? "left minus right " : ""
    size =
      "\(what)\(Self.number(interval.middle)) SD (\(Self.number(interval.low)) to "
      + "\(Self.number(interval.high)))"
    // A factor near 1 says nothing.
    let spoke = finding.restsOn.filter { $0.oddsFactor >= 1.1 || $0.oddsFactor <= 1 / 1.1 }
    rests = spoke.map { "\($0.name) (odds × \(Self.factor($0.oddsFactor)))" }
      .joined(separator: "; ")
  }
}

extension ReportFinding {
  private static func number(_ value: Double) -> String {
    Chance.number(value).replacing("-", with: "−")
  }

  /// No digits that mean nothing.
  private static func factor(_ value: Double) -> String {
    value >= 10 ? String(Int(value.rounded())) : Chance.number(value)
  }
}

/// The programme in short.
struct ReportWeek: Sendable {
  struct Line: Hashable, Sendable {
    let figure: SmallFigure?
    let name: String
    let on: String
    let side: String
    let dose: String
    let effort: String
  }

  let purpose: String?
  let caution: String?
  let about: String
  let lines: [Line]
  let uncovered: [String]
  /// The exercises the person says they cannot do; `nil` for none.
  let leftOut: String?

  init(_ week: ProfessionalReport.Week, _ pictures: MovementPictures) {
    (purpose, caution, uncovered) = (week.purpose, week.caution, week.uncovered)
    leftOut = week.leftOut.isEmpty ? nil : week.leftOut.joined(separator: "; ")
    about =
      "\(week.sessions) sessions a week of up to \(Chance.number(week.minutes)) minutes, made today. "
      + "Effort is from 0 (none) to 10 (everything)."
    lines = week.lines.map { line in
      Line(
        figure: pictures[Exercise.ID(line.exercise)], name: line.name,
        on: Support(rawValue: line.on).map(Words.support) ?? line.on,
        side: line.side ?? (line.eachSide ? "each" : "–"),
        dose: Words.doses(line, of: week.sessions), effort: line.effort.map(String.init) ?? "gentle"
      )
    }
  }
}

import Plumbline

/// The two answers for people: always together, the second without a number.
struct AssessText {
  let lines: [String]

  init(_ report: AssessReport) {
    var lines: [String] = []
    if !report.screen.letsMove { lines += wrapped("First: \(report.screen.sentence)") + [""] }
    lines += report.showDoctor.flatMap { wrapped("First: \($0)") + [""] }
    lines += wrapped("Does something stand out? \(report.answer.sentence)")
    lines += wrapped("Is a muscle group responsible for your pain? \(report.responsible.sentence)")
    lines += heading("What stands out")
    lines +=
      report.findings.isEmpty ? wrapped(report.noFinding) : report.findings.flatMap(Self.finding)
    lines += heading("Sides compared")
    let compared = report.groups.filter { $0.sidesCompared && $0.leftMinusRight != nil }
    lines += compared.isEmpty ? ["No group has been tested on both sides yet."] : []
    lines += compared.flatMap { Self.sides($0, report) }
    lines += heading("Rests on")
    lines += wrapped(
      "\(report.attempts) attempts on \(Self.count(report.days, "day")). "
        + "\(report.setAside.count) set aside (stopped early, not started or older).")
    for asked in report.asked {
      lines += heading(asked.text) + wrapped(asked.short)
    }
    self.lines = lines
  }

  private static func finding(_ finding: AssessReport.Finding) -> [String] {
    let chance = Chance.words(finding.probability)
    let tests = finding.restsOn.filter { $0.oddsFactor >= 1.1 }.map(\.name)
    let rests = tests.isEmpty ? "" : " Rests on: \(tests.joined(separator: "; "))."
    let status = finding.status == "confirmed" ? "Confirmed" : "A hint"
    return wrapped("- \(finding.sentence) \(status), \(chance).\(rests)", indent: 2, first: 0)
  }

  /// The same words as on the page.
  private static func sides(_ group: AssessReport.Group, _ report: AssessReport) -> [String] {
    guard let difference = group.leftMinusRight, let sureness = report.sureness(ofSidesOf: group)
    else { return [] }
    let stronger = difference.middle > 0 ? "left stronger" : "right stronger"
    return hanging(
      group.name, sureness.speaks ? "\(sureness.words): \(stronger)" : sureness.words)
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

import Knowledge
import Plumbline

/// The next test for people.
struct NextText {
  let lines: [String]

  init(_ report: NextReport) {
    guard let name = report.name else {
      lines = wrapped(report.why)
      return
    }
    let side = report.side.map { ", \($0) side" } ?? ""
    let minutes = report.minutes.map { " (about \(Chance.number($0)) minutes)" } ?? ""
    var lines = wrapped("Next: \(name)\(side)\(minutes).") + wrapped(report.why) + [""]
    for (index, step) in (report.steps ?? []).enumerated() {
      lines += wrapped("\(index + 1). \(step)", indent: 3, first: 0)
    }
    self.lines = lines
  }
}

/// The week for people.
struct PlanText {
  let lines: [String]

  init(_ report: PlanReport) {
    if let refusal = report.refusal {
      lines =
        wrapped(refusal.sentence) + refusal.violations.flatMap { wrapped("- \($0)", indent: 2) }
      return
    }
    var lines = report.unsaid.map { wrapped("First: \($0)") + [""] } ?? []
    lines += report.showDoctor.flatMap { wrapped("First: \($0)") + [""] }
    if !report.screen.reasons.isEmpty {
      lines += wrapped(report.screen.sentence)
      lines += report.screen.reasons.flatMap {
        wrapped("- \($0.what) \($0.toDo)", indent: 2, first: 0)
      }
      lines.append("")
    }
    lines += report.purpose.map { wrapped($0) } ?? []
    lines += wrapped("A day of rest between sessions. Effort is from 0 (none) to 10 (everything).")
    for session in report.sessions {
      lines += heading("Session \(session.session), \(Chance.number(session.minutes)) minutes")
      lines += session.exercises.flatMap(Self.item)
    }
    if !report.uncovered.isEmpty {
      lines += heading("Not in this week")
      lines += report.uncovered.flatMap { wrapped("- \($0.why)", indent: 2, first: 0) }
    }
    if let worth = Self.worth(report) { lines += [""] + wrapped(worth) }
    lines += heading("Please read")
    lines += report.laterNotes.flatMap { wrapped("- \($0)", indent: 2, first: 0) }
    for asked in report.asked { lines += heading(asked.text) + wrapped(asked.short) }
    self.lines = lines
  }

  /// How good the week is, as far as its worth can be put in a number.
  private static func worth(_ report: PlanReport) -> String? {
    guard let value = report.value, let bound = report.bound, bound > 0 else { return nil }
    let gap = Chance.number((1000 * (bound - value) / bound).rounded(.up) / 10)
    return "By our measure no other week of this kind would be more than \(gap) % better (worth "
      + "\(Chance.number((value * 10).rounded() / 10)), proven bound "
      + "\(Chance.number((bound * 10).rounded(.up) / 10)))."
  }

  private static func item(_ item: PlanReport.Item) -> [String] {
    let side = item.side.map { ", \($0) side" } ?? (item.eachSide ? ", each side" : "")
    let sets = item.sets == 1 ? "1 set" : "\(item.sets) sets"
    let rest =
      item.eachSide
      ? ", \(item.dose.rest) s between sides"
      : item.sets == 1 ? "" : ", \(item.dose.rest) s between sets"
    let on = Support(rawValue: item.support).map(Words.support) ?? item.support
    let effort = item.hasEffort ? "effort \(item.effort)" : "as far as it pulls gently"
    let dose = "\(sets) of \(item.dose.amount) \(unit(item.dose))\(rest), \(effort)"
    return wrapped("- \(item.name) (\(on))\(side): \(dose).", indent: 2, first: 0)
      + wrapped(item.because.sentence, indent: 4, first: 4)
  }

  private static func unit(_ dose: PlanReport.Dose) -> String {
    dose.amount == 1 ? String(dose.unit.dropLast()) : dose.unit
  }
}

/// What the catalogue holds for each group, for people.
struct CoverageText {
  let lines: [String]

  init(_ coverage: [MuscleCoverage]) {
    lines = coverage.flatMap { group in
      let exercises = group.exercises.sorted { $0.key < $1.key }
        .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
      let tests = group.tests.isEmpty ? "none" : group.tests.joined(separator: ", ")
      let sure = group.canBeConfirmed ? "can be confirmed" : "can only be hinted at"
      return [group.name]
        + wrapped("tests: \(tests) (\(sure))", indent: 4, first: 2)
        + wrapped("exercises: \(exercises)", indent: 4, first: 2)
    }
  }
}

import Plumbline

/// What was told, as lines of a report.
enum ReportFacts {
  typealias Fact = ReportPage.Fact

  static func about(_ report: ProfessionalReport) -> [Fact] {
    let about = report.about
    let age = about.age.map { "\($0) years" } ?? "not told"
    let on = about.ageToldOn.map { ", told \(DayWords.words($0))" } ?? ""
    let sex = about.sex.map { $0 == "female" ? "woman" : "man" } ?? "not told"
    return [
      Fact(name: "Age", value: age + on),
      Fact(name: "Sex (for norms)", value: sex),
    ]
  }

  static func story(_ story: ProfessionalReport.Story) -> [Fact] {
    let told = story.told.map { told in
      let since =
        Words.since(told, day: DayWords.words, month: DayWords.month).map { " (\($0))" } ?? ""
      return [told.name, told.side].compactMap { $0 }.joined(separator: ", ") + since
    }
    let acts = story.acts.map { act in
      act.first.map { "\(act.name) \(act.now) (first \($0))" } ?? "\(act.name) \(act.now)"
    }
    let open =
      story.limitsOpen == 0
      ? "" : " \(story.limitsOpen) questions about limits are not answered."
    return [
      Fact(name: "Pain", value: pain(story)),
      Fact(name: "Where", value: story.painWhere ?? "not told"),
      Fact(name: "Since when", value: story.painSince ?? "not told"),
      Fact(name: "Told they have, operations", value: listed(told)),
      Fact(
        name: "Falls noted",
        value: story.lastFall.map(DayWords.words) ?? "none since the safety questions were answered"
      ),
      Fact(name: "Habits", value: listed(story.habits)),
      Fact(name: "Limits", value: listed(story.limits) + open),
      Fact(name: "Daily acts, 0 cannot to 10 no trouble", value: listed(acts)),
      Fact(name: "Wants back", value: story.goal.map { "“\($0)”" } ?? "not told"),
    ]
  }

  private static func pain(_ story: ProfessionalReport.Story) -> String {
    let on = story.painToldOn.map { ", told \(DayWords.words($0))" } ?? ""
    return story.pain.map { "\($0) of 10\(on)" } ?? "not told"
  }

  static func otherAnswers(_ safety: ProfessionalReport.Safety) -> [String] {
    var lines = [
      safety.answeredNo == 0
        ? "No question was answered with no."
        : "\(safety.rows.isEmpty ? "" : "Of the others, ")\(safety.answeredNo) questions were answered with no."
    ]
    if !safety.unanswered.isEmpty {
      lines.append("Not answered: " + safety.unanswered.joined(separator: " "))
    }
    return lines + safety.missing.map(DayWords.spelled)
  }

  static func basis(_ report: ProfessionalReport) -> String {
    let tries = report.attempts == 1 ? "one try" : "\(report.attempts) tries"
    let days = report.days == 1 ? "one day" : "\(report.days) days"
    return report.attempts == 0 ? "No test has been done." : "Rests on \(tries) on \(days)."
  }

  private static func listed(_ names: [String]) -> String {
    names.isEmpty ? "none told" : names.joined(separator: "; ")
  }
}

import Anatomy
import Knowledge
import Plumbline

/// The sentences of the answer page that are made here, from the report's own words.
struct AnswerPageWords {
  private let report: AssessReport
  private let catalogue: Catalogue

  init(_ report: AssessReport, _ catalogue: Catalogue) {
    (self.report, self.catalogue) = (report, catalogue)
  }

  private var answer: AssessReport.Answer { report.answer }

  var heading: String {
    switch (answer.verdict, report.findings.first) {
    case ("confirmed", let finding?):
      let count =
        answer.several > answer.one ? "Several muscle groups stand" : "One muscle group stands"
      let side = finding.side.flatMap(Side.init(rawValue:))
      let who = Words.yours(Muscle.ID(finding.muscle), side, catalogue)
      return "\(count) out: most likely \(who)"
    case ("hint", let finding?): return "Perhaps: \(lowered(finding.sentence))"
    case ("nothingStandsOut", _): return "Nothing stands out in what you measured"
    default: return "Too early to say"
    }
  }

  var lead: String {
    switch (answer.verdict, report.findings.first) {
    case ("confirmed", let finding?):
      let count = answer.several > answer.one ? "several groups do" : "it is one group and no more"
      return """
        \(finding.sentence) That is confirmed: \(Chance.words(finding.probability)). That \(count): \
        \(Chance.words(max(answer.one, answer.several))).
        """
    case ("hint", let finding?):
      return """
        That is a hint, not sure: \(Chance.words(finding.probability)). It becomes a finding only \
        when tests of different kinds agree.
        """
    case ("nothingStandsOut", _):
      return """
        We put that at \(Chance.words(answer.nothing)). It is a good answer: your programme then \
        trains the whole body alike.
        """
    default:
      return report.attempts == 0
        ? "No test has been done yet. Each takes a few minutes, and you can stop at any time."
        : "That is an honest answer. More tests, some on another day, would tell."
    }
  }

  var basis: String {
    guard report.attempts > 0 else { return "" }
    let tries = report.attempts == 1 ? "one try" : "\(report.attempts) tries"
    let days = report.days == 1 ? "one day" : "\(report.days) days"
    return "This rests on \(tries) on \(days)."
  }

  var nextTests: String {
    switch answer.verdict {
    case "confirmed": "Another day’s tests can still change this. They can make it surer."
    case "hint": "A second kind of test, on another day, tells most."
    case "nothingStandsOut": "You can stop here. Another day’s tests make it surer."
    default: "Plumbline chooses the test that tells most for its minutes."
    }
  }

  /// Why an attempt is kept but not used.
  func sentence(_ aside: AssessReport.SetAside) -> String {
    let name = catalogue.tests[SelfTest.ID(aside.test)]?.name ?? aside.test
    let what = aside.side.map { "\(name), \($0) side" } ?? name
    let why =
      switch aside.why {
      case "reachedCap": "You reached the end of the test, so you can do at least that much."
      case "stoppedEarly": "You stopped early, so you can do at least that much."
      case "older": "You did this test on six days since, and those are used."
      default: "You could not start. That is no result, and it does not count against you."
      }
    return "\(what), \(DayWords.words(aside.day)). \(why)"
  }

  private func lowered(_ sentence: String) -> String {
    let text = sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

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

  /// Whether a try was made that the answer can rest on.
  var hasResult: Bool { report.attempts > 0 }

  /// The three shares of the first answer: nothing, one, several.
  var shares: [String] {
    Chance.words(ofShares: [answer.nothing, answer.one, answer.several])
  }

  var heading: String {
    guard hasResult else { return report.setAside.isEmpty ? "No test yet" : "No result yet" }
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
    guard hasResult else {
      return """
        So it is too early to say whether anything stands out. Each test takes a few minutes, and \
        you can stop at any time.
        """
    }
    switch (answer.verdict, report.findings.first) {
    case ("confirmed", let finding?):
      let count = answer.several > answer.one ? "several groups do" : "it is one group and no more"
      return """
        \(finding.sentence) That is confirmed: \(Chance.words(finding.probability)). That \(count): \
        \(answer.several > answer.one ? shares[2] : shares[1]).
        """
    case ("hint", let finding?):
      return """
        That is a hint, not sure: \(Chance.words(finding.probability)). It becomes a finding only \
        when tests of different kinds agree.
        """
    case ("nothingStandsOut", _):
      return """
        We put that at \(shares[0]). It is a good answer: your programme then \
        trains the whole body alike.
        """
    default: return "\(report.looked) \(Words.whatWouldTell)"
    }
  }

  var basis: String {
    guard hasResult else { return "" }
    let tries = report.attempts == 1 ? "one try" : "\(report.attempts) tries"
    let days = report.days == 1 ? "one day" : "\(report.days) days"
    return "This rests on \(tries) on \(days)."
  }

  /// The ways on, the main one first.
  func actions(offeringTest: Bool) -> [NoticePage.Action] {
    let programme = NoticePage.Action(name: "See your programme", path: Place.programme.path)
    let name = hasResult ? "Do another test" : "Do the first test"
    let test = NoticePage.Action(name: name, path: Place.tests.path)
    let ways =
      answer.verdict == "tooEarly"
      ? (offeringTest ? [test] : []) + [programme]
      : [programme] + (offeringTest && answer.verdict != "confirmed" ? [test] : [])
    let report = NoticePage.Action(
      name: "Report for a doctor or physiotherapist", path: Place.report.path)
    return (ways + (hasResult ? [report] : [])).enumerated().map { index, way in
      NoticePage.Action(name: way.name, path: way.path, isPlain: index > 0)
    }
  }

  var nextTitle: String { hasResult ? "What would make it surer" : "What to do now" }

  var nextTests: String {
    guard hasResult else {
      return "Begin with one test. Plumbline chooses the one that tells most for its minutes."
    }
    return switch answer.verdict {
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
      case "stoppedEarly": "You stopped early, and in this test that says nothing."
      case "contradicted": "It does not go together with the other try of that day."
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

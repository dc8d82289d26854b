import Journalling
import Knowledge

/// How much pain is too much in a self-test, in the words of the catalogue's one rule.
enum TestPainWords {
  /// - Parameter pain: What the person told of their pain, 0 to 10; `nil` when they did not.
  static func rule(for pain: Int?, _ catalogue: Catalogue) -> String {
    [
      "Before you begin, notice how strong your pain is, from 0 to 10.",
      pain.map { "You told us \($0). If it is \($0) now: \(level($0, catalogue))" }
        ?? "At \(Attempt.strongPain) or more, stop the tests for today.",
      "You may stop at any moment: what you have done counts.",
    ].joined(separator: " ")
  }

  /// What who told of so much pain reads before a test is offered; `nil` where tests may go on.
  static func tooStrong(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    guard let pain, pain >= Attempt.strongPain else { return nil }
    return
      "You told us that your pain is \(pain) of 10. If it is still so: \(level(pain, catalogue))"
  }

  /// What the rule says to who begins with so much pain.
  ///
  /// Where the tests end before the rule would end an exercise, only the stricter is said: one number.
  private static func level(_ pain: Int, _ catalogue: Catalogue) -> String {
    let strong = Attempt.strongPain
    let little = catalogue.painRule.first?.start.upperBound ?? 0
    let says = catalogue.painRule.first { $0.start.contains(pain) }?.whatToDo
    guard pain > little else { return says ?? "At \(strong) or more, stop the tests for today." }
    guard pain < strong else {
      // What the rule says of an exercise meanwhile would speak against leaving the tests.
      let asks = catalogue.painRule.last?.start.contains(pain) == true
      return "Leave the tests for another day. "
        + (asks
          ? "Ask a doctor or physiotherapist first what suits you now."
          : "If it is so on most days, ask a doctor or physiotherapist which tests suit you.")
    }
    let stop = "At \(strong) or more, stop the tests for today."
    return pain + 1 < strong
      ? "At \(pain + 1), make the movement smaller or do fewer. \(stop)" : stop
  }
}

import Journalling
import Knowledge

/// How much pain is too much in a self-test, in the words of the catalogue's one rule.
enum TestPainWords {
  /// - Parameter pain: What the person told of their pain, 0 to 10; `nil` when they did not.
  static func rule(for pain: Int?, _ catalogue: Catalogue) -> String {
    let level = pain.flatMap { pain in
      catalogue.painRule.first { $0.start.contains(pain) }
        .map { "You told us \(pain). If that is so now: \($0.whatToDo)" }
    }
    return [
      "Before you begin, notice how strong your pain is, from 0 to 10.", level,
      "A self-test is stricter: at \(Attempt.strongPain) or more, stop the tests for today, wherever you began.",
      "You may stop at any moment: what you have done counts.",
    ].compactMap(\.self).joined(separator: " ")
  }
}

import Anatomy
import Journalling
import Knowledge
import MuscleModelling
import Plumbline

/// A result of a self-test in plain words.
enum ResultWords {
  /// What came out: “Left side: 9 repetitions”.
  static func what(_ outcome: Outcome, _ test: SelfTest) -> String {
    switch outcome {
    case .attempt(let attempt):
      let side = attempt.side.map { "\(Words.capitalised($0.rawValue)) side: " } ?? ""
      return Words.capitalised(side + value(attempt, test))
    case .comparison(let comparison):
      return comparison.harder.map { "Your \($0.rawValue) side was the harder one" }
        ?? "Both sides felt the same"
    }
  }

  /// How it went: why it ended, how hard it felt, how much it hurt.
  static func more(_ outcome: Outcome, _ test: SelfTest) -> [String] {
    guard case .attempt(let attempt) = outcome else { return [] }
    let ending: String? =
      switch attempt.ending {
      case .pain: "You stopped because it hurt."
      case .other: "Something else stopped you."
      case .finished, .reachedCap, .couldNotStart: nil
      }
    let felt = attempt.felt.map { "How hard it felt: \($0) of 10." }
    let pain = attempt.pain.map { "How much it hurt: \($0) of 10." }
    let unrated =
      attempt.ending == .pain && attempt.pain == nil
      ? "You did not say how much it hurt, so it counts as strong pain." : nil
    return [ending, weight(attempt, test), felt, pain, unrated].compactMap(\.self)
  }

  /// A small number beside a stop looks like weakness, and is none: what the model makes of it.
  private static func weight(_ attempt: Attempt, _ test: SelfTest) -> String? {
    guard let value = attempt.value else { return nil }
    let held =
      attempt.ending == .pain || attempt.ending == .other ? "So" : "Pain may have held you back, so"
    return switch AttemptWeight(attempt, in: test) {
    case .whole: nil
    case .atLeast:
      "\(held) this counts only as “at least \(Words.measured(value, test.measures))”, not as weakness."
    case .nothing: "\(held) this number does not count."
    }
  }

  /// The same within a sentence.
  static func lowered(_ words: String) -> String {
    words.prefix(1).lowercased() + words.dropFirst()
  }

  /// All of it in sentences.
  static func sentence(_ outcome: Outcome, _ test: SelfTest) -> String {
    (["\(what(outcome, test))."] + more(outcome, test)).joined(separator: " ")
  }

  static func value(_ attempt: Attempt, _ test: SelfTest) -> String {
    guard let value = attempt.value else { return "you could not start" }
    let words = Words.measured(value, test.measures)
    return attempt.ending == .reachedCap ? "\(words), where the test ends" : words
  }
}

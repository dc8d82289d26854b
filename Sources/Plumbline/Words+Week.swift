import Journalling
package import Knowledge
package import ProgrammePlanning
import Screening

/// What a week is made for, and how its doses were found.
extension Words {
  package static let balancedWeek = """
    The balanced version: left and right alike, and no muscle group ahead of the others.
    """

  package static let starterWeek = """
    A week to start with: it is too early to say what stands out, so it trains the whole body evenly. \
    A few more self-tests would tell more.
    """

  package static let hintedWeek = """
    Nothing stands out for sure yet. The week trains the whole body, with a little more where there \
    is a hint.
    """

  package static func weekFor(_ groups: [String]) -> String {
    "The week leads with \(groups.joined(separator: " and ")), over a base for the whole body."
  }

  /// How the doses were found: where in each exercise's range they start, and why.
  package static func start(_ level: StartingLevel) -> String {
    switch level {
    case .frail(let reasons):
      return """
        How the doses were found: each at the lowest that its exercise is done with, since \
        \(list(reasons)).
        """
    case .middling(let reasons):
      return """
        How the doses were found: each about a third up its exercise’s range, since \(list(reasons)).
        """
    case .able:
      return """
        How the doses were found: each about half way up its exercise’s range; nothing you said asks \
        for less.
        """
    }
  }

  /// What a condition says that nobody told of: an answer of the screen, or the age, stands for it.
  package static func asWith(_ condition: Condition) -> String {
    "By your age or your safety answers the week is made as with “\(condition.name)”. \(condition.says)"
  }

  /// When to do more.
  static let progress = """
    When every set of an exercise felt easy (3 of 10 or less) in two sessions, add one repetition or a few \
    seconds. That is our rule of thumb.
    """

  /// What low results of self-tests make a matter for a doctor.
  static func low(_ person: Person, _ catalogue: Catalogue) -> [String] {
    let results = OwnResults(of: person, catalogue)
    return catalogue.tests.filter(results.isLow).compactMap { $0.low?.says }
  }

  /// Why an exercise that practises an act is there: its first rungs only lead up to the act.
  static func practice(
    of exercise: Exercise.ID, for act: Act.ID, _ catalogue: Catalogue
  ) -> String {
    let name = catalogue.acts[act]?.name ?? act.text
    let lower = name.prefix(1).lowercased() + name.dropFirst()
    let rungs = catalogue.rung(of: exercise)
    let isFirst = rungs.map { $0.index == 0 && $0.ladder.rungs.count > 1 } ?? false
    return isFirst
      ? "A first step towards a daily act: \(lower)." : "Practice of a daily act: \(lower)."
  }

  private static func list(_ reasons: [StartingLevel.Reason]) -> String {
    let words = reasons.map { reason in
      switch reason {
      case .age(let years): "you are \(years)"
      case .pain(let level): "your pain is \(level) of 10"
      case .acts: "daily things are hard for you now"
      case .support: "standing is only with a hand on something firm, for your safety"
      }
    }
    return list(words)
  }
}

/// How pages and commands say how much was looked at, and what that leaves open.
extension Words {
  /// How much was looked at, while that is too little for an answer.
  ///
  /// - Parameters:
  ///   - tested: How many muscle groups a test has told something about.
  ///   - all: How many there are.
  package static func looked(at tested: Int, of all: Int) -> String {
    let groups = "\(tested == 0 ? "none" : "\(tested)") of the \(all) muscle groups"
    return isHardly(tested, all)
      ? "We have hardly looked yet: your tests have looked at the strength of \(groups)."
      : "Your tests have looked at the strength of \(groups), and that does not settle it yet."
  }

  /// What would settle it.
  package static let whatWouldTell =
    "More tests would tell more; on another day, the same ones too."

  /// What stands over figures that nothing should be read from yet.
  package static func figures(after tested: Int, of all: Int) -> String {
    isHardly(tested, all)
      ? "The chances so far: what we assume before testing"
      : "The chances so far: they do not settle it yet"
  }

  /// Said where a finding would stand when there is none.
  package static func noFinding(isEarly: Bool) -> String {
    isEarly
      ? "Nothing can be named yet. That does not mean that nothing is there."
      : """
      No group stands out enough to be named. There is nothing to blame: small differences are \
      ordinary, and everybody has some.
      """
  }

  /// A choice: below half of the groups, nothing is known of most of the body.
  private static func isHardly(_ tested: Int, _ all: Int) -> Bool { 2 * tested < all }
}

extension AssessReport {
  /// Whether too little was measured for an answer.
  package var isTooEarly: Bool { answer.verdict == "tooEarly" }

  /// How much was looked at, as a sentence.
  package var looked: String { Words.looked(at: testedGroups, of: groups.count) }

  /// What stands over the three shares while it is too early to read anything from them.
  package var aboutFigures: String { Words.figures(after: testedGroups, of: groups.count) }

  /// Said where a finding would stand when there is none.
  package var noFinding: String { Words.noFinding(isEarly: isTooEarly) }

  private var testedGroups: Int { groups.count(where: \.tested) }
}

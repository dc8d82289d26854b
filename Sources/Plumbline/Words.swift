package import Anatomy
package import Knowledge
package import MuscleModelling

/// How names and doses are said to people: one place for every page, command and report.
package enum Words {
  /// A muscle group with its side: “your right outer hip muscles”.
  package static func yours(_ muscle: Muscle.ID, _ side: Side?, _ catalogue: Catalogue) -> String {
    let name = catalogue.muscles[muscle]?.name ?? muscle.text
    let lower = name.prefix(1).lowercased() + name.dropFirst()
    return side.map { "your \($0.rawValue) \(lower)" } ?? "your \(lower)"
  }

  /// The sentence about whether it is responsible: never with a number.
  package static let responsible = """
    No home test can tell. The evidence that one muscle group is behind back pain is weak; training \
    what stands out is still worth it.
    """

  /// The label of unequal doses.
  package static let unequalLabel = """
    One side gets more: this is the idea of training the weaker side more. Trials have not shown \
    that it beats training both sides alike.
    """

  package static func finding(_ finding: Finding, _ catalogue: Catalogue) -> String {
    let yours = yours(finding.muscle, finding.side, catalogue)
    let quality = finding.quality == .capacity ? "weaker" : "shorter"
    switch finding.kind {
    case .weak: return capitalised("\(yours) stand out as weak.")
    case .short: return capitalised("\(yours) stand out as short.")
    case .sideToSide:
      let other = finding.side?.opposite.rawValue ?? "other"
      return capitalised("\(yours) are \(quality) than the \(other) ones.")
    case .frontToBack:
      let partner = finding.against.map { self.yours($0, nil, catalogue) } ?? "their partner"
      return capitalised("\(yours) are weak against \(partner).")
    }
  }

  package static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A value in a test's unit: “12 repetitions”, “1 second”.
  package static func measured(_ value: Double, _ unit: SelfTest.Unit) -> String {
    let name =
      switch unit {
      case .repetitions: value == 1 ? "repetition" : "repetitions"
      case .seconds: value == 1 ? "second" : "seconds"
      case .centimetres: "cm"
      case .degrees: "degrees"
      case .score: value == 1 ? "point" : "points"
      }
    return "\(Chance.number(value)) \(name)"
  }

  /// A dose: “8 repetitions”, “1 minute”.
  package static func dose(_ amount: Int, _ unit: Exercise.DoseUnit) -> String {
    let name = amount == 1 ? String(unit.rawValue.dropLast()) : unit.rawValue
    return "\(amount) \(name)"
  }

  /// “a, b and c”.
  package static func list(_ names: [String]) -> String {
    let last = names.last ?? ""
    return names.count < 2 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }

  package static func support(_ support: Support) -> String {
    switch support {
    case .bed: "on the bed"
    case .chair: "on a chair"
    case .standing: "standing"
    case .standingSupported: "standing, holding on"
    case .floor: "on the floor"
    }
  }

  /// How good the evidence is that a habit goes with pain; said before any advice about it.
  package static func habit(_ verdict: Verdict) -> String {
    switch verdict {
    case .wellSupported: "Studies agree that people with this habit have pain more often."
    case .mixed: "Studies do not agree on whether this habit matters."
    case .weak: "There is little to show that this habit matters."
    case .contradicted: "This habit has not been shown to matter."
    }
  }

  package static func verdict(_ verdict: Verdict) -> String {
    switch verdict {
    case .wellSupported: "well supported"
    case .mixed: "mixed"
    case .weak: "weak"
    case .contradicted: "contradicted"
    }
  }
}

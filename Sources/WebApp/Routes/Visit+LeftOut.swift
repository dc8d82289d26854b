import Anatomy
import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

extension Visit {
  /// Why sides cannot be compared, when no allowed test looks at one side and then at the other.
  ///
  /// - Parameter chooser: `nil` while the safety questions come first.
  /// - Returns: `nil` when sides can be compared.
  func whyNoSides(_ chooser: TestChooser?) -> String? {
    guard let chooser, !chooser.allowed.contains(where: { $0.sides.count > 1 }) else { return nil }
    let left = catalogue.tests.count - chooser.allowed.count
    let because = namesOfRules.prefix(3).joined(separator: "; ")
    let why = because.isEmpty ? "" : " (mostly for: \(because))"
    return """
      With what you told us we leave out \(left) of \(catalogue.tests.count) tests\(why); so left \
      and right cannot be compared. Your programme does not need it.
      """
  }

  /// What keeps tests from the person, by name, the one that keeps most first.
  private var namesOfRules: [String] {
    guard let cleared = guide.cleared(record, today: today) else { return [] }
    var counts: [String: Int] = [:]
    for test in catalogue.tests {
      let side: Side? = test.sides == .each ? person.leadingSide : nil
      let rules = cleared.restrictions.objections(to: .init(test), working: side)
      for name in Set(rules.map(name)) { counts[name, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  func name(_ rule: Restrictions.Rule) -> String {
    switch rule {
    case .limit(let id): catalogue.limits[id]?.name ?? id.text
    case .condition(let id): catalogue.conditions[id]?.name ?? id.text
    case .equipment: "what is at home"
    case .leftOut: "what you said you cannot do"
    case .ownResult: "what you managed in a test"
    }
  }
}

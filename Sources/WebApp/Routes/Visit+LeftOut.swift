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

  /// How many tests are left out, as the words of a link; `nil` for none.
  func leavesOut(_ chooser: TestChooser) -> String? {
    let left = catalogue.tests.count - chooser.allowed.count
    return left == 0
      ? nil
      : "\(left) of \(catalogue.tests.count) tests are left out for you: see which answers do that"
  }

  /// Why a test that looks at each side is done on one alone; `nil` where both are open, or neither is.
  ///
  /// “Your right side is left out: new hip joint.”
  func whyOneSide(_ test: SelfTest) -> String? {
    guard test.sides == .each,
      let restrictions = cleared?.restrictions
    else { return nil }
    let sides = restrictions.allowedSides(of: .init(test)).compactMap(\.self)
    guard sides.count == 1, let other = sides.first?.opposite else { return nil }
    let rules = restrictions.objections(to: .init(test), working: other)
    let names = rules.map(nameWithWhere)
    let because = names.isEmpty ? "what you told us" : names.joined(separator: "; ")
    // Where the other side is what was named, it would seem that left and right were mixed up.
    let isNamed = person.limits.contains { held in
      held.side == other.opposite && rules.contains(.limit(held.limit))
    }
    let stance = isNamed ? TestPageWords.stance(test.position, working: other) : nil
    let why = stance.map { " When it works, \($0.prefix(1).lowercased())\($0.dropFirst())" } ?? ""
    return "Your \(other.rawValue) side is left out: \(because).\(why)"
  }

  /// What keeps tests from the person, by name, the one that keeps most first.
  private var namesOfRules: [String] {
    guard let cleared else { return [] }
    let out = LeftOutTests(cleared.restrictions, catalogue)
    let things = out.missing.prefix(3).map { TestPageWords.thing($0.thing) }
    return out.shares.map { share in
      share.rule == .equipment && !things.isEmpty
        ? "what is not at home, such as \(Words.list(things))" : name(share.rule)
    }
  }

  /// The name of a rule, with the joint or the side that the person named: a leg may be left out because the
  /// other one would have to carry.
  func nameWithWhere(_ rule: Restrictions.Rule) -> String {
    guard case .limit(let id) = rule else { return name(rule) }
    let places = person.limits.filter { $0.limit == id }.compactMap { held -> String? in
      guard let joint = held.joint else { return held.side.map { "\($0.rawValue) side" } }
      return [held.side?.rawValue, joint.rawValue.replacing("-", with: " ")].compactMap(\.self)
        .joined(separator: " ")
    }
    return places.isEmpty ? name(rule) : "\(name(rule)) (\(Words.list(places.sorted())))"
  }

  /// Whether the rules of a condition are kept only because of an age: nobody has said that the person has it.
  func isForCaution(_ id: Condition.ID) -> Bool {
    let origins = cleared?.restrictions.origins.origins(of: .condition(id)) ?? []
    return !origins.isEmpty
      && origins.allSatisfy { origin in
        guard case .flag(let flag) = origin else { return false }
        return catalogue.flags[flag]?.fromAge != nil
      }
  }

  private func name(of id: Condition.ID) -> String {
    let name = catalogue.conditions[id]?.name ?? id.text
    return isForCaution(id) ? "our caution at your age, as for “\(name)”" : name
  }

  func name(_ rule: Restrictions.Rule) -> String {
    switch rule {
    case .limit(let id): catalogue.limits[id]?.name ?? id.text
    case .condition(let id): name(of: id)
    case .equipment: "what is at home"
    case .leftOut: "what you said you cannot do"
    case .ownResult: "how a test of the same movement went"
    }
  }
}

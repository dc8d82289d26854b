import Anatomy
import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

/// Whether one movement may be shown to the person now: the same keys as for tests and the week.
enum MovementGate: Hashable, Sendable {
  /// The safety questions are open, out of date, or say stop.
  case screen
  /// The one-line question comes first today.
  case today
  /// A test hurt strongly today.
  case rest
  /// What the person said leaves it out; the rules by name.
  case forbidden([String])
  /// No rule forbids it, and it is no start for the person.
  case tooMuch
  /// The sides it may be done on; one `nil` for what has none.
  case open([Side?])
}

extension Visit {
  func gate(of test: SelfTest) -> MovementGate {
    guard let chooser else { return .screen }
    guard isAskedToday else { return .today }
    guard let sides = chooser.allowed.first(where: { $0.test.id == test.id })?.sides else {
      return .forbidden(namesOfRules(.init(test)))
    }
    return chooser.hasHadStrongPainToday ? .rest : .open(sides)
  }

  func gate(of exercise: Exercise) -> MovementGate {
    guard let chooser else { return .screen }
    guard isAskedToday else { return .today }
    let names = namesOfRules(.init(exercise))
    guard let dose = guide.startingDose(of: exercise, record, today: today) else {
      return names.isEmpty ? .tooMuch : .forbidden(names)
    }
    // Stricter than the week, which the person may be in the middle of.
    return chooser.hasHadStrongPainToday ? .rest : .open(dose.sides)
  }

  /// What forbids a movement on every side it could be done on, by name; empty when a side is left.
  func namesOfRules(_ movement: Restrictions.Movement) -> [String] {
    guard let restrictions = cleared?.restrictions,
      restrictions.allowedSides(of: movement).isEmpty
    else { return [] }
    return namesOfObjections(movement, restrictions)
  }

  /// What speaks against a movement on one side at least, by name.
  func namesOfObjections(
    _ movement: Restrictions.Movement, _ restrictions: Restrictions
  ) -> [String] {
    var names: [String] = []
    for word in rules(against: movement, restrictions).map(name) where !names.contains(word) {
      names.append(word)
    }
    return names
  }

  /// The rules that speak against a movement on one side at least, each once.
  func rules(
    against movement: Restrictions.Movement, _ restrictions: Restrictions
  ) -> [Restrictions.Rule] {
    var rules: [Restrictions.Rule] = []
    for side in [Side.left, .right] {
      for rule in restrictions.objections(to: movement, working: side)
      where !rules.contains(rule) {
        rules.append(rule)
      }
    }
    return rules
  }
}

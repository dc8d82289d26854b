import Journalling
import Knowledge
import Screening

/// How much a person can be asked at the start: it decides rungs and doses.
package enum StartingLevel: Hashable, Sendable {
  /// What makes a person start lower.
  package enum Reason: Hashable, Sendable {
    case age(Int)
    case pain(Int)
    /// The daily acts go with difficulty.
    case acts
    /// Standing needs a hand on something firm.
    case support
  }

  case frail([Reason])
  case middling([Reason])
  case able

  /// Pain from which doses start lower, 0 to 10.
  static let painThatSlows = 4
  /// Pain with which the least is enough.
  static let strongPain = 7

  var isFrail: Bool { if case .frail = self { true } else { false } }

  init(_ cleared: ClearedPerson) {
    let person = cleared.person
    let ease = person.acts.values.compactMap { $0.last?.value }
    let (age, pain) = (person.age ?? 0, person.pain ?? 0)
    var frail: [Reason] = []
    if age >= 80 { frail.append(.age(age)) }
    if pain >= Self.strongPain { frail.append(.pain(pain)) }
    if !ease.isEmpty, ease.reduce(0, +) <= 4 * ease.count { frail.append(.acts) }
    var middling: [Reason] = []
    if age >= 60 { middling.append(.age(age)) }
    if pain >= Self.painThatSlows { middling.append(.pain(pain)) }
    if cleared.restrictions.needHandToStand { middling.append(.support) }
    if frail.isEmpty {
      self = middling.isEmpty ? .able : .middling(middling)
    } else {
      self = .frail(frail)
    }
  }

  /// Where on a ladder to start, 0 for the easiest rung.
  func rung(on ladder: Ladder) -> Int {
    let top = Double(ladder.rungs.count - 1)
    switch self {
    case .frail: return 0
    case .middling: return Int((top * 0.34).rounded())
    case .able: return Int((top * 0.5).rounded())
    }
  }

  /// How much one set is at the start.
  func amount(of dose: Exercise.Dose, longestHold: Int?) -> Int? {
    let low = dose.amounts.lowerBound
    var high = dose.amounts.upperBound
    if dose.unit == .seconds, let longestHold {
      guard low <= longestHold else { return nil }
      high = min(high, longestHold)
    }
    let share =
      switch self {
      case .frail: 0.0
      case .middling: 0.35
      case .able: 0.55
      }
    let amount = low + Int((Double(high - low) * share).rounded(.down))
    // A hold of a round number of seconds is easier to keep in mind.
    return dose.unit == .seconds && amount >= 10 ? max(amount / 5 * 5, low) : amount
  }

  /// Effort to aim at, 0 to 10.
  var effort: Int {
    switch self {
    case .frail: 4
    case .middling: 5
    case .able: 6
    }
  }
}

import Journalling
import Knowledge

extension Fit {
  func equipmentObjections(to use: Use) -> [Objection] {
    let missing = neededThings(for: use).filter { !isAtHand($0) }
    guard !missing.isEmpty else { return [] }
    let words = missing.map(\.rawValue).joined(separator: ", ")
    return [Objection(rule: "equipment", what: "“\(use.exercise.name)” needs: \(words).")]
  }

  /// What the entry lists, and the bed or chair it is done on.
  private func neededThings(for use: Use) -> [Thing] {
    switch use.position.support {
    case .bed where !use.takes(.bed, .firmBed): use.position.needs + [.bed]
    case .chair where !use.takes(.chair): use.position.needs + [.chair]
    default: use.position.needs
    }
  }

  /// Whoever was never asked has what nearly every home has, and nothing else.
  private func isAtHand(_ thing: Thing) -> Bool {
    guard let named = person.equipment else {
      switch thing {
      case .bed, .chair, .wall, .worktop, .table, .clock, .book, .ballOrCushion, .roomToWalk:
        return true
      case .firmBed, .tapeMeasure, .mirror, .step, .band, .smallWeight, .stairs, .secondPerson,
        .car:
        return false
      }
    }
    switch thing {
    case .wall, .clock: return true
    case .bed: return named.contains(.bed) || named.contains(.firmBed)
    default: return named.contains(thing)
    }
  }
}

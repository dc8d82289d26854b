import Anatomy
package import Journalling
package import Knowledge
package import Quantities

/// People made up at random: their limits, conditions and attempts, with every safety question
/// answered no.
package enum RandomPeople {
  /// The day on which they are looked at.
  package static let today = Day("2026-11-22") ?? .first

  /// A person with random limits and conditions and a few random attempts on two days.
  package static func journal(seed: UInt64, catalogue: Catalogue) -> Journal {
    var generator = SeededGenerator(seed: seed)
    var journal = screened(catalogue)
    let day = today.adding(days: -4)
    func record(_ answer: Answer) { journal.record(.answered(answer), on: day) }
    record(.age(Int.random(in: 20...98, using: &generator)))
    record(.sex([.female, .male, nil].randomElement(using: &generator) ?? nil))
    record(.pain(Int.random(in: 0...8, using: &generator)))
    record(.minutes(Int.random(in: 8...40, using: &generator)))
    for limit in catalogue.limits where Int.random(in: 0..<6, using: &generator) == 0 {
      record(.limit(held(limit, using: &generator), .yes))
    }
    for condition in catalogue.conditions where Int.random(in: 0..<10, using: &generator) == 0 {
      let side = condition.asksSide ? Side.allCases.randomElement(using: &generator) : nil
      let since =
        condition.asksDate
        ? day.adding(days: -Int.random(in: 200...3000, using: &generator)) : nil
      record(.condition(Told(condition.id, side: side, since: since), .yes))
    }
    for act in catalogue.acts { record(.act(act.id, Int.random(in: 0...10, using: &generator))) }
    for attempt in attempts(catalogue, count: 12, using: &generator) {
      journal.record(.attempted(attempt), on: day)
    }
    for attempt in attempts(catalogue, count: 8, using: &generator) {
      journal.record(.attempted(attempt), on: today.adding(days: -1))
    }
    return journal
  }

  /// A journal in which every safety question was answered no, and nothing limits the person.
  package static func screened(_ catalogue: Catalogue) -> Journal {
    var journal = Journal()
    for flag in catalogue.askedFlags {
      journal.record(.answered(.flag(flag.id, .no)), on: today.adding(days: -4))
    }
    for limit in catalogue.limits {
      journal.record(.answered(.limit(HeldLimit(limit.id), .no)), on: today.adding(days: -4))
    }
    return journal
  }

  /// A limit with a random side and joint where it has them.
  package static func held(
    _ limit: Limit, using generator: inout some RandomNumberGenerator
  ) -> HeldLimit {
    let joint = limit.asksJoint ? Joint.allCases.randomElement(using: &generator) : nil
    let hasSide = limit.asksSide && joint?.isPaired ?? true
    return HeldLimit(
      limit.id, side: hasSide ? Side.allCases.randomElement(using: &generator) : nil, joint: joint)
  }

  /// Plausible attempts at random tests, both sides where there are two.
  package static func attempts(
    _ catalogue: Catalogue, count: Int, using generator: inout some RandomNumberGenerator
  ) -> [Attempt] {
    (0..<count).flatMap { _ -> [Attempt] in
      guard let test = catalogue.tests.randomElement(using: &generator) else { return [] }
      let sides: [Side?] = test.sides == .each ? [.left, .right] : [nil]
      return sides.map { side in
        let range = test.plausible
        let value = Double.random(in: range, using: &generator).rounded()
        return Attempt(
          test: test.id, side: side, value: min(max(value, range.lowerBound), range.upperBound))
      }
    }
  }
}

extension Journal {
  /// Left and right exchanged in every entry.
  package var mirrored: Journal {
    Journal(
      entries.map { Entry(number: $0.number, day: $0.day, event: $0.event.mirrored) })
  }
}

extension Event {
  fileprivate var mirrored: Event {
    switch self {
    case .answered(.limit(let held, let yesNo)): .answered(.limit(held.mirrored, yesNo))
    case .answered(.condition(let told, let yesNo)): .answered(.condition(told.mirrored, yesNo))
    case .attempted(let attempt): .attempted(attempt.mirrored)
    case .compared(let comparison): .compared(comparison.mirrored)
    default: self
    }
  }
}

import Anatomy
import Journalling
import Knowledge

/// Whether one leg did clearly worse than the other in a self-test, which some conditions make a matter for
/// a doctor.
///
/// It waits for no finding: a nerve that suffers does not either.
struct WeakerLeg {
  /// At most this share of what the other leg managed.
  ///
  /// Assumed: about two standard deviations of what healthy sides differ by in such counts at home.
  private static let share = 0.5
  /// A test is one of a leg when a group of it carries so much of the result.
  private static let mainLoading = 0.3

  private let person: Person
  private let catalogue: Catalogue

  init(_ person: Person, _ catalogue: Catalogue) {
    (self.person, self.catalogue) = (person, catalogue)
  }

  /// What each condition told says about it; empty when no leg did clearly worse.
  var advice: [String] {
    let told = Set(person.conditions.map(\.condition))
    let says = catalogue.conditions.filter { told.contains($0.id) }.compactMap(\.whenOneLegIsWeaker)
    return says.isEmpty || !catalogue.tests.contains(where: isUnequal) ? [] : says
  }

  private func isUnequal(_ test: SelfTest) -> Bool {
    let counted = test.measures == .repetitions || test.measures == .seconds
    guard counted, test.sides == .each, test.better == .higher, isOfALeg(test),
      let left = newest(test, .left), let right = newest(test, .right)
    else { return false }
    // Where both did next to nothing there is nothing to compare.
    return max(left, right) >= 4 && min(left, right) <= Self.share * max(left, right)
  }

  private func isOfALeg(_ test: SelfTest) -> Bool {
    let legs: Set<Region> = [.hip, .thigh, .lowerLeg]
    return test.carriers.contains { carrier in
      carrier.quality == .capacity && carrier.loading >= Self.mainLoading
        && (catalogue.muscles[carrier.muscle].map { legs.contains($0.region) } ?? false)
    }
  }

  /// The best of the newest day, 0 where the person could not start; `nil` without a try.
  private func newest(_ test: SelfTest, _ side: Side) -> Double? {
    let attempts = person.attempts.filter { $0.value.test == test.id && $0.value.side == side }
    guard let day = attempts.map(\.day).max() else { return nil }
    return attempts.filter { $0.day == day }.map { $0.value.value ?? 0 }.max()
  }
}

import Anatomy
import Journalling
import Knowledge
import Quantities

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
    guard counted, test.sides == .each, test.better == .higher, isOfALeg(test) else { return false }
    let days = Side.allCases.map { side in
      Set(person.attempts.filter { $0.value.test == test.id && $0.value.side == side }.map(\.day))
    }
    // Bodies change: only what both legs did on one day is compared.
    guard let day = days[0].intersection(days[1]).max() else { return false }
    let (left, right) = (best(test, .left, on: day), best(test, .right, on: day))
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

  /// The best of a day, 0 where the person could not start.
  private func best(_ test: SelfTest, _ side: Side, on day: Day) -> Double {
    person.attempts
      .filter { $0.value.test == test.id && $0.value.side == side && $0.day == day }
      .map { $0.value.value ?? 0 }.max() ?? 0
  }
}

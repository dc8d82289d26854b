import Anatomy
package import Journalling
package import Knowledge
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
    // What a result warned of holds when it is taken back, and what was taken back shows no leg to be well.
    return isUnequal(person.attempts, test)
      || isUnequal(person.attempts + person.stillWarning, test)
  }

  private func isUnequal(_ attempts: [Person.Dated<Attempt>], _ test: SelfTest) -> Bool {
    let sides = Side.allCases.map { side in
      attempts.filter { $0.value.test == test.id && $0.value.side == side }
    }
    // Bodies change: only what both legs did on one day is compared.
    guard let day = Set(sides[0].map(\.day)).intersection(sides[1].map(\.day)).max() else {
      return false
    }
    // The best of the day, 0 where the person could not start.
    let bests = sides.map { side in
      side.filter { $0.day == day }.map { $0.value.value ?? 0 }.max() ?? 0
    }
    let (worse, better) = (min(bests[0], bests[1]), max(bests[0], bests[1]))
    // Where both did next to nothing there is nothing to compare.
    return better >= 4 && worse <= Self.share * better
  }

  private func isOfALeg(_ test: SelfTest) -> Bool {
    let legs: Set<Region> = [.hip, .thigh, .lowerLeg]
    return test.carriers.contains { carrier in
      carrier.quality == .capacity && carrier.loading >= Self.mainLoading
        && (catalogue.muscles[carrier.muscle].map { legs.contains($0.region) } ?? false)
    }
  }
}

extension Words {
  /// What results ask to be shown to a doctor before all else: a leg that did clearly worse, and a very low
  /// result.
  package static func showDoctor(_ person: Person, _ catalogue: Catalogue) -> [String] {
    WeakerLeg(person, catalogue).advice + low(person, catalogue)
  }
}

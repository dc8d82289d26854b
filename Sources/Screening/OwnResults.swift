package import Anatomy
package import Journalling
package import Knowledge

/// What a person managed in the self-tests that bound an exercise.
package struct OwnResults {
  private struct Place: Hashable {
    let test: SelfTest.ID
    let side: Side?

    init(test: SelfTest.ID, side: Side?) { (self.test, self.side) = (test, side) }

    init(_ attempt: Person.Dated<Attempt>) {
      self.init(test: attempt.value.test, side: attempt.value.side)
    }
  }

  /// The newest day of a test on a side.
  private struct Result {
    /// The best of the day in whole units that were finished; 0 where the person could not start.
    let best: Int
    /// Whether nothing stopped it but the test's own end, and it did not hurt much.
    let wentWell: Bool
    /// Whether it hurt strongly.
    let hurt: Bool

    private init(best: Int, wentWell: Bool, hurt: Bool) {
      (self.best, self.wentWell, self.hurt) = (best, wentWell, hurt)
    }

    init?(ofNewest attempts: [Person.Dated<Attempt>]) {
      let newest = attempts.map(\.day).max()
      let last = attempts.filter { $0.day == newest }.map(\.value)
      self.init(
        best: Self.whole(last.compactMap(\.value).max()),
        wentWell: last.allSatisfy { attempt in
          (attempt.ending == .finished || attempt.ending == .reachedCap)
            && (attempt.pain ?? 0) < OwnResults.painThatSlows
        }, hurt: last.contains(where: \.hurtStrongly))
    }

    /// The worst of the days on which a result was taken back.
    init?(warningBy attempts: [Person.Dated<Attempt>]) {
      let days = Dictionary(grouping: attempts, by: \.day).values
      let bests = days.map { day in Self.whole(day.compactMap(\.value.value).max()) }
      guard let worst = bests.min() else { return nil }
      self.init(
        best: worst, wentWell: false, hurt: attempts.contains { $0.value.hurtStrongly })
    }

    static func lower(_ one: Result, _ other: Result) -> Result {
      Result(
        best: min(one.best, other.best), wentWell: one.wentWell && other.wentWell,
        hurt: one.hurt || other.hurt)
    }

    private static func whole(_ value: Double?) -> Int { Int((value ?? 0).rounded(.down)) }
  }

  private let results: [Place: Result]
  /// Tests the person said they cannot do, without having tried: as good as not managed.
  private let cannot: Set<SelfTest.ID>
  /// Tests of one movement in other manners.
  private let kin: [SelfTest.ID: [SelfTest.ID]]
  /// Tests done one side at a time.
  private let sided: Set<SelfTest.ID>

  /// Pain in a test from which it is no reason for more, 0 to 10.
  private static let painThatSlows = 4

  /// Takes the newest day of each test and side.
  ///
  /// What was not possible then is not asked for now, however long ago it was. A result that was taken
  /// back raises nothing, and what it warned of holds until the test is done again.
  ///
  /// - Complexity: O(*n*) for *n* attempts.
  package init(of person: Person, _ catalogue: Catalogue) {
    let places = Dictionary(grouping: person.attempts, by: Place.init)
    let warnings = Dictionary(grouping: person.stillWarning, by: Place.init)
    results = places.compactMapValues(Result.init(ofNewest:)).merging(
      warnings.compactMapValues(Result.init(warningBy:)), uniquingKeysWith: Result.lower)
    cannot = Set(person.testsLeftOut).subtracting(places.keys.map(\.test))
    let movements = Dictionary(grouping: catalogue.tests.filter { $0.movement != nil }) {
      $0.movement
    }
    var kin: [SelfTest.ID: [SelfTest.ID]] = [:]
    for tests in movements.values {
      for test in tests { kin[test.id] = tests.map(\.id).filter { $0 != test.id } }
    }
    self.kin = kin
    sided = Set(catalogue.tests.filter { $0.sides == .each }.map(\.id))
  }

  private func result(_ test: SelfTest.ID, _ side: Side?) -> Result? {
    results[Place(test: test, side: sided.contains(test) ? side : nil)]
  }

  /// Whether the newest day of a test was so low that limits follow from it, on any side.
  package func isLow(_ test: SelfTest) -> Bool {
    guard let low = test.low else { return false }
    if cannot.contains(test.id) { return true }
    let sides: [Side?] = [nil, .left, .right]
    return sides.contains { side in
      results[Place(test: test.id, side: side)].map { Double($0.best) <= low.upTo } ?? false
    }
  }

  /// How much of an exercise the person managed in its test, in the unit of its dose; `nil` where that was
  /// not measured.
  ///
  /// Who could not start a test of the same movement, or whom one hurt strongly on its newest day, managed
  /// nothing; neither did who says they cannot do one of them and never tried the exercise's own.
  ///
  /// - Parameter side: The side worked; `nil` for both or the middle.
  package func managed(_ exercise: Exercise, on side: Side?) -> Int? {
    guard let test = exercise.measuredBy else { return nil }
    let (own, kin) = (result(test, side), kin[test] ?? [])
    let others = kin.compactMap { result($0, side) }
    if own?.hurt == true || others.contains(where: { $0.best == 0 || $0.hurt }) { return 0 }
    if own == nil, !cannot.isDisjoint(with: [test] + kin) { return 0 }
    return own?.best
  }

  /// Whether a result may raise a dose: an untimed test that went well to its own end.
  package func mayRaise(_ exercise: Exercise, on side: Side?, _ catalogue: Catalogue) -> Bool {
    guard let test = exercise.measuredBy.flatMap({ catalogue.tests[$0] }) else { return false }
    return test.timer?.seconds == nil
      && result(test.id, side)?.wentWell ?? false
  }

  /// Whether even the least of an exercise is more than three quarters of what was managed.
  ///
  /// Then an easier one has to do.
  ///
  /// The share is a choice.
  package func forbid(_ exercise: Exercise, on side: Side?) -> Bool {
    managed(exercise, on: side).map { 4 * exercise.dose.amounts.lowerBound > 3 * $0 } ?? false
  }
}

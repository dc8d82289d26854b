package import Anatomy
import Journalling
package import Knowledge
package import MuscleModelling
package import Quantities
package import Screening

/// Which self-test to do next, and what it would add.
package struct TestChoice: Hashable, Sendable {
  /// Why this test comes next.
  package enum Why: Hashable, Sendable {
    /// The other side of the same test was done today.
    case completesTheOtherSide
    /// A second kind of evidence about the likeliest candidate.
    case secondKind(Muscle.ID)
    /// The same test on another day; a day's form is half of what one sees.
    case anotherDay(Muscle.ID)
    /// The first test of these groups.
    case firstLook([Muscle.ID])
  }

  package let test: SelfTest.ID
  /// `nil`: both sides, in random order, or a test without sides.
  package let side: Side?
  /// For everything to be done now, both sides included.
  package let minutes: Double
  package let why: Why
}

/// Chooses tests for a person who may move today.
///
/// First comes what is expected to tell most about which groups stand out, for its minutes and its
/// burden; hip first, a second kind of evidence before a repetition, and a repetition only on another
/// day. When nothing would tell enough any more, no test is offered.
package struct TestChooser: Sendable {
  /// What the weights of the rule are; all of them choices.
  private enum Weight {
    static let hip = 1.4
    static let secondKind = 1.3
    static let burdenMinutes = 0.6
  }

  /// Below this expected information (in nats) a test is not worth its minutes: it tells less than a
  /// tenth of what the first test of a group does.
  ///
  /// A choice.
  package static let leastInformation = 0.001

  /// After so many minutes of tests on one day, the rest waits for another day.
  package static let minutesADay = 25.0

  /// The person whose tests are chosen.
  package let cleared: ClearedPerson
  /// The tests the person may do, with the sides allowed; tests that may not be done are left out.
  package let allowed: [(test: SelfTest, sides: [Side?])]
  private let catalogue: Catalogue

  private let muscles: MuscleModel?
  // All of a chooser is `let`: what it chose stays true as long as it lives.
  private let chosen = Once<TestChoice?>()
  private let chosenOfAll = Once<TestChoice?>()
  /// The attempts of each test that was done, so that years of them are gone through once.
  private let attempts: [SelfTest.ID: [Person.Dated<Attempt>]]
  /// Everything tried today, also what was taken back.
  private let triedToday: [Person.Dated<Attempt>]

  /// - Parameter muscles: The model of this catalogue, where it is at hand; else it is made when needed.
  package init(
    for cleared: ClearedPerson, catalogue: Catalogue, muscles: MuscleModel? = nil
  ) {
    (self.cleared, self.catalogue, self.muscles) = (cleared, catalogue, muscles)
    attempts = Dictionary(grouping: cleared.person.attempts, by: \.value.test)
    triedToday = cleared.person.tried(on: cleared.today)
    allowed = catalogue.tests.compactMap { test in
      let sides = cleared.restrictions.allowedSides(of: .init(test))
      return sides.isEmpty ? nil : (test, sides)
    }
  }

  /// The test to do next; `nil` when the day has had enough, nothing allowed is left, or nothing left
  /// would tell enough.
  ///
  /// What the person left for another day today does not come, nor what hurt strongly when it was done
  /// last. What moves like a test they cannot do, or was stopped for pain, comes only where no other test
  /// tells enough.
  ///
  /// - Parameter offersPostponed: Whether the tests that the person left for another day may come all the
  ///   same.
  /// - Complexity: That of ``Prospects`` when it is first asked for, O(1) then.
  package func next(offersPostponed: Bool = false) -> TestChoice? {
    (offersPostponed ? chosenOfAll : chosen).value { choose(offersPostponed: offersPostponed) }
  }

  private func choose(offersPostponed: Bool) -> TestChoice? {
    guard !hasHadStrongPainToday else { return nil }
    let postponed = offersPostponed ? [] : postponedToday
    if let unfinished = otherSide(besides: postponed) { return unfinished }
    let longest = cleared.restrictions.longestSession.map(Double.init) ?? Self.minutesADay
    guard minutesToday.rounded(.up) < min(Self.minutesADay, longest) else { return nil }
    // What hurt strongly is done again only by whoever asks for it: somebody should have looked at it first.
    let open = waiting.filter { !postponed.contains($0.test.id) && !hurtStronglyLast($0.test.id) }
    let prospects = Prospects(
      of: cleared.person, doing: open, on: cleared.today, muscles ?? MuscleModel(catalogue))
    var best: (choice: TestChoice, rank: Rank)?
    // The tests stand in the order of ids, so the first of equals stays.
    for (test, sides) in open {
      let information = prospects.information(of: test.id)
      guard information >= Self.leastInformation else { continue }
      let rank = Rank(
        mayNotGo: isLikeOneLeftOut(test) || lastStopForPain(in: test.id) != nil,
        worth: rounded(information * weight(of: test) / cost(of: test, sides: sides.count)))
      if best.map({ $0.rank < rank }) ?? true { best = (choice(test, sides), rank) }
    }
    return best?.choice
  }

  /// The tests that the person left for another day today.
  package var postponedToday: Set<SelfTest.ID> {
    cleared.person.testsPostponed(on: cleared.today)
  }

  /// What decides between two tests: first whether it can be expected to go at all, then its worth.
  private struct Rank: Comparable {
    let mayNotGo: Bool
    let worth: Double

    static func < (less: Rank, more: Rank) -> Bool {
      less.mayNotGo == more.mayNotGo ? less.worth < more.worth : less.mayNotGo
    }
  }

  /// Whether a test hurt strongly today, or was stopped for a pain nobody rated.
  ///
  /// Taking the result back does not undo the pain; only writing down that it was less does.
  package var hasHadStrongPainToday: Bool {
    triedToday.contains { $0.value.hurtStrongly }
  }

  /// Whether every test the person may do was done today, or stopped.
  package var hasDoneAllToday: Bool { waiting.isEmpty }

  /// Whether every test that is still to be done today hurt strongly when it was done last.
  package var isLeftWithWhatHurt: Bool {
    !waiting.isEmpty && waiting.allSatisfy { hurtStronglyLast($0.test.id) }
  }

  /// The tests the person may do that were not done today, nor stopped.
  private var waiting: [(test: SelfTest, sides: [Side?])] {
    allowed.filter { !isDoneToday($0.test) }
  }

  /// Minutes of tests done today.
  package var minutesToday: Double {
    // In the catalogue's order, so that the sum has the same bits each time.
    return catalogue.tests.reduce(0) { sum, test in
      let count = triedToday.count { $0.value.test == test.id }
      return count == 0 ? sum : sum + test.minutes(attempts: count, isKnown: isKnown(test))
    }
  }

  private func otherSide(besides postponed: Set<SelfTest.ID>) -> TestChoice? {
    for (test, sides) in allowed where test.sides == .each && sides.count == 2 {
      if wasStoppedToday(test) || postponed.contains(test.id) { continue }
      let done = sidesDoneToday(of: test)
      if done.count == 1, let side = done.first?.opposite {
        return TestChoice(
          test: test.id, side: side, minutes: test.duration.eachSide / 60,
          why: .completesTheOtherSide)
      }
    }
    return nil
  }

  private func choice(_ test: SelfTest, _ sides: [Side?]) -> TestChoice {
    TestChoice(
      test: test.id, side: sides.count == 1 ? sides[0] : nil,
      minutes: test.minutes(attempts: sides.count, isKnown: isKnown(test)), why: why(test))
  }

  /// What the test would add now.
  package func why(_ test: SelfTest) -> TestChoice.Why {
    let main = mainMuscles(of: test)
    if !attempts(of: test, today: false).isEmpty, let first = main.first {
      return .anotherDay(first)
    }
    if let candidate = main.first(where: { isSecondKind(test, for: $0) }) {
      return .secondKind(candidate)
    }
    return .firstLook(main)
  }

  /// Hip first, and a second kind of evidence: only two kinds confirm.
  private func weight(of test: SelfTest) -> Double {
    guard let main = mainMuscles(of: test).first else { return 1 }
    let hip = catalogue.muscles[main]?.region == .hip ? Weight.hip : 1
    return isSecondKind(test, for: main) ? hip * Weight.secondKind : hip
  }

  private func cost(of test: SelfTest, sides: Int) -> Double {
    test.minutes(attempts: sides, isKnown: isKnown(test))
      + Weight.burdenMinutes * Double(test.burden)
  }

  /// Whether the group already has evidence, all of it independent of this test.
  private func isSecondKind(_ test: SelfTest, for muscle: Muscle.ID) -> Bool {
    let done = attempts.keys.compactMap { catalogue.tests[$0] }.filter {
      mainMuscles(of: $0).contains(muscle)
    }
    return !done.isEmpty && done.allSatisfy(test.isIndependent)
  }

  private func mainMuscles(of test: SelfTest) -> [Muscle.ID] {
    test.carriers.filter { $0.loading >= 0.3 }.sorted {
      ($1.loading, $0.muscle) < ($0.loading, $1.muscle)
    }
    .map(\.muscle)
  }

  /// Whether the test was done on another day.
  private func isKnown(_ test: SelfTest) -> Bool {
    attempts[test.id]?.contains { $0.day != cleared.today } ?? false
  }

  private func isDoneToday(_ test: SelfTest) -> Bool {
    !attempts(of: test, today: true).isEmpty || wasStoppedToday(test)
  }

  /// A test that had to be stopped is left alone for the day, also when its result was taken back.
  private func wasStoppedToday(_ test: SelfTest) -> Bool {
    isLeftAloneToday(test)
      || triedToday.contains { $0.value.test == test.id && $0.value.ending == .other }
  }

  /// Whether the test, or another of its movement, was stopped for pain or hurt strongly today: whatever
  /// hurts is not tried in another manner on the same day.
  package func isLeftAloneToday(_ test: SelfTest) -> Bool {
    triedToday.contains { tried in
      (tried.value.ending == .pain || tried.value.hurtStrongly)
        && catalogue.tests[tried.value.test]?.isOneMovement(with: test) == true
    }
  }

  /// Whether the person cannot do a test of the same movement: another look is better, where there is one.
  private func isLikeOneLeftOut(_ test: SelfTest) -> Bool {
    cleared.person.testsLeftOut.contains {
      catalogue.tests[$0]?.isOneMovement(with: test) == true
    }
  }

  /// The sides of a test that were done today.
  package func sidesDoneToday(of test: SelfTest) -> Set<Side> {
    Set(attempts(of: test, today: true).compactMap(\.value.side))
  }

  /// Whether a test hurt strongly on the last day it was done, also where that result was taken back.
  package func hurtStronglyLast(_ test: SelfTest.ID) -> Bool {
    let done = tries(of: test)
    let last = done.map(\.day).max()
    return done.contains { $0.day == last && $0.value.hurtStrongly }
  }

  /// The last day on which a test was stopped for pain, where nothing newer on that side went without; `nil` where it
  /// was never stopped, or has gone well since.
  package func lastStopForPain(in test: SelfTest.ID) -> Day? {
    Dictionary(grouping: tries(of: test), by: \.value.side).values.compactMap { tries in
      let last = tries.map(\.day).max()
      return tries.contains { $0.day == last && $0.value.ending == .pain } ? last : nil
    }.max()
  }

  /// What was taken back warned all the same.
  private func tries(of test: SelfTest.ID) -> [Person.Dated<Attempt>] {
    (attempts[test] ?? []) + cleared.person.takenBack.filter { $0.value.test == test }
  }

  private func attempts(of test: SelfTest, today: Bool) -> [Person.Dated<Attempt>] {
    (attempts[test.id] ?? []).filter { !today || $0.day == cleared.today }
  }
}

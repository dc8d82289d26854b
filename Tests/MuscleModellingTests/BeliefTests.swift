import Anatomy
import Foundation
import Journalling
import Knowledge
import MuscleModelling
import Quantities
import TestSupport
import Testing

struct BeliefTests {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  private func person(_ seed: UInt64) -> Person {
    RandomPeople.journal(seed: seed, catalogue: catalogue).person
  }

  @Test func `without a test the belief is the prior`() {
    let belief = Belief(of: Person(), catalogue: catalogue)
    #expect(abs(belief.answer.nothing - 0.5) < 1e-12)
    #expect(abs(belief.answer.one - 0.35) < 1e-12)
    #expect(abs(belief.answer.several - 0.15) < 1e-12)
    #expect(belief.findings.isEmpty)
  }

  @Test func `the prior is spread over groups, whatever a group has to offer`() {
    let belief = Belief(of: Person(), catalogue: catalogue)
    let shares = Set(belief.groups.map { rounded($0.probability) })
    #expect(shares.count == 1)
  }

  @Test(arguments: UInt64(0)..<25)
  func `the three answers sum to one`(seed: UInt64) {
    let answer = Belief(of: person(seed), catalogue: catalogue).answer
    #expect(abs(answer.nothing + answer.one + answer.several - 1) < 1e-12)
  }

  @Test(arguments: UInt64(0)..<25)
  func `a mirrored person has exactly the mirrored belief`(seed: UInt64) {
    let journal = RandomPeople.journal(seed: seed, catalogue: catalogue)
    let belief = Belief(of: journal.person, catalogue: catalogue)
    let mirrored = Belief(of: journal.mirrored.person, catalogue: catalogue)
    #expect(belief.leadingSide == mirrored.leadingSide.opposite)
    for (one, other) in zip(belief.candidates, mirrored.candidates) {
      #expect(one.hypothesis == other.hypothesis.mirrored)
      #expect(one.probability == other.probability)
    }
    for (one, other) in zip(belief.groups, mirrored.groups) {
      #expect(one.difference?.negated == other.difference)
      #expect(one.level == other.level)
    }
    #expect(belief.findings.map(\.side) == mirrored.findings.map { $0.side?.opposite })
    #expect(belief.findings.map(\.probability) == mirrored.findings.map(\.probability))
  }

  /// More bounds than are used: which are left out must not depend on the side.
  @Test func `who reaches every cap on both sides is as likely weak on the left as on the right`() {
    var journal = Journal()
    for day in [-9, -6, -3] {
      for test in catalogue.tests {
        for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
          guard let cap = test.cap else { continue }
          journal.record(
            .attempted(Attempt(test: test.id, side: side, value: cap, ending: .reachedCap)),
            on: RandomPeople.today.adding(days: day))
        }
      }
    }
    #expect(journal.person.attempts.count > 2 * 32)
    let belief = Belief(of: journal.person, catalogue: catalogue)
    for candidate in belief.candidates where candidate.hypothesis.side == .left {
      let other = belief.candidates.first { $0.hypothesis == candidate.hypothesis.mirrored }
      #expect(
        abs((other?.probability ?? -1) - candidate.probability) < 1e-6, "\(candidate.hypothesis)")
    }
  }

  @Test(arguments: UInt64(0)..<25)
  func `left weaker and right weaker exclude each other`(seed: UInt64) {
    let belief = Belief(of: person(seed), catalogue: catalogue)
    for muscle in catalogue.muscles where muscle.isPaired {
      for quality in muscle.qualities {
        let unequal = belief.findings.filter {
          $0.muscle == muscle.id && $0.quality == quality && $0.kind == .sideToSide
        }
        #expect(unequal.map(\.probability).reduce(0, +) <= 1 + 1e-9)
        let group = belief.groups.first { $0.muscle == muscle.id }?.probability ?? 0
        #expect(unequal.map(\.probability).reduce(0, +) <= group + 1e-9)
      }
    }
  }

  @Test func `years of daily attempts are bounded, and the newest six days count`() throws {
    let test = try #require(catalogue.tests[SelfTest.ID("side-lying-leg-lift")])
    func belief(days: Range<Int>) -> Belief {
      var journal = Journal()
      for day in days {
        for side in Side.allCases {
          let value = day < 94 ? 3.0 : side == .left ? 20 : 12
          journal.record(
            .attempted(Attempt(test: test.id, side: side, value: value)),
            on: RandomPeople.today.adding(days: day - 100))
        }
      }
      return Belief(of: journal.person, catalogue: catalogue)
    }
    let (all, newest) = (belief(days: 0..<100), belief(days: 94..<100))
    #expect(all.answer == newest.answer && all.candidates == newest.candidates)
    #expect(all.dayCount == 6 && all.observationCount == 12)
    #expect(all.setAside.count == 188 && all.setAside.allSatisfy { $0.reason == .older })
  }

  @Test(arguments: UInt64(0)..<15)
  func `the order of attempts does not matter`(seed: UInt64) {
    var shuffled = person(seed)
    let belief = Belief(of: shuffled, catalogue: catalogue)
    var generator = SeededGenerator(seed: seed &+ 99)
    shuffled.attempts.shuffle(using: &generator)
    #expect(Belief(of: shuffled, catalogue: catalogue) == belief)
  }
}

/// Attempts in which one side does far worse, in a chosen set of tests and days.
struct ConfirmationTests {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  /// The two independent tests that carry a paired group the most.
  private func telling() throws -> (muscle: Muscle.ID, tests: [SelfTest]) {
    for muscle in catalogue.muscles where muscle.isPaired {
      let tests = catalogue.tests.filter { test in
        test.sides == .each && test.scale == .logarithm
          && test.carriers.contains {
            $0.muscle == muscle.id && $0.quality == .capacity && $0.loading >= 0.4
          }
      }.sorted { $0.noise.sideOfTest < $1.noise.sideOfTest }
      guard let first = tests.first,
        let second = tests.first(where: first.isIndependent)
      else { continue }
      return (muscle.id, [first, second])
    }
    throw NothingTells()
  }

  private struct NothingTells: Error {}

  private func person(_ tests: [SelfTest], days: Int, ratio: Double) -> Person {
    var journal = Journal()
    for day in 0..<days {
      let on = RandomPeople.today.adding(days: day - 5)
      for test in tests {
        let high = test.unknownNorm.typical * 1.35
        let low = (high / ratio).rounded()
        journal.record(
          .attempted(Attempt(test: test.id, side: .left, value: high.rounded())), on: on)
        journal.record(.attempted(Attempt(test: test.id, side: .right, value: low)), on: on)
      }
    }
    return journal.person
  }

  @Test func `two independent tests that agree on two days confirm a side`() throws {
    let (muscle, tests) = try telling()
    let belief = Belief(of: person(tests, days: 2, ratio: 6), catalogue: catalogue)
    let finding = try #require(belief.findings.first { $0.muscle == muscle })
    #expect(finding.status == .confirmed)
    #expect(finding.kind == .sideToSide)
    #expect(finding.side == .right)
    #expect(finding.restsOn.filter { $0.oddsFactor > 1.25 }.count == 2)
  }

  @Test(arguments: [1, 2, 6]) func `one test alone never confirms`(days: Int) throws {
    let (_, tests) = try telling()
    for test in tests {
      let belief = Belief(of: person([test], days: days, ratio: 12), catalogue: catalogue)
      #expect(belief.findings.allSatisfy { $0.status == .hint })
    }
  }

  @Test func `a hold and a count of one movement never confirm by themselves`() throws {
    let sided = catalogue.tests.filter { $0.sides == .each }
    let movements = Set(sided.compactMap(\.movement)).sorted()
    #expect(movements.count > 5)
    for movement in movements {
      let tests = catalogue.tests.filter { $0.movement == movement }
      let belief = Belief(of: person(tests, days: 4, ratio: 12), catalogue: catalogue)
      #expect(belief.findings.contains { $0.probability > 0.8 }, "\(movement)")
      #expect(belief.findings.allSatisfy { $0.status == .hint }, "\(movement)")
    }
  }

  @Test func `sides that do the same give no finding of sides`() throws {
    let (_, tests) = try telling()
    let belief = Belief(of: person(tests, days: 2, ratio: 1), catalogue: catalogue)
    #expect(!belief.findings.contains { $0.kind == .sideToSide })
  }

  @Test func `an attempt stopped for pain is “at least so much”, not taken as weakness`() throws {
    let (muscle, tests) = try telling()
    func belief(_ ending: Attempt.Ending?) -> Belief {
      var journal = Journal()
      journal.record(
        .attempted(Attempt(test: tests[0].id, side: .left, value: 20)), on: RandomPeople.today)
      if let ending {
        journal.record(
          .attempted(Attempt(test: tests[0].id, side: .right, value: 2, ending: ending)),
          on: RandomPeople.today)
      }
      return Belief(of: journal.person, catalogue: catalogue)
    }
    func difference(_ belief: Belief) -> Double {
      belief.groups.first { $0.muscle == muscle }?.difference?.middle ?? .nan
    }
    let (alone, finished, pain) = (belief(nil), belief(.finished), belief(.pain))
    #expect(pain.observationCount == 2 && pain.setAside.isEmpty)
    // Two are far too few to say that the right is weaker; finished they would say so.
    #expect(difference(finished) > difference(alone) + 0.2)
    #expect(difference(pain) <= difference(alone) + 1e-6)
  }

  @Test(arguments: [Attempt.Ending.pain, .other, .couldNotStart])
  func `who stopped before the first, or could not start, is not confirmed as weak`(
    ending: Attempt.Ending
  ) throws {
    let (_, tests) = try telling()
    var journal = Journal()
    for test in tests {
      let isStart = ending == .couldNotStart
      for (side, value) in [(Side.left, isStart ? nil : 0.0), (.right, test.unknownNorm.typical)] {
        let attempt = Attempt(
          test: test.id, side: side, value: value?.rounded(), pain: side == .left ? nil : 0,
          ending: side == .left ? ending : .finished)
        journal.record(.attempted(attempt), on: RandomPeople.today)
      }
    }
    let belief = Belief(of: journal.person, catalogue: catalogue)
    #expect(belief.findings.allSatisfy { $0.status == .hint })
    #expect(belief.setAside.count == (ending == .couldNotStart ? 0 : 2))
  }

  @Test func `what nobody tested has its middle in the middle`() throws {
    let (muscle, tests) = try telling()
    for person in [Person(), person(tests, days: 1, ratio: 1.5)] {
      let belief = Belief(of: person, catalogue: catalogue)
      for group in belief.groups where group.muscle != muscle {
        guard let difference = group.difference, !group.comparesSides else { continue }
        #expect(abs(difference.middle) < 0.6, "\(group.muscle)")
        #expect(difference.low < difference.middle && difference.middle < difference.high)
      }
    }
  }

  @Test func `the newest word on which side was harder counts, and moves the belief its way`()
    throws
  {
    let (muscle, tests) = try telling()
    func difference(_ harder: [Side?]) -> Double {
      var journal = Journal()
      for side in Side.allCases {
        journal.record(
          .attempted(Attempt(test: tests[0].id, side: side, value: 12)), on: RandomPeople.today)
      }
      for side in harder {
        journal.record(
          .compared(Comparison(test: tests[0].id, harder: side)), on: RandomPeople.today)
      }
      let belief = Belief(of: journal.person, catalogue: catalogue)
      return belief.groups.first { $0.muscle == muscle }?.difference?.middle ?? .nan
    }
    #expect(difference([.right]) > difference([]) + 0.01)
    #expect(difference([.left]) < difference([]) - 0.01)
    #expect(abs(difference([.left, .right]) - difference([.right])) < 1e-9)
    #expect(abs(difference([.right, nil])) < abs(difference([.right])))
  }

  @Test func `front and back are compared only where both have a norm`() throws {
    let (_, tests) = try telling()
    let belief = Belief(of: person(tests, days: 1, ratio: 3), catalogue: catalogue)
    #expect(belief.pairs.allSatisfy { $0.difference == nil })
    #expect(!belief.findings.contains { $0.kind == .frontToBack })
  }
}

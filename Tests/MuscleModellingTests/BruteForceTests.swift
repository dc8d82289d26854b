import Anatomy
import Foundation
import Journalling
import Knowledge
import MuscleModelling
import Quantities
import TestSupport
import Testing

/// The belief against ``BruteForce``, on attempts made up at random.
struct BruteForceTests {
  let catalogue: Catalogue

  init() throws { catalogue = try RealCatalogue.load() }

  private static let seeds = (0..<Effort.cases(4, long: 12)).map { UInt64($0) }

  @Test(arguments: seeds)
  func `every hypothesis is as probable as brute force says, to 1e-9`(seed: UInt64) {
    let person = person(seed)
    let expected = BruteForce(catalogue, rows: rows(of: person)).probabilities()
    let belief = Belief(of: person, catalogue: catalogue)
    #expect(belief.setAside.isEmpty)
    #expect(belief.candidates.count == expected.count)
    for candidate in belief.candidates {
      let about = candidate.hypothesis
      let name = BruteForce.name(about.muscle, about.side, about.quality)
      #expect(abs((expected[name] ?? -1) - candidate.probability) < 2e-9, "\(name)")
    }
  }

  /// Some attempts that reached the cap, were stopped for pain or could not be started.
  @Test(arguments: seeds)
  func `with bounds every probability is within 0.01 of an independent integral`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed &+ 500)
    var person = person(seed)
    var rows = rows(of: person)
    let fresh = catalogue.tests.filter { test in
      test.cap != nil && test.better == .higher && test.scale == .logarithm
        && !rows.contains { $0.test.id == test.id }
    }.shuffled(using: &generator).prefix(3)
    for test in fresh {
      let norm = test.norm(age: person.age, sex: person.sex)
      for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
        let cap = try #require(test.cap)
        let (attempt, interval) = bounded(test, side, cap, norm, using: &generator)
        person.attempts.append(
          Person.Dated(attempt, day: RandomPeople.today, number: person.attempts.count + 1000))
        rows.append(
          BruteForce.Row(
            test: test, side: side, day: RandomPeople.today.days(since: Day.first), value: 0,
            hasNorm: norm != nil, interval: interval))
      }
    }
    let brute = BruteForce(catalogue, rows: rows, points: Effort.cases(800, long: 3_000))
    let expected = brute.probabilities()
    let belief = Belief(of: person, catalogue: catalogue)
    #expect(belief.setAside.isEmpty)
    // Bounds that contradict each other (over the cap in one test, unable to start its twin) have next
    // to no mass under any set; there the approximation may be off by 0.06.
    guard brute.largestMass() > 1e-3 else { return }
    for candidate in belief.candidates {
      let about = candidate.hypothesis
      let name = BruteForce.name(about.muscle, about.side, about.quality)
      #expect(abs((expected[name] ?? -1) - candidate.probability) < 0.01, "\(name)")
    }
  }

  /// Caps reached with a word on how hard it felt, and a word on which side was the harder one.
  @Test(arguments: seeds)
  func `how hard it felt and which side was harder count as an independent integral says`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed &+ 900)
    var person = person(seed)
    var rows = rows(of: person)
    let constants = ModelConstants()
    func number() -> Int { person.attempts.count + person.comparisons.count + 1000 }
    // Two tests with sides that were done anyway: which side was harder.
    let compared = Set(rows.filter { $0.side != nil }.map(\.test.id)).sorted().prefix(2)
    for (id, harder) in zip(compared, [Side?.some([.left, .right][Int(seed % 2)]), nil]) {
      let row = try #require(rows.first { $0.test.id == id })
      let day = Day.first.adding(days: row.day)
      person.comparisons.append(
        Person.Dated(Comparison(test: id, harder: harder), day: day, number: number()))
      let within = constants.sameWithin
      rows.append(
        BruteForce.Row(
          test: row.test, side: .left, day: row.day, value: 0, hasNorm: row.hasNorm,
          interval: harder == .left ? -40...0 : harder == .right ? 0...40 : -within...within,
          against: .right))
    }
    // Other tests that reached their caps: how hard that felt.
    let fresh = catalogue.tests.filter { test in
      test.cap != nil && test.better == .higher && test.scale == .logarithm
        && !rows.contains { $0.test.id == test.id }
    }.shuffled(using: &generator).prefix(2)
    for test in fresh {
      let cap = try #require(test.cap)
      let norm = test.norm(age: person.age, sex: person.sex)
      let place = distance(cap, norm ?? test.unknownNorm, test)
      for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
        let felt = side == .left ? 10 : Int.random(in: 0...10, using: &generator)
        person.attempts.append(
          Person.Dated(
            Attempt(test: test.id, side: side, value: cap, felt: felt, ending: .reachedCap),
            day: RandomPeople.today, number: number()))
        let margin = constants.marginOfAPoint
        let middle = place + margin * Double(10 - felt)
        var row = BruteForce.Row(
          test: test, side: side, day: RandomPeople.today.days(since: Day.first), value: 0,
          hasNorm: norm != nil, interval: place...40)
        rows.append(row)
        row.isFelt = true
        row.interval =
          (felt == 10 ? -40 : middle - margin / 2)...(felt == 0 ? 40 : middle + margin / 2)
        rows.append(row)
      }
    }
    let brute = BruteForce(catalogue, rows: rows, points: Effort.cases(800, long: 1_000))
    let belief = Belief(of: person, catalogue: catalogue)
    #expect(belief.setAside.isEmpty)
    let expected = brute.probabilities()
    // Among the few people of the short run nobody is hard to approximate, and a slip would show.
    let allowed = Double(Effort.cases(2, long: 10)) / 1_000
    for candidate in belief.candidates {
      let about = candidate.hypothesis
      let name = BruteForce.name(about.muscle, about.side, about.quality)
      #expect(abs((expected[name] ?? -1) - candidate.probability) < allowed, "\(name)")
    }
  }

  private func bounded(
    _ test: SelfTest, _ side: Side?, _ cap: Double, _ norm: SelfTest.Norm?,
    using generator: inout some RandomNumberGenerator
  ) -> (Attempt, ClosedRange<Double>) {
    func place(_ value: Double) -> Double { distance(value, norm ?? test.unknownNorm, test) }
    switch Int.random(in: 0..<3, using: &generator) {
    case 0:
      let attempt = Attempt(test: test.id, side: side, value: cap, ending: .reachedCap)
      return (attempt, place(cap)...40)
    case 1:
      let value = (cap / 3).rounded()
      let attempt = Attempt(test: test.id, side: side, value: value, ending: .pain)
      return (attempt, place(value)...40)
    default:
      let attempt = Attempt(test: test.id, side: side, value: nil, ending: .couldNotStart)
      return (attempt, -40...place(1))
    }
  }

  /// Attempts at six tests, two of them of one movement, some repeated on a day and on two days, none at
  /// its cap.
  private func person(_ seed: UInt64) -> Person {
    var generator = SeededGenerator(seed: seed)
    var journal = Journal()
    journal.record(.answered(.age(67)), on: RandomPeople.today.adding(days: -3))
    journal.record(.answered(.sex(.female)), on: RandomPeople.today.adding(days: -3))
    let movements = Set(catalogue.tests.compactMap(\.movement)).sorted()
    let movement = movements.randomElement(using: &generator)
    let mixed = catalogue.tests.filter { $0.measures != .score }.shuffled(using: &generator)
    let tests =
      (mixed.filter { $0.movement == movement } + mixed.filter { $0.movement != movement })
      .prefix(6)
    for day in [-3, -1] {
      for test in tests where day == -3 || Bool.random(using: &generator) {
        for side in test.sides == .each ? Side.allCases.map(Optional.init) : [nil] {
          for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let value = value(in: test, using: &generator)
            journal.record(
              .attempted(Attempt(test: test.id, side: side, value: value)),
              on: RandomPeople.today.adding(days: day))
          }
        }
      }
    }
    return journal.person
  }

  private func value(
    in test: SelfTest, using generator: inout some RandomNumberGenerator
  ) -> Double {
    let norm = test.norm(age: 67, sex: .female) ?? test.unknownNorm
    let most = min(test.plausible.upperBound, (test.cap ?? .infinity) - 1)
    let drawn = norm.typical + norm.spread * Double.random(in: -2...1.5, using: &generator)
    return min(max(drawn.rounded(), max(test.plausible.lowerBound, 1)), most)
  }

  private func rows(of person: Person) -> [BruteForce.Row] {
    person.attempts.compactMap { dated in
      guard let test = catalogue.tests[dated.value.test], let value = dated.value.value else {
        return nil
      }
      let norm = test.norm(age: person.age, sex: person.sex)
      return BruteForce.Row(
        test: test, side: dated.value.side, day: dated.day.days(since: Day.first),
        value: distance(value, norm ?? test.unknownNorm, test), hasNorm: norm != nil)
    }
  }

  /// Standard deviations from the norm: plain, or of the log-normal with the norm's two moments.
  private func distance(_ value: Double, _ norm: SelfTest.Norm, _ test: SelfTest) -> Double {
    var distance = (value - norm.typical) / norm.spread
    if test.scale == .logarithm {
      let variance = log(1 + pow(norm.spread / max(norm.typical, 0.5), 2))
      distance =
        (log(max(value, 0.5) / max(norm.typical, 0.5)) + variance / 2) / variance.squareRoot()
    }
    return min(max(distance, -4), 4) * (test.better == .higher ? 1 : -1)
  }
}

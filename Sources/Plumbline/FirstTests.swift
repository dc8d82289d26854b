import Anatomy
import Journalling
package import Knowledge
package import Quantities
import SelfTesting

/// The tests that would begin to tell something, tried out in advance.
package struct FirstTests: Hashable, Sendable {
  package struct Item: Hashable, Sendable {
    package let test: SelfTest.ID
    /// For all that is to be done of it then.
    package let minutes: Double
    /// Whether it can be done on the same day; else it waits for another one.
    package let isToday: Bool

    package init(test: SelfTest.ID, minutes: Double, isToday: Bool) {
      (self.test, self.minutes, self.isToday) = (test, minutes, isToday)
    }
  }

  /// In the order in which they would be done; never empty.
  package let items: [Item]
  /// Whether they tell something when they come out as is usual; else they are only the next ones.
  package let tell: Bool

  package init(items: [Item], tell: Bool) { (self.items, self.tell) = (items, tell) }

  /// So many are tried out; more would be no “beginning”.
  ///
  /// A choice.
  static let most = 12
  /// So many are named when even the most would not tell.
  ///
  /// A choice.
  static let named = 3
}

extension Guide {
  /// After today; more would be no “beginning” either.
  ///
  /// A choice.
  private static let daysTriedOut = 3

  /// Tries out which tests would begin to tell: each is the one that tells most after those before it, and
  /// comes out as is usual for the person's age and sex.
  ///
  /// Something is told when a row of the charts says more than “can't tell yet” that did not before, or
  /// when it is no longer too early for an answer. What really comes out may tell sooner or later.
  ///
  /// What was stopped for pain today is not among them, in whatever manner.
  ///
  /// - Returns: `nil` without a screen that says go on, after strong pain today, and where no test is left.
  /// - Complexity: That of at most twelve answers.
  package func firstTests(_ record: PersonRecord, today: Day) -> FirstTests? {
    guard let chooser = chooser(record, today: today), !chooser.hasHadStrongPainToday else {
      return nil
    }
    let told = assess(record, today: today).rowsThatTell
    var (supposed, day) = (record, today)
    let stopped = catalogue.tests.filter(chooser.isLeftAloneToday).map(\.id)
    var items: [FirstTests.Item] = []
    while items.count < FirstTests.most {
      let chooser = self.chooser(supposed, today: day)
      guard let choice = chooser?.next(), let test = catalogue.tests[choice.test] else {
        guard day < today.adding(days: Self.daysTriedOut) else { break }
        day = day.adding(days: 1)
        // What hurt today is not what one begins with next.
        for test in stopped {
          supposed.journal.record(.answered(.postponedTest(test, .yes)), on: day)
        }
        continue
      }
      let allowed = chooser?.allowed.first { $0.test.id == choice.test }?.sides ?? []
      let sides: [Side?] = choice.side == nil ? allowed : [choice.side]
      for side in sides {
        supposed.journal.record(
          .attempted(test.usualAttempt(on: side, by: record.person)), on: day)
      }
      items.append(.init(test: choice.test, minutes: choice.minutes, isToday: day == today))
      let report = assess(supposed, today: day)
      if !report.isTooEarly || report.rowsThatTell > told {
        return FirstTests(items: items, tell: true)
      }
    }
    return items.isEmpty
      ? nil : FirstTests(items: Array(items.prefix(FirstTests.named)), tell: false)
  }
}

extension AssessReport {
  /// How many rows of the charts say more than “can't tell yet”.
  fileprivate var rowsThatTell: Int {
    let sides = groups.filter(\.sidesCompared).compactMap { sureness(ofSidesOf: $0) }
    return (sides + pairs.compactMap { sureness(of: $0) }).count { $0 != .cannotTell }
  }
}

extension SelfTest {
  /// A try that comes out as is usual for somebody's age and sex.
  fileprivate func usualAttempt(on side: Side?, by person: Person) -> Attempt {
    let typical = (norm(age: person.age, sex: person.sex) ?? unknownNorm).typical
    let most = min(plausible.upperBound, cap ?? plausible.upperBound)
    let value = min(
      max(measures.isCounted ? typical.rounded() : typical, plausible.lowerBound), most)
    return Attempt(
      test: id, side: side, value: value, ending: value == cap ? .reachedCap : .finished)
  }
}

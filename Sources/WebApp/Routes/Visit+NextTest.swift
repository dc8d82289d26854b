import Anatomy
import Journalling
import Knowledge
import Plumbline
import SelfTesting

extension Visit {
  /// What the address says is passed over.
  var passedTests: PassedTests { PassedTests(query(PassedTests.key), in: catalogue) }

  /// The test to do next when some are passed over: as if those could not be started today.
  func nextTest(passing passed: PassedTests) -> TestChoice? {
    var supposed = record
    for test in passed.ids.compactMap({ catalogue.tests[$0] }) {
      let sides: [Side?] = test.sides == .each ? [.left, .right] : [nil]
      for side in sides {
        supposed.journal.record(
          .attempted(Attempt(test: test.id, side: side, value: nil, ending: .couldNotStart)),
          on: today)
      }
    }
    return guide.cleared(supposed, today: today).flatMap {
      TestChooser(for: $0, belief: guide.belief(about: person), catalogue: catalogue).next()
    }
  }

  /// What to do before a test is tried again that hurt strongly when it was last done.
  func caution(about test: SelfTest.ID) -> String? {
    let done = person.attempts.filter { $0.value.test == test }
    let last = done.map(\.day).max()
    let hurt = done.contains { $0.day == last && ($0.value.pain ?? 0) >= TestChooser.strongPain }
    return hurt ? "This one hurt: talk to somebody before you try it again." : nil
  }

  /// Why no test is offered today; `nil` when one is.
  ///
  /// - Parameter chooser: `nil` while the safety questions come first, which is no refusal.
  func whyNoTest(_ chooser: TestChooser?) -> String? {
    guard let chooser, chooser.next() == nil else { return nil }
    return NextReport(
      nil, hurts: chooser.hasHadStrongPainToday, nothingAllowed: chooser.allowed.isEmpty,
      screen: screen, catalogue: catalogue
    ).why
  }
}

import Journalling
import Knowledge
import Plumbline
import SelfTesting

extension TestsPage {
  /// That the pain told is too strong for tests, and where it is told anew.
  struct PainFirst: Hashable, Sendable {
    let sentence: String
    let path: String
  }

  /// What comes first after a test that was stopped for pain, where that pain was not strong: a rest, and
  /// only then, as a choice, another test.
  ///
  /// It follows from the record and not from the address, so that it stands there until another test was
  /// done, also when the page is opened again.
  struct Settle: Hashable, Sendable {
    let sentences: [String]
    /// How much pain is too much in a test, for somebody whose pain is as the person told.
    let rule: String
  }

  /// - Returns: `nil` unless the last test of today was stopped for pain; also after strong pain, which ends
  ///   the tests of the day.
  static func settle(_ visit: Visit, _ chooser: TestChooser) -> Settle? {
    let today = visit.person.tried(on: visit.today)
    guard !chooser.hasHadStrongPainToday, let last = today.last?.value.test,
      let test = visit.catalogue.tests[last], visit.testsStoppedForPain.contains(last)
    else { return nil }
    return Settle(
      sentences: [
        "You stopped “\(test.name)” because it hurt. Rest in the position that is easiest for you.",
        """
        How long that takes is not known, so no time stands here: wait until the pain is back to where \
        it was before the test.
        """,
        """
        If it does not go back today, leave the tests for today. It should be back there by the next \
        morning; if it is not, do less next time.
        """,
      ],
      rule: TestPainWords.rule(for: visit.person.pain, visit.catalogue))
  }

  /// What comes in place of the test that was just left out, and what is lost with it.
  ///
  /// - Parameter said: What the page says that was just done.
  /// - Returns: Empty unless a test was just left out.
  static func instead(
    _ said: Flash?, _ visit: Visit, _ chooser: TestChooser, next: TestChoice?
  ) -> [String] {
    guard said == .testLeftOut, let id = visit.person.testsLeftOut.last,
      let left = visit.catalogue.tests[id]
    else { return [] }
    let groups = Set(TestPageWords.mainMuscles(of: left))
    let names = Words.list(
      TestPageWords.mainMuscles(of: left).map { Words.yours($0, nil, visit.catalogue) })
    func looksAtThem(_ test: SelfTest) -> Bool {
      !groups.isDisjoint(with: TestPageWords.mainMuscles(of: test))
    }
    let test = next.flatMap { visit.catalogue.tests[$0.test] }
    let others = chooser.allowed.map(\.test).filter { $0.id != test?.id && looksAtThem($0) }
    var sentences: [String] = []
    switch test {
    case let test? where looksAtThem(test):
      sentences.append("Instead comes “\(test.name)”. It looks at \(names) too.")
    case let test?: sentences.append("Next comes “\(test.name)”.")
    case nil: sentences.append("No other test comes up now.")
    }
    if let test, looksAtThem(test) { return sentences }
    sentences.append(
      others.isEmpty
        ? "No other test that fits you looks at \(names), so less can be said about them."
        : """
        \(Words.capitalised(Words.list(others.prefix(2).map { "“\($0.name)”" }))) \
        \(others.count == 1 ? "looks" : "look") at \(names) too, and may come up later.
        """)
    return sentences
  }
}

import Anatomy
import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// Which test comes next and why, and what else may be done.
struct TestsPage: Sendable {
  /// The test that would tell most.
  struct Next: Sendable {
    let name: String
    let asks: String
    let why: String
    let minutes: String
    let needs: String
    let sides: String?
    let path: String
    /// Shows another test instead, for today.
    let otherPath: String
  }

  /// Another test that is allowed.
  struct Other: Hashable, Sendable {
    let name: String
    let minutes: String
    let path: String
    /// “done today”, “done on 3 March 2026”, or nothing.
    let done: String?
  }

  let context: PageContext
  let title: String
  let next: Next?
  /// Said when no test comes next.
  let enough: String?
  let done: String?
  let answerPath: String
  let hasAnswer: Bool
  /// Said while the limits have not been asked about.
  let unasked: NoticePage.Action?
  let others: [Other]
  let hasOthers: Bool

  init(_ visit: Visit, chooser: TestChooser, choice: TestChoice?, passing: [SelfTest.ID]) {
    context = visit.context(at: .tests)
    let entry = choice.flatMap { visit.catalogue.tests[$0.test] }
    next = choice.flatMap { choice in
      entry.map { Next(choice, $0, passing: passing, visit.catalogue) }
    }
    title =
      next != nil
      ? "Your next test" : chooser.allowed.isEmpty ? "No test fits" : "That is enough for today"
    let report = NextReport(
      choice, hurts: chooser.hasHadStrongPainToday, nothingAllowed: chooser.allowed.isEmpty,
      screen: visit.screen, catalogue: visit.catalogue)
    enough = next == nil ? report.why : nil
    let today = visit.person.attempts.filter { $0.day == visit.today }
    let count = Set(today.map(\.value.test)).count
    done =
      count == 0
      ? nil
      : "Today you have done \(count == 1 ? "1 test" : "\(count) tests"), in about "
        + "\(Int(chooser.minutesToday.rounded(.up))) minutes."
    answerPath = Place.answer.path
    hasAnswer = !visit.person.attempts.isEmpty
    unasked =
      visit.person.limitsAnswered.isEmpty
      ? NoticePage.Action(name: "Say what you can do", path: Place.limits(1).path) : nil
    others = chooser.allowed.filter { $0.test.id != choice?.test }.map {
      Other($0.test, sides: $0.sides.count, visit)
    }
    hasOthers = !others.isEmpty
  }
}

extension TestsPage.Next {
  init(_ choice: TestChoice, _ test: SelfTest, passing: [SelfTest.ID], _ catalogue: Catalogue) {
    (name, asks) = (test.name, test.asks)
    why = NextReport.sentence(choice.why, catalogue)
    minutes = MinuteWords.about(choice.minutes)
    let needs = test.position.needs.map(TestPageWords.thing)
    self.needs = needs.isEmpty ? "nothing" : TestPageWords.list(needs)
    sides =
      switch (test.sides, choice.side) {
      case (.each, let side?): "your \(side.rawValue) side"
      case (.each, nil): "one side, then the other"
      case (.both, _): "both sides together"
      case (.middle, _): nil
      }
    path = Place.test(test.id).path
    let names = (passing + [test.id]).map(\.text).joined(separator: ".")
    otherPath = "\(Place.tests.path)?\(PassedTests.key)=\(names)"
  }
}

extension TestsPage.Other {
  init(_ test: SelfTest, sides: Int, _ visit: Visit) {
    name = test.name
    minutes = MinuteWords.about(test.minutes * Double(sides))
    path = Place.test(test.id).path
    let last = visit.person.attempts.last { $0.value.test == test.id }?.day
    done = last.map { $0 == visit.today ? "done today" : "done on \(DayWords.words($0))" }
  }
}

/// Minutes as people say them.
enum MinuteWords {
  static func about(_ minutes: Double) -> String {
    let whole = max(Int(minutes.rounded(.up)), 1)
    return whole == 1 ? "about 1 minute" : "about \(whole) minutes"
  }
}

/// The tests a person wants to pass over for now; they stand in the address, nowhere else.
enum PassedTests {
  static let key = "without"

  static func read(_ visit: Visit) -> [SelfTest.ID] {
    (visit.query(key) ?? "").split(separator: ".").map { SelfTest.ID(String($0)) }
      .filter { visit.catalogue.tests[$0] != nil }
  }
}

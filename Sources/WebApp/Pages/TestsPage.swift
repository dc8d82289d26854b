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
    let figure: SmallFigure?
    let why: String
    let minutes: String
    let needs: String
    let sides: String?
    /// Said of a test that hurt before.
    let caution: String?
    let path: String
  }

  /// Another test that is allowed.
  struct Other: Hashable, Sendable {
    let name: String
    let figure: SmallFigure?
    let minutes: String
    let path: String
    /// “done today”, “done on 3 March 2026”, or nothing.
    let done: String?
    /// Said of a test that hurt before.
    let caution: String?
  }

  let context: PageContext
  let title: String
  /// What was just kept, with the way to correct it.
  let kept: Kept?
  /// Which form’s copy the scripts take away.
  let stored: StoredLast?
  /// Where every result stands.
  let resultsPath: String
  /// What comes first after a test that was stopped for pain.
  let settle: Settle?
  /// What results ask to be shown to a doctor before all else.
  let showDoctor: [String]
  /// Said before all else where the pain that was told is too strong for tests.
  let painFirst: PainFirst?
  /// Whether leaving it at that is the better way: after a stop for pain, or with strong pain.
  let stopsBest: Bool
  /// What comes in place of a test that was just left out; empty otherwise.
  let instead: [String]
  let hasInstead: Bool
  let next: Next?
  /// Said when no test is left that compares sides.
  let noSides: String?
  /// Said when no test comes next.
  let enough: String?
  let done: String?
  let answerPath: String
  /// Where one says that one fell, or that something is new.
  let newsPath = Onward.tests.askPath
  let hasAnswer: Bool
  /// Said while not all limits have been asked about.
  let unasked: NoticePage.Action?
  let others: [Other]
  /// Whether they stand open: where what would come next was left for another day.
  let opensOthers: Bool
  let hasOthers: Bool
  /// The test done last today, offered once more.
  let last: Repeat?
  /// What was left for another day today.
  let postponed: [PutAside]
  let hasPostponed: Bool
  /// What the person cannot do.
  let leftOut: [PutAside]
  let hasLeftOut: Bool
  /// Why tests are left out; `nil` when none is.
  let whyFew: WhyFewTests?

  /// - Parameter said: What was just done; `nil` to take it from the address.
  init(_ visit: Visit, chooser: TestChooser, choice: TestChoice?, said: Flash? = nil) {
    context = visit.context(at: .tests, back: .welcome)
    (kept, stored) = (Self.kept(visit), Self.stored(visit))
    resultsPath = Place.results.path
    let entry = choice.flatMap { visit.catalogue.tests[$0.test] }
    next = choice.flatMap { choice in
      entry.map { test in
        let sides = chooser.allowed.first { $0.test.id == test.id }?.sides ?? []
        return Next(choice, test, on: sides, visit)
      }
    }
    noSides = visit.whyNoSides(chooser)
    settle = Self.settle(visit, chooser)
    showDoctor = Words.showDoctor(visit.person, visit.catalogue)
    instead = Self.instead(
      said ?? visit.query(Flash.key).flatMap(Flash.init), visit, chooser, next: choice)
    hasInstead = !instead.isEmpty
    enough = next == nil ? NextReport.whyNone(chooser) : nil
    opensOthers =
      next == nil && !chooser.postponedToday.isEmpty && chooser.next(offersPostponed: true) != nil
    // After strong pain the rest of the day is for resting, so nothing more is offered.
    let offered =
      chooser.hasHadStrongPainToday
      ? [] : chooser.allowed.filter { !chooser.isLeftAloneToday($0.test) }
    let tooStrong = TestPainWords.tooStrong(visit.person.pain, visit.catalogue)
    painFirst =
      offered.isEmpty
      ? nil
      : tooStrong.map { PainFirst(sentence: $0, path: Place.pain.path(backTo: .tests)) }
    stopsBest = settle != nil || painFirst != nil
    title =
      settle != nil
      ? "Rest first"
      : painFirst != nil
        ? "First, your pain"
        : next != nil
          ? "Your next test"
          : chooser.allowed.isEmpty
            ? "No test fits"
            : opensOthers || NextReport.isNothingDone(chooser)
              ? "No test comes next" : "That is enough for today"
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
      visit.nextLimits.map { NoticePage.Action(name: "Say what you can do", path: $0.place.path) }
    let waiting = chooser.postponedToday
    others = offered.filter { $0.test.id != choice?.test && !waiting.contains($0.test.id) }.map {
      Other($0.test, on: $0.sides, visit)
    }
    hasOthers = !others.isEmpty
    postponed = offered.map(\.test).filter { waiting.contains($0.id) }.map(PutAside.init)
    hasPostponed = !postponed.isEmpty
    last = Self.lastOfToday(visit, chooser)
    leftOut = Self.leftOut(visit)
    hasLeftOut = !leftOut.isEmpty
    whyFew = WhyFewTests(visit)
  }
}

extension TestsPage.Next {
  /// - Parameter allowed: The sides allowed.
  init(_ choice: TestChoice, _ test: SelfTest, on allowed: [Side?], _ visit: Visit) {
    (name, asks) = (test.name, test.asks)
    figure = visit.smallFigure(of: test, on: allowed)
    why = NextReport.sentence(choice.why, visit.catalogue)
    caution = visit.caution(about: test.id)
    minutes = MinuteWords.about(choice.minutes)
    let needs = TestPageNeed.things(test).map(TestPageWords.thing)
    self.needs = needs.isEmpty ? "nothing" : Words.list(needs)
    sides =
      switch (test.sides, choice.side) {
      case (.each, let side?):
        ["your \(side.rawValue) side", visit.whyOneSide(test)].compactMap(\.self)
          .joined(separator: ". ")
      case (.each, nil): "one side, then the other"
      // Nothing is compared, so there is nothing to say of sides.
      case (.both, _), (.middle, _): nil
      }
    path = Place.test(test.id).path
  }
}

extension TestsPage.Other {
  /// - Parameter sides: The sides allowed.
  init(_ test: SelfTest, on sides: [Side?], _ visit: Visit) {
    name = test.name
    figure = visit.smallFigure(of: test, on: sides)
    minutes = MinuteWords.about(test.minutes(attempts: sides.count))
    path = Place.test(test.id).path
    let last = visit.person.attempts.last { $0.value.test == test.id }?.day
    done = last.map { $0 == visit.today ? "done today" : "done on \(DayWords.words($0))" }
    caution = visit.caution(about: test.id)
  }
}

/// Minutes as people say them.
enum MinuteWords {
  static func about(_ minutes: Double) -> String {
    let whole = max(Int(minutes.rounded(.up)), 1)
    return whole == 1 ? "about 1 minute" : "about \(whole) minutes"
  }
}

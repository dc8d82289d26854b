import Anatomy
import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// The self-tests: which one next, how each is done, and what came out.
///
/// No test is shown or stored without a chooser, and there is no chooser without a complete,
/// current screen that says go on.
func addTestRoutes(to table: RouteTable) {
  table.get(.tests) { visit in
    guard let chooser = visit.guide.chooser(visit.record, today: visit.today) else {
      return visit.redirect(to: visit.placeOfScreen)
    }
    guard visit.isAskedToday else { return visit.askToday(then: .tests) }
    let passed = visit.passedTests
    let page = TestsPage(
      visit, chooser: chooser, choice: visit.nextTest(passing: passed), passing: passed)
    return try visit.show(.tests, page)
  }
  table.get(.test) { visit in
    let allowed = try visit.allowedTest()
    switch allowed {
    case .elsewhere(let place): return visit.redirect(to: place)
    case .asksToday: return visit.askToday(then: .tests)
    case .forbidden: return try visit.showForbiddenTest()
    case .restsToday: return try visit.showRest(status: .ok)
    case .sides(let test, let sides):
      return try visit.show(.test, visit.page(test, sides, passing: visit.passedTests))
    }
  }
  table.post(.test) { visit, form in
    switch try visit.allowedTest() {
    case .elsewhere(let place): return visit.redirect(to: place)
    case .asksToday: return visit.askToday(then: .tests)
    case .forbidden: return try visit.showForbiddenTest()
    case .restsToday: return try visit.showRest(status: .conflict)
    case .sides(let test, let sides): return try await visit.take(form, test, sides)
    }
  }
}

extension Visit {
  /// What the person may do with the test that the address names.
  fileprivate enum AllowedTest {
    /// Something else must be answered first.
    case elsewhere(Place)
    /// The one-line question comes first today.
    case asksToday
    case forbidden
    /// A test hurt strongly today, so the rest of the day is for resting.
    case restsToday
    /// The sides to do now, in the order they are done; `nil` for a test without sides.
    case sides(SelfTest, [Side?])
  }

  fileprivate func allowedTest() throws -> AllowedTest {
    guard let chooser = guide.chooser(record, today: today) else {
      return .elsewhere(placeOfScreen)
    }
    guard let id = part("test"), let test = catalogue.tests[SelfTest.ID(id)] else {
      throw HTTPError(.notFound)
    }
    guard isAskedToday else { return .asksToday }
    guard let sides = chooser.allowed.first(where: { $0.test.id == test.id })?.sides else {
      return .forbidden
    }
    if chooser.hasHadStrongPainToday { return .restsToday }
    return .sides(test, sidesNow(test, sides))
  }

  /// The side that is still missing today; else all, in an order that changes from day to day so
  /// that no side is always the fresh one.
  private func sidesNow(_ test: SelfTest, _ sides: [Side?]) -> [Side?] {
    let done = sidesDone(test)
    let missing = sides.filter { side in side.map { !done.contains($0) } ?? true }
    let now = missing.isEmpty ? sides : missing
    let isTurned = "\(test.id)\(today)".utf8.reduce(0) { ($0 * 31 + Int($1)) % 1009 } % 2 == 1
    return isTurned ? now.reversed() : now
  }

  private func sidesDone(_ test: SelfTest) -> Set<Side> {
    Set(
      person.attempts.filter { $0.value.test == test.id && $0.day == today }
        .compactMap(\.value.side))
  }

  fileprivate func page(
    _ test: SelfTest, _ sides: [Side?], passing passed: PassedTests, values: FormValues? = nil,
    problems: [FieldProblem] = []
  ) -> TestPage {
    let isFirst = !person.attempts.contains { $0.value.test == test.id }
    let both = sidesDone(test).union(sides.compactMap(\.self)).count == Side.allCases.count
    return TestPage(
      test: test, catalogue: catalogue, sides: sides, comparesSides: test.sides == .each && both,
      practice: test.hasPractice && isFirst,
      context: context(at: .tests, back: .tests, passing: passed), without: passed.text,
      values: values, problems: problems)
  }

  fileprivate func take(
    _ form: FormValues, _ test: SelfTest, _ sides: [Side?]
  ) async throws -> Response {
    let passed = PassedTests(form[PassedTests.key], in: catalogue)
    if form[FieldName.skip] != nil {
      return .redirect(to: passed.passing(test.id).path(of: .tests), type: .normal)
    }
    let sent = AttemptForm(form, test: test, sides: sides, sidesDone: sidesDone(test))
    guard sent.reader.problems.isEmpty else {
      let page = page(
        test, sides, passing: passed, values: form, problems: sent.reader.problems)
      return try show(.test, page, status: .unprocessableContent)
    }
    let compared = sent.comparison.map { [Event.compared($0)] } ?? []
    try await store(sent.attempts.map(Event.attempted) + compared)
    let hasStopped = sent.attempts.contains { $0.ending == .pain }
    let hurt = sent.attempts.contains { ($0.pain ?? 0) >= TestChooser.strongPain }
    let flash: Flash = hurt ? .hurtStrongly : hasStopped ? .stoppedForPain : .testStored
    return .redirect(to: passed.path(of: .tests, saying: flash), type: .normal)
  }

  /// Nothing more is tested on a day on which a test hurt strongly, whoever asks for it.
  fileprivate func showRest(status: HTTPResponse.Status) throws -> Response {
    let page = NoticePage(
      context: context(back: .tests), title: "Rest for today",
      paragraphs: [
        "A test hurt strongly today, so no other is shown and no result is taken until tomorrow. "
          + "What you did before is stored.",
        "Rest, and move about as far as it is comfortable. If the pain is still strong tomorrow, or "
          + "if it frightens you, talk to a doctor or a physiotherapist.",
      ],
      actions: [
        NoticePage.Action(name: "See your plumb line", path: Place.answer.path),
        NoticePage.Action(
          name: "Look at your safety answers", path: Place.screenResult.path, isPlain: true),
      ])
    return try show(.notice, page, status: status)
  }

  fileprivate func showForbiddenTest() throws -> Response {
    let page = NoticePage(
      context: context(back: .tests), title: "This test is not for you now",
      paragraphs: [
        "What you told us about your body or your home does not fit this test, so it is not shown.",
        "There are other ways to look at the same muscles. If something has changed, say so under "
          + "what you can do.",
      ],
      actions: [
        NoticePage.Action(name: "See the tests for you", path: Place.tests.path),
        NoticePage.Action(
          name: "Change what you can do", path: Place.limits(1).path, isPlain: true),
      ])
    return try show(.notice, page, status: .notFound)
  }
}

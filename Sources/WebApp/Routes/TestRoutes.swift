import Anatomy
import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline
import Screening
import SelfTesting

/// The self-tests: which one next, how each is done, and what came out.
///
/// No test is shown or stored without a chooser, and there is no chooser without a complete,
/// current screen that says go on.
func addTestRoutes(to table: RouteTable) {
  table.get(.tests) { visit in
    guard let chooser = visit.chooser else {
      return visit.redirect(to: visit.placeOfScreen)
    }
    guard visit.isAskedToday else { return visit.askToday(then: .tests) }
    return try visit.show(.tests, TestsPage(visit, chooser: chooser, choice: chooser.next()))
  }
  table.get(.test) { visit in
    switch try visit.allowedTest() {
    case .elsewhere(let place): return visit.redirect(to: place)
    case .asksToday: return visit.askToday(then: .tests)
    case .leftOut(let test): return try visit.showLeftOut(test)
    case .forbidden: return try visit.showForbiddenTest()
    case .restsToday: return try visit.showRest(status: .ok)
    case .leftAlone(let test, _): return try visit.showLeftAlone(test, status: .ok)
    case .sides(let test, let sides):
      return try visit.show(.test, visit.page(test, sides))
    }
  }
  table.post(.test) { visit, form in try await visit.takeResult(form) }
}

extension Visit {
  fileprivate func takeResult(_ form: FormValues) async throws -> Response {
    switch try allowedTest() {
    case .elsewhere(let place): redirect(to: place)
    case .asksToday: askToday(then: .tests)
    case .leftOut(let test): try await takeBack(form, test)
    case .forbidden: try showForbiddenTest()
    case .restsToday: try placeAfterResent(form) ?? showRest(status: .conflict)
    case .leftAlone(let test, let sides):
      if mayFollowStop(form, test) {
        try await take(form, test, sides)
      } else {
        try placeAfterResent(form) ?? showLeftAlone(test, status: .conflict)
      }
    case .sides(let test, let sides): try await take(form, test, sides)
    }
  }

  fileprivate func page(
    _ test: SelfTest, _ sides: [Side?], values: FormValues? = nil, problems: [FieldProblem] = [],
    doubts: [AttemptDoubt] = []
  ) -> TestPage {
    let isFirst = !person.attempts.contains { $0.value.test == test.id }
    let both = sidesDone(test).union(sides.compactMap(\.self)).count == Side.allCases.count
    return TestPage(
      test: test, catalogue: catalogue, sides: sides, comparesSides: test.sides == .each && both,
      practice: test.hasPractice && isFirst,
      context: context(at: .tests, back: .tests), values: values, problems: problems,
      around: around(test, sides, values, doubts))
  }

  /// What the page says that follows from the person rather than from the test.
  private func around(
    _ test: SelfTest, _ sides: [Side?], _ values: FormValues?, _ doubts: [AttemptDoubt]
  ) -> TestPageAround {
    let chooser = chooser
    return TestPageAround(
      why: chooser.map { TestWhyWords.sentences($0.why(test), catalogue) } ?? [],
      isAgain: !sides.isEmpty && sides.allSatisfy { isDoneToday(test, $0) },
      whyOneSide: whyOneSide(test),
      isFirstEver: person.attempts.isEmpty && person.takenBack.isEmpty,
      ready: ScreenResult.raisedFlags(of: person, catalogue, today: today).compactMap(\.inSession),
      hurtLast: caution(about: test.id),
      pain: person.pain,
      speaks: site.speaker.canSpeak,
      stored: StoredLast(in: record.journal, of: test.id)?.number ?? 0,
      check: doubts.isEmpty
        ? nil
        : TestPageCheck(
          doubts, test, sides, values ?? FormValues(), sentTo: Place.test(test.id).path))
  }

  private func isDoneToday(_ test: SelfTest, _ side: Side?) -> Bool {
    person.attempts.contains {
      $0.day == today && $0.value.test == test.id && $0.value.side == side
    }
  }

  fileprivate func take(
    _ form: FormValues, _ test: SelfTest, _ sides: [Side?]
  ) async throws -> Response {
    if form[FieldName.skip] != nil {
      if !isPostponed(test) {
        try await storeOnce([.answered(.postponedTest(test.id, .yes))])
      }
      return redirect(to: .tests, saying: .testPostponed)
    }
    if form[FieldName.wanted] != nil {
      if isPostponed(test) { try await storeOnce([.answered(.postponedTest(test.id, .no))]) }
      return redirect(to: .tests, saying: .testWanted)
    }
    if form[FieldName.cannot] != nil {
      try await store([Answer.test(test.id, .no)])
      return redirect(to: .tests, saying: .testLeftOut)
    }
    let resent = Resent(form, of: test, in: self)
    let more = resent.sides + sidesOnceMore(form, test)
    let read = more.reduce(into: sides) { if !$0.contains($1) { $0.append($1) } }
    let sent = AttemptForm(form, test: test, sides: read, sidesDone: sidesDone(test))
    guard sent.reader.problems.isEmpty else {
      let page = page(test, sides, values: form, problems: sent.reader.problems)
      return try show(.test, page, status: .unprocessableContent)
    }
    let fresh = resent.fresh(sent.outcomes)
    // Strong pain ends the tests of the day at once; a wrong number is the lesser harm.
    let hurts = fresh.contains(where: \.isRatedStrong)
    if !hurts, let stored = resent.clash(with: fresh) {
      return try showClash(stored, fresh, test, form)
    }
    let doubts = AttemptDoubts(about: test, of: person, on: today).all(
      fresh.compactMap(\.attempt))
    guard hurts || doubts.allSatisfy({ $0.isAnswered(in: form) }) else {
      let page = page(test, sides, values: form, doubts: doubts)
      return try show(.test, page, status: .unprocessableContent)
    }
    let isStored = try await storeOnce(
      fresh.map(Event.init), after: resent.isAnew(fresh) ? lastNumber : form.after,
      unlessMovedFrom: lastNumber)
    // Another window was quicker by a moment: what it stored is looked at before anything else is.
    guard isStored else { return try await again().takeResult(form) }
    return redirect(to: .tests, saying: sent.flash)
  }

  private func isPostponed(_ test: SelfTest) -> Bool {
    person.testsPostponed(on: today).contains(test.id)
  }

  /// What is still taken about a test that was stopped for pain today: that it is passed over or left out,
  /// that it hurt strongly after all, and the same page changed and sent once more, which asks.
  private func mayFollowStop(_ form: FormValues, _ test: SelfTest) -> Bool {
    if form[FieldName.skip] != nil || form[FieldName.cannot] != nil { return true }
    guard let fresh = freshOutcomes(of: form, test) else { return false }
    if fresh.contains(where: \.isRatedStrong) { return true }
    return Resent(form, of: test, in: self).clash(with: fresh) != nil
  }

  /// “I can do it again”, said of a test that was left out; anything else sent about it changes nothing.
  fileprivate func takeBack(_ form: FormValues, _ test: SelfTest) async throws -> Response {
    guard form[FieldName.goesAgain] != nil else { return try showLeftOut(test) }
    try await store([Answer.test(test.id, .yes)])
    return redirect(to: .tests, saying: .testBack)
  }

  fileprivate func showLeftOut(_ test: SelfTest) throws -> Response {
    try showNotice(
      "You said you cannot do this test", back: .tests,
      paragraphs: [
        "So “\(test.name)” is left out. Nothing else has changed, and other tests look at the same "
          + "muscles where there are any.",
        "If it goes again, say so on the page of your tests, at the very end.",
      ],
      actions: [NoticePage.Action(name: "See the tests for you", path: Place.tests.path)],
      status: .notFound)
  }

  /// Nothing more is tested on a day on which a test hurt strongly, whoever asks for it.
  fileprivate func showRest(status: HTTPResponse.Status) throws -> Response {
    try showNotice(
      "Rest for today", back: .tests,
      paragraphs: [
        "A test hurt strongly today, so no other is shown and no result is taken until tomorrow. "
          + "What you did before is stored.",
        "Rest, and move about as far as it is comfortable. If the pain is still strong tomorrow, or "
          + "if it frightens you, talk to a doctor or a physiotherapist.",
      ],
      actions: [
        NoticePage.Action(name: "See your plumb line", path: Place.answer.path),
        NoticePage.Action(
          name: "See or change your results", path: Place.results.path, isPlain: true),
        NoticePage.Action(
          name: "Look at your safety answers", path: Place.screenResult.path, isPlain: true),
      ],
      status: status)
  }

  /// A test that was stopped for pain is not done once more on the same day, whoever asks for it.
  fileprivate func showLeftAlone(
    _ test: SelfTest, status: HTTPResponse.Status
  ) throws -> Response {
    let isOwn = testsStoppedForPain.contains(test.id)
    let stopped = catalogue.tests.first {
      testsStoppedForPain.contains($0.id) && $0.isOneMovement(with: test)
    }
    return try showNotice(
      "Leave this test for another day", back: .tests,
      paragraphs: [
        isOwn
          ? "You stopped “\(test.name)” for pain today. So it is not shown again until tomorrow, and no "
            + "other result of it is taken. What you told us when you stopped is stored."
          : "You stopped “\(stopped?.name ?? test.name)” for pain today. “\(test.name)” is the same "
            + "movement in another manner, so it is not shown until tomorrow either.",
        "If that was a slip, or if it hurt more than you said, change it under your results.",
      ],
      actions: [
        NoticePage.Action(name: "Go to your tests", path: Place.tests.path),
        NoticePage.Action(
          name: "See or change your results", path: Place.results.path, isPlain: true),
      ],
      status: status)
  }

  fileprivate func showForbiddenTest() throws -> Response {
    try showNotice(
      "This test is not for you now", back: .tests,
      paragraphs: [
        "What you told us about your body or your home does not fit this test, so it is not shown.",
        "There are other ways to look at the same muscles. The page of your tests says which answers "
          + "leave tests out, and where to change them if something is no longer so.",
      ],
      actions: [
        NoticePage.Action(name: "See the tests for you", path: Place.tests.path),
        .whyTestsAreLeftOut,
      ],
      status: .notFound)
  }
}

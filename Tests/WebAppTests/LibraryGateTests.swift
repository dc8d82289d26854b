import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import TestSupport
import Testing

@testable import WebApp

/// The library is read by everyone; how a movement is done is shown to nobody past the screen.
struct LibraryGateTests {
  private static let test = Place.libraryEntry(.tests, "side-lying-leg-lift")
  private static let exercise = Place.libraryEntry(.exercises, "bridge-on-bed")
  private static let both = [test, exercise]

  /// What tells how a movement is done or how much of it: none of it may stand on a page before the gate.
  private static func telling(_ catalogue: Catalogue) -> [Substring: [String]] {
    let tests = catalogue.tests.flatMap { $0.steps + [$0.asks, $0.scoring] }
    let exercises = catalogue.exercises.flatMap {
      $0.steps + [$0.lay, $0.feel] + $0.watch + [$0.softer].compactMap(\.self)
    }
    // Short ones (“Let go.”) could stand in any text.
    let long = (tests + exercises).map(escaped).filter { $0.count > 30 }
    // By the first five words: looking for a thousand texts one after the other takes minutes.
    return Dictionary(grouping: long) { firstWords(words(in: $0)[...]) }
  }

  private static func words(in text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == "<" || $0 == ">" }
  }

  private static func firstWords(_ words: ArraySlice<Substring>) -> Substring {
    Substring(words.prefix(5).joined(separator: " "))
  }

  private static func told(_ page: String, _ telling: [Substring: [String]]) -> [String] {
    let words = words(in: page)
    return words.indices.flatMap { index in
      (telling[firstWords(words[index...])] ?? []).filter { page.contains($0) }
    }
  }

  /// Other movements that the page names may be open, and have a small picture then; this one has none.
  private static func expectNoSign(of id: Exercise.ID, on page: String) {
    #expect(!page.contains("/figures/exercises/\(id)"), "\(id)")
    let rest = page.replacing(/<img class="small-figure" src="[^"]*-small\.svg"[^>]*>/, with: "")
    for sign in signs { #expect(!rest.contains(sign), "\(sign)") }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// Signs in the page's own form that a movement is shown.
  private static let signs = [
    "/figures/", "class=\"steps\"", "id=\"how-to\">How it is done<", "<b>How much.</b>",
  ]

  private static func everyPlace(_ catalogue: Catalogue) -> [Place] {
    func entries<Entry: CatalogueEntry>(_ kind: LibraryKind, _ shelf: Shelf<Entry>) -> [Place] {
      shelf.map { Place.libraryEntry(kind, $0.id.text) }
    }
    return [.library, .notes, .known] + LibraryKind.allCases.map { .libraryShelf($0) }
      + entries(.muscles, catalogue.muscles) + entries(.tests, catalogue.tests)
      + entries(.exercises, catalogue.exercises) + entries(.acts, catalogue.acts)
      + entries(.habits, catalogue.habits) + entries(.conditions, catalogue.conditions)
      + entries(.limits, catalogue.limits) + entries(.flags, catalogue.flags)
      + entries(.sources, catalogue.sources)
  }

  @Test func `without a screen every page is read, and none tells how a movement is done`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    let telling = Self.telling(catalogue)
    #expect(telling.values.flatMap(\.self).count > 1000)
    try await Tab.open { (tab) async throws in
      for place in Self.everyPlace(catalogue) {
        let reply = try await tab.get(place)
        #expect(reply.status == .ok, "\(place.path)")
        for sign in Self.signs { #expect(!reply.body.contains(sign), "\(sign) on \(place.path)") }
        let told = Self.told(reply.body, telling)
        #expect(told.isEmpty, "\(place.path) tells: \(told)")
      }
    }
  }

  @Test func `whoever may move is shown how, with the figure, and for an exercise how much`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    let test = try #require(catalogue.tests[.init("side-lying-leg-lift")])
    let exercise = try #require(catalogue.exercises[.init("bridge-on-bed")])
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let ofTest = try await tab.get(Self.test).body
      #expect(!Self.told(ofTest, Self.telling(catalogue)).isEmpty)
      #expect(ofTest.contains(Self.escaped(test.steps[0])))
      #expect(ofTest.contains("/figures/tests/side-lying-leg-lift-left.svg"))
      #expect(ofTest.contains("href=\"/tests/side-lying-leg-lift\""))
      let ofExercise = try await tab.get(Self.exercise).body
      #expect(ofExercise.contains(Self.escaped(exercise.steps[0])))
      #expect(ofExercise.contains("/figures/exercises/bridge-on-bed.svg"))
      #expect(ofExercise.contains("<b>How much.</b>"))
    }
  }

  @Test func `one open question, a stop and an emergency close it`() async throws {
    let catalogue = try RealCatalogue.load()
    let answers: [[String: String]] = [
      ["night-pain": "yes"], ["saddle-numbness": "yes"], ["chest-pain-now": "unsure"],
    ]
    for saying in answers {
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(saying: saying)
        try await expectClosed(tab, "\(saying)", leadingTo: Place.screenResult.path)
      }
    }
    try await Tab.open { (tab) async throws in
      let topics = ScreenTopic.all(in: catalogue)
      for topic in topics.dropLast() {
        _ = try await tab.post(
          .screen(topic.number), topic.flags.map { (FieldName.flag($0.id), "no") })
      }
      _ = try await tab.post(.about, [("age", "40")])
      try await expectClosed(tab, "one page open", leadingTo: Place.screen(topics.count).path)
    }
  }

  @Test func `the address in another form leads nowhere`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let paths = [
        "/library/exercises/Bridge-On-Bed", "/library/exercises/BRIDGE-ON-BED",
        "/library/Exercises/bridge-on-bed", "/library/exercises/bridge-on-bed.svg",
        "/library/exercises/bridge-on-bed%20", "/library/exercises/exercises%2Fbridge-on-bed",
        "/library/exercises/..%2Fexercises%2Fbridge-on-bed", "/library/motions/bridge",
        "/library/ladders/bridge", "/library/tests/bridge-on-bed", "/library/stops/cramp",
        "/library/a-to-z/bridge-on-bed", "/library/exercises/bridge-on-bed/steps",
      ]
      for path in paths {
        let reply = try await tab.get(path)
        #expect([.notFound, .badRequest].contains(reply.status), "\(path): \(reply.status)")
      }
      for path in [
        "/library/exercises/bridge-on-bed?shown=yes", "/library//exercises/bridge-on-bed",
      ] {
        let reply = try await tab.get(path)
        for sign in Self.signs { #expect(!reply.body.contains(sign), "\(sign) on \(path)") }
      }
      for place in [Place.figure(kind: "exercises", file: "bridge-on-bed.svg")] {
        #expect(try await tab.get(place).location == Place.screenResult.path)
      }
    }
  }

  @Test func `after a fall it is closed until all is answered again`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await expectOpen(tab)
      _ = try await tab.post(.today, [(TodayPage.field, TodayPage.Reply.fell.rawValue)])
      try await expectClosed(tab, "after a fall")
    }
  }

  @Test func `a change said in the question of the day closes it`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(.today, [(TodayPage.field, TodayPage.Reply.something.rawValue)])
      try await expectClosed(tab, "something is new")
    }
  }

  @Test func `on another day the question of the day comes first, and after four weeks the screen`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerEverything() }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      try await expectClosed(tab, "the next day", leadingTo: "/today?then=")
      _ = try await tab.post(.today, [(TodayPage.field, TodayPage.Reply.nothing.rawValue)])
      try await expectOpen(tab)
    }
    try await Tab.open(on: .someDay.adding(days: 40), in: folder, keeping: true) {
      (tab) async throws in
      try await expectClosed(tab, "six weeks later")
    }
  }

  @Test func `a limit and a condition told later close what they forbid, and name themselves`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await expectOpen(tab)
      try await tab.answerLimits(setting: ["chair-only"])
      try await expectClosed(tab, "chair only")
      let limit = try #require(catalogue.limits[.init("chair-only")])
      let change = Question.anchor(LimitField(limit).name)
      #expect(try await tab.get(Self.test).body.contains("?back=tests#\(change)\""))
      let page = try await tab.get(Self.exercise).body
      #expect(page.contains("?back=programme#\(change)\""))
      #expect(page.contains("<li>\(limit.name)<br><a"))
    }
    let shelves = LibraryShelves(try DrawnPages.guide.get())
    let thinBones = Condition.ID("osteoporosis")
    let leftOut = shelves.leavesOut.entries(for: .condition(thinBones))
    let forbidden = try #require(
      catalogue.exercises.first {
        $0.position.support == .bed && leftOut.contains(.exercise($0.id))
      })
    try await Tab.open { (tab) async throws in
      let place = Place.libraryEntry(.exercises, forbidden.id.text)
      try await tab.answerEverything()
      #expect(try await tab.get(place).body.contains(Self.escaped(forbidden.steps[0])))
      _ = try await tab.post(
        .told, [(FieldName.condition, "knee-replacement"), (FieldName.condition, thinBones.text)])
      let page = try await tab.get(place).body
      #expect(!page.contains(Self.escaped(forbidden.steps[0])))
      #expect(page.contains("href=\"/told?back=programme\""))
      Self.expectNoSign(of: forbidden.id, on: page)
      #expect(page.contains("<li>Osteoporosis<br><a"))
      let picture = Place.figure(kind: "exercises", file: "\(forbidden.id).svg")
      #expect(try await tab.get(picture).status == .notFound)
    }
  }

  @Test func `a fresh operation closes everything`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      _ = try await tab.post(.told, [(FieldName.condition, "recent-back-operation")])
      try await expectClosed(tab, "a fresh operation", leadingTo: Place.screenResult.path)
    }
  }

  @Test func `on a day on which a test hurt strongly nothing is shown`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await expectOpen(tab)
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "9"), ("ending", "finished"), ("pain", "9")])
      try await expectClosed(tab, "a resting day")
      #expect(try await tab.get(Self.exercise).body.contains("hurt strongly today"))
    }
  }

  @Test func `what is too much to start with is not shown, although no limit forbids it`()
    async throws
  {
    let catalogue = try RealCatalogue.load()
    let floor = try #require(
      catalogue.exercises.first { $0.position.support == .floor && $0.excludedBy.isEmpty })
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(age: "92")
      try await tab.answerLimits()
      let page = try await tab.get(.libraryEntry(.exercises, floor.id.text)).body
      #expect(page.contains("too much to start with"))
      Self.expectNoSign(of: floor.id, on: page)
      let picture = Place.figure(kind: "exercises", file: "\(floor.id).svg")
      #expect(try await tab.get(picture).status == .notFound)
    }
  }

  @Test func `an exercise that was left out of the week leads to where it is put back`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let path = Place.programme.path
      _ = try await tab.post(path: path, [(FieldName.exercise, "bridge-on-bed")])
      let page = try await tab.get(Self.exercise).body
      #expect(page.contains("href=\"\(path)\">Put it back in your programme</a>"))
    }
  }

  @Test func `on one allowed side only that side is named`() async throws {
    let visit = try await Visits.visit(
      try screenEvents() + [
        .answered(.equipment(Thing.allCases)),
        .answered(.limit(HeldLimit(.init("no-lying-on-side"), side: Side.left), .yes)),
      ])
    let test = try #require(visit.catalogue.tests[.init("side-lying-leg-lift")])
    let entry = LibraryEntry(test, visit.site.library)
    let (shown, closed) = visit.movement(of: entry)
    #expect(closed == nil)
    #expect(shown?.side?.contains("side only") == true)
  }

  private func screenEvents() throws -> [Event] {
    let catalogue = try RealCatalogue.load()
    return catalogue.askedFlags.map { .answered(.flag($0.id, .no)) } + [.answered(.age(50))]
      + catalogue.limits.filter { !$0.asksJoint && !$0.asksSide }
      .map { .answered(.limit(HeldLimit($0.id), .no)) }
  }

  private func expectClosed(
    _ tab: Tab, _ why: String, leadingTo path: String? = nil
  ) async throws {
    for place in Self.both {
      let reply = try await tab.get(place)
      #expect(reply.status == .ok, "\(why): \(place.path)")
      for sign in Self.signs {
        #expect(!reply.body.contains(sign), "\(why): \(sign) on \(place.path)")
      }
      #expect(reply.body.contains("How it is done is not shown now"), "\(why): \(place.path)")
      if let path { #expect(reply.body.contains("href=\"\(path)"), "\(why): \(place.path)") }
    }
  }

  private func expectOpen(_ tab: Tab) async throws {
    for place in Self.both {
      #expect(try await tab.get(place).body.contains("class=\"steps\""), "\(place.path)")
    }
  }
}

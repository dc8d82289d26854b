import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// The answer page while it is too early: it says what would begin to tell, and repeats nothing.
struct BeginTests {
  private static func openEarly(_ use: @escaping @Sendable (Tab) async throws -> Void)
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(SelfTest.ID("chair-stand")), [("value", "12"), ("ending", "finished"), ("pain", "1")])
      try await use(tab)
    }
  }

  @Test func `it names the tests that would begin to tell, with minutes, links and stills`()
    async throws
  {
    try await Self.openEarly { (tab) async throws in
      let page = try await tab.get(.answer).body
      let part = try #require(
        page.firstMatch(of: /<section class="begin"(.*?)<\/section>/.dotMatchesNewlines()))
      let text = String(part.1)
      let links = text.matches(of: /<a href="(\/tests\/[a-z0-9-]+)">/).map { String($0.1) }
      #expect(!links.isEmpty)
      #expect(text.contains("would begin to tell") || text.contains("tell most "))
      #expect(text.matches(of: /about \d+ minutes?/).count > links.count)
      #expect(text.matches(of: /<img class="small-figure"/).count == links.count)
      for link in links { #expect(try await tab.get(link).status == .ok, "\(link)") }
      // Above the second answer and every chart; and not said once more at the end.
      let begin = try #require(page.range(of: "class=\"begin\"")).lowerBound
      let second = try #require(page.range(of: "class=\"second-answer\"")).lowerBound
      #expect(begin < second && !page.contains("What would make it surer</h2>"))
    }
  }

  @Test func `a test that is done for each side is named once, with the minutes of both`() throws {
    let catalogue = try RealCatalogue.load()
    let test = try #require(catalogue.tests[SelfTest.ID("toe-lift-one-foot")])
    let first = FirstTests(
      items: [
        .init(test: test.id, minutes: 3, isToday: true),
        .init(test: SelfTest.ID("chair-stand"), minutes: 2, isToday: true),
        .init(test: test.id, minutes: 4, isToday: false),
      ], tell: false)
    let begin = try #require(AnswerPageBegin(first, catalogue, pictures: .none))
    #expect(begin.tests.map(\.name) == [test.name, "Chair stand in 30 seconds"])
    #expect(begin.tests.first?.minutes == MinuteWords.about(7))
    #expect(begin.lead.contains("two tests"))
  }

  @Test func `after strong pain, or with an answer, nothing is said to begin`() async throws {
    try await Self.openEarly { (tab) async throws in
      _ = try await tab.post(
        .test(SelfTest.ID("heel-rise")),
        [("value-left", "4"), ("ending-left", "finished"), ("pain-left", "8")])
      let page = try await tab.get(.answer).body
      #expect(!page.contains("class=\"begin\"") && page.contains("A test hurt strongly today"))
    }
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("desk-sciatica")
      #expect(!(try await tab.get(.answer).body.contains("class=\"begin\"")))
    }
  }

  @Test func `no picture is shown before the question of the day`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      _ = try await tab.post(
        .test(SelfTest.ID("chair-stand")), [("value", "12"), ("ending", "finished"), ("pain", "1")])
    }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      let page = try await tab.get(.answer).body
      #expect(page.contains("class=\"begin\"") && !page.contains("/figures/"))
    }
  }

  @Test func `what cannot be told yet is said once, the nearest are drawn, the rest is folded`() {
    func pair(_ name: String, _ half: Double, _ strength: Sureness) -> PlumbPair {
      PlumbPair(
        name: name, interval: .init(Estimate(middle: 0, low: -half, high: half, credibility: 0.9)),
        strength: strength,
        probability: 0)
    }
    func chart(_ pairs: [PlumbPair]) -> PlumbChart {
      PlumbChart(
        pairs, ends: .sides, text: .init(id: "i", heading: "h", caption: "c", leftOut: []),
        usual: nil)
    }
    let open = [("a", 5.0), ("b", 2.0), ("c", 4.0), ("d", 3.0), ("e", 6.0)].map {
      pair($0, $1, .cannotTell)
    }
    let none = chart(open)
    #expect(none.note?.contains("No row can tell yet") == true)
    #expect(none.shown.rows.map(\.name) == ["b", "d", "c"])
    #expect(none.folded?.rows.map(\.name) == ["a", "e"])
    #expect(none.folded?.title == "The other two, which can’t tell yet")
    #expect(none.rows.count == 5 && none.rows.allSatisfy(\.isOpen))
    let some = chart(open + [pair("z", 1, .none), pair("y", 1, .hint)])
    #expect(some.note == nil && some.shown.rows.map(\.name) == ["y", "z"])
    #expect(some.folded?.title == "Five more, which can’t tell yet")
    #expect(some.shown.rows.allSatisfy { !$0.isOpen })
    #expect(chart([open[0]]).folded == nil && chart([]).note == nil)
    #expect(chart(open + [pair("z", 1, .none)]).folded?.rows.count == 5)
  }

  @Test func `a row without its word on the page still says it to a screen reader`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("knee-replacement-no-floor")
      let page = try await tab.get(.answer).body
      let rows = page.matches(of: /<li class="plumb-row[^>]*>.*?<\/li>/).map { String($0.0) }
      #expect(rows.count > 3)
      #expect(rows.allSatisfy { $0.contains("<b>") })
      #expect(page.matches(of: /"plumb-verdict"><b>can’t tell yet/).isEmpty)
    }
  }
}

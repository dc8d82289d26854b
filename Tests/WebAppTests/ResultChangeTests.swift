import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import SelfTesting
import TestSupport
import Testing

@testable import WebApp

/// What is said after a result was changed, removed or put back, and before it is removed.
struct ResultChangeTests {
  private static let chair = SelfTest.ID("chair-stand")
  private static let lift = SelfTest.ID("side-lying-leg-lift")

  /// Keeps one result of a test and tells its number.
  private static func keep(
    _ test: SelfTest.ID, _ fields: [(String, String)], _ tab: Tab
  ) async throws -> Int {
    _ = try await tab.post(.test(test), fields)
    let page = try await tab.get(.results).body
    return try #require(
      page.firstMatch(of: /class="btn plain" href="\/results\/(\d+)"/).flatMap { Int($0.1) })
  }

  /// What is said at the top of the page that a form leads to.
  private static func said(_ place: Place, _ fields: [(String, String)], _ tab: Tab) async throws
    -> String
  {
    let reply = try await tab.post(place, fields)
    let page = try await tab.get(reply.location ?? "").body
    return page.firstMatch(of: /<p class="flash" role="status">(.*?)<\/p>/).map {
      String($0.1)
    } ?? ""
  }

  @Test(arguments: ["left", "right"])
  func `the movement whose result is changed is shown, unless a test hurt strongly today`(
    side: String
  ) async throws {
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.lift, [("value-\(side)", "9"), ("ending-\(side)", "finished")], tab)
      let picture = "/figures/tests/side-lying-leg-lift-\(side)-small.svg"
      #expect(try await tab.get(.result(number)).body.contains(picture))
      _ = try await Self.keep(
        Self.chair, [("value", "9"), ("ending", "finished"), ("pain", "8")], tab)
      #expect(!(try await tab.get(.result(number)).body.contains("/figures/tests/")))
    }
  }

  @Test func `a change says which result, what it was and what it is`() async throws {
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.chair, [("value", "12"), ("ending", "finished"), ("felt", "5"), ("pain", "2")], tab)
      let result = Place.result(number)
      let value = try await Self.said(
        result, [("value", "19"), ("ending", "finished"), ("felt", "5"), ("pain", "2")], tab)
      #expect(
        value.hasPrefix(
          "Changed. Chair stand in 30 seconds, 22 November 2026: 12 → 19 repetitions. "))
      let rest = try await Self.said(
        result, [("value", "19"), ("pain", "3"), ("ending", "other")], tab)
      #expect(
        rest.contains(
          "2026: nothing stopped you → something else stopped you; "
            + "how hard it felt: 5 of 10 → not said; how much it hurt: 2 → 3 of 10. "))
      let hurt = try await Self.said(
        result, [("value", "19"), ("pain", "7"), ("ending", "other")], tab)
      #expect(hurt.contains("how much it hurt: 3 → 7 of 10. That hurt: leave the tests for today"))
    }
  }

  @Test func `removing and putting back say which result, each time`() async throws {
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.lift, [("value-left", "9"), ("ending-left", "finished"), ("pain-left", "1")], tab)
      let back = Place.resultBack(number)
      let name = "Side-lying leg lift, 22 November 2026: left side: 9 repetitions."
      #expect(
        try await Self.said(back, [("take-back", "yes")], tab).hasPrefix("Removed. \(name)"))
      #expect(
        try await Self.said(back, [("take-back", "yes")], tab)
          .hasPrefix("It is removed already. \(name)"))
      #expect(try await Self.said(back, [("undo", "yes")], tab).hasPrefix("Put back. \(name)"))
      #expect(
        try await Self.said(back, [("undo", "yes")], tab)
          .hasPrefix("It is put back already. \(name)"))
      // An address that somebody made up says nothing of a result that was not touched last.
      let made = try await tab.get("/results?said=corrected").body
      #expect(made.contains("Changed. What rests on it") && !made.contains("Changed. Side"))
    }
  }

  @Test func `a change sent from a window where the result still stood is not kept, and says so`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.chair, [("value", "12"), ("ending", "finished"), ("pain", "2")], tab)
      _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
      let before = try await tab.exported()
      let said = try await Self.said(
        .result(number), [("value", "19"), ("ending", "finished"), ("pain", "2")], tab)
      #expect(said.hasPrefix("Not changed: the result was removed meanwhile."))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a result that was removed twice in a file comes in whole, and is put back at once`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.chair, [("value", "12"), ("ending", "finished"), ("pain", "2")], tab)
      _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
      let file = try await tab.exported()
      let last = try #require(
        file.matches(of: /\{[^{}]*"corrects"[^{}]*\}/).last.map { String($0.0) })
      let entries = try #require(last.firstMatch(of: /"number" : (\d+)/).flatMap { Int($0.1) })
      let again = last.replacing("\"number\" : \(entries)", with: "\"number\" : \(entries + 1)")
      try await Tab.open { (other) async throws in
        _ = try await other.send(file.replacing(last, with: "\(last),\n\(again)"))
        #expect(try await other.exported().components(separatedBy: "\"corrects\"").count == 3)
        #expect(try await other.get(.results).body.contains("<del>12 repetitions</del>"))
        let said = try await Self.said(.resultBack(number), [("undo", "yes")], other)
        #expect(said.hasPrefix("Put back. Chair stand"))
        let page = try await other.get(.results).body
        #expect(!page.contains("<del>") && page.contains("12 repetitions"))
      }
    }
  }

  @Test func `that we stay careful is said only of a result that makes us careful`() async throws {
    for (value, isCareful) in [("5", true), ("19", false)] {
      try await Tab.openReady { (tab) async throws in
        let number = try await Self.keep(
          Self.chair, [("value", value), ("ending", "finished"), ("pain", "1")], tab)
        let ask = try await tab.get(.resultBack(number)).body
        #expect(ask.contains("makes us careful with you") == isCareful, "\(value)")
        #expect(!ask.contains("<ul></ul>"))
        _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
        let page = try await tab.get(.results).body
        #expect(page.contains("It made us careful with you") == isCareful, "\(value)")
        #expect(!page.contains("If it was low"))
      }
    }
  }

  @Test func `before a result is removed a test that was stopped today is said to stay out today`()
    async throws
  {
    for (ending, words) in [("pain", "because it hurt"), ("other", "something else stopped you")] {
      try await Tab.openReady { (tab) async throws in
        let number = try await Self.keep(
          Self.chair, [("value", "19"), ("pain", "3"), ("ending", ending)], tab)
        let ask = try await tab.get(.resultBack(number)).body
        #expect(ask.contains(words) && ask.contains("So it stays out for today"))
        _ = try await tab.post(.resultBack(number), [("take-back", "yes")])
        // And so it is; that it is not offered either is for the tests of the next test.
        let shown = try await tab.get(.test(Self.chair)).body
        #expect(shown.contains("Leave this test for another day") == (ending == "pain"))
      }
    }
    try await Tab.openReady { (tab) async throws in
      let number = try await Self.keep(
        Self.chair, [("value", "19"), ("ending", "finished"), ("pain", "3")], tab)
      #expect(!(try await tab.get(.resultBack(number)).body.contains("stays out for today")))
    }
  }
}

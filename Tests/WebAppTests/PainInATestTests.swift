import Foundation
import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// After strong pain in a test: rest for the day, and a word of caution from then on.
struct PainInATestTests {
  private static let chair = SelfTest.ID("chair-stand")
  private static let lift = SelfTest.ID("side-lying-leg-lift")

  @Test func `after strong pain no other test is offered, shown or taken that day`() async throws {
    try await Tab.openReady { (tab) async throws in
      let picture = Place.figure(kind: "tests", file: "\(Self.lift).svg")
      #expect(try await tab.get(picture).status == .ok)
      let sore = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "6")])
      #expect(sore.location == "/tests?said=hurt")
      let page = try await tab.get(.tests).body
      #expect(page.contains("That is enough for today") && page.contains("hurt strongly today"))
      #expect(!page.contains("Other tests you can do"))
      #expect(!page.contains("href=\"/tests/"))
      let before = try await tab.exported()
      let shown = try await tab.get(.test(Self.lift))
      #expect(shown.body.contains("Rest for today") && !shown.body.contains("<form"))
      #expect(try await tab.get(picture).status == .notFound)
      let sent = try await tab.post(
        .test(Self.lift), [("value-left", "9"), ("ending-left", "finished")])
      #expect(sent.status == .conflict)
      #expect(sent.body.contains("no result is taken until tomorrow"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `pain that is not strong stops nothing`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "5")])
      let page = try await tab.get(.tests).body
      #expect(page.contains("Go to this test") && !page.contains("This one hurt"))
      #expect(try await tab.get(.test(Self.lift)).body.contains("<form"))
    }
  }

  @Test func `on later days the test that hurt says so, and no other does`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.prepareForTests()
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "8")])
    }
    try await Tab.open(on: .someDay.adding(days: 2), in: folder, keeping: true) {
      (tab) async throws in
      _ = try await tab.post(.today, [(TodayPage.field, "nothing")])
      let page = try await tab.get(.tests).body
      let caution = "This one hurt: talk to somebody before you try it again."
      #expect(page.components(separatedBy: caution).count == 2)
      #expect(try await tab.get(.test(Self.chair)).body.contains("<form"))
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "1")])
      #expect(!(try await tab.get(.tests).body.contains("This one hurt")))
    }
  }

  @Test func `what hurt is not tried in another manner that day`() async throws {
    try await Tab.openReady { (tab) async throws in
      let hold = SelfTest.ID("side-lying-leg-hold")
      #expect(try await tab.get(.test(hold)).body.contains("id=\"attempt\""))
      let stop = [("value-left", "9"), ("pain-left", "3"), ("ending-left", "pain")]
      #expect(try await tab.post(.test(Self.lift), stop).location == "/tests?said=pain")
      #expect(!(try await tab.get(.tests).body.contains(Place.test(hold).path)))
      let shown = try await tab.get(.test(hold)).body
      #expect(shown.contains("the same movement in another manner") && !shown.contains("<form"))
      let before = try await tab.exported()
      let sent = try await tab.post(
        .test(hold), [("value-left", "9"), ("ending-left", "finished")])
      #expect(sent.status == .conflict)
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.test(Self.chair)).body.contains("id=\"attempt\""))
    }
  }

  @Test func `an old page of a manner that is left alone today cannot be kept beside the first`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let hold = SelfTest.ID("side-lying-leg-hold")
      let page = try await tab.get(.test(hold)).body
      let after = try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1
      @Sendable func send(_ value: String) async throws -> Reply {
        let fields = [("value-left", value), ("ending-left", "finished"), ("after", String(after))]
        return try await tab.post(.test(hold), fields)
      }
      #expect(try await send("20").location == "/tests?said=test")
      let asked = try await send("21").body
      #expect(asked.contains("name=\"one-more\""))
      let newer = try #require(asked.firstMatch(of: /name="after" value="(\d+)"/)).1
      let stop = [("value-left", "9"), ("pain-left", "3"), ("ending-left", "pain")]
      #expect(try await tab.post(.test(Self.lift), stop).location == "/tests?said=pain")
      let before = try await tab.exported()
      let clash = try await send("21")
      #expect(clash.status == .conflict && clash.body.contains("stored already"))
      #expect(!clash.body.contains("name=\"one-more\""))
      for after in [after, newer] {
        let sent = [
          ("value-left", "21"), ("ending-left", "finished"), ("after", String(after)),
          ("one-more", "yes"),
        ]
        #expect(try await tab.post(.test(hold), sent).status == .conflict)
      }
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a test stopped for pain is neither shown nor taken again that day`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let stop = [("value", "9"), ("pain", "3"), ("ending", "pain")]
      #expect(try await tab.post(.test(Self.chair), stop).location == "/tests?said=pain")
      let shown = try await tab.get(.test(Self.chair))
      #expect(shown.body.contains("Leave this test for another day"))
      #expect(!shown.body.contains("<form"))
      let before = try await tab.exported()
      // As one more try, as a page from before the stop, and bare: none of them gets round.
      for more in [[], [("one-more", "yes")], [("after", "0"), ("one-more", "yes")]] {
        for value in ["9", "12"] {
          let sent = try await tab.post(
            .test(Self.chair), [("value", value), ("pain", "1"), ("ending", "finished")] + more)
          #expect(sent.status == .conflict, "\(value) \(more)")
          #expect(!sent.body.contains("Keep this one too"), "\(value) \(more)")
        }
      }
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.test(Self.lift)).body.contains("<form"))
    }
  }

  @Test func `after a stop that pain was strong after all is still taken`() async throws {
    try await Tab.openReady { (tab) async throws in
      let stop = [("value", "9"), ("pain", "3"), ("ending", "pain")]
      _ = try await tab.post(.test(Self.chair), stop)
      let worse = try await tab.post(
        .test(Self.chair), [("value", "9"), ("pain", "8"), ("ending", "pain")])
      #expect(worse.location == "/tests?said=hurt")
      #expect(try await tab.get(.tests).body.contains("hurt strongly today"))
    }
  }

  @Test func `a test stopped for pain comes back the next day`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.prepareForTests()
      let stop = [("value", "9"), ("pain", "3"), ("ending", "pain")]
      _ = try await tab.post(.test(Self.chair), stop)
    }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      _ = try await tab.post(.today, [(TodayPage.field, "nothing")])
      let page = try await tab.get(.test(Self.chair)).body
      #expect(page.contains("<form"))
      // It says so, and how much pain is too much stands open once more.
      let says = "On \(DayWords.words(.someDay)) you stopped this one because it hurt."
      #expect(page.contains(says) && page.contains("class=\"panel pain-rule\""))
      #expect(!(try await tab.get(.test(Self.lift)).body.contains("because it hurt")))
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "1")])
      #expect(!(try await tab.get(.test(Self.chair)).body.contains(says)))
    }
  }

  @Test func `pain too strong for tests is said before one is offered`() async throws {
    try await Tab.openReady { (tab) async throws in
      let go = "btn big\" href=\"/tests/"
      for pain in 0...10 {
        let kept = try await tab.post(path: "/about/pain?back=tests", [("pain", "\(pain)")])
        #expect(kept.location == "/tests?said=\(pain < 6 ? "kept" : "kept-pain")")
        let page = try await tab.get(.tests).body
        #expect(page.contains(go) == (pain < 6), "\(pain)")
        #expect(page.contains("<h1>First, your pain</h1>") == (pain >= 6))
        #expect(
          page.contains("If it is still so: Leave the tests for another day.") == (pain >= 6))
        #expect(page.contains("My pain is less now: go to this test") == (pain >= 6))
        #expect(page.contains("href=\"/about/pain?back=tests\"") == (pain >= 6))
      }
    }
  }

  @Test func `after a stop with strong pain nothing says that the pain is back where it was`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(path: "/about/pain?back=tests", [("pain", "7")])
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "pain"), ("pain", "3")])
      let page = try await tab.get(.tests).body
      #expect(page.contains("<h1>Rest first</h1>") && page.contains("Say how strong it is today"))
      #expect(
        !page.contains("The pain is back") && !page.contains("back to where it was, and only"))
      #expect(page.components(separatedBy: "Leave the tests for another day").count == 2)
      #expect(page.contains("btn big\" href=\"\(Place.answer.path)\""))
      // The rule stands open on every test.
      let test = try await tab.get(.test(Self.lift)).body
      #expect(test.contains("class=\"panel pain-rule\""))
      // Where no test comes next, the list of others has the same above it.
      for test in try RealCatalogue.load().tests where test.id != Self.lift {
        _ = try await tab.post(.test(test.id), [("skip", "yes")])
      }
      _ = try await tab.post(.test(Self.lift), [("skip", "yes")])
      #expect(try await tab.get(.tests).body.contains("Say how strong it is today"))
    }
  }

  @Test func `who is alone is told of the telephone on the page of each test`() async throws {
    let alone = try #require(RealCatalogue.load().flags[.init("lives-alone")])
    let says = try #require(alone.inSession)
    try await Tab.openReady { (tab) async throws in
      #expect(!(try await tab.get(.test(Self.lift)).body.contains(says)))
      try await tab.answerScreen(saying: [alone.id.text: "yes"])
      #expect(try await tab.get(.test(Self.lift)).body.contains(says))
    }
  }
}

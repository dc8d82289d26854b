import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Doing self-tests: the choice, the form, what is stored.
struct TestRoutesTests {
  private static let sided = SelfTest.ID("side-lying-leg-lift")
  private static let whole = SelfTest.ID("chair-stand")

  @Test func `both sides are stored, and the answer then rests on them`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(Self.sided),
        [
          ("value-left", "24"), ("felt-left", "7"), ("pain-left", "0"), ("ending-left", "finished"),
          ("value-right", "11"), ("ending-right", "pain"), ("pain-right", "5"),
          ("sure", "sides-right-11-24"),
        ])
      #expect(reply.location == "/tests?said=pain")
      let record = try await tab.exported()
      #expect(record.contains("\"value\" : 24") && record.contains("\"value\" : 11"))
      #expect(try await tab.get(.answer).body.contains("2 tries"))
      #expect(try await tab.get("/tests?said=pain").body.contains("You stopped for pain"))
    }
  }

  @Test func `one side alone is stored, and the other is asked for next`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.sided), [("value-left", "20"), ("ending-left", "finished")])
      let page = try await tab.get(.tests).body
      #expect(page.contains("your right side"))
      let form = try await tab.get(.test(Self.sided)).body
      #expect(form.contains("value-right") && !form.contains("value-left"))
    }
  }

  @Test(arguments: [
    ("12.5", "Give a whole number"), ("-1", "Give a number from"), ("99", "Give a number from"),
    ("many", "Give a number from"), ("1e1", "Give a number from"),
  ])
  func `a result that cannot be is kept and explained`(value: String, message: String) async throws
  {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .test(Self.whole), [("value", value), ("ending", "finished"), ("felt", "4")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("value=\"\(value)\"") && reply.body.contains(message))
      #expect(try await tab.exported() == before)
    }
  }

  @Test(arguments: ["felt", "pain"])
  func `a number beyond the scale is refused`(field: String) async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(Self.whole), [("value", "9"), ("ending", "finished"), (field, "11")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("Choose a number from 0 to 10"))
    }
  }

  @Test func `an ending that does not exist is refused`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(.test(Self.whole), [("value", "9"), ("ending", "bored")])
      #expect(reply.status == .unprocessableContent)
    }
  }

  @Test func `why a try ended is never taken as read`() async throws {
    try await Tab.openReady { (tab) async throws in
      let form = try await tab.get(.test(Self.whole)).body
      #expect(form.contains("name=\"ending\"") && !form.contains("value=\"finished\" checked"))
      let before = try await tab.exported()
      let reply = try await tab.post(.test(Self.whole), [("value", "9"), ("pain", "1")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#ending\">Choose why you stopped"))
      #expect(reply.body.contains("value=\"9\""))
      let half = [("value-left", "20"), ("ending-left", "finished"), ("value-right", "21")]
      let other = try await tab.post(.test(Self.sided), half)
      #expect(
        other.body.contains("<a href=\"#ending-right\">Choose why you stopped: right side</a>"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a form with nothing in it stores nothing`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(.test(Self.sided), [("felt", "3")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("one side at least"))
      let half = try await tab.post(.test(Self.sided), [("ending-left", "finished")])
      #expect(half.status == .unprocessableContent)
      #expect(half.body.contains("<a href=\"#value-left\">Give your result"))
    }
  }

  @Test func `who could not start gives no value`() async throws {
    try await Tab.openReady { (tab) async throws in
      let bad = try await tab.post(
        .test(Self.whole), [("value", "3"), ("ending", "couldNotStart")])
      #expect(bad.status == .unprocessableContent)
      let good = try await tab.post(.test(Self.whole), [("ending", "couldNotStart")])
      #expect(good.location == "/tests?said=test")
      #expect(try await tab.exported().contains("couldNotStart"))
    }
  }

  @Test func `the cap of a test is noted as such`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.sided), [("value-left", "30"), ("ending-left", "finished")])
      #expect(try await tab.exported().contains("reachedCap"))
    }
  }

  @Test func `a comma is a point`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(.init("knee-to-wall")), [("value-left", "7,5"), ("ending-left", "finished")])
      #expect(reply.location == "/tests?said=test")
      #expect(try await tab.exported().contains("7.5"))
    }
  }

  @Test func `another test comes when one is left for another day, which is no result`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let first = try #require(Self.next(in: try await tab.get(.tests).body))
      let reply = try await tab.post(.test(first), [("skip", "yes")])
      #expect(reply.location == "/tests?said=test-postponed")
      let second = try #require(Self.next(in: try await tab.get(reply.location ?? "").body))
      #expect(second != first)
      #expect(try await tab.get(.results).body.contains("not kept the result of a test yet"))
      #expect(try await tab.exported().contains("\"postponedTest\" : \"\(first)\""))
    }
  }

  @Test func `said twice, or of a test that does not wait, it stands once or not at all`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      _ = try await tab.post(.test(Self.whole), [("wanted", "yes")])
      #expect(try await tab.exported() == before)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<4 {
          group.addTask { _ = try await tab.post(.test(Self.whole), [("skip", "yes")]) }
        }
        try await group.waitForAll()
      }
      _ = try await tab.post(.test(Self.whole), [("skip", "yes")])
      #expect(try await tab.exported().components(separatedBy: "\"postponedTest\"").count == 2)
    }
  }

  @Test func `a test done although it was left for another day does not wait any more`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.whole), [("skip", "yes")])
      #expect(try await tab.get(.tests).body.contains("id=\"postponed\""))
      _ = try await tab.post(.test(Self.whole), [("value", "9"), ("ending", "finished")])
      #expect(!(try await tab.get(.tests).body.contains("id=\"postponed\"")))
    }
  }

  @Test func `what is left for another day stays so, until it is put back`() async throws {
    try await Tab.openReady { (tab) async throws in
      var passed: [SelfTest.ID] = []
      for _ in 0..<3 {
        let test = try #require(Self.next(in: try await tab.get(.tests).body))
        #expect(!passed.contains(test), "\(test) comes back")
        passed.append(test)
        _ = try await tab.post(.test(test), [("skip", "yes")])
      }
      _ = try await tab.post(.test(Self.whole), [("value", "9"), ("ending", "finished")])
      let page = try await tab.get(.tests).body
      let aside = try #require(page.firstMatch(of: /id="postponed"(?s:.*?)<\/section>/)).0
      for test in passed {
        #expect(aside.contains("action=\"/tests/\(test)\""), "\(test)")
        #expect(!page.contains("href=\"/tests/\(test)\""), "\(test)")
      }
      let back = try await tab.post(.test(passed[0]), [("wanted", "yes")])
      #expect(back.location == "/tests?said=test-wanted")
      let again = try await tab.get(.tests).body
      #expect(again.contains("href=\"/tests/\(passed[0])\""))
      let left = try #require(again.firstMatch(of: /id="postponed"(?s:.*?)<\/section>/)).0
      #expect(!left.contains("action=\"/tests/\(passed[0])\""))
    }
  }

  @Test func `who leaves every test for another day is told so, and can put each back`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      var postponed: Set<SelfTest.ID> = []
      while let test = Self.next(in: try await tab.get(.tests).body) {
        try #require(postponed.insert(test).inserted, "\(test) comes again")
        _ = try await tab.post(.test(test), [("skip", "yes")])
      }
      let page = try await tab.get(.tests).body
      #expect(page.contains("You left one that does for another day"))
      #expect(page.components(separatedBy: "name=\"wanted\"").count - 1 == postponed.count)
      #expect(!page.contains("Go to this test"))
    }
  }

  /// The test that a page of tests leads to.
  private static func next(in page: String) -> SelfTest.ID? {
    page.firstMatch(of: /class="btn big" href="\/tests\/([a-z0-9-]+)"/)
      .map { SelfTest.ID(String($0.1)) }
  }

  @Test func `what is not known is no test`() async throws {
    try await Tab.openReady { (tab) async throws in
      #expect(try await tab.get("/tests/no-such-test").status == .notFound)
      #expect(try await tab.post(.test(.init("no-such-test"))).status == .notFound)
    }
  }
}

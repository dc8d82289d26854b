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
      #expect(try await tab.get(.answer).status == .ok)
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
      #expect(other.body.contains("<a href=\"#ending-right\">Choose why you stopped"))
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

  @Test func `another test comes when one is passed over, and nothing is stored`() async throws {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let first = try await tab.get(.tests).body
      let skip = try #require(first.firstMatch(of: /href="(\/tests\?without=[^"]+)"/)).1
      let second = try await tab.get(String(skip)).body
      #expect(
        first.firstMatch(of: /id="next-name">[^<]+/)?.0
          != second.firstMatch(of: /id="next-name">[^<]+/)?.0)
      #expect(try await tab.exported() == before)
      #expect(try await tab.get("/tests?without=nonsense.<b>").status == .ok)
      let skipped = try await tab.post(.test(Self.whole), [("skip", "yes")])
      #expect(skipped.location == "/tests?without=chair-stand")
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `what is passed over stays so for the sitting, by the link and by the button`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      var (path, seen) = (Place.tests.path, Set<String>())
      for _ in 0..<3 {
        let page = try await tab.get(path).body
        let link = try #require(
          page.firstMatch(of: /class="btn big" href="\/tests\/([a-z0-9-]+)([^"]*)"/))
        let test = String(link.1)
        #expect(seen.insert(test).inserted, "\(test) comes back")
        let form = try await tab.get("/tests/\(test)\(link.2)").body
        let hidden = form.firstMatch(of: /name="without" value="([^"]+)"/).map { String($0.1) }
        #expect(hidden == (path.contains("=") ? String(path.split(separator: "=")[1]) : nil))
        var fields = [("skip", "yes")]
        if let hidden { fields.append(("without", hidden)) }
        path = try #require(try await tab.post(.test(.init(test)), fields).location)
      }
      #expect(path.split(separator: ".").count == 3)
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `what is passed over stays so when another test is done or mended`() async throws {
    try await Tab.openReady { (tab) async throws in
      let without = ("without", "heel-rise.no-such-test.heel-rise")
      let bad = try await tab.post(
        .test(Self.whole), [("value", "many"), ("ending", "finished"), without])
      #expect(bad.body.contains("name=\"without\" value=\"heel-rise\""))
      #expect(bad.body.contains("class=\"back\" href=\"/tests?without=heel-rise\""))
      let good = try await tab.post(
        .test(Self.whole), [("value", "9"), ("ending", "finished"), without])
      #expect(good.location == "/tests?said=test&without=heel-rise")
    }
  }

  @Test func `who passes over every test is told so, and can see them again`() async throws {
    let all = try RealCatalogue.load().tests.map(\.id.text).joined(separator: ".")
    try await Tab.openReady { (tab) async throws in
      let page = try await tab.get("/tests?without=\(all)").body
      #expect(page.contains("No other test for now"))
      #expect(page.contains("href=\"/tests\">Show me those tests again"))
      #expect(!page.contains("Go to this test"))
    }
  }

  @Test func `what is not known is no test`() async throws {
    try await Tab.openReady { (tab) async throws in
      #expect(try await tab.get("/tests/no-such-test").status == .notFound)
      #expect(try await tab.post(.test(.init("no-such-test"))).status == .notFound)
    }
  }
}

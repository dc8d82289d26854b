import Anatomy
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// “I cannot do this test”, how it is taken back, and doing one again.
struct TestLeftOutTests {
  private static let sided = SelfTest.ID("side-lying-leg-lift")
  private static let whole = SelfTest.ID("chair-stand")

  @Test func `a test that cannot be done is remembered, and comes by no way`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(Self.sided), [("cannot", "yes"), ("value-left", "many"), ("ending-left", "finished")])
      #expect(reply.location == "/tests?said=test-left-out")
      #expect(try await tab.exported().contains("\"test\" : \"side-lying-leg-lift\""))
      let page = try await tab.get(.tests).body
      #expect(page.contains("Tests you said you cannot do"))
      #expect(!page.contains("href=\"/tests/side-lying-leg-lift\""))
      let test = try await tab.get(.test(Self.sided))
      #expect(test.status == .notFound && test.body.contains("You said you cannot do this test"))
      let picture = Place.figure(kind: "tests", file: "side-lying-leg-lift.svg")
      #expect(try await tab.get(picture).status == .notFound)
      let before = try await tab.exported()
      let result = try await tab.post(
        .test(Self.sided), [("value-left", "12"), ("ending-left", "finished")])
      #expect(result.status == .notFound)
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `it can be taken back, and comes again`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.sided), [("cannot", "yes")])
      let back = try await tab.post(.test(Self.sided), [("goes-again", "yes")])
      #expect(back.location == "/tests?said=test-back")
      #expect(try await tab.get(.test(Self.sided)).status == .ok)
      #expect(try await !tab.get(.tests).body.contains("Tests you said you cannot do"))
    }
  }

  @Test func `taking back what was never left out stores nothing`() async throws {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(.test(Self.sided), [("goes-again", "yes")])
      #expect(reply.status == .unprocessableContent)
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `taking it back gets nobody past a limit or the screen`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.sided), [("cannot", "yes")])
      try await tab.answerLimits(setting: ["chair-only"])
      _ = try await tab.post(.test(Self.sided), [("goes-again", "yes")])
      #expect(try await tab.get(.test(Self.sided)).status == .notFound)
    }
    try await Tab.open { (tab) async throws in
      for word in ["cannot", "goes-again"] {
        let reply = try await tab.post(.test(Self.sided), [(word, "yes")])
        #expect(reply.location == Place.screen(1).path)
      }
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `what is left out is no result`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.sided), [("cannot", "yes")])
      let page = try await tab.get(.tests).body
      #expect(!page.contains("Today you have done") && !page.contains("See your plumb line"))
    }
  }

  @Test func `the test of today can be done again, as one more try`() async throws {
    try await Tab.openReady { (tab) async throws in
      #expect(try await !tab.get(.test(Self.whole)).body.contains("You have done this today"))
      _ = try await tab.post(.test(Self.whole), [("value", "12"), ("ending", "finished")])
      #expect(try await tab.get(.tests).body.contains("Do it again: Chair stand"))
      #expect(try await tab.get(.test(Self.whole)).body.contains("You have done this today"))
      _ = try await tab.post(.test(Self.whole), [("value", "14"), ("ending", "finished")])
      let record = try await tab.exported()
      #expect(record.contains("\"value\" : 12") && record.contains("\"value\" : 14"))
    }
  }

  @Test(arguments: ["pain", "other", "couldNotStart"])
  func `a test that had to be stopped is not offered again`(ending: String) async throws {
    try await Tab.openReady { (tab) async throws in
      let value = ending == "couldNotStart" ? [] : [("value", "5"), ("pain", "3")]
      _ = try await tab.post(.test(Self.whole), value + [("ending", ending)])
      #expect(try await !tab.get(.tests).body.contains("Do it again"))
    }
  }

  @Test func `a test with one side done is not offered again before the other`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.sided), [("value-left", "12"), ("ending-left", "finished")])
      #expect(try await !tab.get(.tests).body.contains("Do it again"))
    }
  }

  @Test func `the page says why the test comes up and what it needs`() async throws {
    try await Tab.openReady { (tab) async throws in
      let first = try await tab.get(.test(Self.sided)).body
      #expect(first.contains("Why this one") && first.contains("You have not done this one yet"))
      #expect(first.contains("A ball or a cushion") && first.contains("A rolled-up towel will do."))
      _ = try await tab.post(
        .test(Self.sided), [("value-left", "12"), ("ending-left", "finished")])
      let second = try await tab.get(.test(Self.sided)).body
      #expect(!second.contains("You have not done this one yet"))
    }
  }

  @Test func `the order of sides is drawn once a day, as often one way as the other`() throws {
    let tests = try RealCatalogue.load().tests.filter { $0.sides == .each }
    var (turned, alternated, count) = (0, 0, 0)
    for test in tests {
      var last: [Side?]?
      for number in 0..<60 {
        let day = Day.someDay.adding(days: number)
        let order = SideOrder.order([.left, .right], test: test.id, day: day)
        #expect(order == SideOrder.order([.left, .right], test: test.id, day: day))
        #expect(Set(order) == [.left, .right])
        count += 1
        if order == [.right, .left] { turned += 1 }
        if let last, last != order { alternated += 1 }
        last = order
      }
    }
    #expect(abs(Double(turned) / Double(count) - 0.5) < 0.05)
    // Neither the same for days on end nor turned every day.
    #expect(abs(Double(alternated) / Double(count) - 0.5) < 0.05)
  }
}

import Anatomy
import HTTPTypes
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// Results that can hardly be meant: asked about, never silently taken, never refused.
struct AttemptDoubtTests {
  private static let counted = SelfTest.ID("chair-stand")
  private static let sided = SelfTest.ID("side-lying-leg-lift")
  private static let held = SelfTest.ID("seated-heel-dig")

  private static func doubts(
    _ id: SelfTest.ID, _ attempts: [Attempt], after earlier: [(Int, Attempt)] = [], age: Int? = 63
  ) throws -> [String] {
    let test = try #require(RealCatalogue.load().tests[id])
    var person = Person()
    person.age = age
    person.sex = .female
    person.attempts = earlier.enumerated().map {
      .init($0.element.1, day: .someDay.adding(days: -$0.element.0), number: $0.offset + 1)
    }
    return AttemptDoubts(about: test, of: person, on: .someDay).all(attempts).map(\.key)
  }

  private static func one(
    _ id: SelfTest.ID, _ value: Double?, _ side: Side? = nil, pain: Int? = nil,
    ending: Attempt.Ending = .finished
  ) -> Attempt {
    Attempt(test: id, side: side, value: value, pain: pain, ending: ending)
  }

  @Test func `a result that people have raises no question`() throws {
    #expect(try Self.doubts(Self.counted, [Self.one(Self.counted, 14)]) == [])
    #expect(try Self.doubts(Self.counted, [Self.one(Self.counted, 0)]) == [])
    #expect(
      try Self.doubts(
        Self.sided, [Self.one(Self.sided, 12, .left), Self.one(Self.sided, 9, .right)])
        == [])
    #expect(
      try Self.doubts(
        Self.sided, [Self.one(Self.sided, 1, .left), Self.one(Self.sided, 3, .right)]) == [])
  }

  @Test func `more than hardly anybody can do is asked about, by the norms of the person`() throws {
    // Women of 63: 14.5, spread 3.7; without an age 16 and 7 are assumed.
    #expect(try Self.doubts(Self.counted, [Self.one(Self.counted, 29)]) == [])
    #expect(try Self.doubts(Self.counted, [Self.one(Self.counted, 30)]) == ["people-one-30"])
    #expect(try Self.doubts(Self.counted, [Self.one(Self.counted, 30)], age: nil) == [])
    #expect(
      try Self.doubts(Self.counted, [Self.one(Self.counted, 45)], age: nil) == ["people-one-45"])
  }

  @Test func `every test has a bound, or a limit that the journal keeps`() throws {
    for test in try RealCatalogue.load().tests where test.measures != .score {
      let high = test.plausible.upperBound
      let attempt = Attempt(test: test.id, side: nil, value: high)
      let asked = AttemptDoubts(about: test, of: Person(), on: .someDay).all([attempt])
      #expect(!asked.isEmpty || test.unknownNorm.typical + 4 * test.unknownNorm.spread >= high)
      #expect(!asked.isEmpty || test.cap == nil || test.cap == high, "\(test.id)")
    }
  }

  @Test func `beyond the end of a test is asked about`() throws {
    let id = SelfTest.ID("heel-rise")
    #expect(try Self.doubts(id, [Self.one(id, 41, .left)]) == ["cap-left-41"])
    #expect(try Self.doubts(id, [Self.one(id, 40, .left)]) == [])
  }

  @Test func `twice the other side is asked about, in one form or from earlier today`() throws {
    let (left, right) = (Self.one(Self.sided, 24, .left), Self.one(Self.sided, 11, .right))
    #expect(try Self.doubts(Self.sided, [left, right]) == ["sides-right-11-24"])
    #expect(try Self.doubts(Self.sided, [right], after: [(0, left)]) == ["sides-right-11-24"])
    #expect(try Self.doubts(Self.sided, [right], after: [(1, left)]) == [])
    for ending in [Attempt.Ending.pain, .other] {
      let stopped = Self.one(Self.sided, 11, .right, pain: 3, ending: ending)
      #expect(try Self.doubts(Self.sided, [left, stopped]) == [])
    }
    let none = Self.one(Self.sided, nil, .right, ending: .couldNotStart)
    #expect(try Self.doubts(Self.sided, [left, none]) == [])
  }

  @Test func `three times the last day's result, or a third of it, is asked about`() throws {
    let before = [(9, Self.one(Self.sided, 2, .left)), (3, Self.one(Self.sided, 6, .left))]
    let (many, some) = (Self.one(Self.sided, 18, .left), Self.one(Self.sided, 17, .left))
    #expect(try Self.doubts(Self.sided, [many], after: before) == ["before-left-18"])
    #expect(try Self.doubts(Self.sided, [some], after: before) == [])
    #expect(
      try Self.doubts(
        Self.sided, [Self.one(Self.sided, 8, .left)], after: [(3, Self.one(Self.sided, 24, .left))])
        == ["before-left-8"])
    #expect(try Self.doubts(Self.sided, [many], after: [(0, before[1].1)]) == [])
    let stopped = Self.one(Self.sided, 6, .left, ending: .pain)
    #expect(try Self.doubts(Self.sided, [many], after: [(3, stopped)]) == [])
  }

  @Test func `a stop for pain without pain, and a hold of nothing, are asked about`() throws {
    #expect(
      try Self.doubts(Self.counted, [Self.one(Self.counted, 9, pain: 0, ending: .pain)])
        == ["painless-one"])
    #expect(
      try Self.doubts(Self.counted, [Self.one(Self.counted, 9, pain: 3, ending: .pain)]) == [])
    #expect(
      try Self.doubts(Self.counted, [Self.one(Self.counted, 9, ending: .pain)]) == ["unrated-one"])
    #expect(
      try Self.doubts(Self.held, [Self.one(Self.held, 0.3, .left)]) == ["held-left-0.3"])
    #expect(try Self.doubts(Self.held, [Self.one(Self.held, 0.3, .left, ending: .other)]) == [])
  }

  @Test func `a length far off either way is asked about`() throws {
    let id = SelfTest.ID("chair-sit-and-reach")
    #expect(try Self.doubts(id, [Self.one(id, -79, .left)]) == ["people-left--79"])
    #expect(try Self.doubts(id, [Self.one(id, -20, .left)]) == [])
  }

  @Test func `nothing is stored before the answer, and the page keeps what was sent`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .test(Self.counted),
        [("value", "45"), ("ending", "finished"), ("felt", "3"), ("pain", "1")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("You wrote 45 repetitions in 30 seconds."))
      #expect(reply.body.contains("Yes, keep it"))
      #expect(reply.body.contains("id=\"value-asked\""))
      #expect(reply.body.contains("autocomplete=\"off\" value=\"45\""))
      #expect(reply.body.contains("<input type=\"hidden\" name=\"felt\" value=\"3\">"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `what the question sends back is stored, exactly`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(
        .test(Self.sided),
        [
          ("value-left", "24"), ("ending-left", "finished"), ("felt-left", "7"),
          ("value-right", "11"), ("ending-right", "finished"), ("pain-right", "2"),
          ("harder", "right"),
        ])
      let panel = try #require(reply.body.firstMatch(of: /(?s)class="check-panel".*?<\/form>/)).0
      let hidden = panel.matches(of: /type="hidden" name="([^"]*)" value="([^"]*)"/).map {
        (String($0.1), String($0.2))
      }
      let kept = try await tab.post(.test(Self.sided), hidden.filter { $0.0 != "token" })
      #expect(kept.location == "/tests?said=test")
      let record = try await tab.exported()
      for part in ["\"value\" : 24", "\"value\" : 11", "\"felt\" : 7", "\"harder\" : \"right\""] {
        #expect(record.contains(part), "\(part)")
      }
    }
  }

  @Test func `a yes to one number is no yes to another`() async throws {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      for sure in ["people-one-45", "yes", "", "people-one-46 ", "painless-one"] {
        let reply = try await tab.post(
          .test(Self.counted), [("value", "47"), ("ending", "finished"), ("sure", sure)])
        #expect(reply.status == .unprocessableContent, "\(sure)")
      }
      #expect(try await tab.exported() == before)
      let good = try await tab.post(
        .test(Self.counted),
        [
          ("value", "47"), ("ending", "finished"), ("sure", "people-one-45"),
          ("sure", "people-one-47"),
        ])
      #expect(good.location == "/tests?said=test")
    }
  }

  @Test func `a yes does not get past what the journal refuses`() async throws {
    try await Tab.openReady { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .test(Self.held),
        [("value-left", "46"), ("ending-left", "finished"), ("sure", "cap-left-46")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("from 0 to 45 seconds (the test ends there): left side"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `a mended number is taken without a question`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.test(Self.counted), [("value", "45"), ("ending", "finished")])
      #expect(
        try await tab.post(.test(Self.counted), [("value", "15"), ("ending", "finished")]).location
          == "/tests?said=test")
    }
  }
}

import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import MuscleModelling
import Plumbline
import Quantities
import Screening
import SelfTesting
import TestSupport
import Testing

@testable import WebApp

/// The way from one self-test to the next, as a worried person walks it.
struct SelfTestJourneyTests {
  private static let chair = SelfTest.ID("chair-stand")
  private static let lift = SelfTest.ID("side-lying-leg-lift")

  // After pain

  @Test func `after a stop for pain a rest comes first, and the next test is only a choice`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.chair), [("value", "5"), ("pain", "3"), ("ending", "pain")])
      // Also when the page is opened again later.
      for path in ["/tests?said=pain", "/tests"] {
        let page = try await tab.get(path).body
        #expect(page.contains("<h1>Rest first</h1>"))
        #expect(page.contains("wait until the pain is back to where it was before the test"))
        #expect(page.contains("The pain is back down: go to this test"))
        #expect(!page.contains("btn big\" href=\"/tests/"))
        // The one that hurt is left alone for the day.
        #expect(!page.contains("href=\"/tests/chair-stand\""))
        #expect(page.contains("btn big\" href=\"/answer\""))
      }
      // Whoever opens it by its address is told so.
      let opened = try await tab.get(.test(Self.chair)).body
      #expect(opened.contains("<h1>Leave this test for another day</h1>"))
      #expect(!opened.contains("<form"))
      _ = try await tab.post(
        .test(Self.lift),
        [
          ("value-left", "9"), ("ending-left", "finished"), ("value-right", "9"),
          ("ending-right", "finished"),
        ])
      #expect(try await !tab.get(.tests).body.contains("Rest first"))
    }
  }

  @Test func `the rest names no time, and quotes the rule for the pain that was told`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.pain, [("pain", "4"), ("where", "low"), ("since", "")])
      _ = try await tab.post(
        .test(Self.chair), [("value", "5"), ("pain", "5"), ("ending", "pain")])
      let page = try await tab.get(.tests).body
      let settle = try #require(
        page.components(separatedBy: "<section class=\"settle\">").last?
          .components(separatedBy: "</section>").first)
      #expect(
        settle.contains(
          "You told us 4. If it is 4 now: At 5, make the movement smaller or do fewer. At 6 or more, "
            + "stop the tests for today."))
      #expect(!settle.contains("minute"))
    }
  }

  @Test func `after strong pain there is still no next test`() async throws {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(Self.chair), [("value", "5"), ("pain", "7"), ("ending", "pain")])
      let page = try await tab.get(.tests).body
      #expect(!page.contains("Rest first") && !page.contains("go to this test"))
    }
  }

  // “I cannot do this one”

  @Test func `after a test that cannot be done the page names what comes instead`() async throws {
    try await Tab.openReady { (tab) async throws in
      let reply = try await tab.post(.test(Self.lift), [("cannot", "yes")])
      let page = try await tab.get(try #require(reply.location)).body
      let said = try #require(page.firstMatch(of: /<p class="panel instead">(.*?)<\/p>/)).1
      let next = try #require(page.firstMatch(of: /<h2 id="next-name">(.*?)<\/h2>/)).1
      #expect(said.contains("comes “\(next)”"))
      #expect(said.contains("your outer hip muscles"))
      #expect(try await !tab.get(.tests).body.contains("panel instead"))
    }
  }

  // What is left out

  @Test func `a thing that is not at home is named, with its tests`() async throws {
    let visit = try await Self.visit(at: Thing.allCases.filter { $0 != .tapeMeasure })
    let page = try #require(WhyFewTests(visit))
    let things = try #require(page.lines.first?.things)
    let count = visit.catalogue.tests.count { $0.position.needs.contains(.tapeMeasure) }
    #expect(things == "Not ticked under what is at home: a tape measure (\(count) tests).")
    #expect(page.lines.count == 1)
  }

  @Test func `of two things each is counted, and that a test may need both`() async throws {
    let missing: [Thing] = [.firmBed, .tapeMeasure, .smallWeight]
    let visit = try await Self.visit(at: Thing.allCases.filter { !missing.contains($0) })
    let things = try #require(WhyFewTests(visit)?.lines.first?.things)
    for thing in missing {
      let count = visit.catalogue.tests.count { $0.position.needs.contains(thing) }
      let tests = count == 1 ? "1 test" : "\(count) tests"
      #expect(things.contains("\(TestPageWords.thing(thing)) (\(tests))"), "\(things)")
    }
    #expect(things.hasSuffix("Some tests need two of these."))
  }

  @Test func `limits that cost no test are said to be kept`() async throws {
    let visit = try await Self.visit(at: Thing.allCases, limits: ["no-floor", "no-arm-overhead"])
    let page = try #require(WhyFewTests(visit))
    #expect(page.kept == "This limit is kept too; it leaves out no test: “No floor”.")
    let only = try #require(
      WhyFewTests(try await Self.visit(at: Thing.allCases, limits: ["no-floor", "no-knee-weight"])))
    #expect(only.lines.isEmpty && only.title.contains("no test is left out"))
    #expect(only.kept?.contains("“No floor” and “No weight on a knee”") == true)
  }

  private static func visit(
    at home: some Sequence<Thing>, limits: Set<String> = []
  ) async throws -> Visit {
    let catalogue = try RealCatalogue.load()
    let screen = catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    let can = catalogue.limits.map {
      Event.answered(.limit(HeldLimit($0.id), limits.contains($0.id.text) ? .yes : .no))
    }
    return try await Visits.visit(
      screen + can + [.answered(.age(60)), .answered(.equipment(Array(home)))])
  }

  // What a stop means

  @Test func `a number beside a stop is said to count as little as the model makes of it`() throws {
    let catalogue = try RealCatalogue.load()
    let chair = try #require(catalogue.tests[Self.chair])
    func words(_ value: Double, _ ending: Attempt.Ending, pain: Int? = nil) -> String {
      let attempt = Attempt(test: chair.id, value: value, pain: pain, ending: ending)
      return ResultWords.sentence(.attempt(attempt), chair)
    }
    #expect(words(4, .pain, pain: 3).contains("counts only as “at least 4 repetitions”"))
    #expect(words(4, .other).contains("counts only as “at least 4 repetitions”"))
    #expect(words(4, .finished, pain: 7).contains("Pain may have held you back"))
    #expect(words(0, .pain, pain: 3).contains("this number does not count"))
    #expect(!words(4, .finished, pain: 3).contains("count"))
    let lower = try #require(catalogue.tests.first { $0.better == .lower && $0.measures != .score })
    let stopped = Attempt(test: lower.id, value: 10, pain: 3, ending: .pain)
    #expect(ResultWords.sentence(.attempt(stopped), lower).contains("does not count"))
  }

  @Test func `for every test the words are those of the reader that feeds the model`() throws {
    for test in try RealCatalogue.load().tests where test.cap == nil && test.measures != .score {
      let side: Side? = test.sides == .each ? .left : nil
      let attempt = Attempt(
        test: test.id, side: side, value: max(test.unknownNorm.typical.rounded(), 1), pain: 2,
        ending: .pain)
      #expect(
        AttemptWeight(attempt, in: test) == (test.better == .higher ? .atLeast : .nothing),
        "\(test.id)")
    }
  }

  // The week

  @Test func `after an exercise that cannot be done the page names what replaced it`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      try await Self.checkReplacement(tab, choosing: "")
    }
  }

  private static func checkReplacement(_ tab: Tab, choosing instead: String) async throws {
    let before = try await Self.names(tab.get(.programme).body)
    let reply = try await tab.post(
      .programme, [("exercise", "chair-stand"), ("instead", instead)])
    #expect(reply.location == "/programme?said=left-out")
    let page = try await tab.get("/programme?said=left-out").body
    let said = String(
      try #require(page.firstMatch(of: /<b>Chair stand<\/b> is out\.(.*?)<\/p>/)).1)
    let now = Self.names(page)
    let came = now.subtracting(before)
    let gone = before.subtracting(now).subtracting(["Chair stand"])
    #expect(before.contains("Chair stand") && !now.contains("Chair stand"))
    for name in came.union(gone) { #expect(said.contains("“\(name)”"), "\(name): \(said)") }
    #expect(came.isEmpty == said.contains("No other exercise comes in its place."))
    #expect(
      said.contains("Nothing else in your week has changed.") || said.contains("Also changed:"))
    #expect(!page.contains("stays as it can"))
  }

  private static func names(_ page: String) -> Set<String> {
    Set(page.matches(of: /<span class="line-name">(.*?)<\/span>/).map { String($0.1) })
  }

  @Test func `the rules of pain and effort stand before the first session, and once`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(.pain, [("pain", "5"), ("where", "low"), ("since", "")])
      let page = try await tab.get(.programme).body
      let parts = page.components(separatedBy: "<section class=\"session\"")
      let now = "You told us that your pain is 5 of 10."
      #expect(parts.count == 4)
      #expect(parts[0].contains(now) && parts[0].contains("<b>Effort</b> is how hard it feels"))
      #expect(page.components(separatedBy: now).count == 2)
    }
  }

  @Test func `no two steps of effort are worded alike`() {
    let words = (1...9).map(ProgrammeWords.effort).map { $0.components(separatedBy: ": ")[1] }
    // Two and three are one step, and so is all above eight.
    #expect(Set(words).count == 8)
    #expect(words[3].contains("chat without a pause") && words[4].contains("not sing"))
  }

  // The page of a test

  @Test func `who taps is said where hands are busy or the person lies down, and nowhere else`()
    throws
  {
    for test in try RealCatalogue.load().tests {
      let isBusy =
        test.position.demands.contains(.bothArms)
        || test.position.weightOn.contains { [.hands, .forearms].contains($0) }
      let isLying = test.position.support == .bed
      let tapper = Tapper(test)
      #expect((tapper != nil) == (test.timer != nil && (isBusy || isLying)), "\(test.id)")
      #expect(tapper?.words.contains("hands are busy") == (tapper == nil ? nil : isBusy))
    }
  }

  @Test func `the rule of pain stands open before the first test only`() async throws {
    try await Tab.openReady { (tab) async throws in
      let ends = "6 or more ends the tests of the day"
      let first = try await tab.get(.test(Self.lift)).body
      #expect(first.contains("panel pain-rule") && first.contains(ends))
      _ = try await tab.post(.test(Self.chair), [("value", "12"), ("ending", "finished")])
      let second = try await tab.get(.test(Self.lift)).body
      #expect(!second.contains("panel pain-rule") && second.contains(ends))
    }
  }

  @Test func `the page itself is the clock, so none need be fetched`() throws {
    for test in try RealCatalogue.load().tests where test.timer != nil {
      #expect(!TestPageNeed.all(test).contains { $0.name == "A clock" }, "\(test.id)")
    }
  }

  // Two windows

  @Test func `what clashes can be kept as one more try, also of a side that was done`() async throws
  {
    try await Tab.openReady { (tab) async throws in
      let page = try await tab.get(.test(Self.lift)).body
      let after = String(try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1)
      _ = try await tab.post(
        .test(Self.lift), [("value-left", "9"), ("ending-left", "finished"), ("after", after)])
      let clash = try await tab.post(
        .test(Self.lift),
        [("value-left", "12"), ("ending-left", "finished"), ("pain-left", "2"), ("after", after)])
      #expect(clash.status == .conflict && clash.body.contains("or from another window"))
      let form = try #require(FoundForm.all(in: clash.body).first { $0.names.contains("one-more") })
      #expect(form.names.contains("value-left") && form.names.contains("pain-left"))
      let now = String(try #require(clash.body.firstMatch(of: /name="after" value="(\d+)"/)).1)
      let kept = try await tab.post(
        .test(Self.lift),
        [
          ("value-left", "12"), ("ending-left", "finished"), ("pain-left", "2"),
          ("one-more", "yes"), ("after", now),
        ])
      #expect(kept.location == "/tests?said=test")
      let record = try await tab.exported()
      #expect(record.contains("\"value\" : 9") && record.contains("\"value\" : 12"))
    }
  }

  @Test func `different numbers at the same moment: one is stored, of the others each is told`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let page = try await tab.get(.test(Self.chair)).body
      let after = String(try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1)
      var stored = 0
      var told = 0
      try await withThrowingTaskGroup(of: Reply.self) { group in
        for value in 8..<16 {
          group.addTask {
            try await tab.post(
              .test(Self.chair), [("value", "\(value)"), ("ending", "finished"), ("after", after)])
          }
        }
        for try await reply in group {
          if reply.location == "/tests?said=test" { stored += 1 }
          if reply.status == .conflict, reply.body.contains("is not stored:") { told += 1 }
        }
      }
      #expect((stored, told) == (1, 7))
    }
  }

  @Test func `one more try opens nothing that a limit or strong pain forbids`() async throws {
    try await Tab.openReady { (tab) async throws in
      let again = [("value-left", "12"), ("ending-left", "finished"), ("one-more", "yes")]
      try await tab.answerLimits(setting: ["chair-only"])
      #expect(try await tab.post(.test(Self.lift), again).status == .notFound)
      try await tab.answerLimits()
      _ = try await tab.post(
        .test(Self.chair), [("value", "9"), ("ending", "finished"), ("pain", "8")])
      #expect(try await tab.post(.test(Self.lift), again).status == .conflict)
    }
  }
}

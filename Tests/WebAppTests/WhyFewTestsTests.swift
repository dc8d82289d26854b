import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import Quantities
import Screening
import SelfTesting
import TestSupport
import Testing

@testable import WebApp

/// Which of the person's own answers leave tests out, and where each is changed.
struct WhyFewTestsTests {
  private static func visit(
    limits: [String: YesNo] = [:], flags: [String: YesNo] = [:], age: Int = 60,
    _ more: [Event] = []
  ) async throws -> Visit {
    let catalogue = try RealCatalogue.load()
    let screen = catalogue.askedFlags.map {
      Event.answered(.flag($0.id, flags[$0.id.text] ?? .no))
    }
    let can = catalogue.limits.map {
      Event.answered(.limit(HeldLimit($0.id), limits[$0.id.text] ?? .no))
    }
    return try await Visits.visit(
      screen + can + [.answered(.age(age)), .answered(.equipment(Thing.allCases))] + more)
  }

  private static func paths(_ page: WhyFewTests) -> [String] {
    page.lines.flatMap(\.changes).map(\.path)
  }

  @Test func `nothing is said to whom every test is open`() async throws {
    #expect(WhyFewTests(try await Self.visit()) == nil)
  }

  @Test func `a limit leads to its own question, and says when it was not sure`() async throws {
    let visit = try await Self.visit(limits: ["no-arm-overhead": .unsure])
    let page = try #require(WhyFewTests(visit))
    #expect(page.lines.count == 1)
    #expect(page.lines[0].changes.first?.name == "You said “not sure”: change it")
    #expect(page.lines[0].changes.first?.path.hasSuffix("#ask-limit-no-arm-overhead") ?? false)
    #expect(page.lines[0].takes.hasSuffix("back if you change this."))
  }

  @Test func `an answer of the screen, a rating, a result, an age and a missing thing are named`()
    async throws
  {
    let unsteady = try await Self.visit(flags: ["unsteady-when-standing": .yes])
    #expect(
      Self.paths(try #require(WhyFewTests(unsteady))).contains {
        $0.hasPrefix("/screen/") && $0.hasSuffix("#ask-flag-unsteady-when-standing")
      })
    let rated = try await Self.visit([.answered(.act(Act.ID("steady"), 2))])
    #expect(Self.paths(try #require(WhyFewTests(rated))).contains("/acts?back=tests"))
    let old = try await Self.visit(age: 85)
    let ofAge = try #require(WhyFewTests(old)).lines.flatMap(\.changes)
    #expect(ofAge.contains { $0.path == "/about?back=tests" && $0.name.contains("your age") })
    let told = try await Self.visit([
      .answered(.condition(Told(.init("osteoporosis")), .yes))
    ])
    #expect(Self.paths(try #require(WhyFewTests(told))).contains("/told?back=tests"))
    let bare = try await Self.visit([.answered(.equipment([.chair]))])
    #expect(Self.paths(try #require(WhyFewTests(bare))).contains("/home?back=tests"))
    let cannot = try await Self.visit([.answered(.test(SelfTest.ID("heel-rise"), .no))])
    #expect(Self.paths(try #require(WhyFewTests(cannot))).contains("#left-out-title"))
  }

  @Test func `an unanswered limit is said to be unanswered`() async throws {
    let flags = try RealCatalogue.load().askedFlags.map { Event.answered(.flag($0.id, .no)) }
    let page = try #require(WhyFewTests(try await Visits.visit(flags + [.answered(.age(60))])))
    #expect(page.lines.flatMap(\.changes).contains { $0.name.contains("Nobody has answered") })
  }

  @Test func `the worst comes first, and the counts are those of the engine`() async throws {
    let visit = try await Self.visit(limits: ["no-floor": .yes, "bed-only": .yes, "no-grip": .yes])
    let cleared = try #require(visit.guide.cleared(visit.record, today: visit.today))
    let chooser = try #require(visit.guide.chooser(visit.record, today: visit.today))
    let out = LeftOutTests(cleared.restrictions, visit.catalogue)
    #expect(out.tests.count == visit.catalogue.tests.count - chooser.allowed.count)
    let counts = out.shares.map(\.tests.count)
    #expect(counts == counts.sorted(by: >) && counts.count >= 2)
    // What nothing else speaks against comes back when that one rule is forgotten.
    for share in out.shares {
      let other = try #require(
        ClearedPerson(
          visit.person, catalogue: visit.catalogue, today: visit.today, ignoring: [share.rule]))
      let back = Set(out.tests).subtracting(
        LeftOutTests(other.restrictions, visit.catalogue).tests)
      #expect(back == Set(share.alone), "\(share.rule)")
    }
  }

  @Test func `a condition that leaves tests out says why, and what stays good`() async throws {
    let catalogue = try RealCatalogue.load()
    let condition = try #require(catalogue.conditions[Condition.ID("high-blood-pressure")])
    let visit = try await Self.visit([.answered(.condition(Told(condition.id), .yes))])
    let page = try #require(WhyFewTests(visit))
    #expect(page.lines.compactMap(\WhyFewTests.Line.why) == [condition.says])
    // Nobody is drawn to take an illness back.
    #expect(page.lines.allSatisfy { !$0.takes.contains("if you change") })
    #expect(
      WhyFewTests(try await Self.visit(limits: ["no-floor": .yes]))?.lines.contains {
        $0.why != nil
      } == false)
  }

  @Test func `what follows from an age is called caution, and not a condition that one has`()
    async throws
  {
    let bones = Condition.ID("osteoporosis")
    let condition = try #require(try RealCatalogue.load().conditions[bones])
    let old = try #require(WhyFewTests(try await Self.visit(age: 85)))
    let line = try #require(old.lines.first { $0.what.contains(condition.name) })
    #expect(line.what == "Our caution at your age, as for “\(condition.name)”")
    #expect(line.takes.hasSuffix("tests.") && !line.takes.contains("change"))
    #expect(line.why == "This does not mean that you have it. \(condition.says)")
    let told = try #require(
      WhyFewTests(try await Self.visit(age: 85, [.answered(.condition(Told(bones), .yes))])))
    let own = try #require(told.lines.first { $0.what.contains(condition.name) })
    #expect(own.what == condition.name && own.why == condition.says)
    // Who answered yes, or not sure, to the safety question about it is not told that they have it not.
    for answer in [YesNo.yes, .unsure] {
      let said = try #require(
        WhyFewTests(try await Self.visit(flags: ["thin-bones": answer], age: 85)))
      #expect(said.lines.contains { $0.what == condition.name && $0.why == condition.says })
    }
  }

  @Test func `time has its own line`() async throws {
    let limits = try RealCatalogue.load().limits
    let short = try #require(limits.first { $0.minutes != nil })
    let visit = try await Self.visit(limits: [short.id.text: .yes])
    let time = try #require(WhyFewTests(visit)?.time)
    #expect(time.takes.contains("\(short.minutes ?? 0) minutes"))
    #expect(time.changes.first?.path.hasSuffix("#ask-limit-\(short.id)") ?? false)
  }

  @Test func `tests and answer lead there, and no screen means no list`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits(setting: ["bed-only"])
      let tests = try await tab.get(.tests).body
      #expect(tests.contains("id=\"why-few\"") && tests.contains("tests are left out for you"))
      #expect(try await tab.get(.answer).body.contains("href=\"/tests#why-few\""))
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }
}

import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import Quantities
import SelfTesting
import TestSupport
import Testing

@testable import WebApp

/// Where hardly a test is allowed, the pages say why, and that the programme does not need it.
struct FewTestsTests {
  /// Somebody whose limits together leave no test at all.
  private static func visit() async throws -> Visit {
    let catalogue = try RealCatalogue.load()
    let flags = catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    let limits = catalogue.limits.map { limit -> Event in
      let isSet = ["bed-only", "chair-only"].contains(limit.id.text)
      return .answered(.limit(HeldLimit(limit.id), isSet ? .yes : .no))
    }
    let heart = Told(.init("heart-disease"), since: Day("2020-05-04"))
    return try await Visits.visit(
      flags + limits + [.answered(.age(60)), .answered(.condition(heart, .yes))])
  }

  @Test func `who has no test that compares sides is told why, and led to the programme`()
    async throws
  {
    let visit = try await Self.visit()
    let chooser = try #require(visit.guide.chooser(visit.record, today: visit.today))
    #expect(!chooser.allowed.contains { $0.sides.count > 1 })
    let words = try #require(visit.whyNoSides(chooser))
    let page = TestsPage(visit, chooser: chooser, choice: chooser.next())
    let tests = try DrawnPages.html(.tests, page)
    let left = visit.catalogue.tests.count - chooser.allowed.count
    #expect(words.contains("we leave out \(left) of \(visit.catalogue.tests.count) tests"))
    #expect(words.contains("Bed only") && words.contains("Chair only"))
    #expect(words.contains("Your programme does not need it."))
    #expect(tests.contains(DrawnPages.escaped(words)))
    #expect(tests.contains("href=\"/programme\">See your programme</a>"))
  }

  @Test func `the answer says the same words`() throws {
    let guide = try DrawnPages.guide.get()
    let record = try DrawnPages.example("ninety-two")
    let page = AnswerPage(
      report: guide.assess(record, today: try DrawnPages.today()), catalogue: guide.catalogue,
      noSides: "Sides cannot be compared.", context: DrawnPages.context)
    #expect(try DrawnPages.html(.answer, page).contains("<p>Sides cannot be compared.</p>"))
  }

  @Test func `whoever can compare sides is told nothing of the kind`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for place in [Place.tests, .answer] {
        #expect(!(try await tab.get(place).body.contains("cannot be compared. Your programme")))
      }
    }
  }
}

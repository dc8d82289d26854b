import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import TestSupport
import Testing

@testable import WebApp

/// What a person can do is asked before tests and a programme are offered.
struct LimitsFirstTests {
  @Test func `until every limit is answered neither the head nor the first page offers movement`()
    async throws
  {
    let groups = LimitGroup.all(in: try RealCatalogue.load())
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      for group in groups {
        let page = try await tab.get("/").body
        for link in ["href=\"/tests\"", "href=\"/programme\""] {
          #expect(!page.contains(link), "\(link) before \(group.title)")
        }
        #expect(try await tab.get("/limits").location == Place.limits(group.number).path)
        let fields = group.limits.map { (LimitField($0).name, LimitField($0).word(for: .no)) }
        _ = try await tab.post(.limits(group.number), fields)
      }
      let page = try await tab.get("/").body
      #expect(page.contains("href=\"/tests\"") && page.contains("href=\"/programme\""))
      #expect(try await tab.get("/limits").location == Place.limits(1).path)
    }
  }

  @Test func `the button on the way leads to the limits before anything that must fit them`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.acts, [("goal", "dance")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/limits/1\""))
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "11"), ("ending", "finished")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/limits/1\""))
      try await tab.answerLimits()
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "11"), ("ending", "finished")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/answer\""))
    }
  }

  @Test func `the programme says at its very top what it does not know, and only there`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      let page = try await tab.get(.programme).body
      let words = "You have not said everything about what you can do."
      #expect(page.components(separatedBy: words).count == 2)
      let place = try #require(page.firstRange(of: words))
      let session = try #require(page.firstRange(of: "id=\"session-1\""))
      #expect(place.lowerBound < session.lowerBound)
      #expect(page.contains("href=\"/limits\">Say what you can do</a>"))
      try await tab.answerLimits()
      #expect(!(try await tab.get(.programme).body.contains(words)))
    }
  }

  @Test func `the notes for reading later leave out what is said first`() throws {
    let guide = try DrawnPages.guide.get()
    let record = try DrawnPages.example("ninety-two")
    let plan = guide.plan(record, today: try DrawnPages.today())
    #expect(plan.unsaid == nil && plan.laterNotes == plan.notes)
  }
}

import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Small things that tell a person where they are, and keep what they wanted.
struct PlainWayTests {
  @Test func `the line of progress counts the pages of a part`() throws {
    let way = Way(catalogue: try RealCatalogue.load())
    // The safety questions and the age; the outcome asks nothing.
    let count = way.topics.count + 1
    #expect(
      way.progress(at: .screen(1)).sentence == "Part 1 of 7: Before you start, page 1 of \(count)")
    #expect(
      way.progress(at: .screen(2)).sentence == "Part 1 of 7: Before you start, page 2 of \(count)")
    #expect(way.progress(at: .tests).sentence == "Part 5 of 7: The tests")
  }

  @Test func `back from the tests leads to where one is, not to a question answered long ago`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let page = try await tab.get(.tests).body
      #expect(page.contains("<a class=\"back\" href=\"/\">"))
    }
  }

  @Test func `the menu keeps the wish for another week while the page has it, and then says so`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      let wished = try await tab.get("/programme?minutes=10").body
      #expect(wished.contains("href=\"/programme?minutes=10\" aria-current=\"page\">Programme"))
      #expect(wished.contains("Back to my usual week") && wished.contains("It is not stored"))
      let usual = try await tab.get(.programme).body
      #expect(usual.contains("href=\"/programme\" aria-current=\"page\">Programme"))
      #expect(!usual.contains("Back to my usual week"))
      // The question of the day carries it on, in its form and in the menu.
      let today = try await tab.get("/today?then=programme&minutes=10").body
      #expect(today.contains("action=\"/today?minutes=10\""))
      let reply = try await tab.post(
        path: "/today?minutes=10", [("then", "programme"), ("new", "nothing")])
      #expect(reply.location == "/programme?said=unchanged&minutes=10")
      // Words of no page of ours wish for nothing and break nothing.
      #expect(try await tab.get("/library?minutes=evil").status == .ok)
    }
  }

  @Test func `conditions, acts and limits say at a glance what they rest on`() async throws {
    try await Tab.open { (tab) async throws in
      let catalogue = try RealCatalogue.load()
      for condition in catalogue.conditions {
        let page = try await tab.get(.libraryEntry(.conditions, condition.id.text)).body
        #expect(page.contains("<span class=\"tag\">evidence: "), "\(condition.id)")
      }
      for limit in catalogue.limits {
        let page = try await tab.get(.libraryEntry(.limits, limit.id.text)).body
        #expect(page.contains("evidence: none needed"), "\(limit.id)")
      }
    }
  }

  @Test func `an act shows its picture past the gate only, and not against a limit`() async throws {
    let acts = try RealCatalogue.load().acts.map(\.id.text)
    try await Tab.open { (tab) async throws in
      for act in acts {
        let page = try await tab.get(.libraryEntry(.acts, act)).body
        #expect(!page.contains("/figures/acts/"), "\(act)")
        #expect(page.contains("Its picture is shown once the safety questions"), "\(act)")
        #expect(try await tab.get("/figures/acts/\(act).svg").status != .ok, "\(act)")
      }
      try await tab.answerEverything()
      for act in acts {
        let page = try await tab.get(.libraryEntry(.acts, act)).body
        // The name says the side where what is drawn alike has sides.
        #expect(page.contains(/\/figures\/acts\/[a-z-]+-still\.svg/), "\(act)")
        let figure = try await tab.get("/figures/acts/\(act).svg")
        #expect(figure.status == .ok && figure.body.contains("<svg"), "\(act)")
      }
    }
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await tab.answerLimits(setting: ["bed-only"])
      let page = try await tab.get(.libraryEntry(.acts, "walking")).body
      #expect(!page.contains("/figures/acts/") && page.contains("because of what you told us"))
      #expect(try await tab.get("/figures/acts/walking.svg").status == .notFound)
    }
  }

  @Test func `the pictures of acts are closed while an answer stops the person`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      try await tab.answerScreen(saying: ["night-pain": "unsure"])
      #expect(
        try await tab.get("/figures/acts/walking.svg").location == Place.screenResult.path)
      #expect(!(try await tab.get(.libraryEntry(.acts, "walking")).body.contains("/figures/acts/")))
    }
  }
}

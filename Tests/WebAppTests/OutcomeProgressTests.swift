import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// What the line above the outcome of the safety screen says of the way there.
struct OutcomeProgressTests {
  @Test func `after an early stop it says how much was answered`() async throws {
    try await Tab.open { (tab) async throws in
      let topic = try #require(ScreenTopic.all(in: try RealCatalogue.load()).first)
      let answers = topic.flags.map {
        (FieldName.flag($0.id), $0.id.text == "saddle-numbness" ? "yes" : "no")
      }
      let reply = try await tab.post(.screen(1), answers)
      #expect(reply.location == Place.screenResult.path)
      let page = try await tab.get(.screenResult).body
      #expect(page.contains(", 1 of 8 topics answered</p>"))
      #expect(!page.contains(", page "))
    }
  }

  @Test func `with every page answered it says only the part`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("Part 1 of 7<span class=\"part-name\">: Before you start</span></p>"))
    }
  }

  @Test func `an emergency is said with the catalogue's number`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["chest-pain-now": "yes"])
      let number = try RealCatalogue.load().about.emergencyNumber
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("Call \(number), or do what is said below"))
      try await tab.answerScreen(saying: ["chest-pain-now": "unsure"])
      let unsure = try await tab.get(.screenResult).body
      #expect(unsure.contains("if you feel very ill: call \(number)"))
    }
  }
}

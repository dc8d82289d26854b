import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Which place is the worst: asked right after marking, once, only of what is marked, only of several.
struct WorstPainTests {
  private static let two = [("spot", "lower-back.left"), ("spot", "buttock.left")]

  @Test func `it is asked of several places, only of those, and not where there is one`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      #expect(try await tab.get(.painWorst).location == Place.pain.path)
      #expect(
        try await tab.post(.pain, [("spot", "knee.left")]).location == Place.told.path)
      #expect(try await tab.post(.painWorst, [("worst", "knee.left")]).location == Place.pain.path)
      #expect(try await tab.post(.pain, Self.two).location == Place.painWorst.path)
      let page = try await tab.get(.painWorst).body
      #expect(page.components(separatedBy: "type=\"radio\"").count - 1 == 3)
      #expect(page.contains("value=\"lower-back.left\"") && page.contains("Buttock, left side"))
      #expect(!page.contains("checked"))
    }
  }

  @Test func `it is asked once: the same places later lead on, other places ask again`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, Self.two)
      #expect(
        try await tab.post(.painWorst, [("worst", "buttock.left")]).location == Place.told.path)
      #expect(try await tab.post(.pain, Self.two).location == Place.told.path)
      #expect(try await tab.get(.pain).body.contains("buttock, left side (the worst)"))
      let more = Self.two + [("spot", "calf.left")]
      #expect(try await tab.post(.pain, more).location == Place.painWorst.path)
      #expect(try await tab.get(.painWorst).body.contains("value=\"buttock.left\" checked"))
      #expect(try await tab.post(.painWorst, [("worst", "alike")]).location == Place.told.path)
      #expect(!(try await tab.get(.pain).body.contains("(the worst)")))
    }
  }

  /// A place that is the only one is the worst of one; beside a new one nobody has said so.
  @Test func `a place that was alone is not the worst of two`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.pain, [Self.two[0]])
      _ = try await tab.post(.pain, Self.two)
      #expect(!(try await tab.get(.pain).body.contains("(the worst)")))
      #expect(!(try await tab.get(.painWorst).body.contains("checked")))
    }
  }

  @Test func `leaving the question does not get round the safety question a mark opens`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      let marks = [("spot", "saddle"), ("spot", "lower-back.left")]
      #expect(try await tab.post(.pain, marks).location == Place.painWorst.path)
      for place in [Place.tests, .programme, .test(.init("chair-stand"))] {
        #expect(try await tab.get(place).status.code != 200, "\(place)")
      }
      let topics = ScreenTopic.all(in: try RealCatalogue.load())
      let topic = try #require(
        topics.first { $0.flags.contains { $0.id.text == "saddle-numbness" } })
      let reply = try await tab.post(.painWorst, [("worst", "lower-back.left")])
      #expect(reply.location == Place.screen(topic.number).path)
    }
  }

  /// Between the shoulder blades speaks against a no only as the worst place.
  @Test func `the worst place can open a safety question too`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      let marks = [("spot", "between-shoulder-blades"), ("spot", "lower-back.left")]
      _ = try await tab.post(.pain, marks)
      #expect(try await tab.get(.tests).status.code == 200)
      let reply = try await tab.post(.painWorst, [("worst", "between-shoulder-blades")])
      #expect(reply.location?.hasPrefix("/screen/") == true)
      #expect(try await tab.get(.tests).status.code != 200)
    }
  }
}

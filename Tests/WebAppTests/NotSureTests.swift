import Foundation
import HTTPTypes
import Knowledge
import Plumbline
import TestSupport
import Testing

@testable import WebApp

/// “Not sure” at a safety question: said before, explained after, never weaker than a yes.
struct NotSureTests {
  private static func urgent() throws -> [Flag] {
    try RealCatalogue.load().askedFlags.filter { $0.whenYes == .emergency }
  }

  @Test func `what not sure will mean is said at every question whose yes is an emergency`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      for topic in ScreenTopic.all(in: try RealCatalogue.load()) {
        let page = try await tab.get(.screen(topic.number)).body
        let count = page.ranges(of: "“Not sure” counts as yes here").count
        #expect(count == topic.flags.count { $0.whenYes == .emergency }, "\(topic.name)")
        for flag in topic.flags where flag.canBeUrgent {
          #expect(page.contains(DrawnPages.escaped(flag.toBeSure ?? "?")), "\(flag.id)")
          #expect(page.contains("aria-describedby=\"\(FieldName.flag(flag.id))-"), "\(flag.id)")
        }
      }
      #expect(try await tab.get(.screen(1)).body.contains("It counts as yes until you are sure"))
    }
  }

  @Test func `the outcome says that it was not sure, what to look for, and how to change it`()
    async throws
  {
    for flag in try Self.urgent() {
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(saying: [flag.id.text: "unsure"])
        let page = try await tab.get(.screenResult).body
        #expect(page.contains("If it is so, get help now"), "\(flag.id)")
        #expect(page.contains("You answered: not sure."), "\(flag.id)")
        #expect(page.contains(DrawnPages.escaped(flag.toBeSure ?? "?")), "\(flag.id)")
        #expect(
          page.contains("#\(Question.anchor(FieldName.flag(flag.id)))\">Now I am sure"),
          "\(flag.id)")
        #expect(!page.contains("I pressed the wrong button"), "\(flag.id)")
      }
    }
  }

  @Test func `not sure stops exactly as a yes does, on every way`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["saddle-numbness": "unsure"])
      try await tab.answerLimits()
      for place in [Place.tests, .programme, .answer, .test(.init("chair-stand"))] {
        #expect(try await tab.get(place).location == Place.screenResult.path, "\(place)")
      }
      // No doctor's word ends an emergency, also one that nobody is sure of.
      _ = try await tab.sayDoctorSeen("flag.saddle-numbness", on: (1, 9, 2026))
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }

  @Test func `one yes among them makes it an emergency in plain words`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(
        saying: ["saddle-numbness": "unsure", "chest-pain-now": "yes"])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("<h1>Get help now</h1>"))
      #expect(page.contains("You answered: yes.") && page.contains("You answered: not sure."))
    }
  }

  @Test func `once sure, the changed answer opens the way`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["saddle-numbness": "unsure"])
      try await tab.answerScreen()
      #expect(try await tab.get(.screenResult).body.contains("You can go on"))
    }
  }

  @Test func `not sure at a question for the doctor says what to look for too`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "unsure"])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("Ask a doctor or nurse first, or make sure"))
      #expect(page.contains("You answered: not sure.") && page.contains("What to look for"))
    }
  }

  @Test func `a yes is told nothing of being sure`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["saddle-numbness": "yes"])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("<h1>Get help now</h1>") && page.contains("You answered: yes."))
      #expect(!page.contains("What to look for"))
    }
  }
}

import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// “Your day”: asked once, left out freely, changed at any time.
struct HabitRoutesTests {
  @Test func `every habit of the catalogue is asked on one page`() async throws {
    let catalogue = try RealCatalogue.load()
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.habits).body
      for habit in catalogue.habits {
        #expect(page.contains(DrawnPages.escaped(habit.question)), "\(habit.id)")
        for answer in ["yes", "no", "unsure"] {
          #expect(page.contains("name=\"habit-\(habit.id)\" value=\"\(answer)\""))
        }
      }
      #expect(page.contains("Skipping this costs nothing for your safety"))
    }
  }

  @Test func `what is answered is stored, and what is left out is not`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(
        .habits, [("habit-smoking", "unsure"), ("habit-driving", "yes")])
      #expect(reply.location == Place.limits(1).path)
      let page = try await tab.get(.habits).body
      #expect(page.contains("name=\"habit-smoking\" value=\"unsure\" checked"))
      #expect(page.contains("name=\"habit-driving\" value=\"yes\" checked"))
      #expect(page.components(separatedBy: " checked").count == 3)
      let before = try await tab.exported()
      _ = try await tab.post(.habits, [("habit-smoking", "unsure"), ("habit-driving", "yes")])
      #expect(try await tab.exported() == before)
      _ = try await tab.post(.habits, [("habit-driving", "no")])
      let after = try await tab.get(.habits).body
      #expect(after.contains("name=\"habit-driving\" value=\"no\" checked"))
      #expect(after.contains("name=\"habit-smoking\" value=\"unsure\" checked"))
    }
  }

  @Test func `skipping stores nothing and leads on`() async throws {
    try await Tab.open { (tab) async throws in
      let reply = try await tab.post(.habits, [("habit-smoking", "yes"), ("skip", "yes")])
      #expect(reply.location == Place.limits(1).path)
      #expect(try await tab.get(.export).location == Place.yours.path)
    }
  }

  @Test func `a habit answered with yes shows its change with the result`() async throws {
    let habit = try #require(try RealCatalogue.load().habits[.init("long-sitting")])
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      #expect(try await tab.get(.answer).body.contains(DrawnPages.escaped(habit.change)))
    }
  }
}

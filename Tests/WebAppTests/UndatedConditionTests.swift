import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// A condition whose date nobody knows: said plainly, and not a trap.
struct UndatedConditionTests {
  private static let since = "since-hip-replacement-left"
  private static let left = ("side-hip-replacement", "left")

  private static func open(_ use: @escaping @Sendable (Tab) async throws -> Void) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.told, [("condition", "hip-replacement")])
      try await use(tab)
    }
  }

  @Test func `without a date the result says that it is treated as recent, and where to tell it`()
    async throws
  {
    try await Self.open { (tab) async throws in
      let reply = try await tab.post(.toldMore, [Self.left])
      #expect(reply.location == Place.screenResult.path)
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("You did not say when: we treat it as recent."))
      #expect(page.contains("href=\"/told/more\">Say when it was</a>"))
    }
  }

  @Test func `with a date the result says nothing of the kind`() async throws {
    try await Self.open { (tab) async throws in
      _ = try await tab.post(
        .toldMore,
        [
          Self.left, ("\(Self.since)-day", "1"), ("\(Self.since)-month", "11"),
          ("\(Self.since)-year", "2026"),
        ])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("Hip replacement"))
      #expect(!page.contains("You did not say when"))
    }
  }

  @Test func `who knows only that it was long ago goes on, with the day that counts written down`()
    async throws
  {
    let condition = try #require(try RealCatalogue.load().conditions[.init("hip-replacement")])
    let weeks = try #require(condition.early?.weeks)
    let day = Day.someDay.adding(days: -7 * weeks)
    try await Self.open { (tab) async throws in
      let form = try await tab.get(.toldMore).body
      #expect(form.contains("I do not know the date, but it was more than \(weeks) weeks ago"))
      #expect(form.contains("exactly \(weeks) weeks before today: \(DayWords.words(day))."))
      let reply = try await tab.post(.toldMore, [Self.left, ("\(Self.since)-long-ago", "yes")])
      #expect(reply.location == Place.habits.path)
      #expect(try await tab.exported().contains("\"since\" : \"\(day)\""))
      #expect(try await tab.get(.tests).status == .ok)
      let again = try await tab.get(.toldMore).body
      // The box is shown as it was ticked, and not a date that nobody gave.
      let box = "name=\"\(Self.since)-long-ago\" value=\"yes\" checked"
      #expect(again.contains(box))
      #expect(!again.contains("name=\"\(Self.since)-year\" value=\"\(day.year)\""))
      _ = try await tab.post(.toldMore, [Self.left, ("\(Self.since)-long-ago", "yes")])
      #expect(try await tab.exported().contains("\"since\" : \"\(day)\""))
    }
  }

  @Test func `a date and the box together are asked about`() async throws {
    try await Self.open { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .toldMore,
        [Self.left, ("\(Self.since)-year", "2019"), ("\(Self.since)-long-ago", "yes")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("Give the date or tick the box below it, not both"))
      #expect(reply.body.contains("name=\"\(Self.since)-long-ago\" value=\"yes\" checked"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `the box without a side asks for the side`() async throws {
    try await Self.open { (tab) async throws in
      let reply = try await tab.post(.toldMore, [("\(Self.since)-long-ago", "yes")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#side-hip-replacement\">Choose the side"))
    }
  }
}

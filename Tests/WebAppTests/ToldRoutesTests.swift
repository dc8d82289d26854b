import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// What a person was told they have: each side with a date of its own, as exactly as they know it.
struct ToldRoutesTests {
  private static let since = "since-hip-replacement"

  /// What is typed into one date, and what must come of it on 22 November 2026.
  struct Typed: Sendable, CustomTestStringConvertible {
    let day: String
    let month: String
    let year: String
    /// The stored day, or a part of the message.
    let becomes: String

    init(_ day: String, _ month: String, _ year: String, _ becomes: String) {
      (self.day, self.month, self.year, self.becomes) = (day, month, year, becomes)
    }

    var testDescription: String { "“\(day)” “\(month)” “\(year)”" }

    func fields(_ side: String) -> [(String, String)] {
      let name = "\(ToldRoutesTests.since)-\(side)"
      return [("\(name)-day", day), ("\(name)-month", month), ("\(name)-year", year)]
    }
  }

  private static func open(_ use: @escaping @Sendable (Tab) async throws -> Void) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      let more = try await tab.post(.told, [("condition", "hip-replacement")])
      #expect(more.location == Place.toldMore.path)
      try await use(tab)
    }
  }

  @Test(arguments: [
    Typed("3", "2", "2020", "2020-02-03"), Typed("", "2", "2020", "2020-02-29"),
    Typed("", "4", "2019", "2019-04-30"), Typed("", "12", "2019", "2019-12-31"),
    Typed("", "", "2019", "2019-12-31"), Typed("", "", "2026", "2026-11-22"),
    Typed("", "11", "2026", "2026-11-22"), Typed("22", "11", "2026", "2026-11-22"),
  ])
  func `a date known in part is the last day it can have been`(typed: Typed) async throws {
    try await Self.open { (tab) async throws in
      _ = try await tab.post(
        .toldMore, [("side-hip-replacement", "left")] + typed.fields("left"))
      let record = try await tab.exported()
      #expect(record.contains("\"since\" : \"\(typed.becomes)\""), "\(record.suffix(400))")
    }
  }

  @Test(arguments: [
    (Typed("31", "12", "2019", "2019-12-31"), "31 December 2019"),
    (Typed("", "12", "2019", "2019-12-31"), "December 2019"),
    (Typed("", "", "2019", "2019-12-31"), "2019"),
    (Typed("30", "4", "2019", "2019-04-30"), "30 April 2019"),
    (Typed("", "4", "2019", "2019-04-30"), "April 2019"),
    (Typed("", "", "2026", "2026-11-22"), "2026"),
  ])
  func `the report says a date as it was told, and the form sent as it is changes nothing`(
    typed: Typed, said: String
  ) async throws {
    try await Self.open { (tab) async throws in
      let side = [("side-hip-replacement", "left")]
      _ = try await tab.post(.toldMore, side + typed.fields("left"))
      #expect(try await tab.get(.report).body.contains("Hip replacement, left (\(said))"))
      let file = try await tab.exported()
      let form = try await tab.get(.toldMore).body
      func shown(_ part: String) -> String {
        let name = "\(Self.since)-left-\(part)"
        return form.matches(of: /name="([^"]*)" value="([^"]*)"/).first { $0.1 == name }
          .map { String($0.2) } ?? ""
      }
      let sent = ["day", "month", "year"].map { ("\(Self.since)-left-\($0)", shown($0)) }
      #expect(sent.contains { !$0.1.isEmpty })
      _ = try await tab.post(.toldMore, side + sent)
      #expect(try await tab.exported() == file)
    }
  }

  @Test func `long ago stays ticked, and sent once more it stays the day it was`() async throws {
    try await Self.open { (tab) async throws in
      let box = ToldMorePage.longAgo("\(Self.since)-left")
      let sent = [("side-hip-replacement", "left"), (box, "yes")]
      _ = try await tab.post(.toldMore, sent)
      #expect(try await tab.get(.report).body.contains("day not known"))
      let form = try await tab.get(.toldMore).body
      #expect(form.contains("name=\"\(box)\" value=\"yes\" checked"))
      let file = try await tab.exported()
      _ = try await tab.post(.toldMore, sent)
      #expect(try await tab.exported() == file)
    }
  }

  @Test(arguments: [
    Typed("31", "2", "2020", "Give a day that exists, such as 15 11 2026"),
    Typed("3", "", "2020", "Give the day, the month and the year, such as 15 11 2026"),
    Typed("", "13", "2020", "Give a year with four digits"),
    Typed("", "2", "", "Give a year with four digits"),
    Typed("", "", "19", "Give a year with four digits"),
    Typed("", "spring", "2019", "Give a year with four digits"),
    Typed("1", "1", "2027", "today is 22 November 2026"),
    Typed("", "12", "2026", "today is 22 November 2026"),
    Typed("", "", "2027", "today is 22 November 2026"),
  ])
  func `a date that cannot be is refused at its field and kept`(typed: Typed) async throws {
    try await Self.open { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .toldMore, [("side-hip-replacement", "right")] + typed.fields("right"))
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains(typed.becomes))
      #expect(reply.body.contains("<a href=\"#\(Self.since)-right-day\">"))
      for (name, value) in typed.fields("right") {
        #expect(reply.body.contains("name=\"\(name)\" value=\"\(value)\""))
      }
      #expect(reply.body.contains("value=\"right\" checked"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `each side keeps a date of its own, and both can be taken back`() async throws {
    try await Self.open { (tab) async throws in
      let sides = [("side-hip-replacement", "left"), ("side-hip-replacement", "right")]
      let (old, new) = (Typed("3", "2", "2015", ""), Typed("", "6", "2019", ""))
      let good = try await tab.post(.toldMore, sides + old.fields("left") + new.fields("right"))
      #expect(good.location == Place.habits.path)
      let page = try await tab.get(.toldMore).body
      #expect(page.contains("value=\"left\" checked") && page.contains("value=\"right\" checked"))
      #expect(page.contains("name=\"\(Self.since)-left-year\" value=\"2015\""))
      #expect(page.contains("name=\"\(Self.since)-right-day\" value=\"\""))
      #expect(page.contains("name=\"\(Self.since)-right-year\" value=\"2019\""))
      #expect(page.contains("we then take the last day of it"))
      _ = try await tab.post(.told, [("condition", "none-of-these")])
      #expect(try await tab.get(.toldMore).location == Place.habits.path)
    }
  }

  @Test func `a date of a side that is not chosen is left out`() async throws {
    try await Self.open { (tab) async throws in
      let (left, right) = (Typed("3", "2", "2015", ""), Typed("", "", "2019", ""))
      _ = try await tab.post(
        .toldMore,
        [("side-hip-replacement", "left")] + left.fields("left") + right.fields("right"))
      let record = try await tab.exported()
      #expect(record.contains("2015-02-03") && !record.contains("2019-12-31"))
    }
  }

  @Test func `what is right beside a date to be mended is stored`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(
        .told, [("condition", "hip-replacement"), ("condition", "knee-hip-osteoarthritis")])
      let reply = try await tab.post(
        .toldMore,
        [("side-hip-replacement", "left"), ("side-knee-hip-osteoarthritis", "right")]
          + Typed("32", "2", "2020", "").fields("left"))
      #expect(reply.status == .unprocessableContent)
      let page = try await tab.get(.toldMore).body
      for (name, value, isTold) in [
        ("knee-hip-osteoarthritis", "right", true), ("hip-replacement", "left", false),
      ] {
        let input = try Regex("<input[^>]*name=\"side-\(name)\" value=\"\(value)\"[^>]*>")
        let box = try #require(page.firstMatch(of: input))
        #expect(String(page[box.range]).contains("checked") == isTold, "\(name)")
      }
    }
  }

  @Test func `a date without a side asks for the side`() async throws {
    try await Self.open { (tab) async throws in
      let reply = try await tab.post(.toldMore, Typed("", "", "2015", "").fields("left"))
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#side-hip-replacement\">Choose the side"))
      #expect(reply.body.contains("name=\"\(Self.since)-left-year\" value=\"2015\""))
    }
  }

  @Test func `two sides are asked for their dates, each by its name`() async throws {
    try await Self.open { (tab) async throws in
      let page = try await tab.get(.toldMore).body
      for side in ["left", "right"] {
        #expect(page.contains("<div class=\"since-\(side)\">"))
        #expect(page.contains("Hip replacement, \(side) side: when?"))
      }
    }
  }

  @Test func `what hardly comes at an age stands last, and is asked all the same`() async throws {
    let catalogue = try RealCatalogue.load()
    let byName = catalogue.conditions.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    let rare = byName.filter { $0.rareAfter != nil }.map(\.id.text)
    #expect(rare.count == 2)
    @Sendable func asked(atAge age: String) async throws -> [String] {
      let found = Held()
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(age: age)
        await found.keep(try await tab.get(.told).body)
      }
      return await found.text.matches(of: /name="condition" value="([^"]+)"/).map { String($0.1) }
    }
    let none = [FieldName.noCondition]
    #expect(try await asked(atAge: "60") == byName.map(\.id.text) + none)
    let others = byName.map(\.id.text).filter { !rare.contains($0) }
    #expect(try await asked(atAge: "61") == others + rare + none)
    #expect(byName.allSatisfy { !$0.isRare(atAge: nil) })
  }
}

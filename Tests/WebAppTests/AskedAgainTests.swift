import Foundation
import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// “I fell”, or “something is new”, pressed by mistake: it can be taken back on its day while it is what closes
/// the way, and never opens a way that something else closes.
struct AskedAgainTests {
  static let replies = [TodayPage.Reply.fell, .something]

  /// The number that the button names; `nil` where there is no button.
  private static func button(_ tab: Tab) async throws -> String? {
    let page = try await tab.get(.screen(1)).body
    return page.firstMatch(of: /name="take-back" value="(\d+)"/).map { String($0.1) }
  }

  private static func say(_ reply: TodayPage.Reply = .fell, _ tab: Tab) async throws {
    _ = try await tab.post(.today, [(TodayPage.field, reply.rawValue)])
  }

  @Test(arguments: replies)
  func `it is taken back on its day, and what was answered since stays`(
    reply: TodayPage.Reply
  ) async throws {
    try await Tab.openAfterScreen(days: 3) { (tab) async throws in
      #expect(try await Self.button(tab) == nil)
      try await Self.say(reply, tab)
      let number = try #require(try await Self.button(tab))
      let answers = try await tab.exported().components(separatedBy: "\"flag\"").count
      let topic = try #require(ScreenTopic.all(in: try RealCatalogue.load()).first)
      _ = try await tab.post(.screen(1), topic.flags.map { (FieldName.flag($0.id), "no") })
      let sent = try await tab.post(.today, [("take-back", number)])
      // Nothing was said of this day yet, so the short question still stands before the sitting.
      let said = reply == .fell ? "no-fall" : "nothing-new"
      #expect(sent.location == "/today?said=\(said)")
      #expect(try await tab.get(.tests).location == "/today?then=tests")
      let after = try await tab.exported().components(separatedBy: "\"flag\"").count
      #expect(after == answers + topic.flags.count)
      // Pressed once more it changes nothing.
      let before = try await tab.exported()
      _ = try await tab.post(.today, [("take-back", number)])
      #expect(try await tab.exported() == before)
    }
  }

  @Test(arguments: replies)
  func `no other number takes it back, and no other day`(reply: TodayPage.Reply) async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    let day = Day.someDay.adding(days: 3)
    let number = Held()
    try await Tab.open(on: day, in: folder, keeping: true) { (tab) async throws in
      try await Self.say(reply, tab)
      await number.keep(try #require(try await Self.button(tab)))
      for wrong in ["1", "0", "-1", "", "x", "999999"] {
        _ = try await tab.post(.today, [("take-back", wrong)])
        #expect(try await tab.get(.tests).location == Place.screen(1).path, "\(wrong)")
      }
    }
    let said = await number.text
    try await Tab.open(on: day.adding(days: 1), in: folder, keeping: true) { (tab) async throws in
      #expect(try await Self.button(tab) == nil)
      let before = try await tab.exported()
      _ = try await tab.post(.today, [("take-back", said)])
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
    }
  }

  @Test(arguments: replies, [true, false])
  func `after all was answered again it stays, whatever the answers say`(
    reply: TodayPage.Reply, sendsToDoctor: Bool
  ) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await Self.say(reply, tab)
      let number = try #require(try await Self.button(tab))
      try await tab.answerScreen(saying: sendsToDoctor ? ["night-pain": "yes"] : [:])
      #expect(try await Self.button(tab) == nil)
      _ = try await tab.post(.today, [("take-back", number)])
      let corrects = try await tab.exported().contains("\"corrects\" : \(number)")
      #expect(!corrects)
      let kind = reply == .fell ? "fell" : "changed"
      #expect(try await tab.exported().components(separatedBy: "\"\(kind)\"").count == 2)
    }
  }

  @Test func `an earlier fall of the day stays when a later one is taken back`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await Self.say(.fell, tab)
      try await tab.answerScreen()
      try await Self.say(.fell, tab)
      let number = try #require(try await Self.button(tab))
      // The screen was answered today, so nothing more is asked.
      let reply = try await tab.post(.today, [("take-back", number)])
      #expect(reply.location == "/tests?said=no-fall")
      let report = try await tab.get(.report).body
      #expect(report.contains("Falls noted") && !report.contains("none since the safety questions"))
    }
  }

  @Test func `a fall and a change are taken back one after the other`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await Self.say(.fell, tab)
      _ = try await tab.post(.screen(1), [])
      // The question of the day is closed meanwhile, so only a record brought along can hold both.
      #expect(try await tab.get(.today).location == Place.screen(1).path)
      let fall = try #require(try await Self.button(tab))
      _ = try await tab.post(.today, [("take-back", fall)])
      try await Self.say(.something, tab)
      let change = try #require(try await Self.button(tab))
      #expect(change != fall)
      _ = try await tab.post(.today, [("take-back", fall)])
      #expect(try await Self.button(tab) == change)
      _ = try await tab.post(.today, [("take-back", change)])
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test func `after a fall what to do at once stands before the questions`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await Self.say(.fell, tab)
      let page = try await tab.get(.screen(1)).body
      let first = try #require(page.range(of: "If you hit your head or take blood thinners"))
      let question = try #require(page.range(of: "<legend>"))
      #expect(first.lowerBound < question.lowerBound)
    }
  }

  @Test(arguments: replies)
  func `a page of safety questions from before it is asked anew`(reply: TodayPage.Reply)
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      let old = try await tab.get(.screen(1)).body
      let after = try #require(old.firstMatch(of: /name="after" value="(\d+)"/)).1
      try await Self.say(reply, tab)
      let before = try await tab.exported()
      let topic = try #require(ScreenTopic.all(in: try RealCatalogue.load()).first)
      let ticks = topic.flags.map { (FieldName.flag($0.id), "no") }
      let sent = try await tab.post(.screen(1), ticks + [("after", String(after))])
      #expect(sent.location == Place.screen(1).path + "?said=new")
      #expect(try await tab.exported() == before)
      let page = try await tab.get(.screen(1)).body
      let now = try #require(page.firstMatch(of: /name="after" value="(\d+)"/)).1
      _ = try await tab.post(.screen(1), ticks + [("after", String(now))])
      #expect(try await tab.exported() != before)
    }
  }
}

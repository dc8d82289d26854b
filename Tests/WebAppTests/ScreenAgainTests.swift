import Foundation
import HTTPTypes
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// The safety screen is asked again: after four weeks, after a fall, and when something is new.
struct ScreenAgainTests {
  @Test func `after 28 days the screen is asked again, without the old answers ticked`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    try await Tab.open(on: .someDay.adding(days: 28), in: folder, keeping: true) {
      (tab) async throws in
      #expect(try await tab.get(.tests).location == "/today?then=tests")
      #expect(try await tab.get(.programme).location == "/today?then=programme")
      #expect(
        try await tab.get("/programme?minutes=10&bed=no").location
          == "/today?then=programme&minutes=10&bed=no")
    }
    try await Tab.open(on: .someDay.adding(days: 29), in: folder, keeping: true) {
      (tab) async throws in
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
      #expect(try await tab.get(.programme).location == Place.screen(1).path)
      #expect(!(try await tab.get(.screen(1)).body.contains(" checked")))
      try await tab.answerScreen()
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test(arguments: [TodayPage.Reply.fell, .something])
  func `something new closes the way until the screen is answered again`(
    reply: TodayPage.Reply
  ) async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    try await Tab.open(on: .someDay.adding(days: 3), in: folder, keeping: true) {
      (tab) async throws in
      let next = try await tab.post(.today, [(TodayPage.field, reply.rawValue)])
      #expect(next.location == Place.screen(1).path + "?said=new")
      #expect(try await tab.get(next.location ?? "").body.contains("Because something is new"))
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
      #expect(try await tab.get(.programme).location == Place.screen(1).path)
      try await tab.answerScreen()
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test func `a fall told by a slip is taken back on its day, and on no other`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    @Sendable func slip(_ tab: Tab) async throws -> String? {
      let page = try await tab.get(.screen(1)).body
      return page.firstMatch(of: /name="take-back" value="(\d+)"/).map { String($0.1) }
    }
    let second = Day.someDay.adding(days: 3)
    try await Tab.open(on: second, in: folder, keeping: true) { (tab) async throws in
      #expect(try await slip(tab) == nil)
      _ = try await tab.post(.today, [(TodayPage.field, "fell")])
      let number = try #require(try await slip(tab))
      // Another entry is no fall, and nothing opens by naming it.
      _ = try await tab.post(.today, [("take-back", "1")])
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
      let reply = try await tab.post(.today, [("take-back", number)])
      #expect(reply.location == "/today?said=no-fall")
      // The short question still stands before the sitting.
      #expect(try await tab.get(.tests).location == "/today?then=tests")
      _ = try await tab.post(.today, [(TodayPage.field, "fell")])
    }
    try await Tab.open(on: second.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      #expect(try await slip(tab) == nil)
      for number in 1...60 { _ = try await tab.post(.today, [("take-back", "\(number)")]) }
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
    }
  }

  @Test func `a fall after which all was answered again is no slip any more`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      _ = try await tab.post(.today, [(TodayPage.field, "fell")])
      try await tab.answerScreen()
      // All is answered again: the fall stays in the record, and there is no slip to speak of.
      #expect(!(try await tab.get(.screen(1)).body.contains("take-back")))
      #expect(try await tab.exported().contains("\"fell\""))
    }
  }

  @Test func `nothing new opens the tests for the day`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    try await Tab.open(on: .someDay.adding(days: 3), in: folder, keeping: true) {
      (tab) async throws in
      #expect(
        try await tab.get(.test(.init("chair-stand"))).location == "/today?then=tests")
      #expect(try await tab.get("/today?then=programme").body.contains("value=\"programme\""))
      let strange = try await tab.get("/today?then=http://evil.example&minutes=9999").body
      #expect(strange.contains("value=\"tests\"") && !strange.contains("9999"))
      let reply = try await tab.post(.today, [(TodayPage.field, "nothing")])
      #expect(reply.location == "/tests?said=unchanged")
      let other = try await tab.post(
        .today, [(TodayPage.field, "nothing"), ("then", "programme")])
      #expect(other.location == "/programme?said=unchanged")
      #expect(try await tab.get(.tests).status == .ok)
    }
  }
}

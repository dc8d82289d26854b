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
    try await Tab.openAfterScreen(days: 3) { (tab) async throws in
      let next = try await tab.post(.today, [(TodayPage.field, reply.rawValue)])
      #expect(next.location == Place.screen(1).path + "?said=new")
      #expect(try await tab.get(next.location ?? "").body.contains("Because something is new"))
      #expect(try await tab.get(.tests).location == Place.screen(1).path)
      #expect(try await tab.get(.programme).location == Place.screen(1).path)
      try await tab.answerScreen()
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test func `the question of the day brings every safety question along`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.prepareForTests()
    }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      let page = try await tab.get(.today).body
      for flag in try RealCatalogue.load().askedFlags {
        #expect(page.contains("<li>\(DrawnPages.escaped(flag.question ?? "?"))"), "\(flag.id)")
      }
    }
  }

  @Test func `nothing new opens the tests for the day`() async throws {
    try await Tab.openAfterScreen(days: 3) { (tab) async throws in
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

import Foundation
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// The first page leads whoever comes back on.
struct WelcomeTests {
  @Test func `what the safety questions said leads to what it is about, where there is anything`()
    async throws
  {
    let link = "href=\"\(Place.screenResult.path)\">Read what it is about"
    let flags = try RealCatalogue.load().flags
    let mild = try #require(flags.filter { $0.whenYes == .goOnAndTellDoctor }.first)
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      #expect(!(try await tab.get(.welcome).body.contains(link)))
      try await tab.answerScreen(saying: [mild.id.text: "yes"])
      #expect(try await tab.get(.welcome).body.contains(link))
    }
  }

  private static let again = "Go on with the tests: another day can make it surer"

  @Test func `an emergency looks like one, and names what was answered`() async throws {
    let catalogue = try RealCatalogue.load()
    let flag = try #require(catalogue.flags[.init("saddle-numbness")])
    let question = DrawnPages.escaped(try #require(flag.question))
    let call = "all \(catalogue.about.emergencyNumber), or do what is said"
    for (answer, title) in [("yes", "Get help now"), ("unsure", "If it is so, get help now")] {
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(saying: [flag.id.text: answer])
        let page = try await tab.get(.welcome).body
        #expect(page.contains("class=\"outcome emergency\"><h1>\(title)</h1>"))
        #expect(page.contains("“\(question)”") && page.contains(call))
        #expect(!page.contains("Welcome back") && !page.contains("You can go on"))
      }
    }
  }

  @Test func `a sure answer speaks before one that was not sure`() async throws {
    let flags = try RealCatalogue.load().askedFlags.filter { $0.whenYes == .emergency }
    for sure in flags {
      let answers = Dictionary(
        uniqueKeysWithValues: flags.map { ($0.id.text, $0.id == sure.id ? "yes" : "unsure") })
      try await Tab.open { (tab) async throws in
        try await tab.answerScreen(saying: answers)
        let page = try await tab.get(.welcome).body
        #expect(page.contains("emergency\"><h1>Get help now</h1>"), "\(sure.id)")
        #expect(page.contains("“\(DrawnPages.escaped(sure.question ?? "?"))”"), "\(sure.id)")
        #expect(!page.contains("not sure"), "\(sure.id)")
      }
    }
  }

  @Test func `what results ask to be shown to a doctor stands on the front and before the tests`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let low = [("value", "4"), ("ending", "finished")]
      #expect(!(try await tab.get(.tests).body.contains("show-doctor")))
      _ = try await tab.post(.test(.init("chair-stand")), low)
      for place in [Place.welcome, .tests, .answer] {
        let page = try await tab.get(place).body
        #expect(page.contains("class=\"panel show-doctor\""), "\(place)")
        #expect(!page.contains("when you next see them"), "\(place)")
      }
    }
  }

  @Test func `on another day the tests are offered once more, beside the plumb line`() async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let chair = SelfTest.ID("chair-stand")
    let done = [("value", "9"), ("ending", "finished")]
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.prepareForTests()
      #expect(!(try await tab.get(.welcome).body.contains(Self.again)))
      _ = try await tab.post(.test(chair), done)
      let page = try await tab.get(.welcome).body
      #expect(page.contains("See your plumb line") && !page.contains(Self.again))
    }
    try await Tab.open(on: .someDay.adding(days: 2), in: folder, keeping: true) {
      (tab) async throws in
      let page = try await tab.get(.welcome).body
      #expect(page.contains("See your plumb line"))
      #expect(page.contains("href=\"/tests\">\(Self.again)"))
      _ = try await tab.post(.today, [(TodayPage.field, "nothing")])
      _ = try await tab.post(.test(chair), done)
      #expect(!(try await tab.get(.welcome).body.contains(Self.again)))
    }
    // After four weeks the safety questions come first, and no test is offered.
    try await Tab.open(on: .someDay.adding(days: 40), in: folder, keeping: true) {
      (tab) async throws in
      #expect(!(try await tab.get(.welcome).body.contains(Self.again)))
    }
  }
}

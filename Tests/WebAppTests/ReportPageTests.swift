import Foundation
import HTTPTypes
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// The report's page: readable at every outcome of the screen, and no way round it.
struct ReportPageTests {
  @Test func `who has told nothing yet has no report`() async throws {
    try await Tab.open { (tab) async throws in
      #expect(try await tab.get(.report).location == Place.yours.path)
    }
  }

  @Test(arguments: [
    (["saddle-numbness": "yes"], "Safety screen: emergency now"),
    (["night-pain": "yes"], "Safety screen: see a doctor first"),
    (["night-pain": "unsure"], "Safety screen: see a doctor first"),
  ])
  func `a stop is what one takes to the doctor, without any exercise`(
    answers: [String: String], heading: String
  ) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: answers)
      _ = try await tab.post(.pain, [("where", "low in the back"), ("pain", "6")])
      let reply = try await tab.get(.report)
      #expect(reply.status == .ok)
      #expect(reply.body.contains(heading))
      #expect(reply.body.contains("low in the back") && reply.body.contains("6 of 10"))
      #expect(reply.body.contains("None: the safety screen hands out no exercise now"))
      try expectNoExercise(reply)
    }
  }

  @Test func `a screen that lacks an answer shows no exercise`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(age: nil)
      let reply = try await tab.get(.report)
      #expect(reply.body.contains("Safety screen: not complete"))
      #expect(reply.body.contains("Your age is missing"))
      try expectNoExercise(reply)
    }
  }

  @Test func `the week waits for the question of the day, here too`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      #expect(try await tab.get(.report).body.contains("sessions a week"))
    }
    try await Tab.open(on: .someDay.adding(days: 1), in: folder, keeping: true) {
      (tab) async throws in
      let before = try await tab.get(.report)
      #expect(before.body.contains("href=\"/today?then=report\""))
      try expectNoExercise(before)
      let answered = try await tab.post(.today, [("new", "nothing"), ("then", "report")])
      #expect(answered.location?.hasPrefix(Place.report.path) == true)
      #expect(try await tab.get(.report).body.contains("sessions a week"))
      _ = try await tab.post(.today, [("new", "fell"), ("then", "report")])
      try expectNoExercise(try await tab.get(.report))
    }
  }

  @Test func `what was typed stands in it as text`() async throws {
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.pain, [("where", "<b id=broken>hip</b> & \"knee\""), ("pain", "2")])
      let body = try await tab.get(.report).body
      #expect(!body.contains("<b id=broken>"))
      #expect(body.contains("&lt;b id=broken&gt;hip"))
    }
  }

  @Test func `a result stands with its unit, its error and its source`() async throws {
    let folder = URL.temporaryFolder()
    try await Tab.open(in: folder) { (tab) async throws in
      let guide = try DrawnPages.guide.get()
      let record = try #require(guide.example(named: "stenosis-unsteady", today: .someDay))
      _ = try await tab.send(String(decoding: try record.written(), as: UTF8.self))
      let body = try await tab.get(.report).body
      #expect(body.contains("<td class=\"whole\" data-label=\"Result\">−10 cm</td>"))
      #expect(body.contains("−21.3 to 1.3 cm"))
      #expect(body.contains("0.88 ["))
      #expect(body.contains("within measurement error"))
      #expect(body.contains("No clinician made or checked this report"))
      #expect(body.contains("print.js") && body.contains("hidden>Print it"))
    }
  }

  private func expectNoExercise(_ reply: Reply) throws {
    let named = try RealCatalogue.load().exercises.filter { reply.body.contains($0.name) }
    #expect(named.isEmpty, "\(named.map(\.name))")
    #expect(!reply.body.contains("sessions a week"))
  }
}

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
    (["saddle-numbness": "yes"], "22 November 2026: a sign of an emergency."),
    (["night-pain": "yes"], "22 November 2026: something that needs a doctor first."),
    (["night-pain": "unsure"], "22 November 2026: something that needs a doctor first."),
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
      #expect(
        reply.body.contains("22 November 2026: not complete, so nothing follows from them yet."))
      #expect(reply.body.contains("Your age is missing"))
      try expectNoExercise(reply)
    }
  }

  @Test func `a try that was stopped stands in the report as “at least”`() async throws {
    try await Tab.openReady { (tab) async throws in
      let chair = Place.test(SelfTest.ID("chair-stand"))
      _ = try await tab.post(chair, [("value", "5"), ("pain", "1"), ("ending", "other")])
      #expect(try await tab.get(.report).body.contains(">at least 5 reps<"))
      _ = try await tab.post(chair, [("value", "9"), ("pain", "1"), ("ending", "finished")])
      #expect(try await tab.get(.report).body.contains(">at least 5, 9 reps<"))
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
      #expect(body.contains("<td class=\"whole result\" data-label=\"Result\">−10 cm</td>"))
      #expect(body.contains("−21.3 to 1.3 cm"))
      #expect(body.contains("0.88 ["))
      #expect(body.contains("<dt>Within measurement error</dt><dd>from "))
      #expect(body.contains("Chair sit and reach (left) −11 to −10 cm"))
      #expect(body.contains("No clinician made or checked this report"))
      #expect(body.contains("print.js") && body.contains("hidden>Print it"))
    }
  }

  @Test func `what the safety questions found is said with its day, and orders nothing`()
    async throws
  {
    try await Tab.openReady { (tab) async throws in
      let body = try await tab.get(.report).body
      #expect(
        body.contains(
          "Safety questions answered on 22 November 2026: nothing that needs a doctor first."))
      #expect(!body.contains("go on<") && !body.contains("Safety screen:"))
    }
  }

  @Test func `every test and exercise stands with its still, once, where it may be done now`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.bringExample("desk-sciatica")
      let body = try await tab.get(.report).body
      let rows = body.matches(of: /<tr.*?<\/tr>/).map { String($0.0) }
      let again = rows.filter { $0.hasPrefix("<tr class=\"again\">") }
      #expect(!again.isEmpty && again.allSatisfy { !$0.contains("<img") })
      let week = rows.filter { $0.contains("data-label=\"Effort\"") }
      #expect(week.count > 4 && week.allSatisfy { $0.contains("<img class=\"small-figure\"") })
      let pictures = body.matches(of: /src="(\/figures\/[^"]*-still\.svg)"/).map { String($0.1) }
      for picture in Set(pictures) {
        #expect(try await tab.get(picture).status == .ok, "\(picture)")
      }
      #expect(body.contains("The small pictures stand on the screen only"))
    }
    try await Tab.openReady { (tab) async throws in
      _ = try await tab.post(
        .test(SelfTest.ID("chair-stand")), [("value", "9"), ("ending", "finished"), ("pain", "8")])
      let body = try await tab.get(.report).body
      #expect(body.contains("Chair stand in 30 seconds") && !body.contains("/figures/"))
      #expect(!body.contains("small pictures"))
    }
  }

  private func expectNoExercise(_ reply: Reply) throws {
    let named = try RealCatalogue.load().exercises.filter { reply.body.contains($0.name) }
    #expect(named.isEmpty, "\(named.map(\.name))")
    #expect(!reply.body.contains("sessions a week"))
  }
}

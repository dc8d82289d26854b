import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import Quantities
import Testing

@testable import WebApp

/// A visit that cannot count is refused where it is typed, with the reason, and kept there.
struct DoctorsVisitTests {
  @Test func `a visit from long ago is refused at the field and kept`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let before = try await tab.exported()
      let reply = try await tab.sayDoctorSeen("flag.night-pain", on: (7, 3, 2021))
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#seen-flag-night-pain-day\">"))
      #expect(reply.body.contains("id=\"seen-flag-night-pain-problem\""))
      #expect(
        reply.body.contains("That visit was too long ago. Exercise needs a visit on or after"))
      #expect(reply.body.contains("name=\"seen-flag-night-pain-year\" value=\"2021\""))
      #expect(reply.body.contains("name=\"agreed-flag-night-pain\" value=\"yes\" checked"))
      #expect(reply.body.contains("<details id=\"reason-1-seen\" open>"))
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }

  @Test func `the day that is named does count`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let refused = try await tab.sayDoctorSeen("flag.night-pain", on: (7, 3, 2021)).body
      let words = try #require(refused.firstMatch(of: /on or after (\d+) ([A-Z]\w+) (\d+)\./))
      let months = (1...12).map {
        "\(DayWords.words(Self.day(2021, $0, 1)).split(separator: " ")[1])"
      }
      let month = try #require(months.firstIndex(of: String(words.2))) + 1
      let first = Self.day(try #require(Int(words.3)), month, try #require(Int(words.1)))
      let early = first.adding(days: -1)
      let tooEarly = try await tab.sayDoctorSeen(
        "flag.night-pain", on: (early.day, early.month, early.year))
      #expect(tooEarly.status == .unprocessableContent)
      let reply = try await tab.sayDoctorSeen(
        "flag.night-pain", on: (first.day, first.month, first.year))
      #expect(reply.location == "/screen/result?said=doctor")
      #expect(try await tab.get(.tests).status == .ok)
    }
  }

  @Test func `which visits count is said before one is typed, where anything is too old`()
    async throws
  {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let page = try await tab.get(.screenResult).body
      let said = try #require(
        page.firstMatch(of: /A visit on (\d+ [A-Z]\w+ \d+) or later counts\./))
      let refused = try await tab.sayDoctorSeen("flag.night-pain", on: (7, 3, 2021)).body
      #expect(refused.contains("Exercise needs a visit on or after \(said.1)."))
      // One thing to see a doctor about: its form is the way on, and stands open.
      #expect(page.contains("<details id=\"reason-1-seen\" open>"))
      #expect(page.contains("<a href=\"#reason-1-seen\">Say when, and what they said</a>"))
    }
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes", "weight-loss": "yes"])
      let page = try await tab.get(.screenResult).body
      #expect(page.contains("id=\"reason-1-seen\">") && page.contains("id=\"reason-2-seen\">"))
      // Of two forms the one that was sent stands open.
      let refused = try await tab.sayDoctorSeen("flag.night-pain", on: (7, 3, 2021)).body
      #expect(refused.components(separatedBy: "-seen\" open>").count == 2)
    }
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      #expect(!(try await tab.get(.screenResult).body.contains("Say when, and what they said")))
    }
  }

  @Test
  func
    `of every question that sends to a doctor the named day counts, and the day before does not`()
    async throws
  {
    let flags = try DrawnPages.guide.get().catalogue.askedFlags
    var named = 0
    for asked in flags where asked.whenYes == .seeDoctorFirst {
      let answers = flags.map { flag -> Event in
        .answered(.flag(flag.id, flag.id == asked.id ? .yes : .no))
      }
      let visit = try await Visits.visit(answers + [.answered(.age(50))])
      let reasons = visit.screen.reasons.filter { $0.flag == asked.id.text }
      let concern = try #require(reasons.first.flatMap(ConcernField.init), "\(asked.id)")
      let first = try #require(
        DoctorsVisit.firstDayThatCounts(concern, in: visit), "\(asked.id)")
      let before = DoctorsVisit(concern: concern, seenOn: first.adding(days: -1))
      #expect(DoctorsVisit(concern: concern, seenOn: first).objection(in: visit) == nil)
      #expect(before.objection(in: visit)?.contains(DayWords.words(first)) == true, "\(asked.id)")
      named += 1
    }
    #expect(named > 10)
  }

  @Test func `a visit before the operation is refused with the operation's day`() async throws {
    var events = try DrawnPages.guide.get().catalogue.askedFlags.map { flag -> Event in
      .answered(.flag(flag.id, .no))
    }
    let operation = Self.day(2026, 11, 1)
    let knee = Told(Condition.ID("knee-replacement"), side: .left, since: operation)
    events += [.answered(.age(70)), .answered(.condition(knee, .yes))]
    let visit = try await Visits.visit(events)
    let reason = try #require(visit.screen.reasons.first { $0.condition == "knee-replacement" })
    let concern = try #require(ConcernField(reason))
    let before = DoctorsVisit(concern: concern, seenOn: operation.adding(days: -1))
    #expect(
      before.objection(in: visit)
        == "That visit was before the day you gave for it. Exercise needs a visit on or after "
        + "1 November 2026.")
    #expect(DoctorsVisit(concern: concern, seenOn: operation).objection(in: visit) == nil)
  }

  @Test func `a visit before the last no names that day and no other reason`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    try await Tab.open(in: folder, keeping: true) { try await $0.answerScreen() }
    try await Tab.open(on: .someDay.adding(days: 3), in: folder) { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let reply = try await tab.sayDoctorSeen("flag.night-pain", on: (20, 11, 2026))
      #expect(reply.body.contains("on 22 November 2026 you still answered no."))
      #expect(!reply.body.contains("too long ago"))
    }
  }

  @Test func `who was told no is asked to store nothing, and told what to do`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let before = try await tab.exported()
      let form = try await tab.get(.screenResult).body
      #expect(form.contains("They said no, or we did not speak about it"))
      let reply = try await tab.post(
        .cleared, [("concern", "flag.night-pain"), ("agreed-flag-night-pain", "no")])
      #expect(reply.status == .ok)
      #expect(reply.body.contains("nothing is stored") && reply.body.contains("If they said no"))
      #expect(try await tab.exported() == before)
      #expect(try await tab.get(.tests).location == Place.screenResult.path)
    }
  }

  @Test func `who chose neither is asked what they said`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen(saying: ["night-pain": "yes"])
      let reply = try await tab.post(.cleared, [("concern", "flag.night-pain")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("Choose what they said. If they said no, nothing is stored"))
    }
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? .first
  }
}

extension Tab {
  /// Says that a doctor was seen about something, and that exercise is fine.
  func sayDoctorSeen(_ concern: String, on day: (day: Int, month: Int, year: Int)) async throws
    -> Reply
  {
    let name = concern.replacing(".", with: "-")
    return try await post(
      .cleared,
      [
        ("concern", concern), ("seen-\(name)-day", "\(day.day)"),
        ("seen-\(name)-month", "\(day.month)"), ("seen-\(name)-year", "\(day.year)"),
        ("agreed-\(name)", "yes"),
      ])
  }
}

import Foundation
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Every page, for a person at the beginning and for one who has done everything.
struct PagesTests {
  static let places: [Place] = [
    .welcome, .screenStart, .screen(1), .screenResult, .today, .about, .pain, .told, .toldMore,
    .habits, .limits(1), .home, .acts, .asks, .tests, .test(.init("chair-stand")), .answer,
    .programme,
    .people, .yours, .export, .erase, .report, .known, .question(.init("would-a-bed-work")),
    .results,
    .library, .libraryShelf(.flags), .libraryEntry(.conditions, "osteoporosis"), .notes,
  ]

  @Test func `every pattern is tried`() {
    // Pictures and sounds are no pages: FigureRoutesTests and SpeechRoutesTests try them; NotesTests
    // tries a note that there is, StoredResultTests a result, PainPageTests the worst place. The others only take a form, or tell of one.
    let others: Set<Pattern> = [
      .cleared, .importing, .limitsStart, .newPerson, .ownName, .figure, .speech, .note, .erased,
      .result, .resultBack, .painWorst,
    ]
    let tried = Set(Self.places.map(\.pattern)).union(others)
    #expect(tried == Set(Pattern.allCases))
  }

  @Test func `every page answers a new person`() async throws {
    try await Tab.open { (tab) async throws in
      for place in Self.places {
        let reply = try await tab.get(place)
        #expect([.ok, .seeOther].contains(reply.status), "\(place.path): \(reply.status)")
        #expect(!reply.body.contains("{{"), "\(place.path)")
      }
    }
  }

  @Test func `every page shows itself to a person who has done everything`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for place in Self.places where place != .screenStart {
        let reply = try await tab.get(place)
        #expect(reply.status == .ok, "\(place.path): \(reply.status) \(reply.location ?? "")")
        guard place != .export else { continue }
        #expect(reply.body.contains("<h1"), "\(place.path)")
        #expect(reply.body.components(separatedBy: "<h1").count == 2, "one h1 on \(place.path)")
        #expect(!reply.body.contains("{{"), "\(place.path)")
        #expect(reply.body.contains("<title>"), "\(place.path)")
        try expectIdsOnce(reply.body, place.path)
      }
    }
  }

  @Test func `every link of every page leads somewhere`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      var seen: Set<String> = []
      for place in Self.places {
        let page = try await tab.get(place).body
        for match in page.matches(of: /(?:href|src|action)="(\/[^"#]*)[^"]*"/) {
          let path = String(match.1)
          guard seen.insert(path).inserted else { continue }
          let status = try await tab.get(path).status
          #expect(status == .ok || status == .seeOther, "\(path) on \(place.path): \(status)")
        }
      }
      #expect(seen.count > 20)
    }
  }

  @Test func `the chosen questions are answered with the result and the programme`() async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerEverything()
      for place in [Place.answer, .programme] {
        #expect(
          try await tab.get(place).body.contains("Would a bed work instead?"), "\(place.path)")
      }
    }
  }

  @Test func `the next step leads on from where one is`() async throws {
    try await Tab.open { (tab) async throws in
      #expect(try await tab.get("/").body.contains("href=\"/screen/1\""))
      try await tab.answerScreen()
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/about/pain\""))
      _ = try await tab.post(.told, [("condition", "none-of-these")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/habits\""))
      _ = try await tab.post(.habits, [("habit-smoking", "no")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/limits/1\""))
      try await tab.answerLimits()
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/home\""))
      _ = try await tab.post(
        .test(.init("chair-stand")), [("value", "11"), ("ending", "finished")])
      #expect(try await tab.get("/").body.contains("class=\"btn big\" href=\"/answer\""))
    }
  }

  @Test func `the first page promises only what is there`() async throws {
    let catalogue = try RealCatalogue.load()
    let sided = catalogue.tests.count { $0.sides == .each }
    try await Tab.open { (tab) async throws in
      let page = try await tab.get("/").body
      #expect(!page.contains("hip first") && !page.contains("front with back"))
      #expect(page.contains("most look at one side, then at the other"))
      #expect(2 * sided > catalogue.tests.count, "most tests look at one side, then at the other")
    }
  }

  private func expectIdsOnce(_ page: String, _ path: String) throws {
    let ids = page.matches(of: /\ id="([^"]+)"/).map { String($0.1) }
    let twice = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty, "\(path): \(twice.sorted())")
  }
}

extension Tab {
  /// Goes the whole way, with a condition, a limit, a question and two tests.
  func answerEverything() async throws {
    try await answerScreen(saying: ["morning-stiffness": "yes"])
    _ = try await post(.pain, [("pain", "5"), ("where", "low back"), ("since", "March")])
    _ = try await post(.told, [("condition", "knee-replacement")])
    let since = "since-knee-replacement-left"
    _ = try await post(
      .toldMore,
      [
        ("side-knee-replacement", "left"), ("\(since)-day", "1"), ("\(since)-month", "2"),
        ("\(since)-year", "2019"),
      ])
    _ = try await post(.habits, [("habit-long-sitting", "yes"), ("habit-smoking", "no")])
    try await answerLimits(setting: ["no-floor", "no-knee-weight"])
    _ = try await post(
      .home, [("minutes", "30")] + Thing.allCases.map { (HomePage.field, $0.rawValue) })
    _ = try await post(.acts, [("act-bed", "4"), ("goal", "garden again")])
    _ = try await post(.asks, [("question", "would-a-bed-work")])
    _ = try await post(
      .test(.init("side-lying-leg-lift")),
      [
        ("value-left", "24"), ("ending-left", "finished"), ("value-right", "11"),
        ("ending-right", "finished"),
      ])
    _ = try await post(.test(.init("chair-stand")), [("value", "11"), ("ending", "finished")])
  }
}

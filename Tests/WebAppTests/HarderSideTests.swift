import Anatomy
import HTTPTypes
import Knowledge
import TestSupport
import Testing

@testable import WebApp

/// Which side was harder: asked after both sides, answered freely, stored for the day.
struct HarderSideTests {
  private static let sided = SelfTest.ID("side-lying-leg-lift")
  private static let both = [
    ("value-left", "24"), ("ending-left", "finished"), ("value-right", "15"),
    ("ending-right", "finished"),
  ]

  private static func open(_ use: @escaping @Sendable (Tab) async throws -> Void) async throws {
    try await Tab.open { (tab) async throws in
      try await tab.answerScreen()
      try await tab.answerLimits()
      _ = try await tab.post(
        .home, [("minutes", "30")] + Thing.allCases.map { (HomePage.field, $0.rawValue) })
      try await use(tab)
    }
  }

  @Test(arguments: ["left", "right"])
  func `the harder side is stored with the day's tries`(side: String) async throws {
    try await Self.open { (tab) async throws in
      #expect(try await tab.get(.test(Self.sided)).body.contains("Which side was harder?"))
      let reply = try await tab.post(.test(Self.sided), Self.both + [("harder", side)])
      #expect(reply.location == "/tests?said=test")
      #expect(try await tab.exported().contains("\"harder\" : \"\(side)\""))
    }
  }

  @Test func `both the same is an answer too`() async throws {
    try await Self.open { (tab) async throws in
      _ = try await tab.post(.test(Self.sided), Self.both + [("harder", "same")])
      let record = try await tab.exported()
      #expect(record.contains("compared"))
      #expect(!record.contains("\"harder\" : \"left\""))
      #expect(!record.contains("\"harder\" : \"right\""))
    }
  }

  @Test(arguments: [[], [("harder", "unnoticed")]] as [[(String, String)]])
  func `nothing said or noticed stores the tries alone`(said: [(String, String)]) async throws {
    try await Self.open { (tab) async throws in
      let reply = try await tab.post(.test(Self.sided), Self.both + said)
      #expect(reply.location == "/tests?said=test")
      #expect(!(try await tab.exported().contains("compared")))
    }
  }

  @Test func `one side alone cannot be compared, and nothing is stored`() async throws {
    try await Self.open { (tab) async throws in
      let before = try await tab.exported()
      let reply = try await tab.post(
        .test(Self.sided), [("value-left", "24"), ("ending-left", "finished"), ("harder", "left")])
      #expect(reply.status == .unprocessableContent)
      #expect(reply.body.contains("<a href=\"#harder\">Do both sides before you compare them"))
      #expect(reply.body.contains("name=\"harder\" value=\"left\" checked"))
      #expect(try await tab.exported() == before)
    }
  }

  @Test func `the second side of the day brings the question`() async throws {
    try await Self.open { (tab) async throws in
      _ = try await tab.post(
        .test(Self.sided), [("value-left", "20"), ("ending-left", "finished")])
      let form = try await tab.get(.test(Self.sided)).body
      #expect(form.contains("Which side was harder?") && !form.contains("value-left"))
      _ = try await tab.post(
        .test(Self.sided),
        [("value-right", "18"), ("ending-right", "finished"), ("harder", "right")])
      #expect(try await tab.exported().contains("\"harder\" : \"right\""))
    }
  }

  @Test func `a test without sides asks nothing of the kind and takes nothing`() async throws {
    try await Self.open { (tab) async throws in
      let chair = Place.test(.init("chair-stand"))
      #expect(!(try await tab.get(chair).body.contains("Which side was harder?")))
      _ = try await tab.post(chair, [("value", "9"), ("ending", "finished"), ("harder", "left")])
      #expect(!(try await tab.exported().contains("compared")))
    }
  }

  @Test func `the page with the question names nothing that is missing`() throws {
    let catalogue = try RealCatalogue.load()
    let test = try #require(catalogue.tests[Self.sided])
    let page = TestPage(
      test: test, catalogue: catalogue, sides: [.left, .right], comparesSides: true,
      practice: false, context: DrawnPages.context)
    var names = TemplateNames(try PageLibrary.texts(in: BundledFiles.templates))
    names.check("test", with: page)
    #expect(names.missing.isEmpty, "\(Set(names.missing).sorted())")
    let html = try DrawnPages.html(.test, page)
    DrawnPages.checkShown(page, in: html)
    try DrawnPages.checkIDs(html)
  }
}

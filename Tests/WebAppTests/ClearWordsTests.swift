import Anatomy
import Foundation
import HTTPTypes
import Journalling
import Knowledge
import Plumbline
import TestSupport
import Testing

@testable import WebApp

/// Words that a worried reader must not stumble over.
struct ClearWordsTests {
  @Test func `the ends of the scales fit every act`() async throws {
    try await Tab.open { (tab) async throws in
      let page = try await tab.get(.acts).body
      #expect(page.contains("<span>0: not at all</span> <span>10: without any trouble</span>"))
      #expect(!page.contains("I cannot do it"))
    }
  }

  @Test func `how far the safety questions are is counted in answers`() async throws {
    let topics = ScreenTopic.all(in: try RealCatalogue.load())
    let first = try #require(topics.first)
    try await Tab.open { (tab) async throws in
      _ = try await tab.post(.screen(1), first.flags.map { (FieldName.flag($0.id), "no") })
      let page = try await tab.get("/").body
      #expect(page.contains("1 of \(topics.count) topics answered"))
      #expect(!page.contains("pages open"))
    }
  }

  @Test func `a test without sides speaks of none`() throws {
    let catalogue = try RealCatalogue.load()
    let test = try #require(catalogue.tests[.init("chair-stand")])
    let sent = AttemptForm(FormValues(), test: test, sides: [nil])
    #expect(sent.reader.problems.map(\.message) == ["Give your result"])
    let both = AttemptForm(FormValues(), test: test, sides: [.left, .right])
    #expect(both.reader.problems.map(\.message) == ["Give a result for one side at least"])
  }
}

/// Where an idea comes from, and how good the evidence for it is, is said before advice.
struct HonestWordsTests {
  @Test func `the article is named once, where its chain is told`() async throws {
    #expect(!Words.unequalLabel.contains("article"))
    #expect(Words.unequalLabel.contains("the idea of training the weaker side more"))
    for (name, text) in try PageLibrary.texts(in: BundledFiles.templates) {
      let count =
        text.components(separatedBy: "This program began with a newspaper article").count - 1
      let said = text.replacing(#/{{[^}]*}}|<[^>]*>/#, with: " ")
      #expect(!said.contains(#/(?i)\bchain\b/#), "\(name)")
      #expect(count == (name == "known" ? 1 : 0), "\(name)")
    }
  }

  @Test func `a habit that has not been shown to matter says so before its change`() throws {
    var record = try DrawnPages.example("desk-sciatica")
    let catalogue = try DrawnPages.guide.get().catalogue
    let habit = try #require(catalogue.habits.first { $0.verdict == .contradicted })
    record.journal.record(.answered(.habit(habit.id, .yes)), on: try DrawnPages.today())
    let html = try DrawnPages.html(.answer, try DrawnPages.answer(record))
    let words =
      "<b>This habit has not been shown to matter.</b> \(DrawnPages.escaped(habit.change))"
    #expect(html.contains(words))
    #expect(!html.contains("evidence: contradicted"))
  }
}

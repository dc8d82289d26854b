import Foundation
import Journalling
import Knowledge
import Plumbline
import Testing

@testable import WebApp

/// What the answer page says while hardly anything was looked at.
@Suite struct EarlyAnswerTests {
  @Test func `after one test the page says that hardly anything was looked at`() throws {
    let report = try Self.report()
    let page = try DrawnPages.answer(try Self.oneTest())
    let tested = report.groups.count(where: \.tested)
    #expect(report.answer.verdict == "tooEarly")
    #expect(page.heading == "Too early to say")
    #expect(page.lead.contains("We have hardly looked yet"))
    #expect(page.lead.contains("\(tested) of the \(report.groups.count) muscle groups"))
    #expect(report.answer.sentence.contains("We have hardly looked yet"))
    let html = try DrawnPages.html(.answer, page)
    #expect(!html.contains("nothing to blame") && !html.contains("nothing missed"))
    #expect(page.noFinding == nil || html.contains("Nothing can be named yet."))
  }

  @Test func `after one test no bar is drawn, and the figures are folded away`() throws {
    let html = try DrawnPages.html(.answer, try DrawnPages.answer(try Self.oneTest()))
    #expect(!html.contains("share-bar"))
    let answer = try DrawnPages.matches(
      "(<section class=\"first-answer\"[\\s\\S]*?</section>)", in: html)
    let first = try #require(answer.first)
    #expect(first.contains("<summary>The chances so far: what we assume before testing</summary>"))
    #expect(first.contains("<ul class=\"shares\">"))
    let seen = DrawnPages.visibleText(first)
    #expect(!seen.contains(" in 10") && !seen.contains(" in 20"), "\(seen)")
    #expect(!seen.contains("one muscle group"))
  }

  @Test func `what is not sure is never called nothing to blame`() {
    #expect(Words.noFinding(isEarly: false).contains("nothing to blame"))
    #expect(!Words.noFinding(isEarly: true).contains("blame"))
  }

  @Test func `how much was looked at is said with its numbers`() {
    #expect(Words.looked(at: 3, of: 16).contains("hardly looked yet"))
    #expect(Words.looked(at: 3, of: 16).contains("3 of the 16 muscle groups"))
    #expect(Words.looked(at: 0, of: 16).contains("none of the 16 muscle groups"))
    #expect(!Words.looked(at: 9, of: 16).contains("hardly"))
    #expect(!Words.figures(after: 9, of: 16).contains("before testing"))
  }

  private static func report() throws -> AssessReport {
    try DrawnPages.guide.get().assess(try oneTest(), today: try DrawnPages.today())
  }

  private static func oneTest() throws -> PersonRecord {
    var record = PersonRecord()
    record.journal.record(
      .attempted(Attempt(test: SelfTest.ID("chair-stand"), value: 12)), on: try DrawnPages.today())
    return record
  }
}

import Anatomy
import Foundation
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// The report says no more than was told: “not sure” is said, and a day no more exactly than it is known.
struct ReportHonestyTests {
  private let guide: Guide
  private static let today = Day("2026-11-22") ?? .first

  init() throws { guide = try Guide() }

  private func story(_ events: [Event]) -> ProfessionalReport.Story {
    var record = PersonRecord()
    for event in events { record.journal.record(event, on: Self.today) }
    return guide.professionalReport(record, today: Self.today, withProgramme: false).story
  }

  @Test func `a limit of which nobody is sure is said to be so`() {
    let floor = HeldLimit(Limit.ID("no-floor"))
    #expect(story([.answered(.limit(floor, .unsure))]).limits == ["No floor (not sure)"])
    #expect(story([.answered(.limit(floor, .yes))]).limits == ["No floor"])
    #expect(
      story([.answered(.limit(floor, .unsure)), .answered(.limit(floor, .yes))]).limits
        == ["No floor"])
  }

  @Test(arguments: [
    ("2019-12-31", "year", "2019"), ("2019-04-30", "month", "2019-04"),
    ("2019-04-29", "day", "2019-04-29"), ("2024-02-29", "month", "2024-02"),
  ])
  func `a day is said no more exactly than it is known`(
    since: String, known: String, words: String
  ) throws {
    let told = Told(Condition.ID("knee-replacement"), side: .left, since: Day(since))
    let one = try #require(story([.answered(.condition(told, .yes))]).told.first)
    #expect(one.known == known)
    #expect(
      Words.since(one, day: \.description, month: { String($0.description.prefix(7)) }) == words)
  }

  @Test func `long ago, with the day not known, is not said as a day`() throws {
    let weeks = try #require(
      RealCatalogue.load().conditions[Condition.ID("knee-replacement")]?.early?.weeks)
    let told = Told(
      Condition.ID("knee-replacement"), side: .left, since: Self.today.adding(days: -7 * weeks))
    let one = try #require(story([.answered(.condition(told, .yes))]).told.first)
    #expect(one.known == "before")
    let words = try #require(Words.since(one, day: \.description, month: \.description))
    #expect(words.hasPrefix("longer ago than") && words.hasSuffix("day not known"))
  }

  @Test func `a question that was asked in two places stands once`() throws {
    let question = try #require(RealCatalogue.load().questions.first)
    var record = PersonRecord()
    record.journal.record(.answered(.asked(question.id)), on: Self.today)
    for text in [question.question, "Mine?", "Mine?"] {
      record.journal.record(.wondered(text), on: Self.today)
    }
    let report = guide.professionalReport(record, today: Self.today, withProgramme: false)
    #expect(report.questions == [question.question, "Mine?"])
  }
}

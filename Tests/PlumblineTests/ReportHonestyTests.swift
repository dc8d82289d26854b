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

  init() throws { guide = try RealGuide.load() }

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

  @Test(arguments: [
    ("2019-12-31", DayKnown.day, "2019-12-31"), ("2019-12-31", .month, "2019-12"),
    ("2019-12-31", .year, "2019"), ("2026-11-20", .year, "2026"), ("2026-11-20", .month, "2026-11"),
    ("2019-04-30", .day, "2019-04-30"), ("2019-04-29", .day, "2019-04-29"),
  ])
  func `a day on the border of a month or a year is said as exactly as it was told`(
    since: String, known: DayKnown, words: String
  ) throws {
    let knee = Condition.ID("knee-replacement")
    let told = Told(knee, side: .left, since: Day(since), known: known)
    let one = try #require(story([.answered(.condition(told, .yes))]).told.first)
    #expect(one.known == known.rawValue)
    #expect(
      Words.since(one, day: \.description, month: { String($0.description.prefix(7)) }) == words)
  }

  @Test func `a named day that is just as long ago as the weeks that count is said as that day`()
    throws
  {
    let weeks = try #require(
      RealCatalogue.load().conditions[Condition.ID("knee-replacement")]?.early?.weeks)
    let day = Self.today.adding(days: -7 * weeks)
    for (known, isSaid) in [(DayKnown.day, true), (.before, false)] {
      let told = Told(Condition.ID("knee-replacement"), side: .left, since: day, known: known)
      let one = try #require(story([.answered(.condition(told, .yes))]).told.first)
      #expect(
        (Words.since(one, day: \.description, month: \.description) == day.description) == isSaid)
    }
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

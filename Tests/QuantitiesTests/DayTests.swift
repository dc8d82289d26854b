import Foundation
import Quantities
import TestSupport
import Testing

struct DayTests {
  /// Length of a month by the rule every school teaches, written without the code under test.
  private func length(_ month: Int, _ year: Int) -> Int {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Walks the calendar from 1900 to 2199 with two nested loops and compares every step.
  @Test func `every day of three centuries follows the one before it`() throws {
    var count = 0
    var before: Day?
    for year in 1900...2199 {
      for month in 1...12 {
        for date in 1...length(month, year) {
          let day = try #require(Day(year: year, month: month, day: date))
          let byCounting = Day.first.adding(days: count)
          guard byCounting == day, day.days(since: .first) == count, Day(day.description) == day,
            (byCounting.year, byCounting.month, byCounting.day) == (year, month, date),
            before.map({ $0 < day && day.days(since: $0) == 1 && $0.adding(days: 1) == day })
              ?? true
          else {
            Issue.record("\(day) is not day \(count)")
            return
          }
          before = day
          count += 1
        }
        #expect(Day(year: year, month: month, day: length(month, year) + 1) == nil)
        #expect(Day(year: year, month: month, day: 0) == nil)
      }
    }
    #expect(count == 109_573)
    #expect(before?.description == "2199-12-31")
  }

  @Test(arguments: [
    (1900, false), (1904, true), (1999, false), (2000, true), (2023, false), (2024, true),
    (2100, false), (2196, true),
  ])
  func `February has a 29th in leap years only`(_ year: Int, _ isLeap: Bool) {
    #expect((Day(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect((Day("\(year)-02-29") != nil) == isLeap)
  }

  @Test func `known spans have their known lengths`() throws {
    let newYear = try #require(Day("2024-01-01"))
    #expect(try newYear.days(since: #require(Day("2023-01-01"))) == 365)
    #expect(try #require(Day("2025-01-01")).days(since: newYear) == 366)
    #expect(try #require(Day("2000-01-01")).days(since: #require(Day("1900-01-01"))) == 36_524)
    #expect(try newYear.days(since: #require(Day("2024-03-01"))) == -60)
    #expect(newYear.days(since: newYear) == 0)
  }

  @Test func `adding days keeps to the years a day may have`() throws {
    let last = try #require(Day(year: 2199, month: 12, day: 31))
    #expect(last.adding(days: 1) == last)
    #expect(Day.first.adding(days: -1) == Day.first)
    #expect(Day.first.adding(days: 1_000_000_000) == last)
    #expect(last.adding(days: -1_000_000_000) == Day.first)
    #expect(Day.first.adding(days: .max) == last)
    #expect(last.adding(days: .min) == Day.first)
  }

  @Test(arguments: UInt64(0)..<200)
  func `adding and counting undo each other, and order agrees with counting`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let one = Day.first.adding(days: Int.random(in: 0..<109_573, using: &generator))
    let other = Day.first.adding(days: Int.random(in: 0..<109_573, using: &generator))
    let span = other.days(since: one)
    #expect(one.adding(days: span) == other)
    #expect(one.days(since: other) == -span)
    #expect((one < other) == (span > 0))
    #expect((one == other) == (span == 0))
    #expect((one < other) == (one.description < other.description))
  }

  @Test(arguments: [
    "", " ", "2026", "2026-11", "2026-11-22 ", " 2026-11-22", "2026-11-2", "2026-1-22", "26-11-22",
    "2026/11/22", "2026-11-22T00:00:00", "22-11-2026", "20261-1-22", "2026--1-22", "2026-11--2",
    "+026-11-22", "2026-+1-22", "2026-13-01", "2026-00-10", "2026-01-00", "2026-04-31",
    "2026-02-29", "1899-12-31", "2200-01-01", "0000-00-00", "２０２６-11-22", "2026-١١-22",
    "2026–11–22",
    "2026-1１-2", "today", "\u{0}2026-11-2", "2026-11-22\n", "----------", "99999999999999999999",
  ])
  func `a text that is not a day is refused`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    (1899, 12, 31), (2200, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (2026, 1, -1), (Int.min, 1, 1), (Int.max, Int.max, Int.max), (2026, Int.min, 1),
  ])
  func `numbers that are not a day are refused`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test func `a day is written and read as a text in JSON`() throws {
    let day = try #require(Day("2026-11-02"))
    let data = try JSONEncoder().encode([day])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-02"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-11-31"]"#.utf8))
    }
  }
}

import Journalling
import Quantities

/// Reads the fields of a form and collects every problem, each with its field.
struct FormReader {
  let values: FormValues
  private(set) var problems: [FieldProblem] = []

  init(_ values: FormValues) { self.values = values }

  mutating func note(_ field: String, _ message: String, about: String? = nil) {
    problems.append(FieldProblem(field: field, message: message, about: about))
  }

  /// Notes a question that has no answer yet.
  mutating func noteMissing(_ field: String, _ message: String, about question: String?) {
    problems.append(
      FieldProblem(field: field, message: message, about: question, isMissing: true))
  }

  /// One of several words; a missing one is noted when a message is given.
  mutating func word<Word: RawRepresentable<String>>(
    _ field: String, _ kind: Word.Type, ifMissing message: String?, about: String? = nil
  ) -> Word? {
    if let word = values[field].flatMap(Word.init(rawValue:)) { return word }
    if let message { noteMissing(field, message, about: about) }
    return nil
  }

  /// A whole number in a range; an empty field is `nil` and no problem.
  mutating func whole(_ field: String, in range: ClosedRange<Int>, _ message: String) -> Int? {
    guard let text = values[field] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      note(field, message)
      return nil
    }
    return number
  }

  /// A number in a range, with a point or a comma; an empty field is `nil` and no problem.
  mutating func number(
    _ field: String, in range: ClosedRange<Double>, _ message: String
  ) -> Double? {
    guard let text = values[field] else { return nil }
    let plain = text.map { $0 == "," ? "." : $0 }
    let digits = plain.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard digits, let number = Double(String(plain)), range.contains(number) else {
      note(field, message)
      return nil
    }
    return number
  }

  /// A text in the person's own words; an empty field is `nil` and no problem.
  mutating func text(_ field: String) -> String? {
    let longest = 2000
    guard let text = values[field] else { return nil }
    guard text.count <= longest else {
      note(field, "Shorten this to \(longest) letters; you wrote \(text.count)")
      return nil
    }
    return text
  }

  /// A day from three fields; all empty is `nil`, and a problem when a message is given.
  mutating func day(_ field: String, upTo today: Day, ifMissing message: String?) -> Day? {
    guard hasDay(field) else {
      if let message { note("\(field)-day", message) }
      return nil
    }
    let parts = ["day", "month", "year"].map { values["\(field)-\($0)"] }
    // Lately, so that what is copied from the message is refused for no other reason.
    let lately = today.adding(days: -7)
    let example = "such as \(lately.day) \(lately.month) \(lately.year)"
    guard !parts.contains(nil) else {
      note("\(field)-day", "Give the day, the month and the year, \(example)")
      return nil
    }
    let numbers = parts.map { $0.flatMap { Int($0) } ?? 0 }
    guard let day = Day(year: numbers[2], month: numbers[1], day: numbers[0]) else {
      note("\(field)-day", "Give a day that exists, \(example)")
      return nil
    }
    guard day <= today else {
      noteFuture(field, today)
      return nil
    }
    return day
  }

  /// A day, a month with its year, or a year alone: the last day it can have been, today at most.
  ///
  /// All empty is `nil` and no problem.
  mutating func lastDay(_ field: String, upTo today: Day) -> (day: Day, known: DayKnown)? {
    let (month, year) = (values["\(field)-month"], values["\(field)-year"])
    guard values["\(field)-day"] == nil, month != nil || year != nil else {
      return day(field, upTo: today, ifMissing: nil).map { ($0, .day) }
    }
    let number = month.map { Int($0) ?? 0 }
    guard let year = year.flatMap({ Int($0) }),
      let first = Day(year: year, month: number ?? 1, day: 1)
    else {
      note("\(field)-day", "Give a year with four digits; with a month from 1 to 12 if you know it")
      return nil
    }
    guard first <= today else {
      noteFuture(field, today)
      return nil
    }
    let later = (1...366).map { first.adding(days: $0) }
    let last = later.last { $0.year == year && (number == nil || $0.month == number) }
    return (min(last ?? first, today), number == nil ? .year : .month)
  }

  /// Whether anything was written into the three fields of a day.
  func hasDay(_ field: String) -> Bool {
    ["day", "month", "year"].contains { values["\(field)-\($0)"] != nil }
  }

  private mutating func noteFuture(_ field: String, _ today: Day) {
    note("\(field)-day", "Give a day that has been already; today is \(DayWords.words(today))")
  }
}

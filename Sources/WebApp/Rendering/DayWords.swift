import Quantities

/// How days are said on pages: “22 November 2026”.
enum DayWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func words(_ day: Day) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }

  /// A month of a year: “November 2026”.
  static func month(_ day: Day) -> String { "\(months[day.month - 1]) \(day.year)" }

  /// Short, for tables: “22 Nov 2026”.
  static func short(_ day: Day) -> String {
    "\(day.day) \(months[day.month - 1].prefix(3)) \(day.year)"
  }

  /// A sentence made elsewhere, with every `2026-11-22` in it said in words.
  static func spelled(_ sentence: String) -> String {
    sentence.replacing(/\d{4}-\d{2}-\d{2}/) { match in
      Day(String(match.output)).map(words) ?? String(match.output)
    }
  }
}

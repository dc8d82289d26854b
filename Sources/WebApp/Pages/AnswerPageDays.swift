import Quantities

/// How days are said on pages: “22 November 2026”.
enum DayWords {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func words(_ day: Day) -> String { "\(day.day) \(months[day.month - 1]) \(day.year)" }
}

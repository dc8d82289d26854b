/// A day of the civil (Gregorian) calendar: year, month and day, without a time or a time zone.
///
/// Training days are counted in days, never in seconds, so that a change of the clocks cannot shift
/// a programme. The conversion to a running number follows the usual era arithmetic of the
/// proleptic Gregorian calendar (400 years have 146,097 days).
public struct Day: Hashable, Sendable, Comparable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Makes a day, or `nil` when the calendar has no such day or the year is not 1900 to 2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `2026-11-22`; anything else is `nil`.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard text.utf8.count == 10, parts.count == 3, parts[0].count == 4, parts[1].count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The first day there is here, 1900-01-01.
  public static let first = Day(number: 693_901)

  /// The last day there is here, 2199-12-31.
  public static let last = Day(number: 803_473)

  /// How many days from `other` to this day; negative when this day comes first.
  public func days(since other: Day) -> Int { number - other.number }

  /// The day so many days later (earlier when negative), kept within the years a day may have.
  public func adding(days: Int) -> Day {
    let reachable = min(max(days, Day.first.days(since: self)), Day.last.days(since: self))
    return Day(number: number + reachable)
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days since 0000-03-01; years begin in March, so a leap day is a year's last.
  private var number: Int {
    let shiftedYear = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    return shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
      + (monthFromMarch * 153 + 2) / 5 + day - 1
  }

  private init(number: Int) {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.month = month
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// The one written form: `2026-11-22`.
  public var description: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "“\(text)” is not a day"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

import Knowledge
import Quantities

/// Entries of a kind that is written no more: read as strictly as any, and passed over.
///
/// `planned` was to note that a week had been handed out. Nothing ever went by it, since a week is worked
/// out anew whenever it is looked at. A journal that has one reads as it would without it; the numbers of
/// the others stay.
struct OldEntries {
  private var numbers: Set<Int> = []

  /// Whether an entry is of such a kind; what is wrong with it is noted.
  mutating func passesOver(_ reader: StrictReader, today: Day) -> Bool {
    // No other kind has one of these keys.
    let keys = ["catalogue", "model", "programme"]
    guard keys.contains(where: reader.has), reader.optionalText("kind") == "planned" else {
      return false
    }
    numbers.insert(reader.whole("number", in: 1...10_000_000))
    let day = reader.day("day")
    if day > today {
      reader.note("day", what: "\(day) is in the future (today is \(today))", "Mend the day")
    }
    for key in keys { _ = reader.text(key) }
    reader.finish()
    return true
  }

  /// Whether an entry takes one of these back, or that again.
  mutating func passesOver(_ entry: Entry) -> Bool {
    guard case .corrected(let number, nil) = entry.event, numbers.contains(number) else {
      return false
    }
    numbers.insert(entry.number)
    return true
  }
}

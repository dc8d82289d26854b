import Anatomy
import Foundation
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// How exactly a day is known: written down, read again, and never a matter for a rule.
struct DayKnownTests {
  private static let knee = Condition.ID("knee-replacement")

  private static func event(_ known: DayKnown?) -> Event {
    .answered(.condition(Told(knee, side: .left, since: Day("2019-12-31"), known: known), .yes))
  }

  @Test(arguments: [nil] + DayKnown.allCases)
  func `it is written and read as it was told`(known: DayKnown?) throws {
    var journal = Journal()
    journal.record(Self.event(known), on: Golden.today)
    let data = try journal.written()
    let read = try Journal(reading: data, catalogue: RealCatalogue.load(), today: Golden.today)
    #expect(read == journal)
    #expect(String(decoding: data, as: UTF8.self).contains("\"known\"") == (known != nil))
  }

  @Test(arguments: [
    (
      #""condition": "knee-replacement", "known": "year", "answer": "yes""#,
      "entries[0].known: known: no day is given that could be known. Remove it, or give `since`."
    ),
    (
      #""condition": "knee-replacement", "since": "2019-12-31", "known": "decade", "answer": "yes""#,
      "entries[0].known: known: “decade” is not a word known here. Use one of: day, month, year, before."
    ),
  ])
  func `what cannot be is refused`(keys: String, says: String) throws {
    #expect(try Refusal.sentences(about: Refusal.answer(keys, says).file) == [says])
  }

  @Test func `without a day there is nothing to know`() {
    #expect(Told(Self.knee, known: .year).known == nil)
  }

  @Test func `saying it more exactly does not make it told anew`() {
    let person = Person(
      folding: [
        Entry(number: 1, day: .first, event: Self.event(.year)),
        Entry(number: 2, day: .first.adding(days: 9), event: Self.event(.day)),
      ])
    #expect(person.conditions.map(\.known) == [.day])
    #expect(person.toldAt.values.map(\.number) == [1])
  }

  @Test func `a day by itself may stand for its month or its year`() throws {
    for (day, known) in [
      ("2019-12-31", DayKnown.year), ("2019-04-30", .month), ("2024-02-29", .month),
      ("2024-02-28", .day), ("2019-04-29", .day), ("2019-01-31", .month), ("2019-12-30", .day),
    ] {
      #expect(DayKnown(ofUnsaid: try #require(Day(day))) == known)
    }
  }
}

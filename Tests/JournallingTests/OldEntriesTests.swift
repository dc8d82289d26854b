import Foundation
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// Journals with an entry of a kind that is written no more.
struct OldEntriesTests {
  private static let planned =
    #""kind": "planned", "catalogue": "0a1b", "model": "plumb-1", "programme": "c2d3""#
  private static let note = #""kind": "noted", "text": "slept badly""#

  private static func journal(_ entries: String...) throws -> Journal {
    try Journal(
      reading: Data(Refusal(entries: entries, says: []).file.utf8),
      catalogue: RealCatalogue.load(), today: Golden.today)
  }

  @Test func `it is read as if it were not there, and the others keep their numbers`() throws {
    let journal = try Self.journal(Self.note, Self.planned, Self.note, #""kind": "fell""#)
    #expect(journal.entries.map(\.number) == [1, 3, 4])
    #expect(journal.person.notes.map(\.number) == [1, 3])
    let again = try Journal(
      reading: journal.written(), catalogue: RealCatalogue.load(), today: Golden.today)
    #expect(again == journal)
  }

  @Test func `what takes it back is passed over too, and what takes back another is not`() throws {
    let journal = try Self.journal(
      Self.planned, #""kind": "corrected", "corrects": 1"#, #""kind": "corrected", "corrects": 2"#,
      Self.note, #""kind": "corrected", "corrects": 4"#)
    #expect(journal.entries.map(\.number) == [4, 5])
    #expect(journal.person.notes.isEmpty)
  }

  @Test(arguments: [
    (
      planned.replacing(", \"programme\": \"c2d3\"", with: ""),
      "entries[0]: the key “programme” is missing. Add `programme`."
    ),
    (
      planned + #", "text": "a""#,
      "entries[0].text: text: this key is not known here."
        + " Remove it or use one of: catalogue, day, kind, model, number, programme."
    ),
    (
      planned + #", "day": "2026-12-24""#,
      "entries[0].day: day: 2026-12-24 is in the future (today is 2026-11-22). Mend the day."
    ),
  ])
  func `it is read as strictly as any other`(keys: String, says: String) throws {
    #expect(try Refusal.sentences(about: Refusal.entry(keys, says).file) == [says])
  }
}

import Foundation
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// Notes of one's own, and questions to take to a professional.
struct NoteTests {
  private static let first = Golden.day("2026-11-01")

  private func person(_ events: Event...) -> Person {
    Person(
      folding: events.enumerated().map {
        Entry(number: $0 + 1, day: Self.first.adding(days: $0), event: $1)
      })
  }

  @Test func `a note and a question keep their kind, day and number`() {
    let notes = person(.fell, .noted("slept badly"), .wondered("may I swim?")).notes
    #expect(notes.map(\.kind) == [.note, .question])
    #expect(notes.map(\.text) == ["slept badly", "may I swim?"])
    #expect(notes.map(\.number) == [2, 3])
    #expect(notes.map(\.day) == [Self.first.adding(days: 1), Self.first.adding(days: 2)])
    #expect(notes.allSatisfy { $0.rewordedOn == nil })
  }

  @Test func `only questions are taken to a professional`() {
    let person = person(.noted("a"), .wondered("b"), .noted("c"), .wondered("d"))
    #expect(person.questionsToTake.map(\.text) == ["b", "d"])
  }

  @Test func `new words stand on the old day and under the old number`() {
    let note = person(.wondered("may I swin?"), .noted("x"), .reworded(1, "may I swim?")).notes[0]
    #expect(note.text == "may I swim?" && note.kind == .question)
    #expect(note.number == 1 && note.day == Self.first)
    #expect(note.rewordedOn == Self.first.adding(days: 2))
  }

  @Test func `the last of several rewordings holds, and one that was taken back does not`() {
    #expect(person(.noted("a"), .reworded(1, "b"), .reworded(1, "c")).notes.map(\.text) == ["c"])
    let undone = person(.noted("a"), .reworded(1, "b"), .corrected(2, nil)).notes
    #expect(undone.map(\.text) == ["a"] && undone.map(\.rewordedOn) == [nil])
  }

  @Test func `what was taken back is gone, also when it was written anew, and can come back`() {
    #expect(person(.wondered("a"), .corrected(1, nil)).notes.isEmpty)
    #expect(person(.wondered("a"), .reworded(1, "b"), .corrected(1, nil)).notes.isEmpty)
    #expect(person(.noted("a"), .corrected(1, nil), .corrected(2, nil)).notes.map(\.text) == ["a"])
  }

  @Test(arguments: [
    (#""kind": "wondered", "text": " ""#, "the text is empty"),
    (#""kind": "wondered""#, "the key “text” is missing"),
    (#""kind": "wondered", "text": "a", "to": "b""#, "this key is not known here"),
    (#""kind": "reworded", "rewords": 1, "text": "a""#, "it writes anew what is no note"),
    (#""kind": "reworded", "rewords": 2, "text": "a""#, "it writes anew what is no note"),
    (#""kind": "reworded", "rewords": 9, "text": "a""#, "it writes anew what is no note"),
    (#""kind": "reworded", "text": "a""#, "the key “rewords” is missing"),
  ])
  func `an entry that says no note is refused`(entry: String, problem: String) throws {
    let text = """
      {"format": "plumbline-journal", "version": 1, "entries": [
        {"number": 1, "day": "2026-11-01", "kind": "fell"},
        {"number": 2, "day": "2026-11-01", \(entry)}]}
      """
    let catalogue = try RealCatalogue.load()
    do throws(UnreadableJournal) {
      _ = try Journal(reading: Data(text.utf8), catalogue: catalogue, today: Golden.today)
      Issue.record("read without a word")
    } catch {
      let sentences = error.problems.map(\.sentence)
      #expect(sentences.contains { $0.contains(problem) }, "\(sentences)")
    }
  }

  @Test func `a note longer than the longest text is refused`() throws {
    let journal = Journal([
      Entry(number: 1, day: Self.first, event: .wondered(String(repeating: "a", count: 2001)))
    ])
    let data = try journal.written()
    let catalogue = try RealCatalogue.load()
    #expect(throws: UnreadableJournal.self) {
      try Journal(reading: data, catalogue: catalogue, today: Golden.today)
    }
  }
}

import Foundation
import Journalling
import Knowledge
import Persistence
import Quantities
import TestSupport
import Testing

/// The day on which the tests take place.
func today() throws -> Day { try #require(Day(year: 2026, month: 11, day: 22)) }

/// A journal with an entry of every kind, its days rising and its numbers with a gap.
func richJournal() throws -> Journal {
  let file = """
    {"format": "plumbline-journal", "version": 1, "entries": [
      {"number": 1, "day": "2026-11-01", "kind": "answered", "age": 74},
      {"number": 2, "day": "2026-11-01", "kind": "answered", "sex": "notSaid"},
      {"number": 3, "day": "2026-11-01", "kind": "answered", "painWhere": "below/right “here” 🦴"},
      {"number": 5, "day": "2026-11-02", "kind": "answered", "equipment": ["bed", "tape-measure"]},
      {"number": 6, "day": "2026-11-02", "kind": "answered", "flag": "night-pain", "answer": "yes"},
      {"number": 7, "day": "2026-11-02", "kind": "cleared", "flag": "night-pain",
       "seenOn": "2026-10-30"},
      {"number": 8, "day": "2026-11-02", "kind": "answered", "limit": "protect-joint",
       "side": "left", "joint": "knee", "answer": "yes"},
      {"number": 9, "day": "2026-11-02", "kind": "answered", "condition": "hip-replacement",
       "side": "right", "since": "2020-02-29", "answer": "yes"},
      {"number": 10, "day": "2026-11-03", "kind": "attempted", "test": "chair-stand",
       "value": 12, "felt": 4, "pain": 0, "ending": "finished"},
      {"number": 11, "day": "2026-11-04", "kind": "planned", "catalogue": "a", "model": "m1",
       "programme": "b"},
      {"number": 12, "day": "2026-11-04", "kind": "noted", "text": "line one\\nline \\"two\\"\\u0000"},
      {"number": 13, "day": "2026-11-05", "kind": "fell"},
      {"number": 14, "day": "2026-11-05", "kind": "unchanged"},
      {"number": 15, "day": "2026-11-06", "kind": "corrected", "corrects": 1, "by": {"age": 73}},
      {"number": 16, "day": "2026-11-06", "kind": "corrected", "corrects": 10}
    ]}
    """
  return try Journal(
    reading: Data(file.utf8), catalogue: try RealCatalogue.load(), today: try today())
}

extension JournalStore {
  /// Adds an event on the day of the tests.
  @discardableResult
  func append(_ event: Event) throws -> Entry {
    try append(event, on: try today(), catalogue: try RealCatalogue.load(), today: try today())
  }

  func journal() throws -> Journal {
    try journal(catalogue: try RealCatalogue.load(), today: try today())
  }

  func takeOver(_ journal: Journal) throws {
    try replaceByImport(journal, catalogue: try RealCatalogue.load(), today: try today())
  }
}

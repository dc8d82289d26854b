import Foundation
import Journalling
import Knowledge
import TestSupport
import Testing

@testable import Persistence

struct ImportingTests {
  @Test func `an imported journal is written out with the same bytes`() throws {
    let temporary = try TemporaryFolder()
    let journal = try richJournal()
    try JournalStore(file: temporary.journalFile).takeOver(journal)
    let again = try JournalStore(file: temporary.journalFile).journal()
    #expect(again.entries.count == 14)
    #expect(try again.written() == journal.written())
  }

  @Test func `entries follow an imported journal`() throws {
    let store = try JournalStore.inMemory()
    try store.takeOver(richJournal())
    #expect(try store.append(.fell).number == 17)
  }

  @Test func `nothing is imported over entries`() throws {
    let store = try JournalStore.inMemory()
    try store.append(.noted("mine"))
    #expect(throws: PersistenceFailure.storeNotEmpty(file: ":memory:", entries: 1)) {
      try store.takeOver(richJournal())
    }
    #expect(try store.journal().entries.map(\.event) == [.noted("mine")])
  }

  @Test func `a journal that could not be read back is not imported at all`() throws {
    let store = try JournalStore.inMemory()
    let journal = Journal([
      Entry(number: 1, day: try today(), event: .fell),
      Entry(number: 2, day: try today(), event: .answered(.flag(Flag.ID("no-such"), .yes))),
    ])
    #expect {
      try store.takeOver(journal)
    } throws: { error in
      guard case PersistenceFailure.entryRefused(let problems) = error else { return false }
      return problems.count == 1
    }
    #expect(try store.journal().entries.isEmpty)
  }
}

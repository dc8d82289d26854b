import Foundation
import GRDB
import Journalling
import Testing

@testable import Persistence

struct DurabilityTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `the writer flushes every commit to the disk`() throws {
    let store = try JournalStore(file: temporary.journalFile)
    try store.append(.fell)
    let pragmas = try store.writer.writeWithoutTransaction { db in
      try ["synchronous", "journal_mode", "foreign_keys", "busy_timeout", "temp_store"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(pragmas == ["2", "wal", "1", "10000", "2"])
  }

  @Test func `an entry is there when the file is opened anew`() throws {
    let entry = try JournalStore(file: temporary.journalFile).append(.noted("remember"))
    #expect(try JournalStore(file: temporary.journalFile).journal().entries == [entry])
  }

  @Test func `an entry is there after the program was killed`() async throws {
    let file = temporary.journalFile
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = file.path as String] in
      let store = try JournalStore(file: URL(filePath: path))
      try store.append(.noted("last words"))
      try store.append(.fell)
      kill(getpid(), SIGKILL)
    }
    try #require(try temporary.contents().contains("journal.sqlite-wal"))
    let events = try JournalStore(file: file).journal().entries.map(\.event)
    #expect(events == [.noted("last words"), .fell])
  }
}

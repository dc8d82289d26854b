import Foundation
import Journalling
import Persistence
import Testing

struct PermissionTests {
  private let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  @Test func `every file of an open journal is for the owner only`() throws {
    let store = try JournalStore(file: temporary.journalFile)
    try store.append(.noted("private"))
    let names = try temporary.contents()
    #expect(names == ["journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"])
    for name in names {
      #expect(try permissions(temporary.url.appending(path: name)) == 0o600, "\(name)")
    }
    withExtendedLifetime(store) {}
  }

  @Test func `a file that others could read is closed to them`() throws {
    try JournalStore(file: temporary.journalFile).append(.fell)
    try #require(chmod(temporary.journalFile.path, 0o644) == 0)
    let store = try JournalStore(file: temporary.journalFile)
    for name in try temporary.contents() {
      #expect(try permissions(temporary.url.appending(path: name)) == 0o600, "\(name)")
    }
    withExtendedLifetime(store) {}
  }
}

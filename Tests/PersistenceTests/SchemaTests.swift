import Foundation
import GRDB
import Journalling
import Testing

@testable import Persistence

struct SchemaTests {
  private let store: JournalStore

  init() throws {
    store = try JournalStore.inMemory()
    try store.append(.noted("stands"))
  }

  @Test(arguments: [
    "UPDATE entry SET body = '{}'",
    "UPDATE entry SET number = 2",
    "UPDATE entry SET version = 2",
    "UPDATE entry SET body = '{\"number\":1,\"day\":\"2026-11-22\",\"kind\":\"fell\"}'",
    "DELETE FROM entry",
    "INSERT OR REPLACE INTO entry SELECT * FROM entry",
    "REPLACE INTO entry VALUES (1, '2026-11-22', 1, '{\"number\":1,\"day\":\"2026-11-22\"}')",
    "INSERT INTO entry VALUES (0, '2026-11-22', 1, '{\"number\":0,\"day\":\"2026-11-22\"}')",
    "INSERT INTO entry VALUES (2, '2026-11-21', 1, '{\"number\":2,\"day\":\"2026-11-21\"}')",
    "INSERT INTO entry VALUES (2, '2027-02-30', 1, '{\"number\":2,\"day\":\"2027-02-30\"}')",
    "INSERT INTO entry VALUES (2, 'tomorrow', 1, '{\"number\":2,\"day\":\"tomorrow\"}')",
    "INSERT INTO entry VALUES (2, '2026-11-22', 0, '{\"number\":2,\"day\":\"2026-11-22\"}')",
    "INSERT INTO entry VALUES (2, '2026-11-22', 1, '{\"number\":3,\"day\":\"2026-11-22\"}')",
    "INSERT INTO entry VALUES (2, '2026-11-22', 1, '{\"number\":2,\"day\":\"2026-11-23\"}')",
    "INSERT INTO entry VALUES (2, '2026-11-22', 1, 'no json')",
    "INSERT INTO entry VALUES (2, '2026-11-22', 1, NULL)",
    "INSERT INTO person VALUES (2, 'second', NULL)",
    "INSERT INTO person VALUES (1, ' ', NULL)",
    "INSERT INTO person VALUES (1, 'first', ' ')",
  ])
  func `the database itself refuses nonsense`(statement: String) throws {
    #expect {
      try store.writer.write { db in try db.execute(sql: statement) }
    } throws: { error in
      (error as? DatabaseError)?.resultCode == .SQLITE_CONSTRAINT
    }
    #expect(try store.journal().entries.map(\.event) == [.noted("stands")])
  }

  @Test func `an entry that follows the last one is taken`() throws {
    try store.writer.write { db in
      try db.execute(
        sql: """
          INSERT INTO entry VALUES (2, '2026-11-22', 1,
            '{"number":2,"day":"2026-11-22","kind":"fell"}')
          """)
    }
    #expect(try store.journal().entries.map(\.event) == [.noted("stands"), .fell])
  }

  @Test func `migrations have their names`() {
    #expect(
      migrator.migrations == [
        "2026-11-22 create entry", "2026-11-22 create person", "2026-11-28 give colour",
      ])
  }
}

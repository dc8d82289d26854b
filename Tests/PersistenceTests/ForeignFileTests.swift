import Foundation
import GRDB
import Journalling
import Knowledge
import Testing

@testable import Persistence

struct ForeignFileTests {
  private let temporary: TemporaryFolder
  private var file: URL { temporary.journalFile }

  init() throws { temporary = try TemporaryFolder() }

  /// Changes a file behind the store's back.
  private func tamper(_ statements: String) throws {
    let queue = try DatabaseQueue(path: file.path)
    try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
    try queue.close()
  }

  @Test func `a file that is no database is refused and left as it is`() throws {
    let text = Data(String(repeating: "Dear diary, ", count: 500).utf8)
    try text.write(to: file)
    try #require(chmod(file.path, 0o644) == 0)
    #expect(throws: PersistenceFailure.fileForeign(file: file.path)) {
      try JournalStore(file: file)
    }
    #expect(try Data(contentsOf: file) == text)
    #expect(try permissions(file) == 0o644)
  }

  @Test(arguments: ["", "PRAGMA application_id = 77;", "PRAGMA application_id = 77; DROP TABLE t;"])
  func `a database of another program is refused and left as it is`(more: String) throws {
    try tamper("CREATE TABLE t (a); INSERT INTO t VALUES (1); \(more)")
    let bytes = try Data(contentsOf: file)
    #expect(throws: PersistenceFailure.fileForeign(file: file.path)) {
      try JournalStore(file: file)
    }
    #expect(try Data(contentsOf: file) == bytes)
    #expect(try temporary.contents() == ["journal.sqlite"])
  }

  @Test func `a database of a newer program is refused with what is unknown`() throws {
    try JournalStore(file: file).append(.noted("kept"))
    try tamper("INSERT INTO grdb_migrations VALUES ('2031-01-01 create wings')")
    let failure = PersistenceFailure.fileNewer(
      file: file.path, unknown: ["2031-01-01 create wings"])
    #expect(throws: failure) { try JournalStore(file: file) }
    #expect(failure.remedy == .updateProgram)
    #expect(try temporary.files(mentioning: "kept") == ["journal.sqlite"])
  }

  @Test func `an entry in a newer form is refused when it is read`() throws {
    try JournalStore(file: file).append(.fell)
    try tamper(
      """
      INSERT INTO entry VALUES (2, '2026-11-22', 2,
        '{"number":2,"day":"2026-11-22","kind":"fell"}')
      """)
    let store = try JournalStore(file: file)
    #expect {
      try store.journal()
    } throws: { error in
      guard case PersistenceFailure.journalNotReadable(_, let problems) = error else {
        return false
      }
      return problems.map(\.what) == ["version: written by a newer Plumbline (2)"]
    }
  }

  @Test(arguments: [
    "DROP TABLE person", "DROP TRIGGER \"entry is never deleted\"",
    "DROP TRIGGER \"entry is never changed\"", "DROP TRIGGER \"entry follows the last\"",
    "DROP TABLE entry",
    """
    PRAGMA ignore_check_constraints = ON;
    INSERT INTO entry VALUES (2, '2026-11-22', 1, 'torn');
    """,
    """
    PRAGMA ignore_check_constraints = ON;
    INSERT INTO entry VALUES (2, 'some day', 1, '{"number":2,"day":"some day"}');
    """,
  ])
  func `a database in which something was changed by hand is refused`(statement: String) throws {
    try JournalStore(file: file).append(.fell)
    try tamper(statement)
    #expect(throws: PersistenceFailure.fileDamaged(file: file.path)) {
      try JournalStore(file: file)
    }
  }

  @Test func `a file of which the end is missing is refused`() throws {
    try fillManyPages()
    let bytes = try Data(contentsOf: file)
    try bytes.prefix(bytes.count / 2).write(to: file)
    #expect(throws: PersistenceFailure.fileDamaged(file: file.path)) {
      try JournalStore(file: file)
    }
  }

  /// Wherever bytes are lost, a store either says so or reads back exactly what was stored.
  @Test(arguments: 0..<40)
  func `lost bytes never stop the program and never pass for entries`(place: Int) throws {
    try fillManyPages()
    let before = try JournalStore(file: file).journal()
    var bytes = try Data(contentsOf: file)
    let start = bytes.count * place / 40
    bytes.replaceSubrange(start..<min(start + 300, bytes.count), with: Data(count: 300))
    try bytes.write(to: file)
    do {
      #expect(try JournalStore(file: file).journal() == before)
    } catch let failure as PersistenceFailure {
      #expect([.importLastExport, .updateProgram].contains(failure.remedy), "\(failure)")
    }
  }

  @Test func `an empty file becomes a journal`() throws {
    try Data().write(to: file)
    try JournalStore(file: file).append(.fell)
    #expect(try JournalStore(file: file).journal().entries.map(\.event) == [.fell])
  }

  @Test func `a folder in the file's place is refused`() throws {
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    #expect(throws: PersistenceFailure.fileNotUsable(file: file.path)) {
      try JournalStore(file: file)
    }
  }

  @Test func `a file in a folder that is not there cannot be made`() throws {
    let lost = temporary.url.appending(path: "nowhere/journal.sqlite")
    #expect(throws: PersistenceFailure.fileNotCreated(file: lost.path, systemError: ENOENT)) {
      try JournalStore(file: lost)
    }
  }

  private func fillManyPages() throws {
    let store = try JournalStore(file: file)
    let day = try today()
    try store.takeOver(
      Journal(
        (1...30).map {
          Entry(number: $0, day: day, event: .noted(String(repeating: "n\($0) ", count: 200)))
        }))
  }
}

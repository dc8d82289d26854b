import Foundation
import GRDB

/// Opens a journal's database: checks that it is one of ours, brings it to the newest form, and
/// sees to it that what is committed is on the disk.
///
/// - Parameter path: A file, or `:memory:`.
/// - Returns: One connection, which closes when nobody holds it any more.
/// - Throws: ``PersistenceFailure``, also when others keep the file busy for too long.
func openDatabase(_ path: String) throws(PersistenceFailure) -> DatabaseQueue {
  do {
    let queue = try waitingForOthers {
      try DatabaseQueue(path: path, configuration: configuration(path))
    }
    // GRDB sets NORMAL when it turns on the write-ahead log, under which a power cut can take back
    // what was reported as stored. It must be FULL, and can only be set after opening.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try migrate(queue)
    try queue.read { try checkSchemaIsWhole($0, path) }
    return queue
  } catch {
    throw PersistenceFailure(error, file: path)
  }
}

/// How long a writer waits for the others, in seconds.
private let patience = 10.0

private func configuration(_ path: String) -> Configuration {
  var configuration = Configuration()
  configuration.busyMode = .timeout(patience)
  configuration.foreignKeysEnabled = true
  if path != ":memory:" { configuration.journalMode = .wal }
  configuration.prepareDatabase { db in
    // No word of the journal may be spilled into a temporary folder.
    try db.execute(sql: "PRAGMA temp_store = MEMORY")
    // Before anything is written: a file that is not ours stays as it is. One transaction, so that
    // a file that somebody else is just making is seen either empty or made.
    try db.inTransaction(.deferred) {
      try checkFileIsOurs(db, path)
      return .commit
    }
  }
  return configuration
}

/// Tries again while another process opens the same file: SQLite does not wait by itself for the
/// lock with which a new file is switched to the write-ahead log.
private func waitingForOthers<Value>(_ open: () throws -> Value) throws -> Value {
  let pause = 0.02
  for _ in 0..<Int(patience / pause) {
    do {
      return try open()
    } catch DatabaseError.SQLITE_BUSY {
      Thread.sleep(forTimeInterval: pause)
    }
  }
  return try open()
}

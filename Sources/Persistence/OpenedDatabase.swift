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
    let queue = try DatabaseQueue(path: path, configuration: configuration(path))
    if path != inMemoryPlace { try waitingForOthers { try turnOnWriteAheadLog(queue, path) } }
    // Set after opening and after the log is on, because GRDB's own way to the log lowers it to
    // NORMAL, under which a power cut can take back what was reported as stored.
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try migrate(queue)
    try queue.read { try checkSchemaIsWhole($0, path) }
    return queue
  } catch {
    throw PersistenceFailure(error, file: path)
  }
}

/// The place of a database that is nowhere on the disk.
let inMemoryPlace = ":memory:"

/// Lets readers and a writer work at the same time.
///
/// GRDB's configuration could do this, but it also makes and drops a table, which fails when
/// another process opens the same new file at the same moment.
private func turnOnWriteAheadLog(_ queue: DatabaseQueue, _ path: String) throws {
  let mode = try queue.writeWithoutTransaction { db in
    try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
  }
  guard mode == "wal" else { throw PersistenceFailure.fileNotUsable(file: path) }
}

/// How long a writer waits for the others, in seconds.
private let patience = 10.0

private func configuration(_ path: String) -> Configuration {
  var configuration = Configuration()
  configuration.busyMode = .timeout(patience)
  configuration.foreignKeysEnabled = true
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

/// Tries again while another process opens the same new file: SQLite does not wait by itself for
/// the lock with which a file is switched to the write-ahead log.
private func waitingForOthers<Value>(_ work: () throws -> Value) throws -> Value {
  let pause = 0.02
  for _ in 0..<Int(patience / pause) {
    do {
      return try work()
    } catch DatabaseError.SQLITE_BUSY {
      Thread.sleep(forTimeInterval: pause)
    }
  }
  return try work()
}

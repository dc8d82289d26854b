package import Foundation
import GRDB

/// The journal of one person in an SQLite file; entries can be added and never changed.
///
/// A value is one open connection, which closes when the last copy of the value is gone. Several
/// stores, also of several processes, may be open on one file: writers wait for each other.
package struct JournalStore: Sendable {
  let writer: any DatabaseWriter
  /// What failures name: the path, or `:memory:`.
  let place: String

  private init(_ writer: any DatabaseWriter, place: String) {
    (self.writer, self.place) = (writer, place)
  }

  /// Opens a journal's file, and makes it (0600) where there is none.
  ///
  /// - Throws: ``PersistenceFailure`` when the file cannot be opened, is damaged, is not one of
  ///   ours (it is left untouched), or was changed by a newer Plumbline.
  package init(file: URL) throws(PersistenceFailure) {
    let path = file.path
    _ = try makeOwnerOnlyFile(path)
    let writer = try openDatabase(path)
    try makeOwnerOnly(databaseAt: path)
    self.init(writer, place: path)
  }

  /// Opens the journal of somebody who is there; unlike ``init(file:)`` it never makes a file, so
  /// that an erased person does not come back empty.
  package init(of person: PersonFile) throws(PersistenceFailure) {
    guard FileManager.default.fileExists(atPath: person.file.path) else {
      throw .personMissing(person.id)
    }
    try self.init(file: person.file)
  }

  /// Opens an empty journal that is gone when it is closed.
  package static func inMemory() throws(PersistenceFailure) -> JournalStore {
    JournalStore(try openDatabase(inMemoryPlace), place: inMemoryPlace)
  }

  /// Reads inside one transaction.
  func read<Value>(_ reading: (Database) throws -> Value) throws(PersistenceFailure) -> Value {
    do {
      return try writer.read(reading)
    } catch {
      throw PersistenceFailure(error, file: place)
    }
  }

  /// Writes inside one transaction that holds the write lock from its start; when this returns,
  /// what was written is on the disk.
  func write<Value>(_ writing: (Database) throws -> Value) throws(PersistenceFailure) -> Value {
    do {
      return try writer.write(writing)
    } catch {
      throw PersistenceFailure(error, file: place)
    }
  }
}

import Foundation
import GRDB

extension JournalStore {
  /// Whose journal it is; `nil` when no name was given.
  package func name() throws(PersistenceFailure) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT name FROM person") }
  }

  /// Says whose journal it is, once.
  func giveName(_ name: String) throws(PersistenceFailure) {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...100).contains(name.count) else { throw .nameUnusable(length: name.count) }
    try write { db in
      guard try Int.fetchOne(db, sql: "SELECT number FROM person") == nil else {
        throw PersistenceFailure.alreadyNamed(file: place)
      }
      try db.execute(sql: "INSERT INTO person (number, name) VALUES (1, ?)", arguments: [name])
    }
  }
}

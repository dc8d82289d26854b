import Foundation
import GRDB

extension JournalStore {
  /// Whose journal it is; `nil` when no name was given.
  package func name() throws(PersistenceFailure) -> String? {
    try read { db in try String.fetchOne(db, sql: "SELECT name FROM person") }
  }

  /// The person's colour; `nil` when none was given, or one that this Plumbline does not know.
  package func colour() throws(PersistenceFailure) -> PersonColour? {
    try read { db in try String.fetchOne(db, sql: "SELECT colour FROM person") }
      .flatMap(PersonColour.init)
  }

  /// Says whose journal it is, at first or anew.
  ///
  /// - Parameter name: 1 to 100 letters, with nothing but spaces around them.
  /// - Throws: ``PersistenceFailure/nameUnusable(length:)`` and failures of the file.
  package func giveName(_ name: String, colour: PersonColour) throws(PersistenceFailure) {
    let name = name.trimmingCharacters(in: .whitespacesAndNewlines)
    guard (1...100).contains(name.count) else { throw .nameUnusable(length: name.count) }
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO person (number, name, colour) VALUES (1, ?, ?)
          ON CONFLICT (number) DO UPDATE SET name = excluded.name, colour = excluded.colour
          """, arguments: [name, colour.rawValue])
    }
  }
}

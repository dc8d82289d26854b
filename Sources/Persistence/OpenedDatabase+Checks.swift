import GRDB

/// “Plum” in SQLite's header of every file made here.
let applicationID = 0x506C_756D

/// Refuses databases of other programs, damaged ones, and those of a newer Plumbline.
func checkFileIsOurs(_ db: Database, _ path: String) throws {
  let mark = try Int.fetchOne(db, sql: "PRAGMA application_id")
  guard try mark == applicationID || (mark == 0 && userObjects(db).isEmpty) else {
    throw PersistenceFailure.fileForeign(file: path)
  }
  let known = Set(migrator.migrations)
  let unknown = try migrator.appliedIdentifiers(db).subtracting(known)
  guard unknown.isEmpty else {
    throw PersistenceFailure.fileNewer(file: path, unknown: unknown.sorted())
  }
  guard try String.fetchAll(db, sql: "PRAGMA quick_check(1)") == ["ok"] else {
    throw PersistenceFailure.fileDamaged(file: path)
  }
}

/// Refuses a database from which a table or one of its guards was taken away.
func checkSchemaIsWhole(_ db: Database, _ path: String) throws {
  let needed: Set = [
    "entry", "person", "entry follows the last", "entry is never changed",
    "entry is never deleted",
  ]
  guard try needed.isSubset(of: userObjects(db)) else {
    throw PersistenceFailure.fileDamaged(file: path)
  }
}

/// The names of all tables, triggers and the like, without those of SQLite and GRDB themselves.
private func userObjects(_ db: Database) throws -> Set<String> {
  try String.fetchSet(
    db,
    sql: """
      SELECT name FROM sqlite_master
      WHERE name NOT GLOB 'sqlite_*' AND name NOT GLOB 'grdb_*'
      """)
}

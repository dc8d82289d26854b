import GRDB

/// Whose journal it is: at most one row.
func createPerson(_ db: Database) throws {
  try db.execute(
    sql: """
      CREATE TABLE person (
        number INTEGER PRIMARY KEY CHECK (number = 1),
        name TEXT NOT NULL CHECK (trim(name) <> '')
      ) STRICT;
      """)
}

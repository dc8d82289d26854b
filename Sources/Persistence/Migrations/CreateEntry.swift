import GRDB

/// The journal: one row for each entry, refusing whatever would change the past.
func createEntry(_ db: Database) throws {
  try db.execute(
    sql: """
      PRAGMA application_id = \(applicationID);

      CREATE TABLE entry (
        number INTEGER PRIMARY KEY CHECK (number >= 1),
        day TEXT NOT NULL CHECK (
          CASE WHEN day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
            THEN day IS date(day, '+0 days') ELSE 0 END
        ),
        version INTEGER NOT NULL CHECK (version >= 1),
        body TEXT NOT NULL CHECK (
          CASE WHEN json_valid(body)
            THEN json_extract(body, '$.number') IS number AND json_extract(body, '$.day') IS day
            ELSE 0 END
        )
      ) STRICT;

      CREATE TRIGGER "entry is never changed" BEFORE UPDATE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

      CREATE TRIGGER "entry is never deleted" BEFORE DELETE ON entry
      BEGIN SELECT RAISE(ABORT, 'an entry is never deleted'); END;

      CREATE TRIGGER "entry follows the last" BEFORE INSERT ON entry
      WHEN NEW.number <= (SELECT max(number) FROM entry)
        OR NEW.day < (SELECT day FROM entry ORDER BY number DESC LIMIT 1)
      BEGIN SELECT RAISE(ABORT, 'an entry follows the last one'); END;
      """)
}

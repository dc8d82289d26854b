import GRDB

/// The colour that tells a person's pages from those of others; people from before it have none yet.
func giveColour(_ db: Database) throws {
  try db.execute(sql: "ALTER TABLE person ADD COLUMN colour TEXT CHECK (trim(colour) <> '')")
}

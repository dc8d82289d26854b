import GRDB

/// All changes of the database's form, in the order they were made; none is edited after a release.
let migrator: DatabaseMigrator = {
  var migrator = DatabaseMigrator()
  migrator.registerMigration("2026-11-22 create entry", migrate: createEntry)
  migrator.registerMigration("2026-11-22 create person", migrate: createPerson)
  migrator.registerMigration("2026-11-28 give colour", migrate: giveColour)
  return migrator
}()

/// Brings a database to the newest form.
///
/// When another process does so at the same time, a step of ours fails because theirs was first;
/// then we go on after it. Each repetition follows a step that was made, so it ends.
func migrate(_ writer: any DatabaseWriter) throws {
  let before = try writer.read(migrator.appliedIdentifiers)
  do {
    try migrator.migrate(writer)
  } catch {
    guard try writer.read(migrator.appliedIdentifiers).count > before.count else { throw error }
    try migrate(writer)
  }
}

import GRDB
package import Journalling
package import Knowledge
package import Quantities

extension JournalStore {
  /// Takes over a whole journal, all of it or nothing; only an empty store does.
  ///
  /// - Parameters:
  ///   - journal: What to store; numbers and days stay as they are.
  ///   - catalogue: The knowledge whose ids the journal may use.
  ///   - today: Entries of later days are refused.
  /// - Throws: ``PersistenceFailure/storeNotEmpty(file:entries:)``,
  ///   ``PersistenceFailure/entryRefused(_:)`` and failures of the file; nothing is stored then.
  /// - Complexity: O(n) in the number of entries.
  package func replaceByImport(
    _ journal: Journal, catalogue: Catalogue, today: Day
  ) throws(PersistenceFailure) {
    try write { db in
      let count = try EntryRecord.fetchCount(db)
      guard count == 0 else {
        throw PersistenceFailure.storeNotEmpty(file: place, entries: count)
      }
      let records = try journal.entries.map { try EntryRecord($0) }
      try refuseUnlessReadable(records, catalogue: catalogue, today: today)
      for record in records { try record.insert(db) }
    }
  }
}

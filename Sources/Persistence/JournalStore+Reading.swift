import Foundation
import GRDB
package import Journalling
package import Knowledge
package import Quantities

extension JournalStore {
  /// The number of the last entry, 0 where there is none.
  ///
  /// Entries are never changed, so whoever has read up to it has read everything.
  ///
  /// - Complexity: O(log n) in the number of entries.
  package func lastNumber() throws(PersistenceFailure) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT max(number) FROM entry") ?? 0 }
  }

  /// Reads everything that is stored, as strictly as a person file is read.
  ///
  /// - Parameters:
  ///   - catalogue: The knowledge whose ids the entries may use.
  ///   - today: Entries of later days are refused.
  /// - Returns: The journal, its entries in the order they were written.
  /// - Throws: ``PersistenceFailure/journalNotReadable(file:problems:)`` and failures of the file.
  /// - Complexity: O(n) in the number of entries.
  package func journal(
    catalogue: Catalogue, today: Day
  ) throws(PersistenceFailure) -> Journal {
    let records = try read(EntryRecord.all)
    do {
      return try Journal(records, catalogue: catalogue, today: today)
    } catch {
      throw .journalNotReadable(file: place, problems: error.problems)
    }
  }
}

extension Journal {
  /// Puts stored entries together to a person file and reads that, so that there is one reader.
  init(_ records: [EntryRecord], catalogue: Catalogue, today: Day) throws(UnreadableJournal) {
    let version = records.map(\.version).max() ?? Journal.version
    let bodies = records.map(\.body).joined(separator: ",\n")
    let file = #"{"format":"plumbline-journal","version":\#(version),"entries":[\#(bodies)]}"#
    try self.init(reading: Data(file.utf8), catalogue: catalogue, today: today)
  }
}

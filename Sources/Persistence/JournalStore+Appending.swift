import GRDB
package import Journalling
package import Knowledge
package import Quantities

extension JournalStore {
  /// Adds an event at the end of the journal; when this returns, it is on the disk.
  ///
  /// - Returns: The entry as it is stored; its number is the last one and 1.
  /// - Throws: What adding several throws; nothing is stored then.
  /// - Complexity: O(log n) in the number of entries.
  package func append(
    _ event: Event, on day: Day, catalogue: Catalogue, today: Day
  ) throws(PersistenceFailure) -> Entry {
    try write { db in try add(event, on: day, db, catalogue: catalogue, today: today) }
  }

  /// Adds what one form said, all of it or nothing; when this returns, it is on the disk.
  ///
  /// Each entry first goes through the reader: nothing can be stored that could not be read back,
  /// because a stored entry can never be mended.
  ///
  /// - Parameters:
  ///   - events: What happened, in that order.
  ///   - day: When; not before the last entry's day and not after `today`.
  ///   - catalogue: The knowledge whose ids the events may use.
  ///   - today: The day it is.
  /// - Returns: The entries as they are stored; their numbers count on from the last one.
  /// - Throws: ``PersistenceFailure/dayBeforeLast(day:last:)``,
  ///   ``PersistenceFailure/entryRefused(_:)`` and failures of the file; nothing is stored then.
  /// - Complexity: O(k log n) for k events and n entries.
  package func append(
    _ events: [Event], on day: Day, catalogue: Catalogue, today: Day
  ) throws(PersistenceFailure) -> [Entry] {
    try write { db in
      try events.map { try add($0, on: day, db, catalogue: catalogue, today: today) }
    }
  }

  /// Adds one event within a transaction.
  private func add(
    _ event: Event, on day: Day, _ db: Database, catalogue: Catalogue, today: Day
  ) throws -> Entry {
    let last = try EntryRecord.last(db)
    if let lastDay = try last?.readDay(), day < lastDay {
      throw PersistenceFailure.dayBeforeLast(day: day, last: lastDay)
    }
    let entry = Entry(number: (last?.number ?? 0) + 1, day: day, event: event)
    let record = try EntryRecord(entry)
    try check(record, db, catalogue: catalogue, today: today)
    try record.insert(db)
    return entry
  }

  /// Reads the new entry together with the one it corrects or writes anew, and what that one names in turn:
  /// all that its rules look at.
  ///
  /// What may be said of a result depends on all that was said of it before, so it is read with the whole
  /// journal; that is rare.
  private func check(
    _ record: EntryRecord, _ db: Database, catalogue: Catalogue, today: Day
  ) throws {
    var records = [record]
    while let first = records.first, let named = try first.named, named < first.number,
      let earlier = try EntryRecord.find(named, db)
    {
      records.insert(earlier, at: 0)
    }
    if records.count > 1, try records[0].isResult { records = try EntryRecord.all(db) + [record] }
    try refuseUnlessReadable(records, catalogue: catalogue, today: today)
  }
}

/// Refuses entries that could never be read back.
func refuseUnlessReadable(
  _ records: [EntryRecord], catalogue: Catalogue, today: Day
) throws(PersistenceFailure) {
  do {
    _ = try Journal(records, catalogue: catalogue, today: today)
  } catch {
    throw .entryRefused(error.problems)
  }
}

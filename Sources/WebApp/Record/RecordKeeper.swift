import Foundation
import Journalling
import Persistence
import Plumbline
import Quantities

/// Keeps the record of the person in front of the screen, and writes to it one request at a time.
///
/// There is one person for now; who that is stands in `current` and nowhere else.
actor RecordKeeper {
  private let household: Household
  private let guide: Guide
  private var current: (file: PersonFile, store: JournalStore)?
  private(set) var token: FormToken
  private var random = SystemRandomNumberGenerator()

  init(household: Household, guide: Guide) throws(PersistenceFailure) {
    (self.household, self.guide) = (household, guide)
    token = try FormToken.kept(in: household.folder)
  }

  /// The record as it is stored; `nil` while there is nobody.
  func record(today: Day) throws(PersistenceFailure) -> PersonRecord? {
    guard let store = try store() else { return nil }
    return PersonRecord(journal: try store.journal(catalogue: guide.catalogue, today: today))
  }

  /// Stores what one form said, all of it or nothing; when this returns, it is on the disk.
  ///
  /// The first event makes the person.
  func append(_ events: [Event], today: Day) throws(PersistenceFailure) {
    guard !events.isEmpty else { return }
    let store = try storeOfSomebody()
    _ = try store.append(events, on: today, catalogue: guide.catalogue, today: today)
  }

  /// Takes over a whole record where there is none yet.
  func takeOver(_ record: PersonRecord, today: Day) throws(PersistenceFailure) {
    let store = try storeOfSomebody()
    try store.replaceByImport(record.journal, catalogue: guide.catalogue, today: today)
  }

  /// Erases the person, and makes forms that are still open somewhere invalid.
  ///
  /// - Returns: How many files still mention the person.
  func erase() throws(PersistenceFailure) -> [Household.Leftover] {
    guard let person = try file() else { return [] }
    current = nil
    let left = try household.erase(person)
    token = try FormToken.renewed(in: household.folder)
    return left
  }

  private func file() throws(PersistenceFailure) -> PersonFile? {
    if let current { return current.file }
    return try household.people.first
  }

  private func store() throws(PersistenceFailure) -> JournalStore? {
    if let current { return current.store }
    guard let file = try household.people.first else { return nil }
    let store = try JournalStore(of: file)
    current = (file, store)
    return store
  }

  private func storeOfSomebody() throws(PersistenceFailure) -> JournalStore {
    if let store = try store() { return store }
    return try addedPerson()
  }

  private func addedPerson() throws(PersistenceFailure) -> JournalStore {
    let file = try household.addPerson(named: "Me", using: &random)
    let store = try JournalStore(of: file)
    current = (file, store)
    return store
  }
}

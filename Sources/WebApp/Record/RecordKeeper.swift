import Foundation
import Journalling
import Persistence
import Plumbline
import Quantities

/// Keeps the records of the household, and writes to them one request at a time.
actor RecordKeeper {
  private let household: Household
  private let guide: Guide
  /// The journals that are open, the one used last at the end.
  private var open: [Opened] = []
  private(set) var token: FormToken
  /// What the search after the last erasing found; not kept over a restart, nor once something is stored.
  private(set) var lastSearch: Household.Search?
  private var random = SystemRandomNumberGenerator()

  /// A journal that is open, with the record as it was read last.
  private struct Opened {
    let file: PersonFile
    let store: JournalStore
    var reading: (last: Int, today: Day, record: PersonRecord)?
  }

  /// How many journals stay open at once; more are opened again when they are asked for.
  private static let mostOpen = 8
  /// What somebody is called who was not asked.
  static let usualName = "Me"

  init(household: Household, guide: Guide) throws(PersistenceFailure) {
    (self.household, self.guide) = (household, guide)
    token = try FormToken.kept(in: household.folder)
  }

  // MARK: Who

  /// Who sits in front, when the browser names this id; a sole person need not be named, but
  /// nobody is taken for another one.
  func front(naming id: String?) throws(PersistenceFailure) -> Front {
    let files = try household.people
    guard let sole = files.first else { return .nobody }
    // Whoever's record was erased must not land in that of the one who is left.
    let file = id == nil && files.count == 1 ? sole : files.first { $0.id.text == id }
    guard let file else { return .undecided }
    return .person(try mate(file), among: files.count)
  }

  /// Everybody with a record here.
  func everybody() throws(PersistenceFailure) -> (people: [Housemate], unreadable: [PersonFile]) {
    try household.housemates()
  }

  /// Whether a form is one of this person's; one from before there was anybody goes to the sole person
  /// there is now.
  func takes(_ given: String, for person: PersonFile.ID?) throws(PersistenceFailure) -> Bool {
    if token.matches(given, person) { return true }
    guard token.matches(given, nil) else { return false }
    return try household.people.count <= 1
  }

  /// Whose form it is; `nil` for nobody's of the household.
  func owner(ofForm given: String) throws(PersistenceFailure) -> Housemate? {
    guard let file = try household.people.first(where: { token.matches(given, $0.id) }) else {
      return nil
    }
    return try mate(file)
  }

  func addPerson(named name: String, colour: PersonColour?) throws(PersistenceFailure) -> Housemate
  {
    lastSearch = nil
    return try mate(try household.addPerson(named: name, colour: colour, using: &random))
  }

  func rename(
    _ person: PersonFile.ID, to name: String, colour: PersonColour
  ) throws(PersistenceFailure) {
    try store(of: person).giveName(name, colour: colour)
  }

  // MARK: Their records

  /// The record as it is stored; `nil` while there is nobody.
  ///
  /// It is read again only when something was added, by whatever program, or the day has changed.
  func record(of person: PersonFile.ID?, today: Day) throws(PersistenceFailure) -> PersonRecord? {
    guard let person else { return nil }
    let store = try store(of: person)
    let last = try store.lastNumber()
    if let read = open[open.endIndex - 1].reading, read.last == last, read.today == today {
      return read.record
    }
    let journal = try store.journal(catalogue: guide.catalogue, today: today)
    let record = PersonRecord(journal: journal)
    // By its own last entry: another program may have written in between.
    let read = journal.entries.last?.number ?? 0
    open[open.endIndex - 1].reading = (read, today, record)
    return record
  }

  /// Stores what one form said, all of it or nothing; when this returns, it is on the disk.
  ///
  /// The first event makes the first person.
  ///
  /// - Parameter number: Nothing is stored when all of it was stored today already, after this entry.
  func append(
    _ events: [Event], to person: PersonFile.ID?, today: Day, unlessAfter number: Int? = nil
  ) throws(PersistenceFailure) {
    guard !events.isEmpty else { return }
    if let number, let record = try record(of: person, today: today) {
      let since = record.journal.entries.filter { $0.number > number && $0.day == today }
      let stored = Set(since.map(\.event))
      if events.allSatisfy(stored.contains) { return }
    }
    let store = try storeOfSomebody(person)
    lastSearch = nil
    let added = try store.append(events, on: today, catalogue: guide.catalogue, today: today)
    goOnReading(with: added, today: today)
  }

  /// Reads on in the record that was read last, where nothing else was written since.
  ///
  /// After ten years the whole of it takes a tenth of a second to read.
  private func goOnReading(with added: [Entry], today: Day) {
    let place = open.endIndex - 1
    guard let read = open[place].reading, read.today == today, added.first?.number == read.last + 1,
      let last = added.last?.number
    else { return }
    var journal = read.record.journal
    for entry in added { journal.record(entry.event, on: entry.day) }
    open[place].reading = (last, today, PersonRecord(journal: journal))
  }

  /// Whose record this is, or was: the one begins with all of the other, or the other way round.
  ///
  /// Fewer than five entries may be alike by chance (assumed).
  ///
  /// - Complexity: O(n) in all that is stored here.
  func owner(of record: PersonRecord, today: Day) throws(PersistenceFailure) -> Housemate? {
    let entries = record.journal.entries
    for mate in try everybody().people {
      // One that cannot be read keeps nobody from bringing theirs.
      let read = try? self.record(of: mate.file.id, today: today)
      let own = read?.journal.entries ?? []
      let count = min(own.count, entries.count)
      if count >= 5, own.prefix(count) == entries.prefix(count) { return mate }
    }
    return nil
  }

  /// Takes over a whole record where there is none yet.
  func takeOver(
    _ record: PersonRecord, as person: PersonFile.ID?, today: Day
  ) throws(PersistenceFailure) {
    let store = try storeOfSomebody(person)
    lastSearch = nil
    try store.replaceByImport(record.journal, catalogue: guide.catalogue, today: today)
  }

  /// Erases a person; forms of theirs that are still open somewhere are nobody's then.
  ///
  /// The search of the folder that follows is kept for the page that tells of it.
  func erase(_ person: PersonFile.ID) throws(PersistenceFailure) {
    guard let file = try household.people.first(where: { $0.id == person }) else { return }
    open.removeAll { $0.file == file }
    lastSearch = try household.erase(file)
    if try household.people.isEmpty { token = try FormToken.renewed(in: household.folder) }
  }

  /// Where all records of this computer are.
  var folder: URL { household.folder }

  /// Stores what one form said, where the record still stands at the entry at which the form was judged.
  ///
  /// - Returns: Whether it did; else nothing is stored.
  func append(
    _ events: [Event], to person: PersonFile.ID?, today: Day, unlessAfter number: Int,
    ifLast last: Int
  ) throws(PersistenceFailure) -> Bool {
    let now = try record(of: person, today: today)?.journal.entries.last?.number ?? 0
    guard events.isEmpty || now == last else { return false }
    try append(events, to: person, today: today, unlessAfter: number)
    return true
  }

  private func mate(_ file: PersonFile) throws(PersistenceFailure) -> Housemate {
    try Housemate(file, in: store(of: file.id))
  }

  private func store(of person: PersonFile.ID) throws(PersistenceFailure) -> JournalStore {
    if let index = open.firstIndex(where: { $0.file.id == person }) {
      open.append(open.remove(at: index))
    } else {
      guard let file = try household.people.first(where: { $0.id == person }) else {
        throw .personMissing(person)
      }
      open.append(Opened(file: file, store: try JournalStore(of: file)))
      if open.count > Self.mostOpen { open.removeFirst() }
    }
    return open[open.endIndex - 1].store
  }

  /// The person's journal; without one that of the sole person there is, made where there is nobody.
  ///
  /// Two windows may both be at the first question: what they say goes to one person.
  private func storeOfSomebody(_ person: PersonFile.ID?) throws(PersistenceFailure) -> JournalStore
  {
    if let person { return try store(of: person) }
    let files = try household.people
    guard files.count <= 1 else { throw .personNotSaid(known: files.count) }
    if let sole = files.first { return try store(of: sole.id) }
    return try store(of: try addPerson(named: Self.usualName, colour: nil).file.id)
  }
}

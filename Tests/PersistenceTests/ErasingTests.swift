import Foundation
import Journalling
import Persistence
import TestSupport
import Testing

struct ErasingTests {
  private let temporary: TemporaryFolder
  private let household: Household
  private let person: PersonFile
  private let other: PersonFile
  private let secret = "the-letters-of-a-note-nobody-else-has"

  init() throws {
    temporary = try TemporaryFolder()
    household = try Household(folder: temporary.url)
    var generator = SeededGenerator(seed: 7)
    person = try household.addPerson(named: "Somebody Unmistakable", using: &generator)
    other = try household.addPerson(named: "Other", using: &generator)
    try JournalStore(of: person).append(.noted(secret))
    try JournalStore(of: other).append(.noted("stays"))
  }

  @Test func `nothing is left of an erased person`() throws {
    try #require(try temporary.files(mentioning: secret).isEmpty == false)
    #expect(try household.erase(person).left == [])
    #expect(try temporary.contents() == [other.file.lastPathComponent])
    #expect(try temporary.files(mentioning: secret) == [])
    #expect(try temporary.files(mentioning: "Unmistakable") == [])
    #expect(try household.people == [other])
    #expect(try JournalStore(of: other).journal().entries.map(\.event) == [.noted("stays")])
  }

  @Test func `what stands only in the write-ahead log goes too`() throws {
    let store = try JournalStore(of: person)
    try store.append(.noted("\(secret)-again"))
    try #require(
      try temporary.files(mentioning: "\(secret)-again") == ["\(person.id).sqlite-wal"])
    #expect(try household.erase(person).left == [])
    #expect(try temporary.files(mentioning: secret) == [])
    withExtendedLifetime(store) {}
  }

  @Test func `copies and mentions are found and named`() throws {
    let copy = temporary.url.appending(path: "old/\(person.id).sqlite.backup")
    let log = temporary.url.appending(path: "some.log")
    try FileManager.default.createDirectory(
      at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: person.file, to: copy)
    try Data("opened \(person.id) today".utf8).write(to: log)
    #expect(try household.erase(person).left == [.named(copy), .mentioned(log)])
  }

  @Test func `erasing twice finds nothing the second time`() throws {
    #expect(try household.erase(person).left == [])
    #expect(try household.erase(person).left == [])
  }

  @Test func `an erased person does not come back empty`() throws {
    _ = try household.erase(person)
    #expect(throws: PersistenceFailure.personMissing(person.id)) { try JournalStore(of: person) }
    #expect(throws: PersistenceFailure.personMissing(person.id)) { try person.name() }
    #expect(try temporary.contents() == [other.file.lastPathComponent])
  }

  @Test func `a file that cannot be removed is a failure`() throws {
    _ = try household.erase(person)
    try FileManager.default.createDirectory(at: person.file, withIntermediateDirectories: true)
    #expect(throws: PersistenceFailure.fileNotRemoved(file: person.file.path, systemError: EISDIR))
    {
      try household.erase(person)
    }
  }
}

/// What the search after an erasing counts.
struct ErasingSearchTests {
  @Test func `every file is counted, and all but other people's records are read`() throws {
    let temporary = try TemporaryFolder()
    let household = try Household(folder: temporary.url)
    var generator = SeededGenerator(seed: 8)
    let person = try household.addPerson(named: "One", using: &generator)
    _ = try household.addPerson(named: "Other", using: &generator)
    let deep = temporary.url.appending(path: "a/b")
    try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: deep.appending(path: "c.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: temporary.url.appending(path: "gone").path, withDestinationPath: "/nowhere/at/all")
    let search = try household.erase(person)
    #expect(search.files == 3)
    #expect(search.read == 1)
    #expect(search.left == [.unsearched(temporary.url.appending(path: "gone"))])
  }
}

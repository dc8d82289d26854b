import Foundation
import Journalling
import Persistence
import TestSupport
import Testing

struct HouseholdTests {
  private let temporary: TemporaryFolder
  private var folder: URL { temporary.url.appending(path: "deep/down/people") }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `a new folder and those made above it are for the owner only`() throws {
    _ = try Household(folder: folder)
    #expect(try permissions(folder) == 0o700)
    #expect(try permissions(folder.deletingLastPathComponent()) == 0o700)
  }

  @Test func `an existing folder is tightened and keeps what is in it`() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    try Data("kept".utf8).write(to: folder.appending(path: "other.txt"))
    _ = try Household(folder: folder)
    #expect(try permissions(folder) == 0o700)
    #expect(try String(contentsOf: folder.appending(path: "other.txt"), encoding: .utf8) == "kept")
  }

  @Test func `a folder that everybody shares is refused and left open`() throws {
    let shared = temporary.url.appending(path: "shared")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    try #require(chmod(shared.path, 0o1777) == 0)
    #expect(throws: PersistenceFailure.folderShared(folder: shared.path)) {
      try Household(folder: shared)
    }
    #expect(try permissions(shared) & 0o777 == 0o777)
  }

  @Test func `a file in the way is named`() throws {
    let file = temporary.url.appending(path: "file")
    try Data().write(to: file)
    #expect(throws: PersistenceFailure.fileInTheWay(file: file.path)) {
      try Household(folder: file)
    }
    #expect(throws: PersistenceFailure.fileInTheWay(file: file.path)) {
      try Household(folder: file.appending(path: "below"))
    }
  }

  @Test func `a place that cannot be written to is refused`() throws {
    #expect {
      try Household(folder: URL(filePath: "/proc/plumbline"))
    } throws: { error in
      guard case PersistenceFailure.folderNotCreated("/proc/plumbline", _) = error else {
        return false
      }
      return true
    }
  }

  @Test func `a person's name stands inside the file and not in its name`() throws {
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 1)
    let person = try household.addPerson(named: "  Wilhelmina Ü. ", using: &generator)
    #expect(try household.people == [person])
    #expect(try person.name() == "Wilhelmina Ü.")
    #expect(try temporary.contents().contains { $0.contains("Wilhelmina") } == false)
    #expect(person.file.lastPathComponent == "\(person.id.text).sqlite")
  }

  @Test func `every person has a journal of their own`() throws {
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 2)
    let one = try household.addPerson(named: "One", using: &generator)
    let two = try household.addPerson(named: "Two", using: &generator)
    try JournalStore(of: one).append(.noted("only one's"))
    #expect(try JournalStore(of: one).journal().entries.map(\.event) == [.noted("only one's")])
    #expect(try JournalStore(of: two).journal().entries.isEmpty)
    #expect(try Set(household.people) == [one, two])
  }

  @Test func `the same draw again does not touch the person who is there`() throws {
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 3)
    let person = try household.addPerson(named: "First", using: &generator)
    generator = SeededGenerator(seed: 3)
    #expect(throws: PersistenceFailure.idTaken(person.id)) {
      try household.addPerson(named: "Second", using: &generator)
    }
    #expect(try person.name() == "First")
  }

  @Test(arguments: ["", " \n", String(repeating: "a", count: 101)])
  func `a name that cannot be used leaves no file`(name: String) throws {
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 4)
    let length = name.count == 101 ? 101 : 0
    #expect(throws: PersistenceFailure.nameUnusable(length: length)) {
      try household.addPerson(named: name, using: &generator)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `one damaged file does not hide the other people`() throws {
    let household = try Household(folder: folder)
    var generator = SeededGenerator(seed: 5)
    let person = try household.addPerson(named: "Whole", using: &generator)
    let broken = String(repeating: "0", count: 32)
    try Data("not a database, of no use".utf8)
      .write(to: folder.appending(path: "\(broken).sqlite"))
    #expect(try household.people.map(\.id.text) == [broken, person.id.text].sorted())
    #expect(try person.name() == "Whole")
  }

  @Test(arguments: ["", "../secret", "ABCDEF0123456789ABCDEF0123456789", "0123"])
  func `what is no id is not read as one`(text: String) {
    #expect(PersonFile.ID(text) == nil)
  }
}

/// Who the people are, as the others see them.
struct HousemateTests {
  private let household: Household
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    household = try Household(folder: temporary.url.appending(path: "people"))
  }

  @Test func `people come in the order of their names, each with a colour nobody else has`() throws
  {
    var generator = SeededGenerator(seed: 6)
    for name in ["cleo", "Ada", "Ben"] {
      _ = try household.addPerson(named: name, using: &generator)
    }
    let mates = try household.housemates().people
    #expect(mates.map(\.name) == ["Ada", "Ben", "cleo"])
    #expect(Set(mates.map(\.colour)).count == 3)
  }

  @Test func `more people than colours is no failure`() throws {
    var generator = SeededGenerator(seed: 7)
    for number in 0...PersonColour.allCases.count {
      _ = try household.addPerson(named: "Person \(number)", using: &generator)
    }
    #expect(try household.housemates().people.count == PersonColour.allCases.count + 1)
  }

  @Test func `a name and a colour can be changed, and the journal stays`() throws {
    var generator = SeededGenerator(seed: 8)
    let file = try household.addPerson(named: "Me", colour: .rust, using: &generator)
    let store = try JournalStore(of: file)
    try store.append(.noted("stays"))
    try store.giveName("Ada", colour: .moss)
    #expect(try Housemate(file).name == "Ada")
    #expect(try Housemate(file).colour == .moss)
    #expect(try store.journal().entries.map(\.event) == [.noted("stays")])
    #expect(throws: PersistenceFailure.nameUnusable(length: 0)) {
      try store.giveName(" ", colour: .moss)
    }
    #expect(try Housemate(file).name == "Ada")
  }
}

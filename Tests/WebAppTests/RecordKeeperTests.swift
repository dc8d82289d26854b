import Foundation
import Journalling
import Knowledge
import Persistence
import Plumbline
import Quantities
import TestSupport
import Testing

@testable import WebApp

/// What one form says is stored together, and what another program adds is seen.
struct RecordKeeperTests {
  @Test func `what another program adds is seen at once`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let household = try Household(folder: folder)
    let guide = try DrawnPages.guide.get()
    let keeper = try RecordKeeper(household: household, guide: guide)
    try await keeper.append([.fell], to: nil, today: .someDay)
    let person = try #require(try await keeper.front(naming: nil).person)
    func numbers(on day: Day = .someDay) async throws -> [Int]? {
      try await keeper.record(of: person, today: day)?.journal.entries.map(\.number)
    }
    #expect(try await numbers() == [1])
    let other = try JournalStore(of: try #require(household.people.first))
    _ = try other.append(
      .unchanged, on: .someDay, catalogue: guide.catalogue, today: .someDay)
    #expect(try await numbers() == [1, 2])
    #expect(try await numbers() == [1, 2])
    // A day before the entries is refused, though the same entries were read a moment ago.
    await #expect(throws: PersistenceFailure.self) {
      _ = try await numbers(on: Day.someDay.adding(days: -1))
    }
  }

  @Test func `what is read on is what the file says, whoever wrote in between`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let household = try Household(folder: folder)
    let guide = try DrawnPages.guide.get()
    let keeper = try RecordKeeper(household: household, guide: guide)
    try await keeper.append([.fell], to: nil, today: .someDay)
    let person = try #require(try await keeper.front(naming: nil).person)
    let other = try JournalStore(of: try #require(household.people.first))
    for step in 1...8 {
      let day = Day.someDay.adding(days: step / 3)
      // Within a day, and as another begins.
      if step.isMultiple(of: 2) {
        _ = try other.append(.noted("\(step)"), on: day, catalogue: guide.catalogue, today: day)
      }
      try await keeper.append([.unchanged, .answered(.age(40 + step))], to: person, today: day)
      let read = try #require(try await keeper.record(of: person, today: day))
      let file = try other.journal(catalogue: guide.catalogue, today: day)
      #expect(read.journal == file, "step \(step)")
      #expect(read.person.notes.count == step / 2, "step \(step)")
    }
  }

  @Test func `when one answer of a form cannot be stored, none of them is`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let keeper = try RecordKeeper(
      household: try Household(folder: folder), guide: try DrawnPages.guide.get())
    await #expect(throws: PersistenceFailure.self) {
      try await keeper.append([.fell, .answered(.age(200))], to: nil, today: .someDay)
    }
    let person = try await keeper.front(naming: nil).person
    let record = try await keeper.record(of: person, today: .someDay)
    #expect(record?.journal.entries.isEmpty == true)
    try await keeper.append([.fell, .unchanged], to: nil, today: .someDay)
    #expect(
      try await keeper.record(of: person, today: .someDay)?.journal.entries.map(\.number) == [1, 2])
  }

  @Test func `what was stored since the page was made is not stored again, all or nothing`()
    async throws
  {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let keeper = try RecordKeeper(
      household: try Household(folder: folder), guide: try DrawnPages.guide.get())
    func numbers() async throws -> [Int]? {
      let person = try await keeper.front(naming: nil).person
      return try await keeper.record(of: person, today: .someDay)?.journal.entries.map(\.number)
    }
    func keep(_ events: [Event], _ after: Int?) async throws {
      let person = try await keeper.front(naming: nil).person
      try await keeper.append(events, to: person, today: .someDay, unlessAfter: after)
    }
    for _ in 0..<2 { try await keep([.noted("a"), .wondered("b")], 0) }
    #expect(try await numbers() == [1, 2])
    // Part of it is new, so it is another form.
    try await keep([.noted("a"), .wondered("c")], 0)
    #expect(try await numbers() == [1, 2, 3, 4])
    // Made after it was stored, or without saying when: meant as it is.
    try await keep([.noted("a")], 4)
    try await keep([.noted("a")], nil)
    #expect(try await numbers() == [1, 2, 3, 4, 5, 6])
  }

  @Test func `nothing is stored where something else was stored a moment ago`() async throws {
    let folder = URL.temporaryFolder()
    defer { removeFolder(folder) }
    let keeper = try RecordKeeper(
      household: try Household(folder: folder), guide: try DrawnPages.guide.get())
    try await keeper.append([.noted("a")], to: nil, today: .someDay)
    let person = try await keeper.front(naming: nil).person
    func keep(_ text: String, ifLast last: Int) async throws -> Bool {
      try await keeper.append(
        [.noted(text)], to: person, today: .someDay, unlessAfter: last, ifLast: last)
    }
    #expect(try await !keep("b", ifLast: 0))
    #expect(try await keep("b", ifLast: 1))
    #expect(try await !keep("c", ifLast: 1))
    let record = try await keeper.record(of: person, today: .someDay)
    #expect(record?.person.notes.map(\.text) == ["a", "b"])
  }
}

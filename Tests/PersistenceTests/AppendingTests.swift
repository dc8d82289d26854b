import Foundation
import GRDB
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

@testable import Persistence

struct AppendingTests {
  private let store: JournalStore
  private let catalogue: Catalogue
  private let day: Day

  init() throws {
    store = try JournalStore.inMemory()
    catalogue = try RealCatalogue.load()
    day = try today()
  }

  private func append(_ event: Event, on day: Day) throws {
    _ = try store.append(event, on: day, catalogue: catalogue, today: self.day)
  }

  @Test func `numbers count up from one`() throws {
    let entries = try [Event.noted("a"), .fell, .unchanged].map { try store.append($0) }
    #expect(entries.map(\.number) == [1, 2, 3])
    #expect(try store.journal().entries == entries)
  }

  @Test func `a day before the last entry's day is refused`() throws {
    try append(.fell, on: day.adding(days: -2))
    let failure = PersistenceFailure.dayBeforeLast(
      day: day.adding(days: -3), last: day.adding(days: -2))
    #expect(throws: failure) { try append(.fell, on: day.adding(days: -3)) }
    try append(.fell, on: day.adding(days: -2))
    #expect(try store.journal().entries.map(\.number) == [1, 2])
  }

  @Test func `a day in the future is refused`() throws {
    try expectRefusal { try append(.fell, on: day.adding(days: 1)) }
  }

  @Test func `what could not be read back is not stored`() throws {
    let events: [Event] = [
      .answered(.age(200)), .answered(.flag(Flag.ID("no-such-flag"), .yes)),
      .noted(String(repeating: "a", count: 2001)), .noted(" "), .corrected(1, nil),
      .attempted(Attempt(test: SelfTest.ID("chair-stand"), value: 10_000)),
    ]
    for event in events { try expectRefusal { try store.append(event) } }
  }

  @Test func `a number that cannot be written is refused`() throws {
    let event = Event.attempted(Attempt(test: SelfTest.ID("chair-stand"), value: .infinity))
    #expect(throws: PersistenceFailure.entryNotWritable) { try store.append(event) }
    #expect(try store.journal().entries.isEmpty)
  }

  @Test func `a correction of an earlier answer is stored`() throws {
    try store.append(.answered(.age(70)))
    try store.append(.fell)
    try store.append(.corrected(1, .age(71)))
    #expect(try store.journal().person.age == 71)
    #expect(throws: PersistenceFailure.self) { try store.append(.corrected(2, .age(71))) }
    #expect(try store.journal().entries.count == 3)
  }

  @Test func `new words of a note, their taking back and the undoing of a taking back are stored`()
    throws
  {
    try store.append(.wondered("may I swin?"))
    try store.append(.reworded(1, "may I swim?"))
    try store.append(.corrected(1, nil))
    #expect(try store.journal().person.notes.isEmpty)
    try store.append(.corrected(3, nil))
    #expect(try store.journal().person.notes.map(\.text) == ["may I swim?"])
    try store.append(.corrected(2, nil))
    #expect(try store.journal().person.notes.map(\.text) == ["may I swin?"])
    for wrong in [Event.reworded(3, "a"), .reworded(7, "a"), .corrected(7, nil)] {
      #expect(throws: PersistenceFailure.self) { try store.append(wrong) }
    }
    #expect(try store.journal().entries.count == 5)
  }

  @Test func `a result is corrected, taken back once, brought back, and never left unreadable`()
    throws
  {
    func result(_ value: Double) -> Attempt {
      Attempt(test: SelfTest.ID("chair-stand"), value: value)
    }
    try store.append(.attempted(result(9)))
    try store.append(.fell)
    try store.append(.restated(1, .attempt(result(11))))
    try store.append(.corrected(1, nil))
    // Each would be right by itself; only what was said before makes it wrong.
    for wrong in [
      Event.restated(1, .attempt(result(12))), .corrected(3, nil),
      .restated(2, .attempt(result(12))), .restated(7, .attempt(result(12))),
    ] {
      #expect(throws: PersistenceFailure.self) { try store.append(wrong) }
    }
    #expect(try store.journal().entries.count == 4)
    try store.append(.corrected(4, nil))
    #expect(try store.journal().person.attempts.map(\.value) == [result(11)])
    // What is said twice says nothing new: it is read, and nothing is lost.
    try store.append(.corrected(4, nil))
    #expect(try store.journal().person.attempts.map(\.value) == [result(11)])
  }

  @Test func `several events are stored in their order`() throws {
    try store.append(.unchanged)
    let events: [Event] = [.answered(.age(70)), .noted("a"), .corrected(2, .age(71))]
    let entries = try store.append(events, on: day, catalogue: catalogue, today: day)
    #expect(entries.map(\.number) == [2, 3, 4])
    #expect(entries.map(\.event) == events)
    #expect(try Array(store.journal().entries.suffix(3)) == entries)
    #expect(try store.journal().person.age == 71)
  }

  @Test(arguments: [
    Event.answered(.age(200)), .answered(.flag(Flag.ID("no-such-flag"), .yes)),
    .attempted(Attempt(test: SelfTest.ID("chair-stand"), value: .infinity)),
  ])
  func `when one of several events fails, none of them is stored`(failing: Event) throws {
    try store.append(.unchanged)
    let batches: [[Event]] = [[.fell, failing], [.fell, failing, .noted("a")]]
    for events in batches {
      #expect(throws: PersistenceFailure.self) {
        try store.append(events, on: day, catalogue: catalogue, today: day)
      }
      #expect(try store.journal().entries.map(\.event) == [.unchanged])
    }
    #expect(try store.append(.fell).number == 2)
  }

  @Test func `the body is the entry as it encodes itself`() throws {
    let entry = try store.append(.noted("a/b"))
    let records = try store.read(EntryRecord.all)
    #expect(
      records.map(\.body) == [
        #"{"day":"2026-11-22","kind":"noted","number":1,"text":"a/b"}"#
      ])
    #expect(records.map(\.number) == [entry.number])
    #expect(records.map(\.version) == [Journal.version])
  }

  private func expectRefusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ work: () throws -> Void
  ) throws {
    let failure = #expect(throws: PersistenceFailure.self, sourceLocation: sourceLocation) {
      try work()
    }
    guard case .entryRefused(let problems) = failure, !problems.isEmpty else {
      Issue.record("\(String(describing: failure))", sourceLocation: sourceLocation)
      return
    }
    #expect(try store.journal().entries.isEmpty, sourceLocation: sourceLocation)
  }
}

import Journalling
import Knowledge
import Plumbline
import Quantities
import Testing

@testable import WebApp

/// Which answers of a record hold, when some of them were corrected.
struct StandingAnswersTests {
  private static let floor = Limit.ID("no-floor")
  private static let bed = PlainAnswer.ID("would-a-bed-work")

  private func record(_ events: [Event]) -> PersonRecord {
    var record = PersonRecord()
    for event in events { record.journal.record(event, on: .someDay) }
    return record
  }

  @Test func `an answer given in a correction stands in place of the first`() {
    let record = record([
      .answered(.limit(HeldLimit(Self.floor), .no)), .noted("between"),
      .corrected(1, .limit(HeldLimit(Self.floor), .yes)),
    ])
    #expect(record.limitAnswers == [Self.floor: .yes])
    #expect(record.standing.map(\.entry.number) == [1])
  }

  @Test func `an answer that was taken back does not stand`() {
    let record = record([.answered(.limit(HeldLimit(Self.floor), .yes)), .corrected(1, nil)])
    #expect(record.limitAnswers.isEmpty)
    #expect(record.standing.isEmpty)
  }

  @Test func `a correction that was taken back leaves the first answer standing`() {
    let record = record([
      .answered(.limit(HeldLimit(Self.floor), .no)),
      .corrected(1, .limit(HeldLimit(Self.floor), .yes)), .corrected(2, nil),
    ])
    #expect(record.limitAnswers == [Self.floor: .no])
  }

  @Test func `the newest of several corrections counts`() {
    let record = record([
      .answered(.limit(HeldLimit(Self.floor), .no)),
      .corrected(1, .limit(HeldLimit(Self.floor), .yes)),
      .corrected(1, .limit(HeldLimit(Self.floor), .unsure)),
    ])
    #expect(record.limitAnswers == [Self.floor: .unsure])
  }

  @Test func `a question that came in by a correction can be taken back`() {
    var record = record([.answered(.age(70)), .corrected(1, .asked(Self.bed))])
    #expect(record.person.questions == [Self.bed])
    for event in record.takingBack(Self.bed) { record.journal.record(event, on: .someDay) }
    #expect(record.person.questions.isEmpty)
  }
}

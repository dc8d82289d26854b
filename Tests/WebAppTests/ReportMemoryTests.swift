import Journalling
import Knowledge
import Plumbline
import Quantities
import Synchronization
import Testing

@testable import WebApp

/// A report is made once, and anew as soon as anything it follows from is other.
struct ReportMemoryTests {
  /// Counts how often a week is made.
  private final class Count: Sendable {
    private let made = Mutex(0)
    var value: Int { made.withLock { $0 } }
    func one() { made.withLock { $0 += 1 } }
  }

  private static func memory(_ count: Count) throws -> ReportMemory<WeekWish, PlanReport> {
    let guide = try DrawnPages.guide.get()
    return ReportMemory { record, today, wish in
      count.one()
      return guide.plan(record, today: today, wish: wish)
    }
  }

  private static func worker() throws -> PersonRecord {
    try #require(
      try DrawnPages.guide.get().example(named: "desk-sciatica", today: .someDay))
  }

  @Test func `a week that is looked at again is not made again`() async throws {
    let count = Count()
    let memory = try Self.memory(count)
    let record = try Self.worker()
    let first = await memory.report(about: record, today: .someDay, wish: WeekWish())
    let again = await memory.report(about: record, today: .someDay, wish: WeekWish())
    #expect(count.value == 1)
    #expect(first.sessions.isEmpty == false)
    #expect(again.sessions.count == first.sessions.count)
  }

  @Test func `two who ask at the same moment wait for the same week`() async throws {
    let count = Count()
    let memory = try Self.memory(count)
    let record = try Self.worker()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { _ = await memory.report(about: record, today: .someDay, wish: WeekWish()) }
      }
    }
    #expect(count.value == 1)
  }

  @Test func `an entry, a day, a wish or a warning sign makes the week anew`() async throws {
    let count = Count()
    let memory = try Self.memory(count)
    var record = try Self.worker()
    #expect(await memory.report(about: record, today: .someDay, wish: WeekWish()).screen.letsMove)
    _ = await memory.report(about: record, today: Day.someDay.adding(days: 1), wish: WeekWish())
    _ = await memory.report(about: record, today: .someDay, wish: WeekWish(minutes: 10))
    #expect(count.value == 3)
    record.journal.record(.answered(.flag(Flag.ID("saddle-numbness"), .yes)), on: .someDay)
    let stopped = await memory.report(about: record, today: .someDay, wish: WeekWish())
    #expect(count.value == 4)
    #expect(!stopped.screen.letsMove)
    #expect(stopped.sessions.isEmpty)
  }

  @Test func `after an erasing nothing is kept`() async throws {
    let count = Count()
    let memory = try Self.memory(count)
    let record = try Self.worker()
    _ = await memory.report(about: record, today: .someDay, wish: WeekWish())
    await memory.forget()
    _ = await memory.report(about: record, today: .someDay, wish: WeekWish())
    #expect(count.value == 2)
  }

  @Test func `an erasing forgets every kind of report`() async throws {
    let visit = try await Visits.visit(try Visits.worker())
    let site = visit.site
    func areEmpty() async -> [Bool] {
      await [
        site.answers.isEmpty, site.firstTests.isEmpty, site.weeks.isEmpty, site.choosers.isEmpty,
      ]
    }
    _ = await (visit.answer, visit.firstTests, visit.week())
    #expect(await areEmpty() == [false, false, false, false])
    await site.forgetReports()
    #expect(await areEmpty() == [true, true, true, true])
  }

  @Test func `only a few weeks are kept`() async throws {
    let count = Count()
    let memory = try Self.memory(count)
    let record = try Self.worker()
    for minutes in [10, 12, 14, 16, 18, 20, 22, 24, 26] {
      _ = await memory.report(about: record, today: .someDay, wish: WeekWish(minutes: minutes))
    }
    _ = await memory.report(about: record, today: .someDay, wish: WeekWish(minutes: 10))
    #expect(count.value == 10)
  }
}

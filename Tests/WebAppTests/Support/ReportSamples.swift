import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities

@testable import WebApp

/// Reports of people at different places of the way.
enum ReportSamples {
  /// The same with a far better result a month later, which is more than the error of measuring.
  private static func better(_ record: PersonRecord) -> PersonRecord {
    var later = record
    let best = Attempt(test: .init("heel-rise"), side: .left, value: 20)
    later.journal.record(.attempted(best), on: monthLater)
    return later
  }

  private static let monthLater = Day.someDay.adding(days: 30)

  static func pages() async throws -> [any Sendable] {
    let guide = try DrawnPages.guide.get()
    let people = guide.examples.compactMap { guide.example(named: $0.name, today: .someDay) }
    let whole = people.map { record in
      ReportPage(
        guide.professionalReport(record, today: .someDay),
        askPath: "/a", context: Samples.context)
    }
    let others = try await Visits.all().map { visit in
      ReportPage(
        guide.professionalReport(visit.record, today: .someDay, withProgramme: false),
        context: Samples.context)
    }
    // Long minutes leave nothing out; short ones do.
    let short = try await Visits.visit([.answered(.minutes(5)), .noted("n")])
    let changed = try await Visits.visit(
      try Visits.worker() + [.attempted(Attempt(test: .init("heel-rise"), side: .left, value: 2))])
    return whole + others + [
      ReportPage(
        guide.professionalReport(
          better(changed.record), today: monthLater), context: Samples.context),
      ReportPage(
        guide.professionalReport(short.record, today: .someDay), context: Samples.context),
    ]
  }
}

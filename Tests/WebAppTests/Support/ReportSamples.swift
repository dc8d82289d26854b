import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities

@testable import WebApp

/// Reports of people at different places of the way.
enum ReportSamples {
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
    return whole + others + [
      ReportPage(
        guide.professionalReport(short.record, today: .someDay), context: Samples.context)
    ]
  }
}

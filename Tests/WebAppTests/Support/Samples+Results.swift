import Anatomy
import Journalling
import Knowledge
import Plumbline

@testable import WebApp

extension Samples {
  /// The pages of stored results, with everything that can stand on them.
  static func results(_ template: Template) async throws -> [any Sendable] {
    let visit = try await Visits.visit(storedResults)
    let stored = visit.record.journal.results.filter { $0.takenBack == nil }
    guard template != .results else {
      return [ResultsPage(visit), ResultsPage(try await Visits.visit([]))]
    }
    return stored.compactMap { result -> (any Sendable)? in
      guard let test = visit.catalogue.tests[result.first.test] else { return nil }
      guard template == .result else { return ResultBackPage(result, test, visit) }
      let side = result.first.attempt?.side
      let fields = [TestPageFields.value, TestPageFields.pain, TestPageFields.ending].map {
        TestPageFields.name($0, side)
      }
      return ResultPage(
        result, test, visit, typed: ResultPage.values(of: result.outcome),
        problems: (fields + [HarderSide.field]).flatMap(problems),
        doubts: [AttemptDoubt(key: "k", field: fields[0], message: "m")])
    }
  }

  /// Two forms that say different things about one test.
  static func clashes() async throws -> [any Sendable] {
    let visit = try await Visits.visit(storedResults)
    return visit.record.journal.results.compactMap { stored -> (any Sendable)? in
      guard let test = visit.catalogue.tests[stored.first.test] else { return nil }
      let field = TestPageFields.name(TestPageFields.value, stored.first.attempt?.side)
      return ClashPage(
        stored, [stored.first], test, FormValues([field: ["7"], HarderSide.field: ["left"]]),
        canKeepBoth: true,
        context: context)
    }
  }

  private static var storedResults: [Event] {
    let (chair, lift) = (SelfTest.ID("chair-stand"), SelfTest.ID("side-lying-leg-lift"))
    return [
      .attempted(Attempt(test: chair, value: 11, felt: 5, pain: 8)),
      .attempted(Attempt(test: lift, side: .left, value: 9)),
      .compared(Comparison(test: lift, harder: .left)),
      .attempted(Attempt(test: SelfTest.ID("chin-to-chest"), value: 1)),
      .restated(1, .attempt(Attempt(test: chair, value: 12, felt: 5, pain: 7))),
      .attempted(Attempt(test: chair, value: 3)), .corrected(6, nil),
    ]
  }
}

import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// What one person reads about pain comes from the one rule.
struct PainWordsTests {
  private let guide: Guide
  private static let today = Day("2026-11-22") ?? .first

  init() throws { guide = try RealGuide.load() }

  private func week(_ pain: Int) throws -> PlanReport {
    let catalogue = try RealCatalogue.load()
    var record = PersonRecord()
    let screen = catalogue.askedFlags.map { Answer.flag($0.id, .no) } + [.age(60), .pain(pain)]
    for answer in screen { record.journal.record(.answered(answer), on: Self.today) }
    return guide.plan(record, today: Self.today)
  }

  @Test(arguments: 0...10)
  func `whoever begins with pain reads the line that is meant for them, once`(pain: Int) throws {
    let week = try week(pain)
    let rule = try RealCatalogue.load().painRule
    let own = try #require(rule.first { $0.start.contains(pain) })
    let said = (week.notes + week.showDoctor).filter { $0.contains("before you begin") }
    #expect(said.count == (pain < 4 ? 0 : 1))
    for text in said {
      #expect(
        text.hasPrefix("You told us that your pain is \(pain) of 10.")
          && text.contains(own.whatToDo))
    }
    #expect(week.showDoctor.contains { $0.contains("Ask a doctor") } == (pain >= 7))
  }

  /// Somebody who begins at 5 may go on at 6, so no other text may tell them to stop there.
  @Test func `no note of a condition draws a line of its own`() throws {
    for condition in try RealCatalogue.load().conditions {
      #expect(!condition.says.contains(#/\b\d of 10\b/#), "\(condition.id)")
    }
  }

  @Test func `the words about self-tests name the pain that ends them`() throws {
    let words = try #require(RealCatalogue.load().stops[StopRule.ID("sharp-pain")]).whatToDo
    #expect(words.contains("In a self-test, pain of \(Attempt.strongPain) or more"))
  }
}

import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import TestSupport
import Testing

/// One leg that does clearly worse is a matter for a doctor where a nerve may suffer.
struct WeakerLegTests {
  private let guide: Guide
  private static let today = RandomPeople.today
  private static let nerves: [String] =
    (try? RealCatalogue.load())?.conditions.filter { $0.whenOneLegIsWeaker != nil }.map(\.id.text)
    ?? []

  init() throws { guide = try RealGuide.load() }

  /// Somebody told of a condition, with one try on each side of a test.
  private func record(
    _ condition: String?, _ test: String, left: Double?, right: Double?
  ) -> PersonRecord {
    var journal = RandomPeople.screened(guide.catalogue)
    journal.record(.answered(.age(50)), on: Self.today)
    if let condition {
      journal.record(.answered(.condition(Told(Condition.ID(condition)), .yes)), on: Self.today)
    }
    for (side, value) in [(Side.left, left), (.right, right)] {
      journal.record(
        .attempted(
          Attempt(
            test: SelfTest.ID(test), side: side, value: value,
            ending: value == nil ? .couldNotStart : .finished)), on: Self.today)
    }
    return PersonRecord(journal: journal)
  }

  private func advice(_ record: PersonRecord) -> [String] {
    let (answer, week) = (
      guide.assess(record, today: Self.today), guide.plan(record, today: Self.today)
    )
    #expect(week.refusal?.sentence == nil, "\(week.refusal?.violations ?? [])")
    #expect(answer.showDoctor == week.showDoctor)
    return answer.showDoctor
  }

  @Test(arguments: nerves, ["heel-rise", "toe-lift-one-foot", "side-lying-leg-lift"])
  func `half of what the other leg managed, or less, is to be shown`(
    condition: String, test: String
  ) throws {
    let says = try #require(guide.catalogue.conditions[Condition.ID(condition)]?.whenOneLegIsWeaker)
    for worse in [Double?.none, 0, 3, 10] {
      #expect(advice(record(condition, test, left: 20, right: worse)) == [says])
      #expect(advice(record(condition, test, left: worse, right: 20)) == [says])
    }
    #expect(advice(record(condition, test, left: 20, right: 11)).isEmpty)
    // Next to nothing on both sides compares nothing.
    #expect(advice(record(condition, test, left: 3, right: 0)).isEmpty)
  }

  @Test func `legs are compared on one day only`() {
    func record(_ tries: [(Side, Double, daysAgo: Int)]) -> PersonRecord {
      var journal = RandomPeople.screened(guide.catalogue)
      journal.record(.answered(.age(50)), on: Self.today.adding(days: -90))
      journal.record(
        .answered(.condition(Told(Condition.ID("disc-sciatica")), .yes)),
        on: Self.today.adding(days: -90))
      for (side, value, days) in tries {
        journal.record(
          .attempted(Attempt(test: SelfTest.ID("heel-rise"), side: side, value: value)),
          on: Self.today.adding(days: -days))
      }
      return PersonRecord(journal: journal)
    }
    func isShown(_ record: PersonRecord) -> Bool {
      !guide.assess(record, today: Self.today).showDoctor.isEmpty
    }
    #expect(!isShown(record([(.left, 20, 80), (.right, 9, 2)])))
    #expect(isShown(record([(.left, 20, 80), (.right, 9, 80), (.right, 20, 2)])))
    #expect(!isShown(record([(.left, 20, 80), (.right, 9, 80), (.left, 20, 2), (.right, 18, 2)])))
  }

  @Test func `an arm, a reach or somebody without such a condition is another matter`() {
    #expect(Self.nerves.contains("disc-sciatica"))
    #expect(advice(record("disc-sciatica", "arm-curl", left: 20, right: 4)).isEmpty)
    #expect(advice(record("disc-sciatica", "knee-to-wall", left: 14, right: 4)).isEmpty)
    #expect(advice(record(nil, "heel-rise", left: 20, right: 4)).isEmpty)
    #expect(advice(record("glaucoma", "heel-rise", left: 20, right: 4)).isEmpty)
  }
}

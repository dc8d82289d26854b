import Plumbline
import Quantities
import TestSupport
import Testing

/// How sure a difference is: one wording for pages and commands.
struct SurenessTests {
  private static let wide = 2 * Sureness.usualSideDifference

  @Test func `a wide interval without a finding cannot tell yet`() {
    let wide = Self.interval(Self.wide)
    #expect(Sureness(nil, wide) == .cannotTell)
    #expect(Sureness(nil, wide).words == "can’t tell yet")
    #expect(!Sureness(nil, wide).speaks)
  }

  @Test func `a narrow interval without a finding has seen none`() {
    let narrow = Self.interval(0.1)
    #expect(Sureness(nil, narrow).words == "none seen")
  }

  @Test func `every compared group of every built-in person is as sure as its finding`() throws {
    let guide = try RealGuide.load()
    for example in guide.examples {
      let record = try #require(guide.example(named: example.name, today: RandomPeople.today))
      let report = guide.assess(record, today: RandomPeople.today)
      for group in report.groups where group.leftMinusRight != nil {
        let sureness = try #require(report.sureness(ofSidesOf: group))
        let finding = report.findings.first {
          $0.kind == "sideToSide" && $0.muscle == group.muscle && $0.quality == "capacity"
        }
        #expect(sureness.speaks == (finding != nil), "\(example.name): \(group.name)")
        #expect((sureness == .confirmed) == (finding?.status == "confirmed"))
      }
    }
  }

  private static func interval(_ half: Double) -> AssessReport.Interval {
    .init(Estimate(middle: 0, low: -half, high: half, credibility: 0.9))
  }
}

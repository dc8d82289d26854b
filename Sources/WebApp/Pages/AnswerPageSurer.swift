import Anatomy
import Knowledge
import Plumbline
import Quantities

/// What would make one finding surer: another kind of test, or another day.
struct SurerWords {
  private let finding: AssessReport.Finding
  private let catalogue: Catalogue
  /// Tests the person may do; names of others are never said.
  private let allowed: [SelfTest]

  init(_ finding: AssessReport.Finding, _ catalogue: Catalogue, allowed: [SelfTest]) {
    (self.finding, self.catalogue, self.allowed) = (finding, catalogue, allowed)
  }

  var sentence: String {
    let kinds = manners.count
    let days = Set(finding.restsOn.flatMap { $0.attempts.map(\.day) }).count
    let basis =
      switch (kinds, days) {
      case (...1, ...1): "It rests on one kind of test, done on one day."
      case (...1, _): "It rests on one kind of test."
      case (_, ...1): "It rests on one day, and a day has its own form."
      default: "It rests on \(kinds) kinds of tests, on \(days) days."
      }
    return [basis, ways].joined(separator: " ")
  }

  private var ways: String {
    let others = otherTests
    if others.isEmpty {
      return "The same tests on another day would make it surer, or take it away."
    }
    return
      "Of another kind, and looking at the same muscles: \(Words.list(others)). Another day’s result "
      + "can make it surer, or take it away."
  }

  private var manners: Set<SelfTest.Manner> {
    Set(finding.restsOn.compactMap { catalogue.tests[SelfTest.ID($0.test)]?.manner })
  }

  /// Up to three, those that tell most about the group first.
  private var otherTests: [String] {
    let known = manners
    let done = Set(finding.restsOn.map(\.test))
    func loading(_ test: SelfTest) -> Double {
      test.carriers.filter {
        $0.muscle.text == finding.muscle && $0.quality.rawValue == finding.quality
      }
      .map(\.loading).max() ?? 0
    }
    return allowed.filter { test in
      !known.contains(test.manner) && !done.contains(test.id.text)
        && loading(test) >= Self.leastLoading
    }
    .sorted { (-loading($0), $0.id) < (-loading($1), $1.id) }
    .prefix(3).map(\.name)
  }

  /// From here a group is a main carrier of a test, as in the catalogue's own coverage.
  private static let leastLoading = 0.3
}

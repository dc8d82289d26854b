import Journalling
import Plumbline

/// The record: how to take it along, bring one here, or erase it.
struct YoursPage: Sendable {
  let context: PageContext
  let entries: String
  let hasRecord: Bool
  let exportPath: String
  let importPath: String
  let erasePath: String
  let peoplePath: String
  let reportPath: String
  let problems: [FieldProblem]
  let hasProblems: Bool
  /// What is wrong with the file that was sent, line by line.
  let faults: [String]
  let hasFaults: Bool
  let more: String?
  /// Nothing of a file that was refused is kept.
  let summary = ProblemSummary(isNothingGiven: true)
  /// Whose record it is, where others have records here too.
  let owner: String?
  /// Where what was told can be seen and changed.
  let told: [NoticePage.Action]

  init(_ visit: Visit, problems: [FieldProblem] = [], faults: [String] = []) {
    let shownFaults = 20
    context = visit.context(back: .welcome)
    let count = visit.record.journal.entries.count
    entries = count == 1 ? "1 entry" : "\(count) entries"
    hasRecord = count > 0
    (exportPath, importPath) = (Place.export.path, Place.importing.path)
    (erasePath, reportPath) = (Place.erase.path, Place.report.path)
    peoplePath = Place.people.path
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    self.faults = Array(faults.prefix(shownFaults))
    hasFaults = !faults.isEmpty
    told = Self.told(visit)
    owner = context.who?.name
    more = faults.count > shownFaults ? "And \(faults.count - shownFaults) more." : nil
  }

  static let file = "file"

  private static func told(_ visit: Visit) -> [NoticePage.Action] {
    let answered: [(String, Place)] =
      [
        ("Your age", .about), ("Your pain", .pain), ("What you were told you have", .told),
        ("Your day", .habits),
      ] + visit.site.way.limitGroups.map { ("What you can do: \($0.title)", .limits($0.number)) }
      + [
        ("Your time and your home", .home), ("What you want back", .acts),
        ("Your questions", .asks),
      ]
    return [.init(name: "Your safety answers", path: Place.screenResult.path)]
      + answered.map { .init(name: $0, path: $1.path(backTo: .yours)) }
      + [.init(name: "Your results in the tests", path: Place.results.path)]
  }
}

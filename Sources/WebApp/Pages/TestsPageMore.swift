import Journalling
import Knowledge
import Plumbline
import SelfTesting

extension TestsPage {
  /// The test done last today, offered once more.
  struct Repeat: Hashable, Sendable {
    let name: String
    let figure: SmallFigure?
    let path: String
  }

  /// What was just kept: said while the page says that it was.
  struct Kept: Hashable, Sendable {
    let name: String
    let results: [String]
  }

  /// - Returns: `nil` unless the address says that a result was kept just now.
  static func kept(_ visit: Visit) -> Kept? {
    let said = visit.query(Flash.key).flatMap(Flash.init)
    let stored = visit.record.journal.results.filter {
      $0.day == visit.today && $0.takenBack == nil
    }
    guard let said, [.testStored, .stoppedForPain, .hurtStrongly].contains(said),
      let last = stored.last, let test = visit.catalogue.tests[last.first.test]
    else { return nil }
    // What was kept at once stands together at the end.
    let together = stored.reversed().prefix { $0.first.test == test.id }.prefix(3).reversed()
    var newest: [StoredResult] = []
    for result in together {
      newest.removeAll { $0.first.isAboutTheSame(as: result.first) }
      newest.append(result)
    }
    return Kept(name: test.name, results: newest.map { ResultWords.sentence($0.outcome, test) })
  }

  /// A test the person said they cannot do, or not today, with the way to take that back.
  struct PutAside: Hashable, Sendable {
    let name: String
    let path: String

    init(_ test: SelfTest) { (name, path) = (test.name, Place.test(test.id).path) }
  }

  /// - Returns: `nil` while nothing was done today, and when what was done last had to be stopped.
  static func lastOfToday(_ visit: Visit, _ chooser: TestChooser) -> Repeat? {
    guard !chooser.hasHadStrongPainToday,
      let last = visit.person.attempts.last(where: { $0.day == visit.today })?.value.test,
      !chooser.postponedToday.contains(last),
      let allowed = chooser.allowed.first(where: { $0.test.id == last })
    else { return nil }
    let today = visit.person.attempts.filter { $0.day == visit.today && $0.value.test == last }
    guard today.allSatisfy({ [.finished, .reachedCap].contains($0.value.ending) }),
      allowed.sides.allSatisfy({ side in today.contains { $0.value.side == side } })
    else { return nil }
    return Repeat(
      name: allowed.test.name, figure: visit.smallFigure(of: allowed.test, on: allowed.sides),
      path: Place.test(last).path)
  }

  static func leftOut(_ visit: Visit) -> [PutAside] {
    visit.person.testsLeftOut.compactMap { visit.catalogue.tests[$0] }.map(PutAside.init)
  }
}

import Journalling
import Knowledge
import Plumbline

/// What a page of a test stored last, so that the scripts take the copy of that form away and no other's.
struct StoredLast: Hashable, Sendable {
  /// The address of the test's page.
  let path: String
  /// The number of the entry.
  let number: Int

  /// - Parameter test: Only what was stored of this one.
  init?(in journal: Journal, of test: SelfTest.ID? = nil) {
    let last = journal.entries.last { entry in
      entry.event.testOfItsPage.map { test == nil || $0 == test } ?? false
    }
    guard let last, let id = last.event.testOfItsPage else { return nil }
    (path, number) = (Place.test(id).path, last.number)
  }
}

extension Event {
  /// The test on whose page this is said: a result, or that it cannot be done.
  fileprivate var testOfItsPage: SelfTest.ID? {
    switch self {
    case .attempted(let attempt): attempt.test
    case .compared(let comparison): comparison.test
    case .answered(.test(let test, _)): test
    default: nil
    }
  }
}

extension TestsPage {
  /// What the page that led here stored; `nil` when it stored nothing.
  static func stored(_ visit: Visit) -> StoredLast? {
    let storing: Set<Flash> = [.testStored, .stoppedForPain, .hurtStrongly, .testLeftOut]
    guard let said = visit.query(Flash.key).flatMap(Flash.init), storing.contains(said) else {
      return nil
    }
    return StoredLast(in: visit.record.journal)
  }
}

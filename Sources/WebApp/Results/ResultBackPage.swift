import Journalling
import Knowledge
import Plumbline
import SelfTesting

/// Asks whether a result shall be taken back, and says what that does and does not change.
struct ResultBackPage: Sendable {
  let context: PageContext
  /// Where the form is sent.
  let path: String
  let correctPath: String
  let resultsPath: String
  let test: String
  let day: String
  let stored: String
  /// What goes on holding.
  let stays: [String]
  let hasStays: Bool

  init(_ result: StoredResult, _ test: SelfTest, _ visit: Visit) {
    context = visit.context(back: .results)
    path = Place.resultBack(result.number).path
    (correctPath, resultsPath) = (Place.result(result.number).path, Place.results.path)
    (self.test, day) = (test.name, DayWords.words(result.day))
    stored = ResultWords.sentence(result.outcome, test)
    stays = Self.stays(result, visit)
    hasStays = !stays.isEmpty
  }

  private static func stays(_ result: StoredResult, _ visit: Visit) -> [String] {
    guard let attempt = result.outcome.attempt else { return [] }
    let rest =
      result.day == visit.today
      ? "How much it hurt stays written down: there are no more tests today. If the number for the "
        + "pain is wrong, correct that instead."
      : "How much it hurt stays written down. If the number for the pain is wrong, correct that instead."
    let care =
      "If it was so low that we take more care with you, we go on doing so until you do the test "
      + "again. If you know the right number, correct it instead."
    return (TestChooser.hurtStrongly(attempt) ? [rest] : []) + [care]
  }
}

import Journalling
import Knowledge
import Plumbline

/// Asks whether a result shall be removed, and says what that does and does not change.
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
    let isCareful = visit.guide.staysCareful(
      withoutResult: result.number, of: visit.record, today: visit.today)
    let care =
      "This result makes us careful with you. We stay careful until you do the test again. If you "
      + "know the right number, change it instead."
    return [stop(attempt, isToday: result.day == visit.today), isCareful ? care : nil]
      .compactMap(\.self)
  }

  /// What a stop and strong pain still mean when the result is gone.
  private static func stop(_ attempt: Attempt, isToday: Bool) -> String? {
    let why = attempt.ending == .pain ? "it hurt" : "something else stopped you"
    switch (attempt.hurtStrongly, attempt.ending) {
    case (true, _):
      return isToday
        ? "How much it hurt stays written down: there are no more tests today. If the number for "
          + "the pain is wrong, change that instead."
        : "How much it hurt stays written down. If the number for the pain is wrong, change that "
          + "instead."
    case (false, .pain) where isToday, (false, .other) where isToday:
      return
        "You stopped this test because \(why). So it stays out for today, and you can do it on "
        + "another day. If you did not stop for that, change it instead."
    default: return nil
    }
  }
}

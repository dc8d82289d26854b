import Journalling
import Knowledge
import Plumbline
import Screening

/// What was told today that has all safety questions asked again, with the way to take it back: a wrong tap
/// must not cost the whole screen.
///
/// Only on its own day, and while the safety questions are still open because of it.
struct AskedAgain: Sendable {
  let path: String
  /// The number of the entry that says it.
  let number: Int
  let why: String
  /// What to do first, before any question.
  let first: [String]
  /// On the button that takes it back.
  let slip: String

  init?(_ visit: Visit) {
    let told = visit.screen.result.gaps.compactMap { gap -> Self? in
      switch gap {
      case .fell: visit.person.lastFall.flatMap { Self(fall: $0, visit) }
      case .changed: visit.person.lastChanged.flatMap { Self(change: $0, visit) }
      case .unanswered, .ageMissing, .outOfDate, .doubted: nil
      }
    }
    guard let last = told.max(by: { $0.number < $1.number }) else { return nil }
    self = last
  }

  private init?(fall: Person.Moment, _ visit: Visit) {
    guard fall.day == visit.today else { return nil }
    (path, number) = (Place.today.path, fall.number)
    why = "You told us today that you fell, so all of these are asked again."
    slip = "I pressed the wrong answer: I have not fallen or slipped"
    first = visit.catalogue.flags.compactMap(\.afterFall)
  }

  private init?(change: Person.Moment, _ visit: Visit) {
    guard change.day == visit.today else { return nil }
    (path, number) = (Place.today.path, change.number)
    why = "You told us today that something may be new, so all of these are asked again."
    slip = "I pressed the wrong answer: nothing is new"
    first = []
  }
}

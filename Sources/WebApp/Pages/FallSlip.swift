import Journalling
import Plumbline

/// A fall that was told today, with the way to take it back: a slip of the finger must not cost the whole
/// screen.
///
/// Only on its own day, and while the safety questions are still open because of it.
struct FallSlip: Sendable {
  let path: String
  /// The number of the entry that says it.
  let number: Int

  init?(_ visit: Visit) {
    guard let fall = visit.person.lastFall, fall.day == visit.today, !visit.screen.letsMove else {
      return nil
    }
    (path, number) = (Place.today.path, fall.number)
  }
}

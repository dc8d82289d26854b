import Journalling
import Plumbline
import Screening

/// A fall that was told today, with the way to take it back: a wrong tap must not cost the whole screen.
///
/// Only on its own day, and while the safety questions are still open because of it.
struct FallSlip: Sendable {
  let path: String
  /// The number of the entry that says it.
  let number: Int

  init?(_ visit: Visit) {
    let isOpen = visit.screen.result.gaps.contains {
      if case .fell = $0 { true } else { false }
    }
    guard let fall = visit.person.lastFall, fall.day == visit.today, isOpen else { return nil }
    (path, number) = (Place.today.path, fall.number)
  }
}

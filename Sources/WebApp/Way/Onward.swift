/// A place that an address may name to lead on to: after the question of the day, or back after one answer was changed.
///
/// Only these words count, so an address from outside leads to no place of another's.
enum Onward: String, CaseIterable, Sendable {
  case tests, programme, report, yours

  var place: Place {
    switch self {
    case .tests: .tests
    case .programme: .programme
    case .report: .report
    case .yours: .yours
    }
  }
}

import Journalling
import Knowledge

/// How long a session may be by what the person said they can do.
struct SessionCap: Sendable {
  let minutes: Int
  /// The name of the limit that says so.
  private let name: String

  /// - Returns: `nil` when no limit of the person's sets a length.
  init?(_ visit: Visit) {
    let held = Set(visit.person.limits.map(\.limit))
    let caps = visit.catalogue.limits.filter { held.contains($0.id) }
      .compactMap { limit in limit.minutes.map { (minutes: $0, name: limit.name) } }
    guard let cap = caps.min(by: { $0.minutes < $1.minutes }) else { return nil }
    (minutes, name) = (cap.minutes, cap.name)
  }

  var hint: String { "From 5 to \(minutes) minutes, because you said “\(name)”." }

  /// Said at the field when more is asked for.
  var message: String {
    """
    You said “\(name)”. Give a whole number of minutes from 5 to \(minutes), or change what you \
    can do
    """
  }
}

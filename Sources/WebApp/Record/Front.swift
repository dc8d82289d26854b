import Persistence

/// Who sits in front of the screen, as far as the browser has said.
enum Front: Hashable, Sendable {
  /// Nobody has a record on this computer yet.
  case nobody
  /// One of so many people.
  case person(Housemate, among: Int)
  /// Several people have records, and the browser has not said whose it shows.
  case undecided

  var person: PersonFile.ID? {
    if case .person(let mate, _) = self { mate.file.id } else { nil }
  }
}

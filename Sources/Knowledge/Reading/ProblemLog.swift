/// A reference from one entry to another, remembered until all entries are read.
package struct Reference: Hashable, Sendable {
  package let kind: String
  package let id: String
  package let place: String
  package let line: Int
  package let key: String

  package init(to kind: String, id: String, place: String, line: Int, key: String) {
    (self.kind, self.id, self.place, self.line, self.key) = (kind, id, place, line, key)
  }
}

/// Collects the problems and the references of one reading.
package final class ProblemLog {
  package private(set) var problems: [Problem] = []
  package private(set) var references: [Reference] = []

  package init() {}

  package func note(place: String, line: Int, what: String, _ remedy: String) {
    problems.append(Problem(place: place, line: line, what: what, remedy: remedy))
  }

  package func note(_ tree: Tree, what: String, _ remedy: String) {
    note(place: tree.place, line: tree.line, what: what, remedy)
  }

  package func refer(_ reference: Reference) { references.append(reference) }

  /// Notes every reference to an entry that does not exist.
  ///
  /// - Parameter ids: The ids there are, by kind.
  package func resolve(in ids: [String: Set<String>]) {
    for reference in references where !reference.id.isEmpty {
      guard let known = ids[reference.kind], !known.contains(reference.id) else { continue }
      let near = nearest(to: reference.id, among: known)
      note(
        place: reference.place, line: reference.line,
        what: "\(reference.key): there is no “\(reference.id)” among the \(reference.kind)",
        near.map { "Did you mean “\($0)”?" } ?? "Use the id of an entry that exists")
    }
  }
}

/// The known id that differs least, when it is close enough to be a slip of the pen: at most three
/// letters, and in a short id fewer.
package func nearest(to id: String, among known: Set<String>) -> String? {
  guard id.count <= 60 else { return nil }
  let close = known.sorted().map { (id: $0, distance: editDistance(id, $0)) }
  guard let best = close.min(by: { $0.distance < $1.distance }),
    best.distance <= min(3, max(1, id.count / 3))
  else {
    return nil
  }
  return best.id
}

/// Levenshtein's distance: how many letters must be added, dropped or changed.
///
/// O(m·n).
private func editDistance(_ left: String, _ right: String) -> Int {
  let target = Array(right)
  var row = Array(0...target.count)
  for (i, letter) in left.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in target.indices {
      let change = diagonal + (letter == target[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[target.count]
}

import BodyModelling

/// Which keys a still picture shows, side by side.
struct StillMoments {
  struct Panel: Hashable {
    /// The place of the key.
    let key: Int
    /// The key from which the way to this one is shown; `nil` in the first picture.
    let from: Int?
  }

  let panels: [Panel]
  /// The first and the end alone, for a picture so small that more would not be seen.
  let brief: [Panel]

  /// - Parameters:
  ///   - keys: The bodies of all keys, in order.
  ///   - holds: Whether each key is held, not only passed.
  init(_ keys: [Body], holds: [Bool]) {
    let points = keys.map { body in allFlesh.map { $0.place(on: body) } }
    func way(_ one: Int, _ other: Int) -> Double {
      zip(points[one], points[other]).map { $0.distance(to: $1) }.reduce(0, +)
    }
    let rests = keys.indices.dropFirst().filter { holds[$0] }
    let wanted = rests.isEmpty ? Array(keys.indices.dropFirst()) : rests
    // Of the way there and the way back, the way there is shown.
    let end = wanted.max { way($0, 0) < way($1, 0) - 1e-6 } ?? 0
    let between: [Int] =
      switch end {
      case ...1: []
      case 2, 3: Array(1..<end)
      case 4: [1, 3]
      default: [end / 2]
      }
    var panels = [Panel(key: 0, from: nil)]
    for key in between + [end] where key > 0 {
      panels.append(Panel(key: key, from: panels.last?.key))
    }
    // The other leg's turn, where both take turns.
    let others = keys.indices.filter { $0 > end }
      .map { (key: $0, apart: min(way($0, 0), way($0, end))) }
    if panels.count == 2, let other = others.max(by: { $0.apart < $1.apart }),
      other.apart > 0.6 * way(end, 0)
    {
      panels.append(Panel(key: other.key, from: other.key - 1))
    }
    brief = [panels[0]] + panels.dropFirst().filter { $0.key == end }
    self.panels = panels
  }
}

/// A part of the search tree: boxes that differ from the root's.
struct SearchNode: Sendable {
  struct Box: Sendable {
    var column: Int
    var lower: Double
    var upper: Double
  }

  /// In the order of branching; a later box of the same column replaces an earlier one.
  var boxes: [Box]
  /// No plan within the boxes is worth more.
  var bound: Double
}

/// Nodes still to be solved, highest bound first; among equal ones the oldest.
struct OpenNodes: Sendable {
  private var nodes: [SearchNode] = []

  var bestBound: Double { nodes.reduce(-.infinity) { max($0, $1.bound) } }

  mutating func insert(_ node: SearchNode) { nodes.append(node) }

  /// Takes out the node that came last.
  mutating func popNewest() -> SearchNode? { nodes.popLast() }

  /// Takes out the node with the highest bound.
  ///
  /// O(open nodes).
  mutating func popBest() -> SearchNode? {
    guard var best = nodes.indices.first else { return nil }
    for index in nodes.indices where nodes[index].bound > nodes[best].bound { best = index }
    return nodes.remove(at: best)
  }
}

/// Branch and bound over weekly counts, best bound first, with plans from rounding and search.
struct TreeSearch: Sendable {
  private let table: WeekTable
  private let limits: WeekOptimiser.Limits
  private var branching: Branching
  private let time: (row: Int, scale: Double)
  private var simplex: DualSimplex
  private var lazyRows: LazyRows
  private var open = OpenNodes()
  private var fixing: BoxFixing
  private let tightening: BoxTightening
  private var incumbent: Incumbent
  private var nodes = 0
  /// The highest bound of the nodes that were dropped without being searched to the end.
  private var droppedBound = -Double.infinity

  init(_ table: WeekTable, limits: WeekOptimiser.Limits) {
    let relaxation = Relaxation(table)
    self.table = table
    self.limits = limits
    branching = Branching(relaxation)
    time = relaxation.time
    simplex = DualSimplex(relaxation.model, room: LazyRows.room)
    lazyRows = LazyRows(relaxation)
    fixing = BoxFixing(relaxation)
    tightening = BoxTightening(relaxation)
    incumbent = Incumbent(table, trials: limits.trials)
  }

  mutating func run() -> WeekOutcome {
    open.insert(SearchNode(boxes: [], bound: .infinity))
    while nodes < limits.nodes, simplex.pivots < limits.pivots, let node = nextNode() {
      if node.bound <= cutoff {
        droppedBound = max(droppedBound, node.bound)
        continue
      }
      nodes += 1
      solve(node)
    }
    let bound = max(droppedBound, open.bestBound)
    if let plan = incumbent.plan(bound: bound, nodes: nodes) { return .plan(plan) }
    return bound == -.infinity
      ? .infeasible(nodes: nodes) : .undecided(bound: bound, nodes: nodes)
  }

  /// Mostly the node with the highest bound; for 25 nodes in each 100 the newest, which dives to
  /// points of whole counts and so to plans.
  private mutating func nextNode() -> SearchNode? {
    (nodes / 25) % 4 == 1 ? open.popNewest() : open.popBest()
  }

  /// Nodes with a bound up to here leave a gap small enough.
  private var cutoff: Double { incumbent.value / (1 - limits.gap) }

  private mutating func solve(_ node: SearchNode) {
    guard enter(node) else { return }
    var status = simplex.solve(cutoff: cutoff)
    while status == .optimal, lazyRows.extend(&simplex) { status = simplex.solve(cutoff: cutoff) }
    if status == .infeasible { return }
    let bound = min(node.bound, simplex.safeBound())
    guard bound > cutoff, status != .stalled else {
      droppedBound = max(droppedBound, bound)
      return
    }
    let point = Array(simplex.value[..<simplex.columnCount])
    if nodes == 1 { prepare(bound: bound) }
    incumbent.improve(from: point, isRoot: nodes == 1)
    fixing.apply(cutoff: cutoff, dropped: &droppedBound)
    if let children = branching.children(at: point, simplex: simplex, cutoff: cutoff) {
      branch(node, into: children, bound: bound)
    } else {
      finish(node, point: point, bound: bound)
    }
  }

  /// Hands the root's multipliers to the search for plans and to the fixing of boxes.
  private mutating func prepare(bound: Double) {
    fixing.setRoot(simplex, bound: bound)
    let price = simplex.multipliers[time.row] * time.scale
    incumbent.prepare(secondPrice: price, candidates: fixing.promising(180))
  }

  /// Sets the node's boxes; false where they have become empty.
  private mutating func enter(_ node: SearchNode) -> Bool {
    for column in fixing.lower.indices {
      simplex.lower[column] = fixing.lower[column]
      simplex.upper[column] = fixing.upper[column]
    }
    for box in node.boxes {
      simplex.lower[box.column] = max(simplex.lower[box.column], box.lower)
      simplex.upper[box.column] = min(simplex.upper[box.column], box.upper)
      if simplex.lower[box.column] > simplex.upper[box.column] { return false }
    }
    return tightening.tighten(lower: &simplex.lower, upper: &simplex.upper)
  }

  private mutating func branch(
    _ node: SearchNode, into children: [[SearchNode.Box]], bound: Double
  ) {
    for boxes in children {
      open.insert(SearchNode(boxes: node.boxes + boxes, bound: bound))
    }
  }

  /// A point of whole counts: a plan where they fit the sessions, else split on.
  private mutating func finish(_ node: SearchNode, point: [Double], bound: Double) {
    let counts = table.placeOf.indices.compactMap { line in
      point[line] > 0.5 ? (line: line, count: Int(point[line].rounded())) : nil
    }
    switch incumbent.offer(counts) {
    case .packed, .unknown: droppedBound = max(droppedBound, bound)
    case .impossible:
      if let children = branching.splitWhole(point, simplex: simplex) {
        branch(node, into: children, bound: bound)
      }
    }
  }
}

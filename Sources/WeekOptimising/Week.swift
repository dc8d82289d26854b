/// The question: which lines to do in which session of a week, for the highest value.
///
/// Value = Σ over resources of their concave value of the weekly total + Σ of bonuses − the price of
/// every new exercise in use.
package struct Week: Sendable, Hashable {
  /// Number of sessions, all alike.
  package let sessions: Int
  /// Seconds that a session can hold.
  package let capacity: Int
  /// Most lines that a session can hold.
  package let linesEach: Int
  /// Most distinct new exercises in the week.
  package let newLimit: Int
  /// What each distinct new exercise costs, whichever number of sessions it stands in: the price of
  /// learning it.
  package let newPrice: Double
  package let lines: [Line]
  /// The concave value of each resource; past the last segment more is worth nothing.
  package let resources: [[Segment]]
  /// Most lines of each kind in one session.
  package let kinds: [Int]
  package let exclusivePlaces: [PlacePair]
  package let rows: [WeeklyRow]
  package let auxiliaries: [AuxiliaryColumn]

  /// Checks every number, so that the optimiser needs no checks of its own.
  package init(
    sessions: Int, capacity: Int, linesEach: Int = 1_000, newLimit: Int = 1_000_000,
    newPrice: Double = 0, lines: [Line], resources: [[Segment]], kinds: [Int] = [],
    exclusivePlaces: [PlacePair] = [], rows: [WeeklyRow] = [],
    auxiliaries: [AuxiliaryColumn] = []
  ) throws(WeekError) {
    try WeekChecks.limits(
      sessions: sessions, capacity: capacity, linesEach: linesEach, newLimit: newLimit)
    try WeekChecks.price(newPrice)
    try WeekChecks.resources(resources)
    try WeekChecks.lines(lines, resourceCount: resources.count, kindCount: kinds.count)
    try WeekChecks.kinds(kinds)
    try WeekChecks.auxiliaries(auxiliaries)
    try WeekChecks.rows(rows, lineCount: lines.count, auxiliaryCount: auxiliaries.count)
    self.sessions = sessions
    self.capacity = capacity
    self.linesEach = linesEach
    self.newLimit = newLimit
    self.newPrice = newPrice
    self.lines = lines
    self.resources = resources
    self.kinds = kinds
    self.exclusivePlaces = exclusivePlaces
    self.rows = rows
    self.auxiliaries = auxiliaries
  }
}

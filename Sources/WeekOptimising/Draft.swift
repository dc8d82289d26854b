/// A week being filled: its lines, what they add up to, and how far it breaks weekly rows.
///
/// Everything a session or the week forbids at once (time, exercise twice, kinds, places, new
/// exercises) is asked by `fits`; weekly rows may be broken on the way, at `breachWeight` value a
/// unit.
struct Draft: Sendable {
  let table: WeekTable
  let gains: GainTable
  /// Value that one unit of a broken weekly row costs in the search.
  let breachWeight: Double
  private(set) var sessions: [[Int]]
  /// Seconds left in each session.
  private(set) var room: [Int]
  private(set) var counts: [Int]
  private(set) var totals: [Double]
  private(set) var worths: [Double]
  private(set) var bonus = 0.0
  private(set) var rows: RowState
  private var exerciseUse: [Int]
  private var weekUse: [Int]
  private var kindUse: [Int]
  private var placeUse: [Int]
  private var newUsed = 0

  init(_ table: WeekTable, gains: GainTable) {
    let week = table.week
    self.table = table
    self.gains = gains
    breachWeight = 3 * gains.mostFirstGain + week.newPrice + 1e-6
    sessions = [[Int]](repeating: [], count: week.sessions)
    room = [Int](repeating: week.capacity, count: week.sessions)
    counts = [Int](repeating: 0, count: week.lines.count)
    totals = [Double](repeating: 0, count: week.resources.count)
    worths = totals
    rows = RowState(table)
    exerciseUse = [Int](repeating: 0, count: week.sessions * table.linesOf.count)
    weekUse = [Int](repeating: 0, count: table.linesOf.count)
    kindUse = [Int](repeating: 0, count: week.sessions * week.kinds.count)
    placeUse = [Int](repeating: 0, count: table.placeCount)
  }

  var value: Double { worths.reduce(bonus - table.week.newPrice * Double(newUsed), +) }
  /// The value less what broken rows cost: what the search raises.
  var merit: Double { value - breachWeight * rows.breach }
  var keepsRows: Bool { rows.breach <= 1e-9 }

  /// Whether the week as a whole leaves room for the line's exercise and place.
  func fitsWeek(_ line: Int) -> Bool {
    let exercise = table.exerciseOf[line]
    if table.isNewExercise[exercise], weekUse[exercise] == 0, newUsed >= table.week.newLimit {
      return false
    }
    for rival in table.rivals[table.placeOf[line]] where placeUse[rival] > 0 { return false }
    return true
  }

  /// Whether the session has no line of the exercise, and the caps allow one more.
  func isOpen(_ session: Int, to line: Int) -> Bool {
    if exerciseUse[session * weekUse.count + table.exerciseOf[line]] > 0 { return false }
    if sessions[session].count >= table.week.linesEach { return false }
    guard let kind = table.week.lines[line].kind else { return true }
    return kindUse[session * table.week.kinds.count + kind] < table.week.kinds[kind]
  }

  /// The session that the line fills best, or nil where it fits none.
  func bestSession(for line: Int) -> Int? {
    let seconds = gains.seconds[line]
    var best: Int?
    for session in 0..<room.count where room[session] >= seconds && isOpen(session, to: line) {
      if room[session] < best.map({ room[$0] }) ?? .max { best = session }
    }
    return best
  }

  /// What the line's exercise costs if it is new to the week, else 0.
  func price(of line: Int) -> Double {
    let exercise = table.exerciseOf[line]
    return table.isNewExercise[exercise] && weekUse[exercise] == 0 ? table.week.newPrice : 0
  }

  /// Value that one more of the line adds, before the price of its exercise and before broken rows.
  func gain(of line: Int) -> Double {
    gains.marginal(of: line, totals: totals, worths: worths)
  }

  mutating func add(_ line: Int, to session: Int) {
    sessions[session].append(line)
    count(line, in: session, by: 1)
  }

  mutating func remove(at position: Int, of session: Int) {
    let line = sessions[session].remove(at: position)
    count(line, in: session, by: -1)
  }

  private mutating func count(_ line: Int, in session: Int, by step: Int) {
    let exercise = table.exerciseOf[line]
    counts[line] += step
    room[session] -= step * gains.seconds[line]
    exerciseUse[session * weekUse.count + exercise] += step
    let before = weekUse[exercise]
    weekUse[exercise] += step
    if table.isNewExercise[exercise], before == 0 || weekUse[exercise] == 0 { newUsed += step }
    if let kind = table.week.lines[line].kind {
      kindUse[session * table.week.kinds.count + kind] += step
    }
    placeUse[table.placeOf[line]] += step
    bonus += Double(step) * gains.bonus[line]
    gains.change(line, by: Double(step), totals: &totals, worths: &worths)
    rows.change(line, by: Double(step))
  }
}

extension Draft {
  /// The breach of weekly rows were the line added once more.
  mutating func breach(after line: Int) -> Double { rows.breach(after: line, by: 1) }
}

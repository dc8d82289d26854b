/// The best plan so far, and the means to find better ones.
struct Incumbent: Sendable {
  private let empty: Draft
  private var search: LocalSearch
  private var trials: Int
  private var best: Draft?
  private(set) var value = -Double.infinity

  init(_ table: WeekTable, trials: Int) {
    empty = Draft(table, gains: GainTable(table.week))
    search = LocalSearch(
      refill: Refill(candidates: Array(table.week.lines.indices), secondPrice: 0))
    self.trials = trials
  }

  /// Sets what a second is worth elsewhere, and which lines are worth a look.
  mutating func prepare(secondPrice: Double, candidates: [Int]) {
    search = LocalSearch(refill: Refill(candidates: candidates, secondPrice: secondPrice))
  }

  /// Rounds a point of the relaxation to a plan, and searches around it where it is promising.
  mutating func improve(from point: [Double], isRoot: Bool) {
    for threshold in isRoot ? [0.99, 0.75, 0.6, 0.45, 0.3, 0.15] : [0.6] {
      var draft = Rounding.draft(from: point, threshold: threshold, into: empty)
      search.refill.fill(&draft)
      keep(draft)
      guard isRoot || best == nil || draft.merit > 0.992 * value else { continue }
      var share = min(trials, isRoot ? 600 : 200)
      trials -= share
      search.improve(&draft, trials: &share)
      trials += share
      keep(draft)
    }
  }

  /// Packs whole counts into sessions and keeps the plan that results.
  mutating func offer(_ counts: [(line: Int, count: Int)]) -> Packer.Answer {
    let answer = Packer.pack(counts, in: empty, steps: 5_000)
    if case .packed(let draft) = answer { keep(draft) }
    return answer
  }

  private mutating func keep(_ draft: Draft) {
    guard draft.keepsRows, draft.value > value else { return }
    best = draft
    value = draft.value
  }

  func plan(bound: Double, nodes: Int) -> WeekPlan? {
    guard let best else { return nil }
    let sessions = best.sessions.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
    var fresh = empty
    for (session, lines) in sessions.enumerated() {
      for line in lines { fresh.add(line, to: session) }
    }
    let auxiliaries = empty.table.week.auxiliaries.indices.map {
      fresh.rows.interval(of: $0).lower
    }
    return WeekPlan(
      sessions: sessions, auxiliaries: auxiliaries, value: fresh.value,
      bound: max(bound, fresh.value), nodes: nodes)
  }
}

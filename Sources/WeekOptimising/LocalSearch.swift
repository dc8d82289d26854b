/// Raises a draft's merit by taking few lines out and filling up anew.
///
/// What is taken out, in order: each single line, all lines of one resource, of one new exercise
/// or of one session, each pair of lines, each three of a short week. A trial that gains is kept
/// and the round starts over, until none gains or the trials are used up. One trial costs
/// O(lines · gains), and less for each line put back after the first.
struct LocalSearch: Sendable {
  /// Most lines of a week whose threes are tried.
  private static let shortWeek = 14

  let refill: Refill

  func improve(_ draft: inout Draft, trials: inout Int) {
    refill.fill(&draft)
    while trials > 0 {
      if improveOnce(&draft, Self.singles(draft), trials: &trials) { continue }
      if improveOnce(&draft, Self.clusters(draft), trials: &trials) { continue }
      if improveOnce(&draft, Self.pairs(draft), trials: &trials) { continue }
      if improveOnce(&draft, Self.triples(draft), trials: &trials) { continue }
      return
    }
  }

  /// A line's session and position.
  private struct Spot {
    var session: Int
    var position: Int
  }

  /// Walks through the removals, keeping each gain whose spots still stand.
  private func improveOnce(
    _ draft: inout Draft, _ removals: [[Spot]], trials: inout Int
  ) -> Bool {
    for removal in removals where trials > 0 {
      trials -= 1
      var trial = draft
      var banned: [Int] = []
      for spot in removal.reversed() {
        banned.append(trial.sessions[spot.session][spot.position])
        trial.remove(at: spot.position, of: spot.session)
      }
      refill.fill(&trial, banned: banned)
      if trial.merit > draft.merit + 1e-9 * (1 + abs(draft.merit)) {
        draft = trial
        return true
      }
    }
    return false
  }

  private static func spots(_ draft: Draft) -> [Spot] {
    draft.sessions.enumerated().flatMap { session, lines in
      lines.indices.map { Spot(session: session, position: $0) }
    }
  }

  private static func singles(_ draft: Draft) -> [[Spot]] { spots(draft).map { [$0] } }

  private static func pairs(_ draft: Draft) -> [[Spot]] {
    let all = spots(draft)
    return all.indices.flatMap { first in
      all[(first + 1)...].map { [all[first], $0] }
    }
  }

  /// Every three lines of a short week; none of a long one, which would have too many.
  private static func triples(_ draft: Draft) -> [[Spot]] {
    let all = spots(draft)
    guard all.count <= Self.shortWeek else { return [] }
    return pairs(draft).flatMap { pair in
      all.filter { ($0.session, $0.position) > (pair[1].session, pair[1].position) }
        .map { pair + [$0] }
    }
  }

  private static func clusters(_ draft: Draft) -> [[Spot]] {
    let all = spots(draft)
    var clusters: [[Spot]] = draft.totals.indices.map { resource in
      all.filter { spot in
        let line = draft.sessions[spot.session][spot.position]
        return draft.table.week.lines[line].gains.contains { $0.resource == resource }
      }
    }
    for (exercise, lines) in draft.table.linesOf.enumerated()
    where draft.table.isNewExercise[exercise] {
      clusters.append(all.filter { lines.contains(draft.sessions[$0.session][$0.position]) })
    }
    for session in draft.sessions.indices { clusters.append(all.filter { $0.session == session }) }
    return clusters.filter { !$0.isEmpty }
  }
}

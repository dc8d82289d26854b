/// A week that keeps every rule, with a proof of how much better any other could be.
package struct WeekPlan: Sendable, Hashable {
  /// For each session the indices of its lines, rising; sessions in rising order of these.
  package let sessions: [[Int]]
  /// One value for each auxiliary column with which every weekly row holds.
  package let auxiliaries: [Double]
  /// The plan's value.
  package let value: Double
  /// No plan of the week is worth more than this.
  package let bound: Double
  /// Nodes of the search tree that were solved.
  package let nodes: Int

  /// How far the value may be below the best, as a part of the bound.
  package var gap: Double { (bound - value) / max(abs(bound), 1e-9) }
}

/// What the optimiser found out about a week.
package enum WeekOutcome: Sendable, Hashable {
  case plan(WeekPlan)
  /// Proven: no plan keeps all rules.
  case infeasible(nodes: Int)
  /// The node limit came before a plan or a proof; no plan is worth more than `bound`.
  case undecided(bound: Double, nodes: Int)

  /// The plan, where there is one.
  package var plan: WeekPlan? {
    if case .plan(let plan) = self { plan } else { nil }
  }
}

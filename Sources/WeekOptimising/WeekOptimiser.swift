/// Finds the best week, with a bound on what any other could be worth.
///
/// The same week and limits always give the same outcome: no clock, no chance, no unsorted sets.
package struct WeekOptimiser: Sendable {
  /// How long to search, counted in work and not in time.
  package struct Limits: Sendable, Hashable {
    /// Nodes of the search tree that are solved.
    package var nodes: Int
    /// Simplex pivots, over all nodes; each takes about the same time for weeks of one size.
    package var pivots: Int
    /// The gap at which the search stops.
    package var gap: Double
    /// Trials of the local search, over the whole run.
    package var trials: Int

    package init(
      nodes: Int = 3_000, pivots: Int = 15_000, gap: Double = 0.005, trials: Int = 6_000
    ) {
      self.nodes = nodes
      self.pivots = pivots
      self.gap = gap
      self.trials = trials
    }
  }

  package var limits: Limits

  package init(limits: Limits = Limits()) { self.limits = limits }

  package func best(of week: Week) -> WeekOutcome {
    var search = TreeSearch(WeekTable(week), limits: limits)
    return search.run()
  }
}

extension Posterior {
  /// P(nothing), P(one group), P(several).
  func answer(_ weights: Weights) -> (nothing: Double, one: Double, several: Double) {
    var shares = [0.0, 0.0, 0.0]
    for (set, weight) in zip(space.sets, weights.total) {
      shares[min(space.groupCount(of: set), 2)] += weight
    }
    return (shares[0], shares[1], shares[2])
  }

  /// P(hypothesis), whichever way it deviates, for each hypothesis.
  func hypotheses(_ weights: Weights) -> [Double] {
    var shares = [Double](repeating: 0, count: space.hypotheses.count)
    for (set, weight) in zip(space.sets, weights.total) {
      for member in set.members { shares[member] += weight }
    }
    return shares
  }

  /// P(some hypothesis of the group), for each group.
  func groups(_ weights: Weights) -> [Double] {
    var shares = [Double](repeating: 0, count: (space.groups.max() ?? -1) + 1)
    for (set, weight) in zip(space.sets, weights.total) {
      for (place, member) in set.members.enumerated() where space.isFirst(place, in: set) {
        shares[space.groups[member]] += weight
      }
    }
    return shares
  }
}

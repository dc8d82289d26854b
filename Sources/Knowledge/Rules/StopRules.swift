let painRuleStandsOnce = CatalogueRule(
  says: "The rule for how much pain is too much stands in exactly one stop."
) { catalogue in
  let stops = catalogue.stops.filter { !$0.levels.isEmpty }
  guard stops.isEmpty else {
    return stops.dropFirst().map {
      problem($0, "the pain rule stands in a second place", "Delete `byStart` here")
    }
  }
  return catalogue.stops.prefix(1).map {
    problem($0, "the pain rule stands nowhere", "Write `byStart` in one of the stops")
  }
}

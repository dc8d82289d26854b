let onlyAskedFlagsAreAskedAgain = CatalogueRule(
  says: "A place of pain asks again only what is asked at all."
) { catalogue in
  catalogue.regions.flatMap { region in
    region.asksAgain.compactMap { again -> Problem? in
      guard let flag = catalogue.flags[again.flag], flag.question == nil else { return nil }
      return problem(
        region, "“\(flag.id)” follows from the age and is never asked", "Name another flag")
    }
  }
}

let everyRegionHasItsPlaceInLists = CatalogueRule(
  says: "No two places of pain have the same name or the same order."
) { catalogue in
  let regions = catalogue.regions
  return regions.enumerated().compactMap { index, region -> Problem? in
    guard
      let other = regions.prefix(index).first(where: {
        $0.order == region.order || $0.name == region.name
      })
    else { return nil }
    return problem(region, "it has the name or the order of \(other.id)", "Give it its own")
  }
}

let middlesAreMiddles = CatalogueRule(
  says: "A muscle group with sides is never one shape across the middle."
) { catalogue in
  catalogue.muscles.compactMap { muscle -> Problem? in
    guard muscle.isPaired, muscle.shapes.contains(where: \.isJoined) else { return nil }
    return problem(muscle, "left and right are drawn as one shape", "Remove `joined`")
  }
}

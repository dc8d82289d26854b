let outcomesOnlyGetStronger = CatalogueRule(
  says: "Flags together never weaken an outcome, and no flag goes together with itself."
) { catalogue in
  catalogue.flags.flatMap { flag -> [Problem] in
    flag.together.compactMap { both in
      if both.with.contains(flag.id) {
        return problem(flag, "it stands together with itself", "Remove it from `with`")
      }
      guard both.outcome <= flag.whenYes else { return nil }
      return problem(
        flag, "together it is not stronger than alone", "Raise the outcome or remove `together`")
    }
  }
}

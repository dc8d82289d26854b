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

let whoIsNotSureIsTold = CatalogueRule(
  says: "Where “not sure” can lead to an emergency, the flag says what to look for to be sure."
) { catalogue in
  catalogue.askedFlags.filter { $0.canBeUrgent && $0.toBeSure == nil }.map { flag in
    problem(
      flag, "nobody is told how to be sure of an answer that can be urgent", "Write `toBeSure`")
  }
}

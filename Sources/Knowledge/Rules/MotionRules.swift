let everyEntryHasOneFigure = CatalogueRule(says: "No two motions show the same entry.") {
  catalogue in
  var first: [String: Motion.ID] = [:]
  return catalogue.motions.flatMap { motion in
    motion.shows.compactMap { showing in
      let entry = "\(showing.entry.kind)/\(showing.entry.id)"
      if let other = first.updateValue(motion.id, forKey: entry) {
        return problem(motion, "it shows \(entry), as \(other) does", "Keep one of them")
      }
      return nil
    }
  }
}

let noEntryIsWithoutFigure = CatalogueRule(says: "Every test, exercise and act has a figure.") {
  catalogue in
  let shown = Set(catalogue.motions.flatMap(\.shows).map(\.entry))
  func missing<Entry: CatalogueEntry>(
    _ entries: [Entry], _ word: String, _ shownAs: (EntryID<Entry>) -> Motion.Shown
  ) -> [Problem] {
    entries.filter { !shown.contains(shownAs($0.id)) }.map { entry in
      problem(
        entry, "no figure shows it",
        "Add `- { \(word): \(entry.id), on: … }` to the `shows` of a motion in motions/, "
          + "or write a motion of its own")
    }
  }
  return missing(Array(catalogue.exercises), "exercise") { .exercise($0) }
    + missing(Array(catalogue.tests), "test") { .test($0) }
    + missing(Array(catalogue.acts), "act") { .act($0) }
}

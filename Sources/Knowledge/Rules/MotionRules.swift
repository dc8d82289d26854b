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

/// Exercises from easy to hard; the same movement idea on every rung.
package struct Ladder: CatalogueEntry {
  package static let kind = "ladders"

  package let id: EntryID<Ladder>
  package let name: String
  package let purpose: String
  /// Easiest first.
  package let rungs: [EntryID<Exercise>]
  /// The daily act a practice ladder leads to.
  package let act: EntryID<Act>?

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    purpose = reader.text("for")
    rungs = reader.ids("rungs", of: Exercise.self, atLeast: 1)
    act = reader.optionalID("act", of: Act.self)
    reader.finish()
  }
}

/// A daily act: what the person wants back, and the measure of progress.
package struct Act: CatalogueEntry {
  package static let kind = "acts"

  package let id: EntryID<Act>
  package let name: String
  package let question: String
  package let leansOn: [EntryID<Muscle>]
  /// The limits that hold for who rates the act this badly or worse, 0 to 10.
  package let limits: [EntryID<Limit>]
  package let limitsUpTo: Int
  package let sources: [EntryID<Source>]

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    question = reader.text("question")
    leansOn = reader.ids("leansOn", of: Muscle.self)
    limits = reader.ids("limits", of: Limit.self)
    let upTo = reader.optionalWhole("limitsUpTo", in: 0...9)
    limitsUpTo = upTo ?? -1
    if (upTo != nil) == limits.isEmpty {
      reader.note(what: "limits without limitsUpTo, or the other way round", "Write both or none")
    }
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
  }
}

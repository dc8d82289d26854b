/// Something the person was told they have, and what it changes.
package struct Condition: CatalogueEntry {
  package static let kind = "conditions"

  /// What holds only for some weeks after a date.
  package struct Early: Hashable, Sendable {
    package let weeks: Int
    package let forbids: Forbidden
    /// Whether the surgeon or doctor must be asked before anything at all.
    package let refuses: Bool
    package let why: String
  }

  package let id: EntryID<Condition>
  package let name: String
  package let lay: String
  package let asksSide: Bool
  package let asksDate: Bool
  /// The age in years after which it hardly comes, so that it stands last in the list; it is asked about all the same.
  package let rareAfter: Int?
  /// Whether it is one of the back, where the article's chain has its conditions.
  package let isOfBack: Bool
  package let forbids: Forbidden
  /// Whether nothing is done lying on the side told of.
  package let sparesSideLying: Bool
  package let early: Early?
  /// The longest hold, in seconds.
  package let holdSeconds: Int?
  /// The highest effort to aim at, 0 to 10.
  package let effort: Int?
  package let prefersPurposes: Set<Exercise.Purpose>
  package let prefersDemands: Set<Demand>
  package let prefersExercises: Set<EntryID<Exercise>>
  package let says: String
  /// What to do when one leg did clearly worse than the other in the self-tests.
  package let whenOneLegIsWeaker: String?
  package let sources: [EntryID<Source>]

  /// Whether it hardly comes at that age; nothing is rare while the age is not said.
  package func isRare(atAge age: Int?) -> Bool {
    guard let age, let rareAfter else { return false }
    return age > rareAfter
  }

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    lay = reader.text("lay")
    asksSide = reader.truth("asksSide", otherwise: false)
    asksDate = reader.truth("asksDate", otherwise: false)
    rareAfter = reader.optionalWhole("rareAfter", in: 18...115)
    isOfBack = reader.truth("ofBack", otherwise: false)
    forbids = Forbidden(reader.optionalMapping("forbids"))
    sparesSideLying = reader.truth("sparesSideLying", otherwise: false)
    early = reader.optionalMapping("early").map { early in
      defer { early.finish() }
      return Early(
        weeks: early.whole("weeks", in: 1...104),
        forbids: Forbidden(early.optionalMapping("forbids")),
        refuses: early.truth("refuse", otherwise: false), why: early.text("why"))
    }
    let caps = reader.optionalMapping("caps")
    holdSeconds = caps?.optionalWhole("holdSeconds", in: 1...120)
    effort = caps?.optionalWhole("effort", in: 1...10)
    caps?.finish()
    let prefers = reader.optionalMapping("prefers")
    prefersPurposes = Set(prefers?.words("kinds", Exercise.Purpose.self) ?? [])
    prefersDemands = Set(prefers?.words("demands", Demand.self) ?? [])
    prefersExercises = Set(prefers?.ids("exercises", of: Exercise.self) ?? [])
    prefers?.finish()
    says = reader.text("says")
    whenOneLegIsWeaker = reader.optionalText("whenOneLegIsWeaker")
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
    if sparesSideLying && !asksSide {
      reader.note("sparesSideLying", what: "a side that is never asked", "Set asksSide to true")
    }
    if early != nil && !asksDate {
      reader.note("early", what: "weeks after a date that is never asked", "Set asksDate to true")
    }
  }
}

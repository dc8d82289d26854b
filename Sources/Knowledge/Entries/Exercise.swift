/// An exercise: a rung of a ladder.
package struct Exercise: CatalogueEntry {
  package static let kind = "exercises"

  package enum Purpose: String, CaseIterable, Codable, Sendable {
    case strength, lengthening, practice, walking, balance
  }

  package enum Part: String, CaseIterable, Codable, Sendable { case main, helps }

  /// A muscle group the exercise works.
  package struct Work: Hashable, Sendable {
    package let muscle: EntryID<Muscle>
    package let part: Part
    /// In percent of a maximal contraction, where it was verified.
    package let activation: Double?
    /// Whether the effort is low by its nature, however it is done.
    package let isLight: Bool
    package let provenance: Provenance
  }

  package enum DoseUnit: String, CaseIterable, Codable, Sendable {
    case repetitions, seconds, minutes, steps
  }

  /// How much: for one set and one side.
  package struct Dose: Hashable, Sendable {
    package let unit: DoseUnit
    /// From where a person of ninety may start to where a rung is outgrown.
    package let amounts: ClosedRange<Int>
    package let secondsEach: Double
    package let sets: ClosedRange<Int>
    package let restSeconds: Int
    package let provenance: Provenance
  }

  package let id: EntryID<Exercise>
  package let name: String
  package let purpose: Purpose
  package let lay: String
  package let position: Position
  package let strains: [Strain]
  package let sides: Sidedness
  package let works: [Work]
  package let acts: [EntryID<Act>]
  package let dose: Dose
  /// The self-test of the same movement, counted alike: what a person managed there bounds what they are
  /// asked for here.
  package let measuredBy: EntryID<SelfTest>?
  /// Whether one gets up from a seat in it.
  package let rises: Bool
  package let setUpSeconds: Int
  package let steps: [String]
  package let feel: String
  package let watch: [String]
  package let stopWhen: [EntryID<StopRule>]
  package let softer: String?
  package let excludedBy: [EntryID<Condition>]
  package let sources: [EntryID<Source>]

  /// The groups the exercise is for.
  package var mainMuscles: [EntryID<Muscle>] { works.filter { $0.part == .main }.map(\.muscle) }

  /// The works that a set of it trains: helpers count where there is effort to aim at, not in a walk, in
  /// balance practice or in a stretch.
  package var trained: [Work] {
    switch purpose {
    case .strength, .practice: works
    case .walking, .balance, .lengthening: works.filter { $0.part == .main }
    }
  }

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    let purpose = reader.word("kind", Purpose.self)
    lay = reader.text("lay")
    let position = reader.mapping("position").flatMap(Position.init)
    strains = reader.mappings("strains").compactMap(Strain.init)
    let sides = reader.word("sides", Sidedness.self)
    works = reader.mappings("works", atLeast: 1).compactMap(Work.init)
    acts = reader.ids("acts", of: Act.self)
    let dose = reader.mapping("dose").flatMap(Dose.init)
    measuredBy = reader.optionalID("measuredBy", of: SelfTest.self)
    rises = reader.truth("rises", otherwise: false)
    setUpSeconds = reader.whole("setUp", in: 0...300)
    steps = reader.texts("steps", atLeast: 2)
    feel = reader.text("feel")
    watch = reader.texts("watch", atLeast: 1)
    stopWhen = reader.ids("stopWhen", of: StopRule.self, atLeast: 1)
    softer = reader.optionalText("softer")
    excludedBy = reader.ids("excludedBy", of: Condition.self)
    sources = reader.ids("sources", of: Source.self)
    reader.finish()
    guard let purpose, let position, let sides, let dose else { return nil }
    (self.purpose, self.position, self.sides, self.dose) = (purpose, position, sides, dose)
  }
}

extension Exercise.Work {
  fileprivate init?(_ reader: StrictReader) {
    muscle = reader.id("muscle", of: Muscle.self)
    let part = reader.word("part", Exercise.Part.self)
    activation = reader.optionalNumber("activation", in: 0...250)
    isLight = reader.truth("light", otherwise: false)
    provenance = reader.provenance()
    reader.finish()
    guard let part else { return nil }
    self.part = part
    if activation != nil, provenance.source == nil {
      reader.note(
        "activation", what: "a measured activation needs its source", "Write `source` and `grade`")
    }
  }
}

extension Exercise.Dose {
  fileprivate init?(_ reader: StrictReader) {
    let unit = reader.word("unit", Exercise.DoseUnit.self)
    let low = reader.whole("low", in: 1...600)
    let high = reader.whole("high", in: 1...600)
    secondsEach = reader.number("secondsEach", in: 0.5...60)
    let sets = reader.mapping("sets")
    let fewest = sets?.whole("low", in: 1...10) ?? 1
    let most = sets?.whole("high", in: 1...10) ?? 1
    sets?.finish()
    restSeconds = reader.whole("rest", in: 0...300)
    provenance = reader.provenance()
    reader.finish()
    if low > high || fewest > most {
      reader.note(what: "a dose whose low is above its high", "Exchange them")
    }
    guard let unit else { return nil }
    self.unit = unit
    amounts = min(low, high)...max(low, high)
    self.sets = min(fewest, most)...max(fewest, most)
  }
}

import Knowledge
import TestSupport
import Testing

/// The rules between entries: each with what passes and what must be refused.
struct CatalogueRuleTests {
  @Test func `the catalogue that comes with the program keeps every rule`() throws {
    let catalogue = try RealCatalogue.load()
    #expect(catalogueRules.count == 17)
    for rule in catalogueRules {
      #expect(rule.check(catalogue).isEmpty, "\(rule.says)")
    }
    #expect(Set(catalogueRules.map(\.says)).count == catalogueRules.count)
  }

  static let ladders: [Slip] = [
    Slip(
      "ladders/bridge", "bridge-on-bed, ", "", .none, says: "it stands on no ladder",
      "Add it to the rungs of one"),
    Slip(
      "ladders/bridge", "bridge-on-bed, ", "bridge-on-bed, bridge-on-bed, ", .none,
      says: "it stands on several rungs (bridge, bridge)", "Keep one of them"),
    Slip(
      "ladders/clam", "rungs: [", "rungs: [bridge-on-bed, ", .none,
      says: "it stands on several rungs (bridge, clam)", "Keep one of them"),
  ]

  @Test(arguments: ladders)
  func `an exercise stands on one rung of one ladder`(_ slip: Slip) throws {
    #expect(
      try sentences(after: slip) == ["exercises/bridge-on-bed.yaml: \(slip.what). \(slip.remedy)."])
  }

  @Test func `an act without a ladder is refused`() throws {
    let slip = Slip(
      "ladders/practice-steady", "act: steady\n", "", .none, says: "no ladder practises it",
      "Add a ladder with `act: steady`")
    #expect(
      try sentences(after: slip) == [
        "acts/steady.yaml: no ladder practises it. Add a ladder with `act: steady`."
      ])
  }

  static let partners: [Slip] = [
    Slip(
      "muscles/quadriceps", "opposite: hamstrings", "opposite: hip-abductors", .none,
      says: "hip-abductors does not name it back", "Add `opposite: quadriceps` there"),
    Slip(
      "muscles/quadriceps", "opposite: hamstrings\n", "", .none,
      says: "its pair is not made of itself and its opposite", "Name those two in `pair`"),
    Slip(
      "muscles/quadriceps",
      "pair: { joint: knee, front: quadriceps, back: hamstrings, article: true }\n", "", .none,
      says: "the pair with hamstrings stands in both files or in none",
      "Describe `pair` in one of the two"),
    Slip(
      "muscles/hamstrings", "opposite: quadriceps",
      "opposite: quadriceps\npair: { joint: knee, front: quadriceps, back: hamstrings }", .none,
      says: "the pair with quadriceps stands in both files or in none",
      "Describe `pair` in one of the two"),
    Slip(
      "muscles/quadriceps", "back: hamstrings", "back: calves", .none,
      says: "its pair is not made of itself and its opposite", "Name those two in `pair`"),
    Slip(
      "muscles/quadriceps", "back: hamstrings", "back: quadriceps", .none,
      says: "its pair is not made of itself and its opposite", "Name those two in `pair`"),
  ]

  @Test(arguments: partners)
  func `partners that do not name each other are refused`(_ slip: Slip) throws {
    let said = try sentences(after: slip)
    #expect(said.contains(try slip.sentence()), "\(said)")
    let known = ["muscles/quadriceps.yaml: ", "muscles/hamstrings.yaml: "]
    #expect(said.allSatisfy { one in known.contains { one.hasPrefix($0) } }, "\(said)")
  }

  static let loads: [Slip] = [
    Slip(
      "tests/chair-stand", "{ muscle: calves, quality: capacity, loading: 0.15,",
      "{ muscle: hamstrings, quality: capacity, loading: 0.15,", .none,
      says: "hamstrings stands twice in carriedBy", "Keep one"),
    Slip(
      "tests/chair-stand", "{ muscle: gluteus-maximus, quality: capacity,",
      "{ muscle: gluteus-maximus, quality: length,", .none, says: "gluteus-maximus has no length",
      "Mend the quality or add it to the muscle group"),
  ]

  static let sides: [Slip] = [
    Slip(
      "exercises/wall-chin-nod", "sides: middle", "sides: each", .none,
      says: "one side at a time, but no group in it has sides", "Use `middle`"),
    Slip(
      "tests/chair-stand", "  support: chair\n", "  support: chair\n  standsOn: same\n", .none,
      says: "a relative side without a side being worked", "Use `sides: each`"),
    Slip(
      "tests/chair-stand", "  support: chair\n", "  support: chair\n  arm: same\n", .none,
      says: "a relative side without a side being worked", "Use `sides: each`"),
    Slip(
      "exercises/bridge-on-bed", "  support: bed\n", "  support: bed\n  arm: same\n", .none,
      says: "a relative side without a side being worked", "Use `sides: each`"),
    Slip(
      "exercises/bridge-on-bed", "  weightOn: [back, feet]\n",
      "  weightOn: [side, feet]\n  lyingOn: opposite\n", .none,
      says: "a relative side without a side being worked", "Use `sides: each`"),
  ]

  static let others: [Slip] = [
    Slip(
      "flags/minor-injury", "with: [older-age], outcome: seeDoctorFirst",
      "with: [older-age], outcome: goOn", .none, says: "together it is not stronger than alone",
      "Raise the outcome or remove `together`"),
    Slip(
      "flags/minor-injury", "with: [older-age], outcome: seeDoctorFirst",
      "with: [older-age, minor-injury], outcome: seeDoctorFirst", .none,
      says: "it stands together with itself", "Remove it from `with`"),
    Slip(
      "tests/chair-stand", "sides: both", "movement: rising\nsides: both", .none,
      says: "no other test names the movement rising", "Mend the name or remove it"),
  ]

  static let doses: [Slip] = [
    Slip(
      "exercises/worktop-plank", "measuredBy: table-plank-hold",
      "measuredBy: worktop-push-up-count", .none,
      says: "worktop-push-up-count counts repetitions, the dose seconds",
      "Name a test with the same unit or remove `measuredBy`"),
    Slip(
      "exercises/chair-stand", "measuredBy: chair-stand", "measuredBy: clam-count-on-bed", .none,
      says: "clam-count-on-bed has other sides",
      "Name a test with the same sides or remove `measuredBy`"),
  ]

  private static let whoToCall = "999 or your local emergency number"

  static let numbers: [Slip] = ["999, 112 or 911", "112", "911", "the emergency number"].map {
    Slip(
      "stops/chest-pain", "Call \(whoToCall)", "Call \($0)", .none,
      says: "an emergency number is said in another way", "Write “\(whoToCall)”")
  }

  @Test(arguments: loads + sides + others + doses + numbers)
  func `what breaks a rule between entries is refused by its file`(_ slip: Slip) throws {
    let said = try sentences(after: slip)
    #expect(said == [try slip.sentence()], "\(said)")
  }

  @Test func `a test of one side needs a group that has sides`() throws {
    let copy = try CatalogueCopy()
    for id in ["curl-up-hold-on-bed", "curl-up-count-on-bed"] {
      let text = try CatalogueCopy.text("tests/\(id)").replacing("movement: curl-up\n", with: "")
      try copy.write("tests/\(id)", text)
    }
    let text = try CatalogueCopy.text("tests/curl-up-hold-on-bed")
      .replacing("movement: curl-up\n", with: "")
    let sided = text.replacing("sides: middle", with: "sides: each")
    try copy.write("tests/curl-up-hold-on-bed", sided)
    #expect(copy.problems()?.isEmpty == true)
    try copy.write(
      "tests/curl-up-hold-on-bed",
      sided.replacing("{ muscle: hip-flexors,", with: "{ muscle: neck-extensors,"))
    #expect(
      copy.problems()?.map(\.sentence) == [
        "tests/curl-up-hold-on-bed.yaml: one side at a time, but no group in it has sides."
          + " Use `middle`."
      ])
  }

  @Test func `one movement is looked at in different manners, and on the same sides`() throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("tests/arm-curl")
    try copy.write("tests/arm-curl", text.replacing("kind: upright-lift", with: "kind: hold"))
    let says = "shares the movement arm-curl with"
    #expect(copy.problems()?.map(\.sentence).filter { $0.contains(says) }.count == 2)
  }

  @Test func `a source nobody cites is refused`() throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("sources/pizol-2023")
    try copy.write(
      "sources/nobody-2026", text.replacing("id: pizol-2023", with: "id: nobody-2026"))
    #expect(
      copy.problems()?.map(\.sentence) == [
        "sources/nobody-2026.yaml: nothing cites it. Cite it where it was used or delete the file."
      ])
  }

  /// What the whole catalogue says once one file is broken.
  private func sentences(after slip: Slip) throws -> [String] {
    let copy = try CatalogueCopy()
    try copy.write(slip.file, slip.text())
    return try #require(copy.problems()).map(\.sentence)
  }
}

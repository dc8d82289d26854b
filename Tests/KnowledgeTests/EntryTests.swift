import Knowledge
import Testing

/// What is refused in an entry of one kind.
struct EntryTests {
  private static let loadings = (
    old: "{ muscle: quadriceps, quality: capacity, loading: 0.48,",
    new: "{ muscle: quadriceps, quality: capacity, loading: 0.95,"
  )

  static let tests: [Slip] = [
    Slip(
      "tests/chair-stand", loadings.old, loadings.new, .changed(0),
      says: "carriedBy: the loadings explain 1.07 of the spread, more than all of it",
      "Lower them until their squares sum to at most 1"),
    Slip(
      "tests/chair-stand", loadings.old, "{ muscle: quadriceps, quality: capacity, loading: 1.2,",
      says: "loading: 1.2 cannot be right", "Give a number from 0.02 to 0.95"),
    Slip(
      "tests/chair-stand", "plausible: { low: 0, high: 60 }", "plausible: { low: 60, high: 0 }",
      says: "low is not below high", "Exchange or mend them"),
    Slip(
      "tests/chair-stand", "plausible: { low: 0, high: 60 }", "plausible: { low: -1, high: 60 }",
      .changed(-1), says: "scale: a logarithm of negative values",
      "Use `plain` or mend `plausible`"),
    Slip(
      "tests/chair-stand", "  upTo: 7\n", "  upTo: 61\n",
      says: "low: a low result in a test where less is better, or one that cannot be",
      "Mend `upTo`, or leave `low` out"),
    Slip(
      "tests/chair-stand", "plausible: { low: 0, high: 60 }", "plausible: { low: 8, high: 60 }",
      .at("source: rikli-jones-1999"), says: "norms: 7.5 lies outside `plausible`",
      "Mend one of them"),
    Slip(
      "tests/chair-stand", "  sideOfTest: 0\n", "  sideOfTest: 0.3\n",
      says: "noise: sideOfTest in a test without sides", "Set sideOfTest to 0"),
    Slip(
      "tests/chair-stand", "{ sex: female, from: 65, to: 69,", "{ sex: female, from: 64, to: 69,",
      .at("source: rikli-jones-1999"), says: "norms: two rows for age 64",
      "Keep one row for each age"),
    Slip(
      "tests/chair-stand", "{ sex: female, from: 65, to: 69,", "{ sex: female, from: 69, to: 65,",
      says: "from is above to", "Exchange them"),
    Slip(
      "tests/chair-stand", "{ sex: female, from: 65, to: 69,", "{ sex: woman, from: 65, to: 69,",
      says: "sex: “woman” is not a word known here", "Use one of: female, male, any"),
    Slip(
      "tests/chair-stand", "  source: rikli-jones-1999\n  grade: S\n", "  grade: S\n",
      says: "a number needs a source with its grade, or the reason why it is assumed",
      "Write `source` and `grade`, or `assumed`, not both"),
    Slip(
      "tests/chair-stand", "  source: rikli-jones-1999\n  grade: S\n",
      "  source: rikli-jones-1999\n  grade: S\n  assumed: A guess.\n",
      says: "a number needs a source with its grade, or the reason why it is assumed",
      "Write `source` and `grade`, or `assumed`, not both"),
    Slip(
      "tests/chair-stand", "  source: rikli-jones-1999\n  grade: S\n",
      "  source: rikli-jones-1999\n",
      says: "a number needs a source with its grade, or the reason why it is assumed",
      "Write `source` and `grade`, or `assumed`, not both"),
    Slip(
      "tests/chair-stand", "  source: rikli-jones-1999\n  grade: S\n",
      "  source: rikli-jones-1999\n  grade: Q\n", .changed(1),
      says: "grade: “Q” is not a word known here", "Use one of: P, S, S*"),
    Slip(
      "tests/chair-stand", "stopWhen: [sharp-pain,", "stopwhen: [sharp-pain,", .top,
      says: "the key “stopWhen” is missing", "Add `stopWhen`"),
  ]

  static let positions: [Slip] = [
    Slip(
      "exercises/bridge-on-floor", "  gettingThere: [stand-up, floor, kneel, roll-over]",
      "  gettingThere: [stand-up, kneel, roll-over]", .changed(-2),
      says: "on the floor without getting there", "Add `floor` to gettingThere"),
    Slip(
      "exercises/bird-dog-on-floor", "  gettingThere: [stand-up, floor, kneel]",
      "  gettingThere: [stand-up, floor]", .changed(-2),
      says: "weight on the knees without kneeling", "Add `kneel` to gettingThere"),
    Slip(
      "exercises/bridge-on-bed", "  gettingThere: [lie-down]", "  gettingThere: []", .changed(-2),
      says: "lying on the bed without lying down", "Add `lie-down` to gettingThere"),
    Slip(
      "exercises/bridge-on-bed", "  needs: [bed]", "  needs: [bed]\n  lyingOn: opposite",
      .changed(-4), says: "lyingOn without weight on the side", "Add `side` to weightOn"),
    Slip(
      "exercises/bridge-on-bed",
      "  weightOn: [back, feet]\n  gettingThere: [lie-down]\n  demands: []",
      "  weightOn: [back]\n  gettingThere: [lie-down]\n  demands: [one-leg-standing]",
      .changed(-1), says: "standing on one leg without weight on the feet",
      "Add `feet` to weightOn"),
    Slip(
      "exercises/bridge-on-bed", "  - { joint: hip, on: both }", "  - { joint: hip, on: middle }",
      says: "on: “middle” does not fit the hip",
      "Use `middle` for the neck and the lower back, and a side for all other joints"),
    Slip(
      "exercises/bridge-on-bed", "  - { joint: lower-back, on: middle }",
      "  - { joint: lower-back, on: both }", says: "on: “both” does not fit the lower-back",
      "Use `middle` for the neck and the lower back, and a side for all other joints"),
    Slip(
      "exercises/bridge-on-bed", "  - { joint: hip, on: both }", "  - { joint: hip, on: left }",
      says: "on: “left” is not a word known here", "Use one of: same, opposite, both, middle"),
  ]

  static let others: [Slip] = [
    Slip(
      "exercises/bridge-on-bed", "  low: 5\n  high: 12", "  low: 12\n  high: 5",
      .at("  unit: repetitions"),
      says: "a dose whose low is above its high", "Exchange them"),
    Slip(
      "exercises/bridge-on-bed", "  sets: { low: 1, high: 3 }", "  sets: { low: 3, high: 1 }",
      .at("  unit: repetitions"), says: "a dose whose low is above its high", "Exchange them"),
    Slip(
      "exercises/bridge-on-bed",
      "part: main, activation: 25, source: ijspt-range-2014, grade: S* }",
      "part: main, activation: 25, assumed: A guess. }",
      says: "activation: a measured activation needs its source", "Write `source` and `grade`"),
    Slip(
      "muscles/quadriceps", "qualities: [capacity, length]", "qualities: [length]",
      says: "qualities: every group has a capacity", "Add `capacity`"),
    Slip(
      "muscles/quadriceps", "sides: each", "sides: both",
      says: "sides: a muscle group has sides or a middle", "Write `each` or `middle`"),
    Slip(
      "flags/minor-injury", "whenYes: goOn\n", "whenYes: goOn\nfromAge: 65\n", .top,
      says: "a flag is either asked or follows from an age", "Write `question` or `fromAge`"),
    Slip(
      "flags/older-age", "fromAge: 65\n", "", .top,
      says: "a flag is either asked or follows from an age", "Write `question` or `fromAge`"),
    Slip(
      "flags/minor-injury", "with: [older-age], outcome: seeDoctorFirst",
      "with: [older-age], outcome: hospital", says: "outcome: “hospital” is not a word known here",
      "Use one of: goOn, goOnAndTellDoctor, seeDoctorFirst, emergency"),
    Slip(
      "limits/one-arm", "sided: { arm: true }", "sided: {}",
      says: "sided: asksSide and sided do not agree", "Say what the side decides"),
    Slip(
      "limits/no-grip", "sided: {}", "sided: { arm: true }",
      says: "sided: asksSide and sided do not agree", "Say what the side decides"),
    Slip(
      "conditions/knee-replacement", "asksDate: true\n", "", .at("  weeks: 12"),
      says: "early: weeks after a date that is never asked", "Set asksDate to true"),
    Slip(
      "conditions/pregnancy", "rareAfter: 60", "rareAfter: 6",
      says: "rareAfter: 6 cannot be right", "Give a number from 18 to 115"),
    Slip(
      "habits/smoking", "shifts: []",
      "shifts:\n  - { muscle: grip, quality: capacity, by: -0.3, assumed: A guess. }", .changed(1),
      says: "by: -0.3 cannot be right", "Give a number from -0.2 to 0.2"),
    Slip(
      "links/imbalance-to-pain", "verdict: weak", "verdict: proven",
      says: "verdict: “proven” is not a word known here",
      "Use one of: well-supported, mixed, weak, contradicted"),
    Slip(
      "links/imbalance-to-pain", "to: pain", "to: misery",
      says: "to: “misery” is not a word known here",
      "Use one of: habits, imbalance, posture, condition, pain"),
    Slip(
      "questions/would-a-bed-work", "reviewed: 2026-11-22\n", "", .top,
      says: "the key “reviewed” is missing", "Add `reviewed`"),
    Slip(
      "stops/cramp", "lasting: ease", "lasting: forever",
      says: "lasting: “forever” is not a word known here",
      "Use one of: ease, stop-today, call-emergency"),
    Slip(
      "sources/pizol-2023", "where: doi:10.1186/s12891-023-06920-x", "where: my bookshelf",
      says: "where: “my bookshelf” is no address", "Begin with doi:, pmid:, pmc: or https://"),
    Slip(
      "ladders/bridge", "rungs: [", "runs: [", .top, says: "the key “rungs” is missing",
      "Add `rungs`"),
    Slip(
      "acts/walking", "question: How easily do you walk as far as your day asks of you?\n", "",
      .top, says: "the key “question” is missing", "Add `question`"),
  ]

  @Test(arguments: tests)
  func `a self-test that cannot be is refused`(_ slip: Slip) throws { try expectRefusal(slip) }

  @Test(arguments: positions)
  func `a position that contradicts itself is refused`(_ slip: Slip) throws {
    try expectRefusal(slip)
  }

  @Test(arguments: others)
  func `an entry that cannot be is refused`(_ slip: Slip) throws { try expectRefusal(slip) }

  private func expectRefusal(_ slip: Slip) throws {
    let said = try EntryReading.sentences(slip.text(), file: slip.file)
    #expect(said.contains(try slip.sentence()), "\(said)")
    // A slip is one complaint, and a second one about a misspelt key.
    #expect(said.count <= 2, "\(said)")
  }

  @Test(arguments: [
    ("tests/chair-stand", loadings.old, "{ muscle: quadriceps, quality: capacity, loading: 0.9,"),
    ("tests/chair-stand", "plausible: { low: 0, high: 60 }", "plausible: { low: 7, high: 60 }"),
    ("tests/chair-stand", "{ sex: female, from: 65, to: 69,", "{ sex: any, from: 64, to: 69,"),
    ("tests/chair-stand", "{ sex: female, from: 65, to: 69,", "{ sex: female, from: 66, to: 69,"),
    (
      "habits/smoking", "shifts: []",
      "shifts: [{ muscle: grip, quality: capacity, by: -0.2, assumed: A guess. }]"
    ),
    ("exercises/bridge-on-bed", "  low: 5\n  high: 12", "  low: 12\n  high: 12"),
    ("conditions/knee-replacement", "  weeks: 12", "  weeks: 104"),
    ("sources/pizol-2023", "where: doi:10.1186/s12891-023-06920-x", "where: pmid:1"),
    ("muscles/quadriceps", "qualities: [capacity, length]", "qualities: [capacity]"),
  ])
  func `what lies just within the rules is read`(_ file: String, _ old: String, _ new: String)
    throws
  {
    let outcome = try EntryReading.outcome(
      of: Slip(file, old, new, says: "", "").text(), file: file)
    #expect(outcome.hasEntry)
    #expect(outcome.problems.isEmpty)
  }

  @Test func `a norm is for the age and the sex it was published for`() throws {
    let catalogue = try CatalogueLoader().load()
    let test = try #require(catalogue.tests[SelfTest.ID("chair-stand")])
    #expect(test.norm(age: 62, sex: .female)?.typical == 14.5)
    #expect(test.norm(age: 62, sex: .male)?.typical == 16.5)
    #expect(test.norm(age: 65, sex: .female)?.typical == 13.5)
    #expect(test.norm(age: 59, sex: .female) == nil)
    // Women and men together, as wide as both and as far apart as they are.
    let both = try #require(test.norm(age: 62, sex: nil))
    #expect(both.typical == 15.5)
    let women = try #require(test.norm(age: 62, sex: .female)).spread
    let men = try #require(test.norm(age: 62, sex: .male)).spread
    #expect(abs(both.spread - ((women * women + men * men) / 2 + 1).squareRoot()) < 1e-12)
    #expect(test.norm(age: nil, sex: .female) == nil)
  }
}

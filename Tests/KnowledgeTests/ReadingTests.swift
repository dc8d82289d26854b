import Knowledge
import Testing

/// What is refused in any entry, whatever its kind.
struct ReadingTests {
  @Test func `every entry that comes with the program reads without a word`() throws {
    for file in try CatalogueCopy.files() {
      let outcome = try EntryReading.outcome(of: CatalogueCopy.text(file), file: file)
      #expect(outcome.hasEntry && outcome.problems.isEmpty, "\(file): \(outcome.problems)")
    }
  }

  static let slips: [Slip] = [
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 2\nburdn: 2", .changed(1),
      says: "burdn: this key is not known here",
      "Remove it or use one of: asks, better, burden, cap, carriedBy, duration, excludedBy, id, kind,"
        + " low, measures, movement, name, noise, norms, plausible, position, practice, reliability,"
        + " scale, score, sides, sources, steps, stopWhen, strains, timer, unknownNorm"),
    Slip(
      "tests/chair-stand", "  support: chair", "  support: chair\n  suport: bed", .changed(1),
      says: "suport: this key is not known here",
      "Remove it or use one of: arm, demands, gettingThere, lyingOn, needs, standsOn, support,"
        + " wallOn, weightOn"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 2\nburden: 3", .changed(1),
      says: "the key “burden” stands twice", "Keep one of them"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 2\nid: chair-stand", .changed(1),
      says: "the key “id” stands twice", "Keep one of them"),
    Slip(
      "tests/chair-stand", "  weightOn: [seat, feet]",
      "  weightOn: [seat, feet]\n  weightOn: [back]", .changed(1),
      says: "the key “weightOn” stands twice", "Keep one of them"),
    Slip(
      "tests/chair-stand", "timer: { seconds: 30, counts: true }",
      "timer: { seconds: 30, counts: true, seconds: 3 }", says: "the key “seconds” stands twice",
      "Keep one of them"),
    Slip(
      "tests/chair-stand", "burden: 2\n", "", .top, says: "the key “burden” is missing",
      "Add `burden`"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden:", .top, says: "the key “burden” is missing",
      "Add `burden`"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: ~", .top, says: "the key “burden” is missing",
      "Add `burden`"),
    Slip(
      "tests/chair-stand", "  support: chair\n", "", .changed(0),
      says: "the key “support” is missing", "Add `support`"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: two",
      says: "burden: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: \"2\"",
      says: "burden: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: [2]",
      says: "burden: expected a number, found a list", "Write a number"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: { least: 2 }",
      says: "burden: expected a number, found keys with values", "Write a number"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: true",
      says: "burden: expected a number, found true or false", "Write a number"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 6", says: "burden: 6 cannot be right",
      "Give a number from 1 to 5"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 0", says: "burden: 0 cannot be right",
      "Give a number from 1 to 5"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 2.5", says: "burden: 2.5 is not whole",
      "Give a whole number"),
    Slip(
      "tests/chair-stand", "day: 0.26", "day: 1:30",
      says: "day: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "day: 0.26", "day: .inf",
      says: "day: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "day: 0.26", "day: .nan",
      says: "day: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "day: 0.26", "day: 0x3",
      says: "day: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "day: 0.26", "day: 3,5",
      says: "day: expected a number, found a text", "Write a number"),
    Slip(
      "tests/chair-stand", "practice: true", "practice: yes",
      says: "practice: expected true or false, found a text", "Write true or false"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: each one",
      says: "sides: “each one” is not a word known here", "Use one of: each, both, middle"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: true",
      says: "sides: expected a text, found true or false", "Write a text"),
    Slip(
      "tests/chair-stand", "  weightOn: [seat, feet]", "  weightOn: [seat, foot]",
      says: "weightOn: “foot” is not a word known here",
      "Use one of: feet, seat, back, front, side, knees, hands, forearms"),
    Slip(
      "tests/chair-stand", "  weightOn: [seat, feet]", "  weightOn: seat",
      says: "weightOn: expected a list, found a text", "Write a list"),
    Slip(
      "tests/chair-stand", "  weightOn: [seat, feet]", "  weightOn: []",
      says: "weightOn: needs at least 1 items", "Add what is missing"),
    Slip(
      "tests/chair-stand", "unknownNorm:\n  typical: 16", "unknownNorm: 16\nnorms2:\n  typical: 16",
      says: "expected keys with values, found a number", "Write `key: value`"),
    Slip(
      "tests/chair-stand", "name: Chair stand in 30 seconds", "name: \"\"",
      says: "name: the text is empty", "Write something"),
    Slip(
      "tests/chair-stand", "name: Chair stand in 30 seconds", "name: \" \\t \"",
      says: "name: the text is empty", "Write something"),
    Slip(
      "tests/chair-stand", "name: Chair stand in 30 seconds", "name: 30",
      says: "name: expected a text, found a number", "Write a text"),
    Slip(
      "acts/walking", "leansOn: [calves,", "leansOn: [{ muscle: calves },",
      says: "leansOn: expected a text, found keys with values", "Write a text"),
    Slip(
      "sources/pizol-2023", "readOn: 2026-11-22", "readOn: 2026-02-30",
      says: "readOn: “2026-02-30” is not a day", "Write a day like 2026-11-22"),
    Slip(
      "sources/pizol-2023", "readOn: 2026-11-22", "readOn: 22 November",
      says: "readOn: “22 November” is not a day", "Write a day like 2026-11-22"),
  ]

  @Test(arguments: slips)
  func `a slip in an entry is refused at its line`(_ slip: Slip) throws {
    let said = try EntryReading.sentences(slip.text(), file: slip.file)
    #expect(said.first == (try slip.sentence()))
    // One slip gives one complaint; the renamed key of one row is the exception.
    #expect(said.count == (slip.new.contains("norms2") ? 2 : 1), "\(said)")
  }

  @Test(arguments: [
    ("tests/chair-stand", "burden: 2", "burden: 1"),
    ("tests/chair-stand", "burden: 2", "burden: 5.0"),
    ("tests/chair-stand", "burden: 2", "burden: +2"),
    ("tests/chair-stand", "setUp: 75", "setUp: 0.5"),
    ("tests/chair-stand", "practice: true\n", ""),
    ("tests/chair-stand", "practice: true", "practice: ~"),
    ("tests/chair-stand", "name: Chair stand in 30 seconds", "name: \"30\""),
    ("tests/chair-stand", "name: Chair stand in 30 seconds", "name: no"),
    ("acts/walking", "id: walking", "# A remark\nid: walking"),
  ])
  func `what is unusual and sound is read`(_ file: String, _ old: String, _ new: String) throws {
    let slip = Slip(file, old, new, says: "", "")
    let outcome = try EntryReading.outcome(of: slip.text(), file: file)
    #expect(outcome.hasEntry)
    #expect(outcome.problems.isEmpty)
  }

  @Test(arguments: [
    ("- id: walking\n- name: Walking\n", "expected keys with values, found a list"),
    ("walking\n", "expected keys with values, found a text"),
    ("42\n", "expected keys with values, found a number"),
  ])
  func `an entry that is no mapping is refused`(_ text: String, _ what: String) throws {
    let said = try EntryReading.sentences(text, file: "acts/walking")
    #expect(said == ["acts/walking.yaml:1: \(what). Write `key: value`."])
  }

  static let notYAML: [Slip] = [
    Slip(
      "tests/chair-stand", "sides: both", "\tsides: both", .changed(0),
      says: "this is not readable YAML: found a tab character that violates indentation",
      "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "burden: 2", "burden: 2: 3", .changed(0),
      says: "this is not readable YAML: mapping values are not allowed in this context",
      "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: [both", .changed(1),
      says: "this is not readable YAML: did not find expected ',' or ']'",
      "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: @both", .changed(0),
      says: "this is not readable YAML: found character that cannot start any token",
      "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: *both", .changed(0),
      says: "this is not readable YAML: found undefined alias", "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: &both [*both]", .changed(0),
      says: "this is not readable YAML: found undefined alias", "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: bo\u{7}th", .none,
      says: "this is not readable YAML: control characters are not allowed",
      "Mend it there or just above"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: &both both", .changed(0),
      says: "the entry is nested too deeply or uses anchors", "Write it out plainly"),
    Slip(
      "tests/chair-stand", "sides: both", "? [sides]\n: both", .at("id: chair-stand"),
      says: "the entry is nested too deeply or uses anchors", "Write it out plainly"),
    Slip(
      "tests/chair-stand", "sides: both", "sides: [[[[[[[[[[[[[[[[[[[[both]]]]]]]]]]]]]]]]]]]]",
      .changed(0), says: "the entry is nested too deeply or uses anchors", "Write it out plainly"),
  ]

  @Test(arguments: notYAML)
  func `text that is not plain YAML is refused at its line`(_ slip: Slip) throws {
    let outcome = try EntryReading.outcome(of: slip.text(), file: slip.file)
    #expect(!outcome.hasEntry)
    #expect(outcome.problems.map(\.sentence) == [try slip.sentence()], "\(outcome.problems)")
  }

  /// Each line doubles, or worse, what the one before it stands for.
  @Test func `aliases that unfold without end are refused at once`() throws {
    let bomb = (1...30).reduce("a0: &a0 [x, x, x]\n") { text, depth in
      let again = Array(repeating: "*a\(depth - 1)", count: 9).joined(separator: ", ")
      return text + "a\(depth): &a\(depth) [\(again)]\n"
    }
    let said = try EntryReading.sentences(bomb, file: "acts/walking")
    #expect(
      said == [
        "acts/walking.yaml:1: the entry is nested too deeply or uses anchors. Write it out plainly."
      ])
  }

  @Test(arguments: ["", "\n", "   \n\n", "# only a remark\n"])
  func `an empty file is refused`(_ text: String) throws {
    let said = try EntryReading.sentences(text, file: "acts/walking")
    #expect(said == ["acts/walking.yaml: the file is empty. Write an entry or delete the file."])
  }

  @Test func `two entries in one file are refused`() throws {
    let text = try CatalogueCopy.text("acts/walking")
    let said = try EntryReading.sentences(text + "---\n" + text, file: "acts/walking")
    try #require(said.count == 1)
    let line = text.split(separator: "\n").count + 1
    #expect(said[0].hasPrefix("acts/walking.yaml:\(line): this is not readable YAML: "), "\(said)")
  }

  @Test(arguments: [25, 900, 50_000])
  func `an entry nested too deeply is refused`(_ depth: Int) throws {
    let flow = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    for text in ["id: \(flow)\n", "id: " + String(repeating: "{a: ", count: depth), "- " + flow] {
      let outcome = try EntryReading.outcome(of: text, file: "acts/walking")
      #expect(!outcome.hasEntry)
      #expect(outcome.problems.count == 1)
    }
  }
}

import Knowledge
import TestSupport
import Testing

/// What is refused in a motion before anybody moves.
struct MotionTests {
  static let slips: [Slip] = [
    Slip(
      "motions/bridge", "{ joint: knee, flexion: 100 }", "{ joint: kne, flexion: 100 }",
      says: "joint: “kne” is not a word known here",
      "Use one of: lower-back, upper-back, shoulder-blade, neck, shoulder, elbow, wrist, "
        + "fingers, hip, knee, ankle, toes"),
    Slip(
      "motions/bridge", "{ joint: knee, flexion: 100 }", "{ joint: knee, abduction: 10 }",
      says: "abduction: this key is not known here", "Remove it or use one of: flexion, joint, side"
    ),
    Slip(
      "motions/bridge", "{ joint: knee, flexion: 100 }", "{ joint: knee, flexion: 400 }",
      says: "flexion: 400 cannot be right", "Give a number from -180 to 180"),
    Slip(
      "motions/head-lift", "{ joint: neck, flexion: 2 }", "{ joint: neck, side: same, flexion: 2 }",
      says: "side: there is only one neck", "Leave out `side`"),
    Slip(
      "motions/bridge", "{ exercise: bridge-on-floor, on: mat }",
      "{ exercise: bridge-on-floor, test: chair-stand, on: mat }",
      says: "a showing names one entry", "Write one of `exercise`, `test` and `act`, with its id"),
    Slip(
      "motions/quad-set", "{ part: knee, side: same, towards: down }",
      "{ part: head, side: same, towards: inwards }",
      says: "towards: a head has no inner side", "Say where the head pushes"),
    Slip(
      "motions/abdominal-set", "{ part: belly, towards: down }",
      "{ part: belly, towards: outwards }",
      says: "towards: a belly has no inner side", "Say where the belly pushes"),
    Slip(
      "motions/one-leg-stand", "{ part: foot, side: same, towards: down }",
      "{ part: knee, side: same, towards: down }",
      says: "presses: an arrow is for what does not move",
      "Keep one key, or only the push of a foot that stays"),
    Slip(
      "motions/quad-set", "posture: lying-on-back\n", "posture: lying-on-back\nmoves: [hip]\n",
      .changed(1), says: "moves: one key cannot move anything", "Add a key or leave out `moves`"),
  ]

  @Test(arguments: slips)
  func `a slip in a motion is refused with its place`(_ slip: Slip) throws {
    let said = try EntryReading.sentences(slip.text(), file: slip.file)
    #expect(try said.contains(slip.sentence()), "\(said)")
  }

  @Test func `a motion cannot show what is not there`() throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("motions/bridge")
    try copy.write(
      "motions/bridge", text.replacing("exercise: bridge-on-bed", with: "exercise: bridge-on-bad"))
    let problems = try #require(copy.problems())
    #expect(
      problems.map(\.sentence) == [
        "motions/bridge.yaml:3: exercise: there is no “bridge-on-bad” among the exercises. "
          + "Did you mean “bridge-on-bed”?"
      ])
  }

  @Test func `two motions cannot show the same entry`() throws {
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("motions/head-lift")
    try copy.write(
      "motions/head-lift",
      text.replacing("test: head-lift-count-on-bed", with: "exercise: bridge-on-bed"))
    #expect(
      copy.problems()?.map(\.sentence) == [
        "motions/head-lift.yaml: it shows exercises/bridge-on-bed, as bridge does. "
          + "Keep one of them.",
        "tests/head-lift-count-on-bed.yaml: no figure shows it. "
          + "Add `- { test: head-lift-count-on-bed, on: … }` to the `shows` of a motion in motions/, "
          + "or write a motion of its own.",
      ])
  }

  static let shown: [(motion: String, line: String, entry: String, word: String)] = [
    (
      "bridge", "  - { exercise: bridge-on-floor, on: mat }\n", "exercises/bridge-on-floor",
      "exercise"
    ),
    (
      "seated-knee-squeeze", "  - { test: squeeze-between-knees-hold, on: chair }\n",
      "tests/squeeze-between-knees-hold", "test"
    ),
    ("car-in-and-out", "  - { act: car, on: floor }\n", "acts/car", "act"),
  ]

  @Test(arguments: shown.indices)
  func `an entry without a figure is refused`(_ index: Int) throws {
    let (motion, line, entry, word) = Self.shown[index]
    let copy = try CatalogueCopy()
    let text = try CatalogueCopy.text("motions/\(motion)")
    try #require(text.contains(line))
    try copy.write("motions/\(motion)", text.replacing(line, with: ""))
    let id = entry.split(separator: "/")[1]
    #expect(
      copy.problems()?.map(\.sentence) == [
        "\(entry).yaml: no figure shows it. Add `- { \(word): \(id), on: … }` to the `shows` of a "
          + "motion in motions/, or write a motion of its own."
      ])
  }

  static let endSlips: [Slip] = [
    Slip(
      "motions/standing-row-with-band", "      - { forward: 1.06, up: 0.98 }\n", "",
      .at("- what: band"),
      says: "ends: a band, a towel, a tape and a cushion have two ends, other things none",
      "Give two ends, or leave out `ends`"),
    Slip(
      "motions/standing-row-with-band", "{ forward: 1.06, up: 0.98 }", "{ part: foot, hangs: 0.2 }",
      says: "an end is a part of the body, hangs, or is a place",
      "Write `part` and `side`, or `hangs`, or some of `forward`, `up` and `out`"),
    Slip(
      "motions/turn-at-worktop", "{ part: foot, side: both, steps: true",
      "{ part: hand, side: both, steps: true", says: "steps: only a foot steps", "Leave out `steps`"
    ),
  ]

  @Test(arguments: endSlips)
  func `a slip in a band or a step is refused with its place`(_ slip: Slip) throws {
    let said = try EntryReading.sentences(slip.text(), file: slip.file)
    let what = "\(slip.what). \(slip.remedy)."
    #expect(said.contains { $0.hasSuffix(what) && $0.hasPrefix(slip.file) }, "\(said)")
  }
}

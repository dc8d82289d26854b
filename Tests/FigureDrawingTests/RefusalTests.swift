import FigureDrawing
import Knowledge
import TestSupport
import Testing

/// A motion with one mistake is refused, in words that say where.
struct RefusalTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    let motion: String
    let old: String
    let new: String
    let says: String
    var testDescription: String { "\(motion): \(says)" }
  }

  static let mistakes: [Mistake] = [
    Mistake(
      motion: "seated-knee-straighten", old: "{ joint: knee, side: same, flexion: 14 }",
      new: "{ joint: knee, side: same, flexion: -20 }",
      says: "motions/seated-knee-straighten.yaml:21: worked knee: flexion of -20 degrees. "
        + "Stay between 0 and 130."),
    Mistake(
      motion: "heel-slide", old: "{ joint: hip, side: same, flexion: 47 }",
      new: "{ joint: hip, side: same, flexion: 10 }", says: "into floor, bed or seat"),
    Mistake(
      motion: "squat", old: "forward: 0.4 }", new: "forward: 0.9 }", says: "hand misses worktop"),
    Mistake(
      motion: "ankle-pump", old: "moves: [ankle]", new: "moves: [ankle, knee]",
      says: "knee is named in `moves` but keeps its angle"),
    Mistake(
      motion: "bridge", old: "  - { part: foot, on: ground }\n", new: "",
      says: "bridge-on-bed has weight on back, feet, the figure on back"),
    Mistake(
      motion: "seated-hinge", old: "on: chair }", new: "on: bed-edge }",
      says: "seated-hinge-hold is on chair, the figure on bed-edge"),
    Mistake(
      motion: "mini-squat", old: "  - { part: hand, on: worktop, carries: false }\n", new: "",
      says: "mini-squat-at-worktop needs something firm, the figure touches none"),
    Mistake(
      motion: "seated-march", old: "reaches: [{ part: foot, side: opposite }]",
      new: "reaches: [{ part: foot, side: opposite }]\n    shift: { up: 0.3 }",
      says: "seat is"),
    Mistake(
      motion: "fist-squeeze", old: "    hold: 3\n",
      new: "    hold: 3\n    shift: { forward: -0.45 }\n",
      says: "foot slides"),
    Mistake(
      motion: "side-plank", old: "- { part: foot, on: ground }",
      new: "- { part: foot, on: ground, planted: false }", says: "foot slides"),
    Mistake(
      motion: "seated-figure-four-stretch", old: "rotation: -14 }", new: "rotation: -30 }",
      says: "worked hip: rotation of"),
    Mistake(
      motion: "car-in-and-out", old: "out: 0.02, up: -0.285", new: "out: 0.02, up: -0.45",
      says: "into floor, bed or seat"),
    Mistake(
      motion: "seated-knee-squeeze",
      old: """
        props:
          - what: cushion
            ends:
              - { part: knee, side: opposite }
              - { part: knee, side: same }

        """, new: "",
      says: "squeeze-between-knees-hold needs ball-or-cushion, the figure has none"),
    Mistake(
      motion: "seated-hinge", old: "test: bow-count-on-chair, on: chair, standsBy: [wall]",
      new: "test: bow-count-on-chair, on: chair",
      says: "bow-count-on-chair needs wall, the figure has none"),
    Mistake(
      motion: "seated-hinge", old: "test: bow-count-on-chair, on: chair, standsBy: [wall]",
      new: "test: bow-count-on-chair, on: chair, standsBy: [wall, mirror]",
      says: "mirror of bow-count-on-chair is drawn or not needed"),
    Mistake(
      motion: "step-taps", old: "what: rail", new: "what: worktop",
      says: "the figure has worktop, step-taps needs none"),
    Mistake(
      motion: "side-steps", old: "      - { what: worktop }\n      - what: band",
      new: "      - what: band",
      says: "side-steps-with-band needs worktop, the figure has none"),
    Mistake(
      motion: "chair-stand-hand-on-wall", old: "{ what: wall, out: -0.48 }",
      new: "{ what: wall, out: -0.9 }", says: "hand misses wall"),
    Mistake(
      motion: "seated-leg-out", old: "{ what: wall, out: -0.34 }",
      new: "{ what: wall, out: -0.27 }", says: "cm inside the wall"),
    Mistake(
      motion: "one-arm-row", old: "{ joint: shoulder, side: same, flexion: 26 }",
      new: "{ joint: shoulder, side: same, flexion: 36 }", says: "cm inside the worktop"),
    Mistake(
      motion: "longer-steps", old: "contacts:\n",
      new: "contacts:\n  - { part: hand, side: same, on: worktop, carries: false }\n",
      says: "longer-steps is done standing free, the figure holds on"),
    Mistake(
      motion: "step-taps", old: "  - { part: hand, side: opposite, on: worktop, carries: false }\n",
      new: "  - { part: foot, side: same, on: step, carries: false, planted: false }\n",
      says: "step-taps needs something firm, the figure touches none"),
    Mistake(
      motion: "side-lying-leg-lift", old: "posture: lying-on-other-side",
      new: "posture: lying-on-same-side",
      says: "lies on the opposite side, the figure does not"),
    Mistake(
      motion: "wall-arm-slide", old: "shift: { forward: -0.044 }", new: "shift: { forward: -0.01 }",
      says: "forearm misses wall"),
    Mistake(
      motion: "bed-edge-sit-and-lie", old: "side: same, abduction: -12 }",
      new: "side: same, abduction: 12 }", says: "hand is"),
  ]

  @Test(arguments: mistakes)
  func `a motion that cannot be is refused`(_ mistake: Mistake) throws {
    let catalogue = try RealCatalogue.load()
    let sound = try MotionText.motion(mistake.motion)
    #expect(MotionCheck(sound, in: catalogue).problems.isEmpty)
    let broken = try MotionText.motion(mistake.motion, [(mistake.old, mistake.new)])
    let sentences = MotionCheck(broken, in: catalogue).problems.map(\.sentence)
    #expect(sentences.contains { $0.contains(mistake.says) }, "\(sentences)")
  }
}

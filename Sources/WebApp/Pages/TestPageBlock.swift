import Anatomy
import Knowledge
import Plumbline

/// The names of the form's fields: one set for each side, or one for a test without sides.
enum TestPageFields {
  static let value = "value"
  static let felt = "felt"
  static let pain = "pain"
  static let ending = "ending"

  /// `value-left`, or `value` for a test without sides.
  static func name(_ field: String, _ side: Side?) -> String {
    side.map { "\(field)-\($0.rawValue)" } ?? field
  }
}

/// The part of the test's form for one side.
struct TestPageBlock: Sendable {
  /// One choice of several.
  struct Choice: Hashable, Sendable {
    let key: String
    let label: String
    /// The id of the button; the first has the field's own name, so that a problem can link to it.
    let anchor: String
    let isChosen: Bool
  }

  /// A question answered by choosing one.
  struct Question: Sendable {
    let field: String
    let legend: String
    let help: String
    let choices: [Choice]
    /// A row of numbers with words at its two ends, rather than a list.
    let isScale: Bool
    let low: String
    let high: String
    let trouble: String?
    /// Asked about what was chosen, which can hardly be meant.
    let asked: String?
  }

  /// A number that is typed.
  struct Number: Sendable {
    let field: String
    let label: String
    let unit: String
    let inputMode: String
    let typed: String
    let trouble: String?
    /// Asked about what was typed, which can hardly be meant.
    let asked: String?
  }

  /// How the page measures: read by `timer.js`.
  struct Clock: Hashable, Sendable {
    /// `fixed`, `count` or `hold`.
    let mode: String
    let seconds: Int?
    let cap: Int?
    let target: String
    /// What the digits show before the start.
    let face: String
    let hint: String
    /// Who taps, where the person's hands are busy or they lie down; said once, on the first side.
    let tapper: String?
    /// What the full screen is good for then; shown only by a browser that can fill it.
    let fills: String?
    let counts: Bool
    let stopWord: String
    /// `left` or `right`; `nil` for a test without sides.
    let side: String?
  }

  /// “Left side”, “Right side” or “Your try”.
  let heading: String
  let sideClass: String
  let anchor: String
  /// How the body lies or stands for this side; `nil` where it is the same for both.
  let stance: String?
  /// The cue to change over, before the second side.
  let switchCue: String?
  let clock: Clock?
  let withoutClock: String?
  /// Said after each question where two sides are asked: “left side”.
  let sideWords: String?
  let number: Number?
  let questions: [Question]

  init(
    _ test: SelfTest, side: Side?, after: Side?, values: FormValues, problems: [FieldProblem],
    asked: [FieldProblem] = []
  ) {
    let form = TestPageForm(
      test: test, side: side, values: values, problems: problems, asked: asked)
    heading = side.map { Words.capitalised("\($0.rawValue) side") } ?? "Your try"
    sideClass = side.map { "side-\($0.rawValue)" } ?? "side-none"
    sideWords = side.map { "\($0.rawValue) side" }
    anchor = Self.anchor(of: side)
    stance = side.flatMap { TestPageWords.stance(test.position, working: $0) }
    switchCue = side.flatMap { side in
      after.map { _ in
        """
        Now switch sides. Rest for a minute, then do exactly the same on your \(side.rawValue) side. \
        If one side is enough for today, leave this one empty.
        """
      }
    }
    clock = form.clock
    withoutClock = form.withoutClock
    number = test.measures == .score ? nil : form.number
    questions =
      (test.measures == .score ? [form.score] : []) + [form.felt, form.pain, form.ending]
  }

  /// The id of the part for one side.
  static func anchor(of side: Side?) -> String { "block-\(side?.rawValue ?? "one")" }
}

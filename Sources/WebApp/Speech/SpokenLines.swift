import Anatomy
import Knowledge
import Plumbline

/// Everything that is said aloud of one self-test: its own sentences, and the cues of its clock.
///
/// The page writes the very same sentences down, so that a voice of the browser and a voice of this
/// computer say the same. An address names a line, never its words: nothing else can be spoken.
struct SpokenLines: Sendable {
  /// A sentence under the name that stands in its address.
  struct Line: Hashable, Sendable {
    let name: String
    let text: String
  }

  let steps: [Line]
  let scoring: Line
  let cues: [Line]

  /// Half time is called from so many seconds on; below, it comes too soon after the start.
  private static let leastForHalf = 20
  /// The last ten seconds are called from so many seconds on.
  private static let leastForTen = 30

  init(of test: SelfTest) {
    steps = test.steps.enumerated().map { Line(name: "step-\($0.offset + 1)", text: $0.element) }
    scoring = Line(name: "scoring", text: "What counts. \(test.scoring)")
    cues = test.timer.map { Self.cues($0, test) } ?? []
  }

  /// The words of a line; `nil` when the test has none of that name.
  subscript(name: String) -> String? {
    (steps + [scoring] + cues).first { $0.name == name }?.text
  }

  private static func cues(_ timer: SelfTest.Timer, _ test: SelfTest) -> [Line] {
    let limit = timer.seconds ?? timer.upTo ?? 0
    var cues = [
      Line(name: "ready", text: "Get ready."), Line(name: "three", text: "Three."),
      Line(name: "two", text: "Two."), Line(name: "one", text: "One."),
      Line(name: "go", text: "Go."),
    ]
    if limit >= leastForHalf { cues.append(Line(name: "half", text: "Half time. Keep breathing.")) }
    if limit >= leastForTen { cues.append(Line(name: "ten", text: "Ten seconds more.")) }
    cues.append(Line(name: "stopped", text: "Stopped. Rest for a minute."))
    if timer.seconds != nil {
      cues.append(Line(name: "end", text: "Stop. Rest for a minute."))
    } else if timer.upTo != nil {
      cues.append(
        Line(name: "end", text: "Stop. That is the longest this test measures. Rest for a minute."))
    } else if test.cap != nil {
      cues.append(
        Line(name: "end", text: "Stop. That is the most this test counts. Rest for a minute."))
    }
    if test.sides == .each {
      cues += Side.allCases.map { side in
        Line(
          name: "switch-\(side.rawValue)",
          text:
            "The minute is over. Switch sides: now your \(side.rawValue) side, when you are ready."
        )
      }
    }
    return cues
  }
}

import Anatomy
import Journalling
import Knowledge
import Plumbline

/// A self-test: what it is, when to stop, and the form for one side after the other.
struct TestPage: Sendable {
  let context: PageContext
  let id: String
  /// The number of the last entry that a page of this test stored; 0 for none.
  let stored: Int
  let name: String
  /// The plain question; the page's heading.
  let question: String
  let tells: String
  let place: String
  /// Why it comes up for this person; empty where nothing is known of the person.
  let why: [String]
  let hasWhy: Bool
  /// Said when it was done today already.
  let again: String?
  /// Why only one side is asked.
  let whyOneSide: String?
  let needs: [TestPageNeed]
  let hasNeeds: Bool
  let safe: [String]
  /// What must be at hand or nearby, as the safety answers say.
  let ready: [String]
  /// Said of a test that was stopped for pain the last time.
  let hurtLast: String?
  let minutes: String
  let figure: FigurePicture?
  let steps: [SpokenLines.Line]
  let scoring: String
  /// What the clock says aloud, by name; read by `sound.js`.
  let cues: [SpokenLines.Line]
  let hasClock: Bool
  /// Where this computer speaks for the browser; `nil` where it cannot.
  let speech: String?
  let practice: String?
  /// Where the way down to the clock leads: the first side's heading.
  let start: String
  /// How much pain is too much, before the first test, before one that hurt and with strong pain; else it is folded away.
  let painRule: String?
  let laterPainRule: String?
  /// When to stop and call, in one sentence; `nil` where no such sign is named.
  let emergency: String?
  /// The other signs to stop at.
  let stopNames: [String]
  let hasOtherStops: Bool
  /// What to do at every sign, the most urgent first.
  let stops: [StopLine]
  let problems: [FieldProblem]
  let hasProblems: Bool
  let summary = ProblemSummary(isNothingGiven: false)
  /// What is asked before the result is kept.
  let check: TestPageCheck?
  let blocks: [TestPageBlock]
  /// Which side was harder; `nil` while only one side is done, and for a test without sides.
  let harder: Question?
  let reliability: String

  /// A reason to stop, with what to do then.
  struct StopLine: Hashable, Sendable {
    let sign: String
    let whatToDo: String
  }

  /// - Parameters:
  ///   - sides: The sides to test now, in the order they are done; `[nil]` for a test without sides.
  ///   - comparesSides: Whether both sides are done today once this form is sent.
  ///   - practice: Whether a practice try comes first.
  ///   - values: What was typed before, when the form comes back.
  ///   - around: What follows from the person rather than from the test.
  init(
    test: SelfTest, catalogue: Catalogue, sides: [Side?], comparesSides: Bool = false,
    practice: Bool, context: PageContext, values: FormValues? = nil,
    problems: [FieldProblem] = [], around: TestPageAround = TestPageAround()
  ) {
    (self.context, stored) = (context, around.stored)
    (id, name, question) = (test.id.text, test.name, test.asks)
    (scoring, reliability) = (test.scoring, test.reliability)
    let spoken = SpokenLines(of: test)
    (steps, cues) = (spoken.steps, spoken.cues)
    hasClock = test.timer != nil
    speech = around.speaks ? SpeechAddress.folder(test.id) : nil
    (why, hasWhy) = (around.why, !around.why.isEmpty)
    again = around.isAgain ? TestPageWords.again : nil
    whyOneSide = around.whyOneSide
    needs = TestPageNeed.all(test)
    hasNeeds = !needs.isEmpty
    check = around.check
    figure = FigurePicture(of: test, named: test.name, on: sides, catalogue)
    tells = TestPageWords.tells(test, catalogue)
    place = TestPageWords.place(test.position)
    safe = TestPageWords.safe(test.position)
    ready = around.ready
    hurtLast = around.hurtLast
    minutes = TestPageWords.minutes(
      test.minutes(attempts: max(sides.count, 1)), sides: sides.count)
    self.practice = practice ? TestPageWords.practice(sides: sides.count) : nil
    let asked = (around.check?.questions ?? []).map {
      FieldProblem(field: $0.field, message: $0.message)
    }
    let rules = test.stopWhen.compactMap { catalogue.stops[$0] }
    let emergencies = rules.filter { $0.consequence == .callEmergency }
    let others = rules.filter { $0.consequence != .callEmergency }
    emergency = emergencies.isEmpty ? nil : EmergencyWords.stopAndCall(at: emergencies, catalogue)
    (stopNames, hasOtherStops) = (others.map(\.name), !others.isEmpty)
    stops = (emergencies + others).map { StopLine(sign: $0.name, whatToDo: $0.whatToDo) }
    let rule = TestPainWords.rule(for: around.pain, catalogue)
    let isTooStrong = (around.pain ?? 0) >= Attempt.strongPain
    (painRule, laterPainRule) =
      around.isFirstEver || around.hurtLast != nil || isTooStrong ? (rule, nil) : (nil, rule)
    self.problems = problems
    hasProblems = !problems.isEmpty
    harder =
      comparesSides ? HarderSide.question(values ?? FormValues(), problems: problems) : nil
    blocks = sides.enumerated().map { index, side in
      TestPageBlock(
        test, side: side, after: index > 0 ? sides[index - 1] : nil,
        values: values ?? FormValues(), problems: problems, asked: asked)
    }
    start = TestPageBlock.anchor(of: sides.first ?? nil)
  }
}

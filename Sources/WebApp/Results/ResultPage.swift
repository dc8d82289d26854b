import Anatomy
import Journalling
import Knowledge
import Plumbline

/// The form that changes one result, filled in with what is stored.
struct ResultPage: Sendable {
  let context: PageContext
  let path: String
  let backPath: String
  let test: String
  /// The movement, while the person may be shown it.
  let figure: SmallFigure?
  let day: String
  /// What is stored now, in sentences.
  let stored: String
  /// Said of strong pain.
  let caution: String?
  let problems: [FieldProblem]
  let hasProblems: Bool
  /// What is asked before the change is kept.
  let check: TestPageCheck?
  let value: TextField?
  let score: Question?
  let felt: Scale?
  let pain: Scale?
  let ending: Question?
  let harder: Question?

  /// - Parameter typed: What was sent, when the form comes back.
  init(
    _ result: StoredResult, _ test: SelfTest, _ visit: Visit, typed: FormValues? = nil,
    problems: [FieldProblem] = [], doubts: [AttemptDoubt] = []
  ) {
    context = visit.context(back: .results)
    (path, backPath) = (Place.result(result.number).path, Place.resultBack(result.number).path)
    (self.test, day) = (test.name, DayWords.words(result.day))
    stored = ResultWords.sentence(result.outcome, test)
    figure = Self.figure(of: test, on: result.outcome.attempt?.side, visit)
    (self.problems, hasProblems) = (problems, !problems.isEmpty)
    let values = typed ?? Self.values(of: result.outcome)
    let side = result.outcome.attempt?.side
    check =
      doubts.isEmpty
      ? nil
      : TestPageCheck(
        doubts, test, [side], values, sentTo: Place.result(result.number).path, isChange: true)
    caution = Self.caution(result, visit)
    let form = TestPageForm(
      test: test, side: side, values: values, problems: problems,
      asked: doubts.map { FieldProblem(field: $0.field, message: $0.message) })
    let isAttempt = result.outcome.attempt != nil
    value = isAttempt && test.measures != .score ? TextField(form.number, problems) : nil
    score = isAttempt && test.measures == .score ? Question(form.score, problems) : nil
    felt = isAttempt ? Scale(form.felt, problems) : nil
    pain = isAttempt ? Scale(form.pain, problems) : nil
    ending = isAttempt ? Question(form.ending, problems) : nil
    harder =
      isAttempt
      ? nil
      : Question(
        HarderSide.field, legend: "Which side was harder?",
        options: HarderSide.allCases.filter { $0 != .unnoticed }.map {
          ($0.rawValue, $0.label, nil)
        },
        chosen: values.all(HarderSide.field), problems: problems)
  }

  /// On the side of the result, where that is still one to be shown.
  private static func figure(of test: SelfTest, on side: Side?, _ visit: Visit) -> SmallFigure? {
    guard case .open(let sides) = visit.gate(of: test) else { return nil }
    return SmallFigure(
      of: test, on: sides.contains(side) ? side : sides.first ?? nil, visit.catalogue)
  }

  private static func caution(_ result: StoredResult, _ visit: Visit) -> String? {
    guard let attempt = result.outcome.attempt, attempt.hurtStrongly else {
      return nil
    }
    return result.day == visit.today
      ? """
      It hurt strongly, so there are no more tests today. Only a lower number for the pain changes \
      that. Write it only if that is how much it hurt.
      """ : "It hurt strongly. Write a lower number only if that is how much it hurt."
  }

  /// The form as it would have been sent to store what is stored.
  static func values(of outcome: Outcome) -> FormValues {
    switch outcome {
    case .attempt(let attempt):
      let ending = attempt.ending == .reachedCap ? Attempt.Ending.finished : attempt.ending
      let fields: [(String, String?)] = [
        (TestPageFields.value, attempt.value.map(exact)),
        (TestPageFields.felt, attempt.felt.map { "\($0)" }),
        (TestPageFields.pain, attempt.pain.map { "\($0)" }),
        (TestPageFields.ending, ending.rawValue),
      ]
      return FormValues(
        Dictionary(
          uniqueKeysWithValues: fields.compactMap { field, value in
            value.map { (TestPageFields.name(field, attempt.side), [$0]) }
          }))
    case .comparison(let comparison):
      return FormValues([HarderSide.field: [HarderSide(comparison).rawValue]])
    }
  }

  /// Every digit, so that a form sent as it is changes nothing.
  private static func exact(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension HarderSide {
  fileprivate init(_ comparison: Comparison) {
    switch comparison.harder {
    case .left: self = .left
    case .right: self = .right
    case nil: self = .same
    }
  }
}

extension TextField {
  /// The number of a test's form, asked about with words where it can hardly be meant.
  fileprivate init(_ number: TestPageBlock.Number, _ problems: [FieldProblem]) {
    self.init(
      number.field, label: number.label, hint: number.asked, value: number.typed, unit: number.unit,
      isNumber: true, problems: problems)
  }
}

extension Scale {
  fileprivate init(_ question: TestPageBlock.Question, _ problems: [FieldProblem]) {
    self.init(
      question.field, legend: question.legend, hint: question.asked,
      ends: (question.low, question.high),
      chosen: question.choices.first(where: \.isChosen).flatMap { Int($0.key) }, problems: problems)
  }
}

extension Question {
  fileprivate init(_ question: TestPageBlock.Question, _ problems: [FieldProblem]) {
    self.init(
      question.field, legend: question.legend, hint: question.help, layout: "column",
      options: question.choices.map { ($0.key, $0.label, nil) },
      chosen: question.choices.filter(\.isChosen).map(\.key), problems: problems)
  }
}

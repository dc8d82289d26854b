import Anatomy
import Journalling
import Knowledge
import Plumbline

/// Reads the form that corrects a result, and finds what must be asked about before it is kept.
struct ResultCorrection {
  let result: StoredResult
  private(set) var problems: [FieldProblem] = []
  /// What holds from now on; `nil` while something must be mended.
  private(set) var outcome: Outcome?

  init(_ form: FormValues, of result: StoredResult, _ test: SelfTest) {
    self.result = result
    switch result.outcome {
    case .attempt(let stored):
      let sent = AttemptForm(form, test: test, sides: [stored.side])
      problems = sent.reader.problems
      guard problems.isEmpty, let attempt = sent.attempts.first else { return }
      guard attempt.answersForPain(of: stored) else {
        problems = [
          FieldProblem(
            field: TestPageFields.name(TestPageFields.pain, stored.side),
            message: "Say how much it hurt, from 0 to 10: pain is written down here")
        ]
        return
      }
      outcome = .attempt(attempt)
    case .comparison:
      var reader = FormReader(form)
      let harder = reader.word(
        HarderSide.field, HarderSide.self, ifMissing: "Choose one of the three answers")
      guard let comparison = harder?.comparison(of: test.id) else {
        // “I did not notice” is no answer here: what was said is taken back instead.
        problems = [
          FieldProblem(field: HarderSide.field, message: "Choose one of the three answers")
        ]
        return
      }
      outcome = .comparison(comparison)
    }
  }

  /// What can hardly be meant, in the order of the form.
  func doubts(_ test: SelfTest, _ person: Person) -> [AttemptDoubt] {
    guard case .attempt(let attempt) = outcome else { return [] }
    return AttemptDoubts(about: test, of: person, on: result.day).all([attempt])
      + [lessPain(attempt)].compactMap(\.self)
  }

  /// Strong pain is made less by the person's own word only, and the word is asked for twice.
  private func lessPain(_ attempt: Attempt) -> AttemptDoubt? {
    guard case .attempt(let stored) = result.outcome, stored.hurtStrongly,
      !attempt.hurtStrongly, let pain = attempt.pain
    else { return nil }
    let was = stored.pain.map { "\($0) of 10" } ?? "strong, without a number"
    return AttemptDoubt(
      key: "less-pain-\(result.number)-\(stored.pain ?? -1)-\(pain)",
      field: TestPageFields.name(TestPageFields.pain, attempt.side),
      message: """
        The pain stored is \(was), and strong pain ends the tests of a day. Now you wrote \(pain) of 10. \
        Keep that only if it hurt no more than that.
        """)
  }
}

import Anatomy
import Journalling
import Knowledge
import Plumbline

/// Two forms of the same test say different things, from one window or from two.
///
/// It says what is stored, what is not, and the ways on; nothing of it is lost.
struct ClashPage: Sendable {
  let context: PageContext
  let title: String
  let stored: String
  let now: String
  let path: String
  let correctPath: String
  let leavePath: String
  /// Whether it may be kept as one more try; not after a stop for pain today.
  let canKeepBoth: Bool
  /// Everything that is not stored, to be kept as one more try.
  let sent: [TestPageCheck.Sent]

  init(
    _ stored: StoredResult, _ outcomes: [Outcome], _ test: SelfTest, _ form: FormValues,
    canKeepBoth: Bool, context: PageContext
  ) {
    (self.context, self.canKeepBoth) = (context, canKeepBoth)
    title = "A result of this test is stored already"
    self.stored = ResultWords.sentence(stored.outcome, test)
    now = outcomes.map { ResultWords.sentence($0, test) }.joined(separator: " ")
    path = Place.test(test.id).path
    correctPath = Place.result(stored.number).path
    leavePath = Place.tests.path
    var names: [String] = []
    for outcome in outcomes {
      switch outcome {
      case .attempt(let attempt):
        names += [
          TestPageFields.value, TestPageFields.felt, TestPageFields.pain, TestPageFields.ending,
        ].map { TestPageFields.name($0, attempt.side) }
      case .comparison: names.append(HarderSide.field)
      }
    }
    sent = names.compactMap { name in form[name].map { TestPageCheck.Sent(name: name, value: $0) } }
  }
}

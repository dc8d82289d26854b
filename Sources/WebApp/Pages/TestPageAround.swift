import Anatomy
import Knowledge
import Plumbline
import SelfTesting

/// What the page of a test says that follows from the person rather than from the test.
struct TestPageAround: Sendable {
  /// Why it comes up, in one or two sentences.
  var why: [String] = []
  /// Whether everything the form asks was done today already.
  var isAgain = false
  /// Why only one side is asked; `nil` where both are, or none has to be named.
  var whyOneSide: String?
  /// Whether no test was ever done, so that the rules stand open once.
  var isFirstEver = false
  /// What must be at hand or nearby, as the safety answers say: a telephone.
  var ready: [String] = []
  /// Said of a test that was stopped for pain the last time.
  var hurtLast: String?
  /// How much it hurts, as the person told last; `nil` when they did not.
  var pain: Int?
  /// Whether this computer can speak for the browser.
  var speaks = false
  /// The number of the last entry that a page of this test stored; 0 for none.
  var stored = 0
  /// What is asked before the result is kept.
  var check: TestPageCheck?
}

/// A thing the test needs, with a box to tick while fetching it.
struct TestPageNeed: Hashable, Sendable {
  let name: String
  /// What would do in its place.
  let instead: String?

  static func all(_ test: SelfTest) -> [TestPageNeed] {
    things(test).map {
      TestPageNeed(name: Words.capitalised(TestPageWords.thing($0)), instead: instead($0))
    }
  }

  /// What has to be fetched; the page itself is the clock.
  static func things(_ test: SelfTest) -> [Thing] {
    test.position.needs.filter { $0 != .clock || test.timer == nil }
  }

  /// Only where something else measures or carries the same; for all others the page says how the
  /// test is passed over.
  private static func instead(_ thing: Thing) -> String? {
    switch thing {
    case .ballOrCushion: "A rolled-up towel will do."
    case .tapeMeasure: "A ruler, or a string that you measure afterwards, will do."
    default: nil
    }
  }
}

/// Why a test comes up, in the words of its page.
enum TestWhyWords {
  static func sentences(_ why: TestChoice.Why, _ catalogue: Catalogue) -> [String] {
    switch why {
    case .completesTheOtherSide: ["You did one side today. The other side makes the comparison."]
    case .secondKind:
      [
        NextReport.sentence(why, catalogue),
        "Only when two ways of looking agree is a finding more than a hint.",
      ]
    case .anotherDay:
      [
        NextReport.sentence(why, catalogue),
        "People differ from day to day, so a second day makes the answer surer.",
      ]
    case .firstLook(let muscles):
      muscles.isEmpty
        ? [NextReport.sentence(why, catalogue)]
        : [
          """
          You have not done this one yet. It looks at \(names(muscles, catalogue)), and one look alone \
          can only give a hint.
          """
        ]
    }
  }

  private static func names(_ muscles: [Muscle.ID], _ catalogue: Catalogue) -> String {
    Words.list(muscles.prefix(2).map { Words.yours($0, nil, catalogue) })
  }
}

/// The questions about results that can hardly be meant, with what was sent, to be kept as it is.
struct TestPageCheck: Sendable {
  struct Sent: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// What is asked, at the field it is about.
  struct Asked: Hashable, Sendable {
    let field: String
    let message: String
  }

  /// Where the yes is sent.
  let path: String
  /// That nothing is stored, or nothing changed, so far.
  let nothingYet: String
  let questions: [Asked]
  /// Everything the form held, and which questions a yes answers: a form of its own, so that “keep it”
  /// keeps what was asked about, whatever is being changed below.
  let sent: [Sent]
  let words: String

  /// - Parameter isChange: Whether it is asked about the change of a result.
  init(
    _ doubts: [AttemptDoubt], _ test: SelfTest, _ sides: [Side?], _ values: FormValues,
    sentTo path: String, isChange: Bool = false
  ) {
    self.path = path
    nothingYet = isChange ? "Nothing is changed yet." : "Nothing is stored yet."
    questions = doubts.map { Asked(field: $0.field, message: $0.message) }
    let fields = sides.flatMap { side in
      [TestPageFields.value, TestPageFields.felt, TestPageFields.pain, TestPageFields.ending].map {
        TestPageFields.name($0, side)
      }
    }
    sent =
      (fields + [HarderSide.field]).compactMap { name in
        values[name].map { Sent(name: name, value: $0) }
      } + doubts.map { Sent(name: FieldName.sure, value: $0.key) }
    words =
      doubts.allSatisfy(\.asksForPain)
      ? "Keep it without a number" : doubts.count == 1 ? "Yes, keep it" : "Yes, keep them"
  }
}

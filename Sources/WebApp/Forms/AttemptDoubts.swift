import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities

/// Something about an attempt that can hardly be meant as it was written.
///
/// It is asked about, once; what the person then confirms is stored like any other result.
struct AttemptDoubt: Hashable, Sendable {
  /// What is asked about, with the very numbers: a yes to one number is no yes to another.
  let key: String
  /// The field that would be mended.
  let field: String
  let message: String

  /// How the key begins that is about a stop for pain without a number.
  static let unrated = "unrated"

  /// Whether it asks how much it hurt.
  var asksForPain: Bool { key.hasPrefix("\(Self.unrated)-") }

  /// Whether the form says that this is meant.
  func isAnswered(in form: FormValues) -> Bool {
    form.all(FieldName.sure).contains(key)
  }
}

/// Finds what can hardly be right in the attempts of one form.
///
/// The bounds are the test's own: its cap, its time, what is typical and how far people spread. Only
/// how many spreads and how many times are choices, named here.
struct AttemptDoubts {
  /// Beyond so many spreads of healthy people a result is asked about: nobody of some ten thousand.
  private static let spreads = 4.0
  /// One side at so many times the other, both done to the end.
  private static let timesOtherSide = 2.0
  /// So many times the result of the last day, or as small a part of it.
  private static let timesLastDay = 3.0
  /// A hold below this, in seconds, is a slip of the finger or no hold.
  private static let leastHold = 1.0

  private let test: SelfTest
  private let earlier: [Person.Dated<Attempt>]
  private let today: Day
  private let norm: SelfTest.Norm

  init(about test: SelfTest, of person: Person, on today: Day) {
    (self.test, self.today) = (test, today)
    earlier = person.attempts.filter { $0.value.test == test.id }
    norm = test.norm(age: person.age, sex: person.sex) ?? test.unknownNorm
  }

  /// Every doubt about the attempts, in the order of the form.
  func all(_ attempts: [Attempt]) -> [AttemptDoubt] {
    attempts.flatMap { attempt in
      // One question about how much it is will do.
      [beyondCap(attempt) ?? beyondPeople(attempt) ?? unlikeLastDay(attempt)]
        .compactMap(\.self)
        + [notHeld(attempt), painless(attempt), unrated(attempt)].compactMap(\.self)
    } + [unequal(attempts)].compactMap(\.self)
  }

  private func beyondCap(_ attempt: Attempt) -> AttemptDoubt? {
    guard let value = attempt.value, let cap = test.cap, value > cap else { return nil }
    return doubt(
      "cap", attempt,
      "You wrote \(words(value)), but this test ends at \(words(cap)). Is that what you mean?")
  }

  private func beyondPeople(_ attempt: Attempt) -> AttemptDoubt? {
    guard let value = attempt.value, test.measures != .score else { return nil }
    let far = Self.spreads * norm.spread
    // Little is never too little to be true: that is what the tests look for. A length that is far
    // off in either direction is a slip in reading it.
    let isLength = test.measures == .centimetres || test.measures == .degrees
    guard value > norm.typical + far || (isLength && value < norm.typical - far) else { return nil }
    let within = test.timer?.seconds.map { " in \($0) seconds" } ?? ""
    let hardly =
      isLength ? "That is far from what people measure" : "Hardly anybody can do as much"
    return doubt(
      "people", attempt, "You wrote \(words(value))\(within). \(hardly). Is that what you mean?")
  }

  private func notHeld(_ attempt: Attempt) -> AttemptDoubt? {
    guard test.measures == .seconds, attempt.ending == .finished, let value = attempt.value,
      value < Self.leastHold
    else { return nil }
    return doubt(
      "held", attempt,
      """
      You wrote \(words(value)), and that nothing stopped you. Is that what you mean? If you could not \
      start, choose that below.
      """)
  }

  private func painless(_ attempt: Attempt) -> AttemptDoubt? {
    guard attempt.ending == .pain, attempt.pain == 0 else { return nil }
    return AttemptDoubt(
      key: "painless-\(side(attempt))",
      field: TestPageFields.name(TestPageFields.pain, attempt.side),
      message: "You stopped because it hurt, and wrote 0 for how much. Is that what you mean?")
  }

  /// How bad it was is asked for; who cannot say is told what follows.
  private func unrated(_ attempt: Attempt) -> AttemptDoubt? {
    guard attempt.ending == .pain, attempt.pain == nil else { return nil }
    return AttemptDoubt(
      key: "\(AttemptDoubt.unrated)-\(side(attempt))",
      field: TestPageFields.name(TestPageFields.pain, attempt.side),
      message: """
        You stopped because it hurt\(attempt.side.map { " on the \($0.rawValue) side" } ?? ""). How bad \
        was it, 0 to 10? Without a number it counts as strong pain, and there are no more tests on that day.
        """)
  }

  private func unlikeLastDay(_ attempt: Attempt) -> AttemptDoubt? {
    let before = earlier.filter {
      $0.day < today && $0.value.side == attempt.side && $0.value.isWhole
    }
    guard let last = before.max(by: { ($0.day, $0.number) < ($1.day, $1.number) }),
      let was = last.value.value, let value = attempt.value, attempt.isWhole,
      isFar(value, from: was, times: Self.timesLastDay)
    else { return nil }
    return doubt(
      "before", attempt,
      """
      On \(DayWords.words(last.day)) it was \(words(was)), now \(words(value)). Is that what you mean?
      """)
  }

  /// Both sides in this form, or one of them with the other of today.
  private func unequal(_ attempts: [Attempt]) -> AttemptDoubt? {
    guard let last = attempts.last, let side = last.side, let value = last.value, last.isWhole,
      let other = attempts.first(where: { $0.side == side.opposite })
        ?? earlier.last(where: { $0.day == today && $0.value.side == side.opposite })?.value,
      let otherValue = other.value, other.isWhole,
      isFar(value, from: otherValue, times: Self.timesOtherSide)
    else { return nil }
    return AttemptDoubt(
      key: "sides-\(side.rawValue)-\(Chance.number(value))-\(Chance.number(otherValue))",
      field: TestPageFields.name(TestPageFields.value, side),
      message: """
        Your \(side.opposite.rawValue) side has \(words(otherValue)), your \(side.rawValue) side \
        \(words(value)). It can be so. Is it what you mean?
        """)
  }

  /// So many times as much or as little, and by more than one spread: 1 and 2 are no such difference.
  private func isFar(_ value: Double, from other: Double, times: Double) -> Bool {
    guard test.scale == .logarithm else { return abs(value - other) > Self.spreads * norm.spread }
    return max(value, other) >= times * min(value, other) && abs(value - other) > norm.spread
  }

  private func words(_ value: Double) -> String { Words.measured(value, test.measures) }

  private func side(_ attempt: Attempt) -> String { attempt.side?.rawValue ?? "one" }

  private func doubt(_ kind: String, _ attempt: Attempt, _ message: String) -> AttemptDoubt {
    AttemptDoubt(
      key: "\(kind)-\(side(attempt))-\(attempt.value.map(Chance.number) ?? "none")",
      field: TestPageFields.name(TestPageFields.value, attempt.side), message: message)
  }
}

extension Attempt {
  /// Whether it went to its own end, so that it can be compared with another.
  fileprivate var isWhole: Bool { ending == .finished || ending == .reachedCap }
}

import Anatomy
import HTTPTypes
import Hummingbird
import Journalling
import Knowledge
import Plumbline

/// A page of a test that is sent more than once: by a double click, a reload, or “back”.
///
/// The form carries the number of the last entry when it was made, so nothing need be remembered: what
/// was stored after it, of the same test, came from this page or from another window.
struct Resent {
  /// What was stored since the page was made and was not taken back.
  private let since: [StoredResult]
  /// What was taken back of it.
  private let takenBack: [StoredResult]

  init(_ form: FormValues, of test: SelfTest, in visit: Visit) {
    let after = form.after
    let all = visit.record.journal.results.filter { result in
      after.map { result.number > $0 } ?? false && result.day == visit.today
        && result.first.test == test.id
    }
    since = all.filter { $0.takenBack == nil }
    takenBack = all.filter { $0.takenBack != nil }
  }

  /// The sides that were stored since, to be read from the form as well.
  var sides: [Side?] {
    var sides: [Side?] = []
    for case .attempt(let attempt) in since.map(\.first) where !sides.contains(attempt.side) {
      sides.append(attempt.side)
    }
    return sides
  }

  /// What was not stored yet.
  ///
  /// Strong pain that was corrected since and comes once more is new: a stop is never swallowed.
  func fresh(_ outcomes: [Outcome]) -> [Outcome] {
    outcomes.filter { outcome in
      !since.contains { stored in
        stored.first == outcome && (stored.outcome.hurtsStrongly || !outcome.hurtsStrongly)
      }
    }
  }

  /// Whether something equal was stored since and holds no more: what comes now is not that once more,
  /// whatever its numbers.
  func isAnew(_ fresh: [Outcome]) -> Bool {
    (since + takenBack).contains { fresh.contains($0.first) }
  }

  /// What was stored since about the same, when the form says something else about it now.
  func clash(with outcomes: [Outcome]) -> StoredResult? {
    since.last { stored in outcomes.contains { stored.first.isAboutTheSame(as: $0) } }
  }
}

extension Outcome {
  /// Whether it ends the tests of the day.
  var hurtsStrongly: Bool { attempt.map(\.hurtStrongly) ?? false }

  /// Whether the person themselves rated its pain as strong.
  var isRatedStrong: Bool { attempt?.isRatedStrong ?? false }
}

extension FormValues {
  /// The number of the last entry when the page of this form was made.
  var after: Int? { self[FieldName.after].flatMap { Int($0) } }
}

extension Visit {
  /// Where a page leads that stored all of this already; `nil` when it says something new.
  func placeAfterResent(_ form: FormValues) -> Response? {
    guard let id = part("test"), let test = catalogue.tests[SelfTest.ID(id)],
      !Resent(form, of: test, in: self).sides.isEmpty,
      freshOutcomes(of: form, test)?.isEmpty == true
    else { return nil }
    return redirect(to: .tests, saying: everySide(of: form, test).flash)
  }

  /// What a form says that was not stored since its page was made; `nil` when something in it cannot be
  /// read.
  func freshOutcomes(of form: FormValues, _ test: SelfTest) -> [Outcome]? {
    let sent = everySide(of: form, test)
    guard sent.reader.problems.isEmpty else { return nil }
    return Resent(form, of: test, in: self).fresh(sent.outcomes)
  }

  /// A form read for every side the test has, whichever are missing today.
  private func everySide(of form: FormValues, _ test: SelfTest) -> AttemptForm {
    AttemptForm(
      form, test: test, sides: test.sides == .each ? Side.allCases : [nil],
      sidesDone: Set(Side.allCases))
  }

  /// The page was changed and sent once more: neither a second result nor a correction without a word.
  func showClash(
    _ stored: StoredResult, _ outcomes: [Outcome], _ test: SelfTest, _ form: FormValues
  ) throws -> Response {
    let page = ClashPage(
      stored, outcomes, test, form, canKeepBoth: !isLeftAloneToday(test),
      context: context(back: .tests))
    return try show(.clash, page, status: .conflict)
  }

  /// The sides that a form means as one more try of theirs, whatever is missing today; only such as the
  /// person may do.
  func sidesOnceMore(_ form: FormValues, _ test: SelfTest) -> [Side?] {
    guard form[FieldName.oneMore] != nil, case .open(let sides) = gate(of: test) else { return [] }
    return sides
  }
}

extension AttemptForm {
  /// Everything that the form says came out.
  var outcomes: [Outcome] {
    attempts.map(Outcome.attempt) + [comparison.map(Outcome.comparison)].compactMap(\.self)
  }

  /// What is said once it is stored.
  var flash: Flash {
    if attempts.contains(where: \.hurtStrongly) { return .hurtStrongly }
    return attempts.contains { $0.ending == .pain } ? .stoppedForPain : .testStored
  }
}

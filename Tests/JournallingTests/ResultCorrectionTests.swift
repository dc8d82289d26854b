import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// Results that were written down wrongly: corrected, taken back, brought back, and what is refused.
struct ResultCorrectionTests {
  private static let test = SelfTest.ID("heel-rise")
  private static let attempt =
    #""kind": "attempted", "test": "heel-rise", "side": "left", "value": 9, "pain": 8"#
  private static let restated =
    #""kind": "restated", "restates": 1, "test": "heel-rise", "side": "left", "value": 12, "pain": 1"#
  private static let takenBack = #""kind": "corrected", "corrects": 1"#
  private static let compared = #""kind": "compared", "test": "heel-rise", "harder": "left""#
  private static let remedy =
    " Take the entry back and give the other result in an entry of its own."

  static let refusals: [Refusal] = [
    .entry(
      restated,
      "entries[0]: it corrects what is no result of a test above it."
        + " Name the number of an earlier attempt or comparison."),
    .entries(
      [#""kind": "fell""#, restated],
      "entries[1]: it corrects what is no result of a test above it."
        + " Name the number of an earlier attempt or comparison."),
    .entries(
      [attempt, restated.replacing("heel-rise", with: "side-lying-leg-lift")],
      "entries[1]: it replaces the result of heel-rise (left) by the result of side-lying-leg-lift"
        + " (left)." + remedy),
    .entries(
      [attempt, restated.replacing("left", with: "right")],
      "entries[1]: it replaces the result of heel-rise (left) by the result of heel-rise (right)."
        + remedy),
    .entries(
      [
        attempt,
        #""kind": "restated", "restates": 1, "test": "heel-rise", "harder": "left""#,
      ],
      "entries[1]: it replaces the result of heel-rise (left) by the sides of heel-rise." + remedy),
    .entries(
      [compared, restated],
      "entries[1]: it replaces the sides of heel-rise by the result of heel-rise (left)." + remedy),
    .entries(
      [attempt, restated.replacing(", \"pain\": 1", with: "")],
      "entries[1]: it leaves out the pain that is written down in what it corrects."
        + " Add `pain`: how much it hurt, from 0 to 10."),
    .entries(
      [
        attempt.replacing("\"pain\": 8", with: "\"ending\": \"pain\""),
        restated.replacing(", \"pain\": 1", with: ""),
      ],
      "entries[1]: it leaves out the pain that is written down in what it corrects."
        + " Add `pain`: how much it hurt, from 0 to 10."),
    .entries(
      [attempt, restated.replacing("\"value\": 12", with: "\"value\": 700")],
      "entries[1].value: value: 700 cannot be right. Give a number from 0 to 80."),
    .entries(
      [attempt, takenBack, restated],
      "entries[2]: it corrects a result that has been taken back. Bring that one back first."),
    .entries(
      [attempt, takenBack, takenBack, #""kind": "corrected", "corrects": 2"#, restated],
      "entries[4]: it corrects a result that has been taken back. Bring that one back first."),
    .entries(
      [attempt, restated, #""kind": "corrected", "corrects": 2"#],
      "entries[2]: it takes back the correction of a result. Correct the result once more instead."),
    .entries(
      [
        attempt, takenBack, #""kind": "corrected", "corrects": 2"#,
        #""kind": "corrected", "corrects": 3"#,
      ],
      "entries[3]: it takes back that a result was brought back."
        + " Name the number of the result itself to take that back."),
    .entries(
      [attempt, #""kind": "corrected", "corrects": 1, "by": { "pain": 1 }"#],
      "entries[1]: only an answer can be replaced by an answer."
        + " Leave out the new answer to take the entry back."),
  ]

  @Test(arguments: refusals)
  func `a correction of a result that cannot be is refused at its place`(_ refusal: Refusal) throws
  {
    #expect(try Refusal.sentences(about: refusal.file) == refusal.says)
  }

  @Test(arguments: [
    [attempt, restated], [attempt, restated, restated], [attempt, restated, takenBack],
    [attempt, takenBack, #""kind": "corrected", "corrects": 2"#, restated],
    [attempt, takenBack, #""kind": "corrected", "corrects": 2"#, takenBack],
    [attempt, takenBack, takenBack], [compared, takenBack, takenBack],
    [
      attempt, takenBack, #""kind": "corrected", "corrects": 2"#,
      #""kind": "corrected", "corrects": 2"#, restated,
    ],
    [compared, #""kind": "restated", "restates": 1, "test": "heel-rise", "harder": "same""#],
    [
      attempt.replacing("\"pain\": 8", with: "\"ending\": \"pain\""),
      restated.replacing("\"pain\": 1", with: "\"ending\": \"pain\""),
    ],
  ])
  func `a correction of a result that can be is read`(_ entries: [String]) throws {
    #expect(try Refusal.sentences(about: Refusal(entries: entries, says: []).file) == [])
  }

  private func result(
    _ value: Double?, pain: Int? = nil, _ ending: Attempt.Ending = .finished
  ) -> Attempt {
    Attempt(test: Self.test, side: .left, value: value, pain: pain, ending: ending)
  }

  private func journal(_ events: Event...) -> Journal {
    var journal = Journal()
    for (index, event) in events.enumerated() {
      journal.record(event, on: .first.adding(days: index))
    }
    return journal
  }

  @Test func `the newest correction holds, on the day and in the place of the first`() {
    let journal = journal(
      .attempted(result(9)), .attempted(result(7)), .restated(1, .attempt(result(12))),
      .restated(1, .attempt(result(13))))
    #expect(journal.person.attempts.map(\.value.value) == [13, 7])
    #expect(journal.person.attempts.map(\.day) == [.first, .first.adding(days: 1)])
    #expect(journal.person.attempts.map(\.number) == [1, 2])
    let stored = journal.results[0]
    #expect(stored.first == .attempt(result(9)) && stored.outcome == .attempt(result(13)))
    #expect(stored.restatedOn == .first.adding(days: 3) && stored.takenBack == nil)
  }

  @Test
  func `what was taken back is no result, keeps its pain, and comes back as it was corrected`() {
    var journal = journal(
      .attempted(result(9, pain: 8)), .restated(1, .attempt(result(9, pain: 7))), .corrected(1, nil)
    )
    #expect(journal.person.attempts.isEmpty)
    #expect(journal.person.takenBack.map(\.value.pain) == [7])
    #expect(journal.person.tried(on: .first).map(\.value.pain) == [7])
    #expect(journal.results[0].takenBack?.number == 3)
    journal.record(.corrected(3, nil), on: .first.adding(days: 9))
    #expect(journal.person.attempts.map(\.value.pain) == [7])
    #expect(journal.person.takenBack.isEmpty && journal.results[0].takenBack == nil)
    journal.record(.corrected(1, nil), on: .first.adding(days: 9))
    #expect(journal.person.attempts.isEmpty && journal.results[0].takenBack?.number == 5)
  }

  @Test func `what is taken back twice stands again when both are gone, and only then`() {
    var journal = journal(.attempted(result(9)), .corrected(1, nil), .corrected(1, nil))
    #expect(journal.person.attempts.isEmpty && journal.person.takenBack.count == 1)
    #expect(journal.takingsBack(of: 1) == [2, 3])
    for number in journal.takingsBack(of: 1) {
      #expect(journal.person.attempts.isEmpty)
      journal.record(.corrected(number, nil), on: .first.adding(days: 9))
    }
    #expect(journal.person.attempts.map(\.value.value) == [9])
    #expect(journal.takingsBack(of: 1).isEmpty)
    // Said once more, it changes nothing.
    journal.record(.corrected(2, nil), on: .first.adding(days: 9))
    #expect(journal.person.attempts.count == 1 && journal.takingsBack(of: 1).isEmpty)
  }

  @Test func `a note and a result are taken back by the same rule`() {
    for event in [Event.noted("a"), .attempted(result(9))] {
      var journal = journal(event, .corrected(1, nil), .corrected(2, nil))
      #expect(journal.takingsBack(of: 1).isEmpty)
      journal.record(.corrected(1, nil), on: .first.adding(days: 9))
      #expect(journal.takingsBack(of: 1) == [4])
    }
  }

  @Test func `a comparison is corrected and taken back`() {
    let first = Comparison(test: Self.test, harder: .left)
    var journal = journal(
      .compared(first), .restated(1, .comparison(Comparison(test: Self.test, harder: nil))))
    #expect(journal.person.comparisons.map(\.value.harder) == [nil])
    journal.record(.corrected(1, nil), on: .first.adding(days: 5))
    #expect(journal.person.comparisons.isEmpty && journal.results.count == 1)
  }

  @Test func `what reading refuses is no correction for the fold either`() {
    let strong = result(9, pain: 8)
    let other = Attempt(test: Self.test, side: .right, value: 9, pain: 0)
    for wrong in [Outcome.attempt(result(9)), .attempt(other)] {
      let person = journal(.attempted(strong), .restated(1, wrong)).person
      #expect(person.attempts.map(\.value) == [strong])
    }
    // The correction of a result cannot be taken back, so that no higher pain goes with it.
    let person = journal(
      .attempted(result(9)), .restated(1, .attempt(strong)), .corrected(2, nil)
    ).person
    #expect(person.attempts.map(\.value) == [strong])
  }

  @Test func `what was taken back warns until the test is done on that side again`() {
    func warns(_ events: Event...) -> Bool {
      var journal = journal(.attempted(result(2)), .corrected(1, nil))
      for event in events { journal.record(event, on: .first.adding(days: 1)) }
      return !journal.person.stillWarning.isEmpty
    }
    let right = Attempt(test: Self.test, side: .right, value: 20)
    let other = Attempt(test: SelfTest.ID("chair-stand"), value: 20)
    #expect(warns() && warns(.attempted(right)) && warns(.attempted(other)))
    #expect(!warns(.attempted(result(20))))
    #expect(warns(.attempted(result(20)), .corrected(3, nil)))
  }
}

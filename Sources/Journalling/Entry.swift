package import Anatomy
package import Knowledge
package import Quantities

/// One thing that happened: the journal is a list of these, and nothing else is stored.
///
/// An entry is never changed. A correction is a new entry that names the one it corrects.
package struct Entry: Hashable, Sendable {
  /// Counts from 1 in the order of writing.
  package let number: Int
  package let day: Day
  package let event: Event

  package init(number: Int, day: Day, event: Event) {
    (self.number, self.day, self.event) = (number, day, event)
  }
}

/// What an entry records, named for what happened.
package enum Event: Hashable, Sendable {
  case answered(Answer)
  /// A doctor or nurse was seen about it, and exercise is all right.
  case cleared(Concern, seenOn: Day)
  /// The one-line question before a sitting: nothing of the screen has changed.
  case unchanged
  /// Something of the screen may have changed; the screen must be asked again.
  case changed
  /// The person fell; the screen must be asked again.
  case fell
  case attempted(Attempt)
  /// Which side of a test was the harder one that day.
  case compared(Comparison)
  /// The person wrote something down for themselves.
  case noted(String)
  /// The person wrote down what they want to ask a professional.
  case wondered(String)
  /// The words of an earlier note or question were written anew.
  case reworded(Int, String)
  /// An earlier result of a test was written down wrongly; this holds in its place, on its day.
  case restated(Int, Outcome)
  /// The named earlier entry no longer holds; what holds instead, if anything, follows in its place.
  case corrected(Int, Answer?)
}

/// What a doctor can be seen about.
package enum Concern: Hashable, Sendable {
  case flag(Flag.ID)
  case condition(Condition.ID)
}

/// An answer to one question.
package enum Answer: Hashable, Sendable {
  case age(Int)
  /// `nil`: rather not say.
  case sex(Sex?)
  /// Pain now, 0 to 10.
  case pain(Int)
  /// Where it hurts, in the person's words.
  case painWhere(String)
  /// Everywhere it hurts, as marked on the body; empty when the marks were taken away.
  case painRegions(PainMap)
  case painSince(String)
  /// Minutes for one session.
  case minutes(Int)
  case equipment([Thing])
  case goal(String)
  case flag(Flag.ID, YesNo)
  case limit(HeldLimit, YesNo)
  case condition(Told, YesNo)
  case habit(Habit.ID, YesNo)
  /// How easily an act goes, 0 (cannot) to 10 (without any trouble).
  case act(Act.ID, Int)
  /// A question the person asks.
  case asked(PlainAnswer.ID)
  /// Whether the person can do an exercise, and what they want in its place when they cannot.
  case exercise(Exercise.ID, YesNo, instead: Exercise.ID?)
  /// Whether the person can do a self-test at all; said without trying it, so it is no result.
  case test(SelfTest.ID, YesNo)
  /// Whether the person wants to leave a self-test for another day; said on one day, it holds for that day.
  case postponedTest(SelfTest.ID, YesNo)
}

extension Answer {
  /// What the answer is about, in words of the file: an answer may be replaced only by another about
  /// the same.
  package var subject: String {
    switch self {
    case .age: "age"
    case .sex: "sex"
    case .pain: "pain"
    case .painWhere: "painWhere"
    case .painRegions: "painRegions"
    case .painSince: "painSince"
    case .minutes: "minutes"
    case .equipment: "equipment"
    case .goal: "goal"
    case .flag(let flag, _): "flag \(flag)"
    case .limit(let held, _): "limit \(held.limit)"
    case .condition(let told, _): "condition \(told.condition)"
    case .habit(let habit, _): "habit \(habit)"
    case .act(let act, _): "act \(act)"
    case .asked(let question): "question \(question)"
    case .exercise(let exercise, _, _): "exercise \(exercise)"
    case .test(let test, _): "test \(test)"
    case .postponedTest(let test, _): "postponedTest \(test)"
    }
  }
}

package enum YesNo: String, CaseIterable, Codable, Hashable, Sendable { case yes, no, unsure }

/// A limit as one person has it.
package struct HeldLimit: Hashable, Sendable {
  package let limit: Limit.ID
  package let side: Side?
  package let joint: Joint?

  package init(_ limit: Limit.ID, side: Side? = nil, joint: Joint? = nil) {
    (self.limit, self.side, self.joint) = (limit, side, joint)
  }
}

/// A condition as one person was told of it.
package struct Told: Hashable, Sendable {
  package let condition: Condition.ID
  package let side: Side?
  /// The day of the operation or the finding.
  package let since: Day?
  /// How exactly that day is known; `nil` without a day, and in journals from before this was asked.
  package let known: DayKnown?

  package init(
    _ condition: Condition.ID, side: Side? = nil, since: Day? = nil, known: DayKnown? = nil
  ) {
    (self.condition, self.side) = (condition, side)
    (self.since, self.known) = (since, since == nil ? nil : known)
  }

  /// Whether both say the same, however exactly the day was said to be known.
  package func isSame(as other: Told) -> Bool {
    condition == other.condition && side == other.side && since == other.since
  }
}

/// One attempt at a self-test.
package struct Attempt: Hashable, Sendable {
  /// Why an attempt ended.
  package enum Ending: String, CaseIterable, Codable, Hashable, Sendable {
    /// The test's own end: time was up, or nothing more would go.
    case finished
    /// The protocol's cap was reached: the value is “at least”.
    case reachedCap
    /// Stopped for pain: the value is “at least”.
    case pain
    /// Stopped for another reason: dizziness, losing balance, a cramp.
    case other
    /// Could not begin: there is no value.
    case couldNotStart
  }

  package let test: SelfTest.ID
  package let side: Side?
  /// In the test's unit; `nil` only when the person could not start.
  package let value: Double?
  /// How hard it felt, 0 to 10.
  package let felt: Int?
  /// Pain during it, 0 to 10.
  package let pain: Int?
  package let ending: Ending

  package init(
    test: SelfTest.ID, side: Side? = nil, value: Double?, felt: Int? = nil, pain: Int? = nil,
    ending: Ending = .finished
  ) {
    (self.test, self.side, self.value) = (test, side, value)
    (self.felt, self.pain, self.ending) = (felt, pain, ending)
  }

  /// From this pain on (0 to 10) the rest of the day is for resting, as the stop rules say, and the value
  /// is “at least”: pain may have held the person back.
  package static let strongPain = 6

  /// Whether the person themselves rated the pain as strong.
  package var isRatedStrong: Bool { (pain ?? 0) >= Self.strongPain }

  /// Whether it hurt strongly, or was stopped for a pain nobody rated.
  package var hurtStrongly: Bool {
    pain.map { $0 >= Self.strongPain } ?? (ending == .pain)
  }

  /// The same attempt on the other side.
  package var mirrored: Attempt {
    Attempt(
      test: test, side: side?.opposite, value: value, felt: felt, pain: pain, ending: ending)
  }
}

/// Which side of a test was harder on a day.
package struct Comparison: Hashable, Sendable {
  package let test: SelfTest.ID
  /// `nil`: both felt the same.
  package let harder: Side?

  package init(test: SelfTest.ID, harder: Side?) { (self.test, self.harder) = (test, harder) }

  package var mirrored: Comparison { Comparison(test: test, harder: harder?.opposite) }
}

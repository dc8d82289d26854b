import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

/// What entries say together.
struct FoldTests {
  private let today = Golden.today

  private func person(_ events: Event...) -> Person { Person(folding: entries(events)) }

  /// Numbered from 1, a day apart.
  private func entries(_ events: [Event]) -> [Entry] {
    events.enumerated().map { index, event in
      Entry(number: index + 1, day: Day.first.adding(days: index), event: event)
    }
  }

  private func limit(
    _ id: String, _ side: Side? = nil, joint: Joint? = nil, _ answer: YesNo = .yes
  ) -> Event {
    .answered(.limit(HeldLimit(Limit.ID(id), side: side, joint: joint), answer))
  }

  private func flag(_ answer: YesNo) -> Event {
    .answered(.flag(Flag.ID("night-pain"), answer))
  }

  @Test func `nothing written down means nothing known`() {
    let person = person()
    #expect(person.age == nil && person.sex == nil && person.pain == nil && person.goal == nil)
    #expect(person.equipment == nil && person.minutes == nil && person.lastDay == nil)
    #expect(person.flags.isEmpty && person.limits.isEmpty && person.attempts.isEmpty)
  }

  @Test func `the last answer wins`() {
    let person = person(
      .answered(.age(70)), .answered(.age(71)), .answered(.sex(.male)), .answered(.sex(nil)),
      .answered(.pain(3)), .answered(.pain(0)), .answered(.goal("golf")),
      .answered(.goal("stairs")),
      .answered(.minutes(10)), .answered(.minutes(20)), .answered(.painWhere("back")),
      .answered(.painWhere("hip")), .answered(.painSince("May")), .answered(.painSince("June")),
      .answered(.equipment([.chair])), .answered(.equipment([.wall, .bed, .bed])),
      .answered(.habit(Habit.ID("smoking"), .yes)), .answered(.habit(Habit.ID("smoking"), .no)))
    #expect(person.age == 71)
    #expect(person.sex == nil)
    #expect(person.pain == 0)
    #expect(person.goal == "stairs")
    #expect(person.minutes == 20)
    #expect(person.painWhere == "hip")
    #expect(person.painSince == "June")
    #expect(person.equipment == [.wall, .bed])
    #expect(person.habits == [Habit.ID("smoking"): .no])
  }

  @Test func `acts, attempts and notes are all kept, and a question is asked once`() {
    let question = PlainAnswer.ID("would-a-bed-work")
    let attempt = Attempt(test: SelfTest.ID("chair-stand"), value: 11)
    let person = person(
      .answered(.act(Act.ID("bed"), 4)), .answered(.act(Act.ID("bed"), 6)), .attempted(attempt),
      .attempted(attempt), .noted("a"), .noted("b"), .answered(.asked(question)),
      .answered(.asked(question)))
    #expect(person.acts[Act.ID("bed")]?.map(\.value) == [4, 6])
    #expect(person.attempts.map(\.number) == [3, 4])
    #expect(person.attempts.map(\.value) == [attempt, attempt])
    #expect(person.notes.map(\.text) == ["a", "b"])
    #expect(person.questions == [question])
    #expect(person.lastDay == Day.first.adding(days: 7))
  }

  @Test func `a correction stands in the place of what it corrects`() {
    #expect(person(.answered(.age(70)), .corrected(1, .age(60))).age == 60)
    let later = person(.answered(.pain(3)), .answered(.pain(5)), .corrected(1, .pain(9)))
    #expect(later.pain == 5)
    let other = person(.answered(.pain(3)), .answered(.pain(5)), .corrected(2, .age(60)))
    #expect(other.pain == 3)
    #expect(other.age == 60)
  }

  @Test func `a correction without an answer takes the entry back`() {
    #expect(person(.answered(.age(70)), .corrected(1, nil)).age == nil)
    #expect(person(.fell, .corrected(1, nil)).lastFall == nil)
    #expect(person(.unchanged, .corrected(1, nil)).lastUnchanged == nil)
    let attempt = Attempt(test: SelfTest.ID("chair-stand"), value: 11)
    let attempts = person(.attempted(attempt), .attempted(attempt), .corrected(1, nil)).attempts
    #expect(attempts.map(\.number) == [2])
    let flag = Flag.ID("night-pain")
    let cleared = Event.cleared(.flag(flag), seenOn: .first)
    #expect(person(cleared).clearances[.flag(flag)]?.value == .first)
    #expect(person(cleared, .corrected(1, nil)).clearances.isEmpty)
  }

  @Test func `of two corrections the newest counts, and one taken back counts no more`() {
    let age = Event.answered(.age(70))
    #expect(person(age, .corrected(1, .age(60)), .corrected(1, .age(65))).age == 65)
    #expect(person(age, .corrected(1, .age(60)), .corrected(1, nil)).age == nil)
    #expect(person(age, .corrected(1, nil), .corrected(1, .age(65))).age == 65)
    #expect(person(age, .corrected(1, .age(60)), .corrected(2, nil)).age == 70)
    #expect(person(age, .corrected(1, nil), .corrected(2, nil)).age == 70)
    #expect(person(age, .corrected(1, nil), .corrected(2, nil), .corrected(3, nil)).age == nil)
  }

  @Test func `a corrected answer keeps the day and the place of the first`() throws {
    let person = person(flag(.no), .fell, .corrected(1, .flag(Flag.ID("night-pain"), .yes)))
    let answer = try #require(person.flags[Flag.ID("night-pain")])
    #expect(answer.answer == .yes)
    #expect(answer.given.number == 1 && answer.given.day == .first)
    #expect(person.lastFall?.number == 2)
  }

  @Test func `a limit is forgotten for the side that was named, or for all`() {
    let both = [limit("one-arm", .left), limit("one-arm", .right)]
    func left(_ events: [Event]) -> Set<Side?> {
      Set(Person(folding: entries(events)).limits.map(\.side))
    }
    #expect(left(both) == [.left, .right])
    #expect(left(both + [limit("one-arm", .left, .no)]) == [.right])
    #expect(left(both + [limit("one-arm", .right, .no)]) == [.left])
    #expect(left(both + [limit("one-arm", nil, .no)]) == [])
    #expect(left(both + [limit("no-floor", nil, .no)]) == [.left, .right])
    #expect(
      left(both + [limit("one-arm", .left, .no), limit("one-arm", .left, .unsure)]).count == 2)
  }

  @Test func `a protected joint is forgotten by joint, by side, or altogether`() {
    let all = [
      limit("protect-joint", .left, joint: .knee), limit("protect-joint", .right, joint: .knee),
      limit("protect-joint", .left, joint: .hip), limit("protect-joint", joint: .neck),
    ]
    func left(after event: Event) -> Int {
      Person(folding: entries(all + [event])).limits.count
    }
    #expect(left(after: limit("protect-joint", .left, joint: .knee, .no)) == 3)
    #expect(left(after: limit("protect-joint", joint: .knee, .no)) == 2)
    #expect(left(after: limit("protect-joint", .left, .no)) == 2)
    #expect(left(after: limit("protect-joint", joint: .neck, .no)) == 3)
    #expect(left(after: limit("protect-joint", nil, .no)) == 0)
  }

  @Test func `a limit that was asked is remembered whatever the answer`() {
    let person = person(limit("no-floor", nil, .no), limit("no-grip", nil, .unsure))
    #expect(person.limitsAnswered == [Limit.ID("no-floor"), Limit.ID("no-grip")])
    #expect(person.limits == [HeldLimit(Limit.ID("no-grip"))])
  }

  @Test func `conditions are kept by side, and a new date replaces the old one`() {
    func told(_ side: Side?, _ since: String?, _ answer: YesNo = .yes) -> Event {
      .answered(
        .condition(
          Told(Condition.ID("knee-replacement"), side: side, since: since.flatMap { Day($0) }),
          answer))
    }
    func known(_ events: Event...) -> Set<Told> { Person(folding: entries(events)).conditions }
    #expect(known(told(.left, "2020-01-01"), told(.right, "2021-01-01")).count == 2)
    let renewed = known(told(.left, "2020-01-01"), told(.left, "2022-01-01"))
    #expect(renewed.map(\.since) == [Day("2022-01-01")])
    #expect(
      known(told(.left, nil), told(.right, nil), told(.left, nil, .no)).map(\.side) == [.right])
    #expect(known(told(.left, nil), told(.right, nil), told(nil, nil, .no)).isEmpty)
    #expect(known(told(.left, nil, .unsure)).count == 1)
    #expect(
      person(told(.left, nil, .no)).conditionsAnswered == [Condition.ID("knee-replacement")])
  }

  @Test func `a spell begins when the answer changes and lasts while it is repeated`() {
    func spell(_ events: Event...) -> [Int] {
      let answer = Person(folding: entries(events)).flags[Flag.ID("night-pain")]
      return [answer?.unchangedSince.number ?? 0, answer?.given.number ?? 0]
    }
    #expect(spell(flag(.yes)) == [1, 1])
    #expect(spell(flag(.yes), flag(.yes), flag(.yes)) == [1, 3])
    #expect(spell(flag(.yes), flag(.no), flag(.yes)) == [3, 3])
    #expect(spell(flag(.yes), flag(.unsure)) == [2, 2])
    #expect(spell(flag(.no), flag(.yes), .fell, flag(.yes)) == [2, 4])
    #expect(spell(flag(.yes), flag(.no), flag(.yes), .corrected(2, nil)) == [1, 3])
  }

  @Test(arguments: UInt64(0)..<100)
  func `the order in which entries are handed over does not matter`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let inOrder = Person(folding: Golden.entries)
    let shuffled = Person(folding: Golden.entries.shuffled(using: &generator))
    #expect(shuffled.age == inOrder.age && shuffled.pain == inOrder.pain)
    #expect(shuffled.flags == inOrder.flags)
    #expect(shuffled.limits == inOrder.limits)
    #expect(shuffled.conditions == inOrder.conditions)
    #expect(shuffled.clearances == inOrder.clearances)
    #expect(shuffled.attempts == inOrder.attempts)
    #expect(shuffled.lastFall == inOrder.lastFall && shuffled.lastDay == inOrder.lastDay)
  }

  @Test func `the golden file folds into one person`() {
    let person = Person(folding: Golden.entries)
    #expect(person.age == 72 && person.sex == nil && person.minutes == 15)
    #expect(person.pain == 2)
    #expect(person.equipment == [])
    #expect(
      person.flags.mapValues(\.answer).values.map(\.rawValue).sorted() == ["no", "unsure", "yes"])
    #expect(
      person.limits == [
        HeldLimit(Limit.ID("no-floor")), HeldLimit(Limit.ID("one-arm"), side: .right),
      ])
    #expect(person.conditions.count == 1)
    #expect(person.attempts.count == 4)
    #expect(person.attempts.first { $0.number == 31 }?.value.value == 9)
    #expect(person.takenBack.map(\.number) == [28])
    #expect(person.comparisons.map(\.value.harder) == [.left, nil])
    #expect(person.lastDay == Golden.today)
  }

  @Test func `what cannot be done stays out until it is said to go again`() {
    let (first, second) = (Exercise.ID("chair-stand"), Exercise.ID("worktop-push-up"))
    let instead = Exercise.ID("chair-stand-raised-seat")
    var journal = Journal()
    func say(_ answer: Answer) { journal.record(.answered(answer), on: .first) }
    say(.exercise(first, .no, instead: nil))
    say(.exercise(second, .unsure, instead: nil))
    say(.exercise(first, .no, instead: instead))
    #expect(
      journal.person.leftOut == [
        .init(exercise: second, instead: nil), .init(exercise: first, instead: instead),
      ])
    say(.exercise(second, .yes, instead: nil))
    #expect(journal.person.leftOut.map(\.exercise) == [first])
  }

  @Test func `a test that cannot be done stays out until it is said to go again`() {
    let (first, second) = (SelfTest.ID("chair-stand"), SelfTest.ID("heel-rise"))
    var journal = Journal()
    func say(_ test: SelfTest.ID, _ word: YesNo) {
      journal.record(.answered(.test(test, word)), on: .first)
    }
    say(first, .no)
    say(second, .unsure)
    say(first, .no)
    #expect(journal.person.testsLeftOut == [second, first])
    say(second, .yes)
    #expect(journal.person.testsLeftOut == [first])
    // Said without trying, so it is no result.
    #expect(journal.person.attempts.isEmpty)
  }

  @Test func `a test is left for another day on the day on which that was said, until it is done`()
  {
    let test = SelfTest.ID("chair-stand")
    let second = Day.first.adding(days: 1)
    var journal = Journal()
    journal.record(.answered(.postponedTest(test, .yes)), on: .first)
    #expect(journal.person.testsPostponed(on: .first) == [test])
    #expect(journal.person.testsPostponed(on: second).isEmpty)
    // It is neither a result nor something that cannot be done.
    #expect(journal.person.attempts.isEmpty && journal.person.testsLeftOut.isEmpty)
    journal.record(.attempted(Attempt(test: test, value: 9)), on: second)
    journal.record(.answered(.postponedTest(test, .yes)), on: second)
    #expect(journal.person.testsPostponed(on: second) == [test])
    journal.record(.answered(.postponedTest(test, .no)), on: second)
    #expect(journal.person.testsPostponed(on: second).isEmpty)
    journal.record(.answered(.postponedTest(test, .yes)), on: second)
    journal.record(.attempted(Attempt(test: SelfTest.ID("heel-rise"), value: 9)), on: second)
    #expect(journal.person.testsPostponed(on: second) == [test])
    journal.record(.attempted(Attempt(test: test, value: 9)), on: second)
    #expect(journal.person.testsPostponed(on: second).isEmpty)
  }
}

import Anatomy
import Journalling
import Knowledge
import Plumbline
import Quantities
import SelfTesting
import TestSupport
import Testing

/// Which test comes next after one that went wrong.
struct NextTestTests {
  private let guide: Guide

  init() throws { guide = try RealGuide.load() }

  /// Everything that is offered, one after the other, to somebody who passes each over.
  ///
  /// - Parameter onLaterDays: What was done, one a day; the tests are those of the third day.
  private func offered(
    _ events: [Event], onLaterDays earlier: [Event] = []
  ) throws -> [SelfTest] {
    let today = RandomPeople.today.adding(days: earlier.isEmpty ? 0 : 2)
    var journal = RandomPeople.screened(guide.catalogue)
    let home: [Event] = [.answered(.age(50)), .answered(.equipment(Thing.allCases))]
    for event in home + events { journal.record(event, on: RandomPeople.today) }
    for (day, event) in earlier.enumerated() {
      journal.record(event, on: RandomPeople.today.adding(days: day))
    }
    var passed: [SelfTest] = []
    while let next = guide.chooser(PersonRecord(journal: journal), today: today)?.next() {
      // Else this would never end.
      try #require(!passed.contains { $0.id == next.test }, "\(next.test) comes again")
      passed.append(try #require(guide.catalogue.tests[next.test]))
      journal.record(.answered(.postponedTest(next.test, .yes)), on: today)
    }
    return passed
  }

  private var withKin: [SelfTest] {
    guide.catalogue.tests.filter { test in
      guide.catalogue.tests.contains { $0.id != test.id && $0.isOneMovement(with: test) }
    }
  }

  @Test func `what is like a test the person cannot do comes after everything else`() throws {
    var late = 0
    for left in withKin {
      let order = try offered([.answered(.test(left.id, .no))])
      #expect(!order.contains { $0.id == left.id })
      let isLike = order.map { $0.isOneMovement(with: left) }
      guard let first = isLike.firstIndex(of: true) else { continue }
      late += 1
      #expect(isLike[first...].allSatisfy { $0 }, "\(left.id)")
    }
    #expect(late > 5)
  }

  /// A few tests done on a chair; the person cannot do the others.
  private func few() throws -> (first: SelfTest, others: [Event]) {
    let fit = guide.catalogue.tests.filter { $0.position.support == .chair }.prefix(8).map(\.id)
    let others = guide.catalogue.tests.filter { !fit.contains($0.id) }
      .map { Event.answered(.test($0.id, .no)) }
    return (try #require(try offered(others).first), others)
  }

  @Test func `what was stopped for pain comes after everything else on later days`() throws {
    let (first, others) = try few()
    let stop = Attempt(
      test: first.id, side: first.sides == .each ? .left : nil, value: 3, pain: 3, ending: .pain)
    let order = try offered(others, onLaterDays: [.attempted(stop)])
    #expect(order.count > 2)
    #expect(!order.dropLast().contains { $0.id == first.id }, "\(first.id)")
  }

  @Test
  func `what hurt strongly does not come again unasked, and is told when nothing else is left`()
    throws
  {
    let (first, others) = try few()
    let side: Side? = first.sides == .each ? .left : nil
    let sore = Event.attempted(Attempt(test: first.id, side: side, value: 3, pain: 7))
    #expect(try !offered(others, onLaterDays: [sore]).contains { $0.id == first.id })
    let well = Event.attempted(Attempt(test: first.id, side: side, value: 3, pain: 1))
    #expect(try offered(others, onLaterDays: [sore, well]).contains { $0.id == first.id })
    // Alone with what hurt.
    var journal = RandomPeople.screened(guide.catalogue)
    journal.record(.answered(.age(50)), on: RandomPeople.today)
    journal.record(.answered(.equipment(Thing.allCases)), on: RandomPeople.today)
    for test in guide.catalogue.tests where test.id != first.id {
      journal.record(.answered(.test(test.id, .no)), on: RandomPeople.today)
    }
    journal.record(sore, on: RandomPeople.today)
    let next = guide.next(
      PersonRecord(journal: journal), today: RandomPeople.today.adding(days: 2))
    #expect(next.test == nil)
    #expect(next.why.contains("Talk to somebody before you try it again"))
  }

  @Test
  func `a test known from another day spares half of its set-up, one done today only does not`()
    throws
  {
    let test = try #require(guide.catalogue.tests[SelfTest.ID("chair-stand")])
    func minutes(earlier: Int) throws -> Double {
      var journal = RandomPeople.screened(guide.catalogue)
      journal.record(.answered(.age(50)), on: RandomPeople.today)
      let tried = Event.attempted(Attempt(test: test.id, value: 12))
      for back in 0..<earlier {
        journal.record(tried, on: RandomPeople.today.adding(days: -30 - back))
      }
      for _ in 0..<2 { journal.record(tried, on: RandomPeople.today) }
      let chooser = guide.chooser(PersonRecord(journal: journal), today: RandomPeople.today)
      return try #require(chooser).minutesToday
    }
    let new = try minutes(earlier: 0)
    #expect(abs(new - (test.duration.setUp + 2 * test.duration.eachSide) / 60) < 1e-9)
    for earlier in [1, 5] {
      #expect(abs(new - (try minutes(earlier: earlier)) - test.duration.setUp / 120) < 1e-9)
    }
  }

  @Test func `what was left for another day comes again on another day, and for whoever asks`()
    throws
  {
    var journal = RandomPeople.screened(guide.catalogue)
    for answer in [Answer.age(50), .equipment(Thing.allCases)] {
      journal.record(.answered(answer), on: RandomPeople.today)
    }
    func next(on day: Day, offersPostponed: Bool = false) -> SelfTest.ID? {
      guide.chooser(PersonRecord(journal: journal), today: day)?.next(
        offersPostponed: offersPostponed)?
        .test
    }
    let first = try #require(next(on: RandomPeople.today))
    journal.record(.answered(.postponedTest(first, .yes)), on: RandomPeople.today)
    #expect(next(on: RandomPeople.today) != first)
    #expect(next(on: RandomPeople.today, offersPostponed: true) == first)
    #expect(next(on: RandomPeople.today.adding(days: 1)) == first)
    // One chooser keeps both answers, in whatever order it is asked.
    for order in [[false, true, false], [true, false, true]] {
      let chooser = try #require(
        guide.chooser(PersonRecord(journal: journal), today: RandomPeople.today))
      for offersPostponed in order {
        let isFirst = chooser.next(offersPostponed: offersPostponed)?.test == first
        #expect(isFirst == offersPostponed)
      }
    }
  }

  @Test func `who has done all that fits is told that, and not that it is enough`() throws {
    var journal = RandomPeople.screened(guide.catalogue)
    let only = try #require(guide.catalogue.tests.first { $0.sides != .each })
    let home: [Answer] = [.age(50), .equipment(Thing.allCases)]
    for answer in home
      + guide.catalogue.tests.filter({ $0.id != only.id }).map({ .test($0.id, .no) })
    {
      journal.record(.answered(answer), on: RandomPeople.today)
    }
    func why() -> String {
      guide.next(PersonRecord(journal: journal), today: RandomPeople.today).why
    }
    #expect(!why().contains("every test that fits"))
    journal.record(.attempted(Attempt(test: only.id, value: 3)), on: RandomPeople.today)
    #expect(why().contains("You have done every test that fits you."))
  }

  @Test func `the other side of a test that was left for another day does not come either`() throws
  {
    let test = try #require(guide.catalogue.tests.first { $0.sides == .each })
    let one = Event.attempted(Attempt(test: test.id, side: .left, value: 3, felt: 5, pain: 0))
    let later = Event.answered(.postponedTest(test.id, .yes))
    #expect(try offered([one]).first?.id == test.id)
    let order = try offered([one, later])
    #expect(!order.isEmpty && !order.contains { $0.id == test.id })
    // Begun all the same: then its other side comes.
    #expect(try offered([later, one]).first?.id == test.id)
  }

  @Test(arguments: [Attempt.Ending.pain, .other])
  func `what was stopped does not come again that day, also when its result was removed`(
    ending: Attempt.Ending
  ) throws {
    let first = try #require(try offered([]).first)
    let attempt = Attempt(
      test: first.id, side: first.sides == .each ? .left : nil, value: 3, pain: 3, ending: ending)
    let before = RandomPeople.screened(guide.catalogue).entries.count + 2
    for removed in [[], [Event.corrected(before + 1, nil)]] {
      let order = try offered([.attempted(attempt)] + removed)
      #expect(!order.isEmpty && !order.contains { $0.id == first.id }, "\(removed)")
    }
    // What was not stopped comes again once its result is gone.
    let whole = Attempt(test: first.id, side: attempt.side, value: 3, pain: 3)
    let order = try offered([.attempted(whole), .corrected(before + 1, nil)])
    #expect(order.contains { $0.id == first.id })
  }

  @Test(arguments: [(Attempt.Ending.pain, 3), (.finished, 3), (.other, 3)])
  func `only what was stopped for pain keeps the other manners of its movement away that day`(
    ending: Attempt.Ending, pain: Int
  ) throws {
    var kept = 0
    for hurt in withKin {
      let side: Side? = hurt.sides == .each ? .left : nil
      let order = try offered([
        .attempted(Attempt(test: hurt.id, side: side, value: 3, pain: pain, ending: ending))
      ])
      let others = order.filter { $0.id != hurt.id && $0.isOneMovement(with: hurt) }
      if ending == .pain { #expect(others.isEmpty, "\(hurt.id)") }
      if !others.isEmpty { kept += 1 }
    }
    #expect((kept > 5) == (ending != .pain))
  }
}

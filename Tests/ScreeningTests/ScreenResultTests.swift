import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

struct ScreenResultTests {
  @Test func `somebody with nothing to report may go on`() throws {
    let scene = try Scene()
    let screen = scene.screen(scene.person())
    #expect(screen.action == .goOn)
    #expect(screen.reasons.isEmpty && screen.gaps.isEmpty)
    #expect(screen.letsMove)
  }

  @Test func `the four outcomes are told apart`() throws {
    let scene = try Scene()
    func action(_ flag: Flag.ID) -> SafetyAction? {
      scene.screen(scene.person([.answered(.flag(flag, .yes))])).action
    }
    #expect(action("saddle-numbness") == .emergency)
    #expect(action("night-pain") == .seeDoctorFirst)
    #expect(action("long-duration") == .goOnAndTellDoctor)
    #expect(action("lives-alone") == .goOn)
    #expect(SafetyAction.allCases.filter(\.letsMove) == [.goOn, .goOnAndTellDoctor])
    #expect(SafetyAction.allCases.reversed().sorted() == SafetyAction.allCases)
  }

  @Test func `each flag alone leads to its own outcome, unsure as well as yes`() throws {
    let scene = try Scene()
    #expect(scene.catalogue.askedFlags.count > 30)
    for flag in scene.catalogue.askedFlags {
      for answer in [YesNo.yes, .unsure] {
        let screen = scene.screen(scene.person([.answered(.flag(flag.id, answer))]))
        #expect(screen.action == flag.whenYes, "\(flag.id) \(answer)")
        #expect(screen.letsMove == flag.whenYes.letsMove, "\(flag.id) \(answer)")
        let isSaid = flag.whenYes != .goOn
        #expect(screen.reasons.map(\.concern) == (isSaid ? [.flag(flag.id)] : []))
        #expect(screen.reasons.map(\.action) == (isSaid ? [flag.whenYes] : []))
        #expect(screen.reasons.allSatisfy { $0.clearedOn == nil })
      }
    }
  }

  @Test func `unanswered is not no, whichever question is left out`() throws {
    let scene = try Scene()
    for flag in scene.catalogue.askedFlags {
      let person = scene.person(leavingOut: flag.id)
      let screen = scene.screen(person)
      #expect(screen.gaps == [.unanswered([flag.id])])
      #expect(screen.action == nil)
      #expect(!screen.letsMove)
      #expect(ClearedPerson(person, catalogue: scene.catalogue, today: scene.today) == nil)
    }
  }

  @Test func `somebody who was never asked gets nothing`() throws {
    let scene = try Scene()
    let screen = scene.screen(Person())
    #expect(
      screen.gaps == [.unanswered(scene.catalogue.askedFlags.map(\.id)), .ageMissing])
    #expect(screen.action == nil && !screen.letsMove)
  }

  @Test func `without an age nothing is handed out`() throws {
    let scene = try Scene()
    let screen = scene.screen(scene.person(age: nil))
    #expect(screen.gaps == [.ageMissing])
    #expect(!screen.letsMove)
  }

  @Test func `what is urgent is said before everything is answered`() throws {
    let scene = try Scene()
    for (flag, action) in [
      ("saddle-numbness", SafetyAction.emergency), ("night-pain", .seeDoctorFirst),
    ] {
      let one = scene.person([(scene.today, .answered(.flag(Flag.ID(flag), .yes)))])
      #expect(scene.screen(one).action == action)
    }
    let mild = scene.person([(scene.today, .answered(.flag("long-duration", .yes)))])
    #expect(scene.screen(mild).action == nil)
    #expect(scene.screen(mild).reasons.map(\.action) == [.goOnAndTellDoctor])
  }

  @Test func `the most urgent reason stands first`() throws {
    let scene = try Scene()
    let person = scene.person(
      ["long-duration", "night-pain", "saddle-numbness", "weight-loss"].map {
        .answered(.flag(Flag.ID($0), .yes))
      })
    let screen = scene.screen(person)
    #expect(screen.action == .emergency)
    #expect(
      screen.reasons.map(\.concern) == [
        .flag("saddle-numbness"), .flag("night-pain"), .flag("weight-loss"),
        .flag("long-duration"),
      ])
  }

  @Test func `flags together lead to the outcome their entry names`() throws {
    let scene = try Scene()
    var pairs = 0
    for flag in scene.catalogue.askedFlags {
      for both in flag.together {
        let ages = both.with.compactMap { scene.catalogue.flags[$0]?.fromAge }
        let others = both.with.filter { scene.catalogue.flags[$0]?.fromAge == nil }
        let person = scene.person(
          age: ages.max() ?? 50, ([flag.id] + others).map { .answered(.flag($0, .unsure)) })
        let reason = scene.screen(person).reasons.first { $0.concern == .flag(flag.id) }
        #expect(try #require(reason).action >= both.outcome, "\(flag.id) with \(both.with)")
        #expect(both.outcome > flag.whenYes)
        pairs += 1
      }
    }
    #expect(pairs >= 5)
    let knock = Event.answered(.flag("minor-injury", .yes))
    #expect(scene.screen(scene.person(age: 64, [knock])).action == .goOn)
    #expect(scene.screen(scene.person(age: 65, [knock])).action == .seeDoctorFirst)
  }

  @Test(arguments: UInt64(0)..<300)
  func `one more yes never makes the outcome milder`(_ seed: UInt64) throws {
    let scene = try Scene()
    var generator = SeededGenerator(seed: seed)
    let flags = scene.catalogue.askedFlags.shuffled(using: &generator).prefix(
      Int.random(in: 1...6, using: &generator))
    let age = Int.random(in: 18...99, using: &generator)
    var before = SafetyAction.goOn
    for count in 0...flags.count {
      let raised = flags.prefix(count).map { Event.answered(.flag($0.id, .yes)) }
      let action = try #require(scene.screen(scene.person(age: age, raised)).action)
      #expect(action >= before)
      #expect(flags.prefix(count).allSatisfy { action >= $0.whenYes })
      before = action
    }
  }

  @Test func `no age locks anybody out`() throws {
    let scene = try Scene()
    for age in 18...115 {
      let screen = scene.screen(scene.person(age: age))
      #expect(screen.action == (age >= 80 ? .goOnAndTellDoctor : .goOn), "\(age)")
      #expect(screen.letsMove, "\(age)")
    }
  }

  @Test(arguments: [
    (0, true), (28, true), (29, false), (84, false), (365, false),
  ])
  func `answers hold for 28 days`(_ days: Int, _ holds: Bool) throws {
    let scene = try Scene()
    let screen = scene.screen(scene.person(answeredDaysAgo: days))
    #expect(screen.letsMove == holds)
    #expect(screen.gaps == (holds ? [] : [.outOfDate(since: scene.today.adding(days: -days))]))
  }

  @Test func `one old answer among new ones is too old`() throws {
    let scene = try Scene()
    let old = scene.today.adding(days: -29)
    let oldest = scene.catalogue.askedFlags[7].id
    let rest = scene.person(leavingOut: oldest)
    let answers =
      [(old, Event.answered(.flag(oldest, .no)))]
      + ([.answered(.age(50))]
      + scene.catalogue.askedFlags.filter { $0.id != oldest }.map {
        Event.answered(.flag($0.id, .no))
      }).map { (scene.today, $0) }
    #expect(!scene.screen(rest).letsMove)
    #expect(scene.screen(scene.person(answers)).gaps == [.outOfDate(since: old)])
  }

  @Test(arguments: [
    (84, 0, true), (84, 7, true), (84, 8, false), (85, 0, false), (29, 7, true), (29, 8, false),
    (28, 20, true),
  ])
  func `“nothing has changed” within a week makes answers hold for 84 days`(
    _ answered: Int, _ unchanged: Int, _ holds: Bool
  ) throws {
    let scene = try Scene()
    let answers =
      ([.answered(.age(50))]
      + scene.catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) })
      .map { (scene.today.adding(days: -answered), $0) }
    let person = scene.person(answers + [(scene.today.adding(days: -unchanged), .unchanged)])
    #expect(scene.screen(person).letsMove == holds)
  }

  @Test(arguments: [Event.fell, .changed])
  func `a fall or a change after the answers stops until they are given again`(news: Event) throws {
    let scene = try Scene()
    let again = scene.catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    func gaps(_ events: [Event]) -> [ScreenResult.Gap] {
      scene.screen(scene.person(events)).gaps
    }
    let open: [ScreenResult.Gap] = [
      news == .fell ? .fell(on: scene.today) : .changed(on: scene.today)
    ]
    #expect(gaps([news]) == open)
    #expect(gaps([.unchanged, news]) == open)
    #expect(gaps([news, .unchanged]) == open)
    #expect(gaps([news, .unchanged, news]) == open)
    #expect(gaps([news] + again) == [])
    #expect(gaps([news] + again.dropLast()) == open)
    #expect(gaps([news] + again + [news]) == open)
    #expect(gaps([news, .answered(.age(51))]) == open)
    let before = scene.person(
      [(scene.today, news)] + ([.answered(.age(50))] + again).map { (scene.today, $0) })
    #expect(scene.screen(before).letsMove)
  }

  @Test func `a doctor's word is asked for anew when the same yes comes after news`() throws {
    let scene = try Scene()
    let yes = scene.catalogue.askedFlags.map { flag in
      Event.answered(.flag(flag.id, flag.id == "night-pain" ? .yes : .no))
    }
    func isCleared(_ news: Event, seenDaysAgo days: Int?) -> Bool {
      let first = scene.today.adding(days: -20)
      func on(_ day: Day, _ events: [Event]) -> [(Day, Event)] { events.map { (day, $0) } }
      func word(_ day: Day) -> Event { .cleared(.flag("night-pain"), seenOn: day) }
      let later = days.map { [word(scene.today.adding(days: -$0))] } ?? []
      let person = scene.person(
        on(first, [.answered(.age(50))] + yes + [word(first)])
          + on(scene.today, [news] + yes + later))
      return scene.screen(person).letsMove
    }
    #expect(isCleared(.unchanged, seenDaysAgo: nil))
    for news in [Event.fell, .changed] {
      #expect(!isCleared(news, seenDaysAgo: nil))
      // The visit of then, told once more, cannot have been about it.
      #expect(!isCleared(news, seenDaysAgo: 20))
      #expect(isCleared(news, seenDaysAgo: 19))
      #expect(isCleared(news, seenDaysAgo: 0))
    }
  }
}

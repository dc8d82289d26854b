import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

/// What a doctor's word ends, and what it does not.
struct DoctorsWordTests {
  private let flag: Flag.ID = "steroids-long"

  private func raised(_ answer: YesNo = .yes) -> Event { .answered(.flag(flag, answer)) }

  private func word(_ scene: Scene, daysAgo: Int = 0) -> Event {
    .cleared(.flag(flag), seenOn: scene.today.adding(days: -daysAgo))
  }

  @Test func `every see-a-doctor-first ends with a doctor's word`() throws {
    let scene = try Scene()
    let flags = scene.catalogue.askedFlags.filter { $0.whenYes == .seeDoctorFirst }
    #expect(flags.count >= 10)
    for flag in flags {
      let screen = scene.screen(
        scene.person([
          .answered(.flag(flag.id, .yes)), .cleared(.flag(flag.id), seenOn: scene.today),
        ]))
      #expect(screen.action == .goOnAndTellDoctor, "\(flag.id)")
      #expect(screen.letsMove, "\(flag.id)")
      #expect(screen.reasons.map(\.concern) == [.flag(flag.id)])
      #expect(screen.reasons.map(\.action) == [.goOnAndTellDoctor])
      #expect(screen.reasons.map(\.clearedOn) == [scene.today])
    }
  }

  @Test func `no word ends an emergency`() throws {
    let scene = try Scene()
    let flags = scene.catalogue.askedFlags.filter { $0.whenYes == .emergency }
    #expect(flags.count >= 5)
    for flag in flags {
      let screen = scene.screen(
        scene.person([
          .answered(.flag(flag.id, .yes)), .cleared(.flag(flag.id), seenOn: scene.today),
        ]))
      #expect(screen.action == .emergency && !screen.letsMove, "\(flag.id)")
      #expect(screen.reasons.map(\.clearedOn) == [nil])
    }
  }

  @Test func `no word ends an emergency that flags make together`() throws {
    let scene = try Scene()
    let flags: [Flag.ID] = ["clot-signs", "palpitations"]
    let screen = scene.screen(
      scene.person(
        flags.map { .answered(.flag($0, .yes)) }
          + flags.map { .cleared(.flag($0), seenOn: scene.today) }))
    #expect(screen.action == .emergency && !screen.letsMove)
  }

  @Test func `a word about one thing says nothing about another`() throws {
    let scene = try Scene()
    let screen = scene.screen(
      scene.person([raised(), .cleared(.flag("weight-loss"), seenOn: scene.today)]))
    #expect(screen.action == .seeDoctorFirst && !screen.letsMove)
    let other = scene.screen(
      scene.person([raised(), word(scene), .answered(.flag("weight-loss", .yes))]))
    #expect(other.action == .seeDoctorFirst)
    #expect(other.reasons.map(\.concern) == [.flag("weight-loss"), .flag(flag)])
  }

  @Test func `a word counts only for the spell in which it was given`() throws {
    let scene = try Scene()
    func letsMove(_ events: Event...) -> Bool { scene.screen(scene.person(events)).letsMove }
    #expect(letsMove(raised(), word(scene)))
    #expect(letsMove(raised(), word(scene), raised()))
    #expect(!letsMove(word(scene), raised()))
    #expect(!letsMove(raised(), word(scene), raised(.no), raised()))
    #expect(letsMove(raised(), word(scene), raised(.no), raised(), word(scene)))
    #expect(!letsMove(raised(), word(scene), raised(.unsure)))
    #expect(!letsMove(raised(.unsure), word(scene), raised(.yes)))
  }

  @Test(arguments: [(0, true), (182, true), (183, false), (-1, false)])
  func `a word is asked for again after 182 days`(_ days: Int, _ counts: Bool) throws {
    let scene = try Scene()
    let screen = scene.screen(
      scene.person(leavingOut: flag, [raised(), word(scene, daysAgo: days)]))
    #expect(screen.letsMove == counts)
    #expect(screen.action == (counts ? .goOnAndTellDoctor : .seeDoctorFirst))
  }

  @Test(arguments: [(9, true), (10, true), (11, false)])
  func `a visit before the last no is about something else`(_ seen: Int, _ counts: Bool) throws {
    let scene = try Scene()
    let screen = scene.screen(
      scene.person(answeredDaysAgo: 10, [raised(), word(scene, daysAgo: seen)]))
    #expect(screen.letsMove == counts)
  }

  @Test func `the last no still counts when yes is said again and again`() throws {
    let scene = try Scene()
    let days = [20, 15, 10, 5].map { scene.today.adding(days: -$0) }
    let answers = scene.catalogue.askedFlags.map {
      (scene.today, Event.answered(.flag($0.id, .no)))
    }
    func letsMove(seenDaysAgo seen: Int) -> Bool {
      let told = [
        (days[0], raised(.no)), (days[1], raised(.unsure)), (days[2], raised()),
        (days[3], raised()), (scene.today, word(scene, daysAgo: seen)),
      ]
      let others = answers.filter { $0.1 != .answered(.flag(flag, .no)) }
      return scene.screen(scene.person([(days[0], .answered(.age(50)))] + told + others)).letsMove
    }
    #expect(letsMove(seenDaysAgo: 20))
    #expect(!letsMove(seenDaysAgo: 21))
  }

  @Test func `a no that was changed on its own day was a slip`() throws {
    let scene = try Scene()
    let screen = scene.screen(scene.person([raised(), word(scene, daysAgo: 30)]))
    #expect(screen.letsMove)
  }

  @Test func `a no that ended an earlier yes begins a new spell, also when changed on its day`()
    throws
  {
    let scene = try Scene()
    let earlier = scene.today.adding(days: -60)
    let others = scene.catalogue.askedFlags.filter { $0.id != flag }
      .map { (scene.today, Event.answered(.flag($0.id, .no))) }
    func letsMove(seenDaysAgo days: Int) -> Bool {
      let told = [
        (earlier, raised()), (earlier, .cleared(.flag(flag), seenOn: earlier)),
        (scene.today, raised(.no)), (scene.today, raised()),
        (scene.today, word(scene, daysAgo: days)),
      ]
      return scene.screen(scene.person([(earlier, .answered(.age(50)))] + told + others)).letsMove
    }
    #expect(letsMove(seenDaysAgo: 0))
    #expect(!letsMove(seenDaysAgo: 60))
  }

  @Test func `a no corrected to yes needs a word that follows the correction`() throws {
    let scene = try Scene()
    var events = scene.catalogue.askedFlags.map { (scene.today, Event.answered(.flag($0.id, .no))) }
    let place = try #require(events.firstIndex { $0.1 == raised(.no) })
    events += [(scene.today, .answered(.age(50))), (scene.today, word(scene))]
    let correction = (scene.today, Event.corrected(place + 1, .flag(flag, .yes)))
    #expect(!scene.screen(scene.person(events + [correction])).letsMove)
    #expect(scene.screen(scene.person(events + [correction, (scene.today, word(scene))])).letsMove)
  }

  @Test func `an undated condition needs a word that follows its telling, for its own side`() throws
  {
    let scene = try Scene()
    func told(_ side: Side) -> Event {
      .answered(.condition(Told("knee-replacement", side: side), .yes))
    }
    let word = Event.cleared(.condition("knee-replacement"), seenOn: scene.today)
    #expect(scene.screen(scene.person([told(.left), word])).letsMove)
    #expect(!scene.screen(scene.person([word, told(.left)])).letsMove)
    #expect(!scene.screen(scene.person([told(.left), word, told(.right)])).letsMove)
    #expect(scene.screen(scene.person([told(.left), told(.right), word])).letsMove)
  }

  @Test func `thin bones told among the conditions count when flags come together`() throws {
    let scene = try Scene()
    let knock = Event.answered(.flag("minor-injury", .yes))
    let bones = Event.answered(.condition(Told("osteoporosis"), .yes))
    #expect(scene.screen(scene.person([knock])).letsMove)
    #expect(scene.screen(scene.person([knock, bones])).action == .seeDoctorFirst)
  }

  @Test func `an age told more than a year ago is asked again`() throws {
    let scene = try Scene()
    let answers = scene.catalogue.askedFlags.map {
      (scene.today, Event.answered(.flag($0.id, .no)))
    }
    func gaps(_ days: Int) -> [ScreenResult.Gap] {
      scene.screen(
        scene.person([(scene.today.adding(days: -days), .answered(.age(64)))] + answers)
      ).gaps
    }
    #expect(gaps(366).isEmpty && gaps(367) == [.ageMissing])
  }

  @Test(arguments: [(84, true), (85, false)])
  func `a visit before an operation of the last weeks says nothing about it`(
    _ seen: Int, _ counts: Bool
  ) throws {
    let scene = try Scene()
    let operation: Flag.ID = "operation-last-12-weeks"
    let screen = scene.screen(
      scene.person(
        leavingOut: operation,
        [
          .answered(.flag(operation, .yes)),
          .cleared(.flag(operation), seenOn: scene.today.adding(days: -seen)),
        ]))
    #expect(screen.letsMove == counts)
  }

  @Test func `a condition's early weeks end on the day they were said to end`() throws {
    let scene = try Scene()
    let refusing = scene.catalogue.conditions.filter { $0.early?.refuses == true }
    #expect(refusing.count >= 3)
    for condition in refusing {
      let days = try #require(condition.early).weeks * 7
      for (ago, letsMove) in [(days - 1, false), (days, true), (0, false), (5_000, true)] {
        var person = scene.person()
        person.conditions = [Told(condition.id, since: scene.today.adding(days: -ago))]
        let screen = scene.screen(person)
        #expect(screen.letsMove == letsMove, "\(condition.id) \(ago) days ago")
        #expect(
          screen.reasons.map(\.concern) == (letsMove ? [] : [.condition(condition.id)]))
      }
      var undated = scene.person()
      undated.conditions = [Told(condition.id)]
      #expect(scene.screen(undated).action == .seeDoctorFirst, "\(condition.id)")
    }
  }

  @Test func `no condition without early weeks stops anybody`() throws {
    let scene = try Scene()
    for condition in scene.catalogue.conditions where condition.early?.refuses != true {
      var person = scene.person()
      person.conditions = [Told(condition.id)]
      #expect(scene.screen(person).action == .goOn, "\(condition.id)")
    }
  }

  @Test func `a word from before the operation says nothing about it`() throws {
    let scene = try Scene()
    func letsMove(operatedDaysAgo operated: Int?, seenDaysAgo seen: Int) -> Bool {
      var person = scene.person([
        .cleared(.condition("hip-replacement"), seenOn: scene.today.adding(days: -seen))
      ])
      person.conditions = [
        Told(
          "hip-replacement", side: .left,
          since: operated.map { scene.today.adding(days: -$0) })
      ]
      return scene.screen(person).letsMove
    }
    #expect(letsMove(operatedDaysAgo: 30, seenDaysAgo: 5))
    #expect(letsMove(operatedDaysAgo: 30, seenDaysAgo: 30))
    #expect(!letsMove(operatedDaysAgo: 30, seenDaysAgo: 31))
    #expect(letsMove(operatedDaysAgo: nil, seenDaysAgo: 182))
    #expect(!letsMove(operatedDaysAgo: nil, seenDaysAgo: 183))
    #expect(!letsMove(operatedDaysAgo: 30, seenDaysAgo: -1))
  }
}

import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

struct ScreenTests {
  private func refuses(_ scene: Scene, _ person: Person) -> Bool {
    scene.rules(scene.week([scene.item("shoulder-blade-squeeze")]), person).contains("screen")
  }

  @Test func `a complete screen of noes passes, and each missing answer refuses`() throws {
    let scene = try Scene()
    #expect(!refuses(scene, scene.person()))
    for flag in scene.catalogue.askedFlags {
      var person = scene.person()
      person.flags[flag.id] = nil
      #expect(refuses(scene, person), "\(flag.id)")
    }
    var ageless = scene.person()
    ageless.age = nil
    #expect(refuses(scene, ageless))
  }

  @Test func `answers hold 28 days, and 84 when lately said unchanged`() throws {
    let scene = try Scene()
    #expect(!refuses(scene, scene.person(answeredDaysAgo: 28)))
    #expect(refuses(scene, scene.person(answeredDaysAgo: 29)))
    #expect(!refuses(scene, scene.person(answeredDaysAgo: 84, [.unchanged])))
    #expect(refuses(scene, scene.person(answeredDaysAgo: 85, [.unchanged])))
  }

  @Test func `unchanged itself holds seven days`() throws {
    let scene = try Scene()
    func person(unchangedDaysAgo days: Int) -> Person {
      var person = scene.person(answeredDaysAgo: 60)
      let earlier = scene.today.adding(days: -days)
      person.lastUnchanged =
        Person(folding: [Entry(number: 900, day: earlier, event: .unchanged)]).lastUnchanged
      return person
    }
    #expect(!refuses(scene, person(unchangedDaysAgo: 7)))
    #expect(refuses(scene, person(unchangedDaysAgo: 8)))
  }

  @Test(arguments: [Event.fell, .changed])
  func `after a fall or a change the screen must be asked again`(news: Event) throws {
    let scene = try Scene()
    let again = scene.catalogue.askedFlags.map { Event.answered(.flag($0.id, .no)) }
    #expect(refuses(scene, scene.person([news])))
    #expect(refuses(scene, scene.person([.unchanged, news])))
    #expect(refuses(scene, scene.person([news, .unchanged])))
    #expect(!refuses(scene, scene.person([news] + again)))
    #expect(refuses(scene, scene.person([news] + again.dropLast())))
  }

  @Test func `a raised flag refuses just when its outcome stops movement`() throws {
    let scene = try Scene()
    for flag in scene.catalogue.askedFlags {
      for answer in [YesNo.yes, .unsure] {
        let person = scene.person([.answered(.flag(flag.id, answer))])
        #expect(refuses(scene, person) == (flag.whenYes >= .seeDoctorFirst), "\(flag.id)")
      }
    }
  }

  @Test func `flags are stronger together, ages included`() throws {
    let scene = try Scene()
    let knock = Event.answered(.flag("minor-injury", .yes))
    #expect(!refuses(scene, scene.person([knock])))
    #expect(refuses(scene, scene.person([knock, .answered(.flag("thin-bones", .unsure))])))
    #expect(refuses(scene, scene.person([knock, .answered(.age(65))])))
    #expect(!refuses(scene, scene.person([knock, .answered(.age(64))])))
  }

  @Test func `a doctor's word opens the way, except in an emergency`() throws {
    let scene = try Scene()
    func person(_ flag: Flag.ID, seenDaysAgo days: Int) -> Person {
      let seen = scene.today.adding(days: -days)
      return scene.person([.answered(.flag(flag, .yes)), .cleared(.flag(flag), seenOn: seen)])
    }
    #expect(!refuses(scene, person("steroids-long", seenDaysAgo: 0)))
    #expect(!refuses(scene, person("steroids-long", seenDaysAgo: 182)))
    #expect(refuses(scene, person("steroids-long", seenDaysAgo: 183)))
    #expect(refuses(scene, person("steroids-long", seenDaysAgo: -1)))
    #expect(refuses(scene, person("saddle-numbness", seenDaysAgo: 0)))
    let both = [
      Event.answered(.flag("clot-signs", .yes)), .answered(.flag("palpitations", .yes)),
      .cleared(.flag("clot-signs"), seenOn: scene.today),
      .cleared(.flag("palpitations"), seenOn: scene.today),
    ]
    #expect(refuses(scene, scene.person(both)))
  }

  @Test func `a doctor's word counts only for the spell it was given in`() throws {
    let scene = try Scene()
    let raised = Event.answered(.flag("night-pain", .yes))
    let word = Event.cleared(.flag("night-pain"), seenOn: scene.today)
    let gone = Event.answered(.flag("night-pain", .no))
    #expect(refuses(scene, scene.person([word, raised])))
    #expect(!refuses(scene, scene.person([raised, word, raised])))
    #expect(refuses(scene, scene.person([raised, word, gone, raised])))
  }

  @Test(arguments: [(10, false), (11, true)])
  func `a visit before the last no is about something else`(_ seen: Int, _ refused: Bool) throws {
    let scene = try Scene()
    let person = scene.person(
      answeredDaysAgo: 10,
      [
        .answered(.flag("night-pain", .yes)),
        .cleared(.flag("night-pain"), seenOn: scene.today.adding(days: -seen)),
      ])
    #expect(refuses(scene, person) == refused)
  }

  @Test(arguments: [(84, false), (85, true)])
  func `a visit before an operation of the last weeks says nothing about it`(
    _ seen: Int, _ refused: Bool
  ) throws {
    let scene = try Scene()
    let operation: Flag.ID = "operation-last-12-weeks"
    var person = scene.person([
      .answered(.flag(operation, .yes)),
      .cleared(.flag(operation), seenOn: scene.today.adding(days: -seen)),
    ])
    #expect(person.flags[operation]?.lastNo == nil)
    #expect(refuses(scene, person) == refused)
    person.clearances = [:]
    #expect(refuses(scene, person))
  }

  @Test func `an undated condition needs a word that follows its telling`() throws {
    let scene = try Scene()
    let told = Event.answered(.condition(Told("hip-replacement", side: .left), .yes))
    let word = Event.cleared(.condition("hip-replacement"), seenOn: scene.today)
    #expect(!refuses(scene, scene.person([told, word])))
    #expect(refuses(scene, scene.person([word, told])))
  }

  @Test func `thin bones told among the conditions count when flags come together`() throws {
    let scene = try Scene()
    let knock = Event.answered(.flag("minor-injury", .yes))
    let bones = Event.answered(.condition(Told("osteoporosis"), .yes))
    #expect(!refuses(scene, scene.person([bones])))
    #expect(refuses(scene, scene.person([knock, bones])))
  }

  @Test func `an age told more than a year ago is asked again`() throws {
    let scene = try Scene()
    var person = scene.person()
    person.ageDay = scene.today.adding(days: -367)
    #expect(refuses(scene, person))
  }

  @Test func `the first weeks after an operation need a doctor's word`() throws {
    let scene = try Scene()
    func person(operatedDaysAgo days: Int?, seenDaysAgo seen: Int?) -> Person {
      let word = seen.map {
        Event.cleared(.condition("hip-replacement"), seenOn: scene.today.adding(days: -$0))
      }
      var person = scene.person([word].compactMap { $0 })
      let since = days.map { scene.today.adding(days: -$0) }
      person.conditions = [Told("hip-replacement", side: .left, since: since)]
      return person
    }
    #expect(refuses(scene, person(operatedDaysAgo: 83, seenDaysAgo: nil)))
    #expect(!refuses(scene, person(operatedDaysAgo: 84, seenDaysAgo: nil)))
    #expect(refuses(scene, person(operatedDaysAgo: nil, seenDaysAgo: nil)))
    #expect(!refuses(scene, person(operatedDaysAgo: nil, seenDaysAgo: 5)))
    #expect(!refuses(scene, person(operatedDaysAgo: 30, seenDaysAgo: 5)))
    #expect(refuses(scene, person(operatedDaysAgo: 30, seenDaysAgo: 31)))
    #expect(refuses(scene, person(operatedDaysAgo: nil, seenDaysAgo: 183)))
  }
}

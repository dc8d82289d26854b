import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

struct ClearedPersonTests {
  /// Random answers, days, falls and words: nobody passes whom the screen stops, and nobody passes
  /// whom the promises, said again here in other words, would stop.
  @Test(arguments: UInt64(0)..<600)
  func `nobody is cleared whom the screen does not let move`(_ seed: UInt64) throws {
    let scene = try Scene()
    var generator = SeededGenerator(seed: seed)
    let person = randomPerson(scene, using: &generator)
    let screen = scene.screen(person)
    let cleared = ClearedPerson(person, catalogue: scene.catalogue, today: scene.today)
    #expect((cleared != nil) == screen.letsMove)
    #expect(
      (ClearedPerson(
        person, catalogue: scene.catalogue, today: scene.today, ignoring: [.equipment]) != nil)
        == screen.letsMove)
    guard let cleared else { return }
    #expect(cleared.today == scene.today && cleared.screen.letsMove)
    #expect(person.age != nil)
    for flag in scene.catalogue.askedFlags {
      let answer = try #require(person.flags[flag.id], "\(flag.id) was never answered")
      #expect(scene.today.days(since: answer.given.day) <= 84)
      guard answer.answer != .no else { continue }
      #expect(flag.whenYes != .emergency, "\(flag.id)")
      if flag.whenYes == .seeDoctorFirst {
        let word = try #require(person.clearances[.flag(flag.id)], "\(flag.id) without a word")
        #expect(word.number > answer.unchangedSince.number)
        #expect(scene.today.days(since: word.value) <= 182)
      }
    }
  }

  @Test func `the random people are some cleared and some not`() throws {
    let scene = try Scene()
    let cleared = (UInt64(0)..<600).count { seed in
      var generator = SeededGenerator(seed: seed)
      return scene.screen(randomPerson(scene, using: &generator)).letsMove
    }
    #expect((60...540).contains(cleared), "\(cleared) of 600")
  }

  private func randomPerson(
    _ scene: Scene, using generator: inout SeededGenerator
  ) -> Person {
    func isOneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }
    var events: [(Day, Event)] = []
    var day = scene.today.adding(days: -Int.random(in: 0...40, using: &generator))
    if !isOneIn(20) {
      events.append((day, .answered(.age(.random(in: 18...115, using: &generator)))))
    }
    let forgotten = isOneIn(5) ? 15 : 10_000
    for flag in scene.catalogue.askedFlags where !isOneIn(forgotten) {
      let answer: YesNo = isOneIn(25) ? (isOneIn(2) ? .yes : .unsure) : .no
      events.append((day, .answered(.flag(flag.id, answer))))
      if answer != .no, !isOneIn(3) {
        events.append(
          (day, .cleared(.flag(flag.id), seenOn: day.adding(days: -(isOneIn(9) ? 200 : 1)))))
      }
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      day = min(scene.today, day.adding(days: Int.random(in: 0...20, using: &generator)))
      let flag = scene.catalogue.askedFlags.randomElement(using: &generator)?.id ?? "night-pain"
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: events.append((day, .unchanged))
      case 1: events.append((day, .fell))
      case 3: events.append((day, .changed))
      case 2: events.append((day, .answered(.flag(flag, isOneIn(2) ? .yes : .no))))
      default: events.append((day, .cleared(.flag(flag), seenOn: day)))
      }
    }
    return scene.person(events)
  }
}

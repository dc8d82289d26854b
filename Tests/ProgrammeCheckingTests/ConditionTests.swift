import Anatomy
import Journalling
import Knowledge
import Quantities
import TestSupport
import Testing

struct ConditionTests {
  private func forbids(_ condition: Condition, _ exercise: Exercise, early: Bool) -> Bool {
    ProgrammeCheckingTests.forbids(condition.forbids, exercise)
      || exercise.excludedBy.contains(condition.id)
      || (condition.sparesSideLying
        && (exercise.position.lyingOn != nil || exercise.position.weightOn.contains(.side)))
      || (early
        && condition.early.map { ProgrammeCheckingTests.forbids($0.forbids, exercise) } == true)
  }

  private func person(_ scene: Scene, _ condition: Condition.ID, since: Day?) -> Person {
    var person = scene.person([.cleared(.condition(condition), seenOn: scene.today)])
    person.conditions = [Told(condition, since: since)]
    return person
  }

  @Test func `every condition refuses what it forbids and leaves a sound week alone`() throws {
    let real = try Scene()
    let scrambled = try Scene(ScrambledCatalogue.load())
    var checked = 0
    for condition in real.catalogue.conditions
    where condition.forbids != Forbidden() || condition.early != nil {
      let offends: (Exercise) -> Bool = { forbids(condition, $0, early: true) }
      let scene = real.catalogue.exercises.contains(where: offends) ? real : scrambled
      let offender = try #require(
        scene.catalogue.exercises.first(where: offends), "nothing breaks \(condition.id)")
      let person = person(scene, condition.id, since: scene.today)
      let sound = [scene.item("shoulder-blade-squeeze")]
      #expect(scene.rules(scene.week(sound), person).isEmpty, "\(condition.id)")
      let broken = scene.week(sound + [scene.item(offender.id)])
      #expect(scene.rules(broken, person).contains("condition/\(condition.id)"), "\(offender.id)")
      checked += 1
    }
    #expect(checked >= 15)
  }

  @Test func `every condition refuses just the exercises its entry forbids`() throws {
    let scene = try Scene(ScrambledCatalogue.load())
    for condition in scene.catalogue.conditions {
      for (since, isEarly) in [
        (scene.today, true), (scene.today.adding(days: -900), false), (nil, true),
      ] {
        let person = person(scene, condition.id, since: since)
        let forbidden = scene.catalogue.exercises.filter {
          forbids(condition, $0, early: isEarly)
        }
        let refused = scene.refused(by: "condition/\(condition.id)", person)
        #expect(refused == Set(forbidden.map(\.id)), "\(condition.id)")
      }
    }
  }

  @Test func `the first weeks end on their day`() throws {
    let scene = try Scene()
    let week = scene.week([scene.item("squat-at-worktop")])
    func rules(daysSince days: Int) -> Set<String> {
      scene.rules(
        week, person(scene, "knee-replacement", since: scene.today.adding(days: -days)))
    }
    #expect(rules(daysSince: 83) == ["condition/knee-replacement"])
    #expect(rules(daysSince: 84).isEmpty)
  }

  @Test func `an exercise can exclude a condition by itself`() throws {
    let scene = try Scene()
    let week = scene.week([scene.item("abdominal-set-on-bed")])
    let long = scene.today.adding(days: -900)
    #expect(
      scene.rules(week, person(scene, "recent-abdominal-operation", since: long))
        == ["condition/recent-abdominal-operation"])
    #expect(scene.rules(week, person(scene, "knee-replacement", since: long)).isEmpty)
  }

  @Test func `a hold above the cap is refused, a shorter one passes`() throws {
    let scene = try Scene()
    let person = person(scene, "high-blood-pressure", since: nil)
    func rules(holding seconds: Int) -> Set<String> {
      scene.rules(scene.week([scene.item("seated-calf-stretch", amount: seconds)]), person)
    }
    #expect(rules(holding: 11) == ["hold-cap"])
    #expect(rules(holding: 10).isEmpty)
    let repetitions = scene.week([scene.item("seated-heel-raise", amount: 15)])
    #expect(scene.rules(repetitions, person).isEmpty)
  }

  @Test func `an alternative whose shortest hold is above the cap is refused`() throws {
    let scene = try Scene()
    let week = scene.week([scene.item("seated-heel-raise", or: ["seated-calf-stretch"])])
    let long = scene.today.adding(days: -900)
    #expect(scene.rules(week, person(scene, "heart-disease", since: long)) == ["hold-cap"])
    #expect(scene.rules(week, person(scene, "high-blood-pressure", since: nil)).isEmpty)
  }

  @Test func `an effort above the cap is refused`() throws {
    let scene = try Scene()
    let person = person(scene, "pregnancy", since: nil)
    func rules(effort: Int) -> Set<String> {
      scene.rules(scene.week([scene.item("seated-heel-raise", effort: effort)]), person)
    }
    #expect(rules(effort: 7) == ["effort-cap"])
    #expect(rules(effort: 6).isEmpty)
  }

  @Test func `a condition nobody knows is refused`() throws {
    let scene = try Scene()
    let week = scene.week([scene.item("seated-heel-raise")])
    #expect(scene.rules(week, person(scene, "dropsy", since: nil)) == ["unknown-condition"])
  }
}

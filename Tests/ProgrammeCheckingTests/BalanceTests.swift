import Anatomy
import Journalling
import Knowledge
import ProgrammeChecking
import TestSupport
import Testing

struct BalanceTests {
  private let scene: Scene
  private let person: Person

  init() throws {
    scene = try Scene()
    person = scene.person()
  }

  /// Outer hips with so many sets for each side, in one session.
  private func hips(left: Int, right: Int) -> [Programme.Item] {
    [(Side.left, left), (.right, right)].filter { $0.1 > 0 }.map { side, sets in
      scene.item("seated-foot-slide-out", side: side, sets: sets)
    }
  }

  private func changed(
    _ week: Programme, coverage: [Programme.Coverage]? = nil, uncovered: [Programme.Gap]? = nil
  ) -> Programme {
    Programme(
      sessions: week.sessions, coverage: coverage ?? week.coverage,
      uncovered: uncovered ?? week.uncovered)
  }

  @Test func `the coverage says the true sets of each side`() {
    let week = scene.week(hips(left: 2, right: 2), [scene.item("seated-hinge-hold", sets: 2)])
    #expect(scene.rules(week, person).isEmpty)
    func claiming(_ muscle: Muscle.ID, _ left: Int, _ right: Int) -> Set<String> {
      let others = week.coverage.filter { $0.muscle != muscle }
      let stated = week.coverage.first { $0.muscle == muscle }?.helping
      let claim = Programme.Coverage(
        muscle: muscle, sets: Bilateral(left: left, right: right),
        helping: stated ?? Bilateral(both: 0))
      return scene.rules(changed(week, coverage: others + [claim]), person)
    }
    #expect(claiming("hip-abductors", 2, 2).isEmpty)
    #expect(claiming("hip-abductors", 3, 2) == ["coverage"])
    #expect(claiming("back-extensors", 2, 2).isEmpty)
    #expect(claiming("back-extensors", 2, 0) == ["coverage"])
    #expect(claiming("grip", 1, 1) == ["coverage"])
    #expect(claiming("wings", 0, 0) == ["coverage"])
    #expect(scene.rules(changed(week, coverage: []), person) == ["coverage"])
    #expect(
      scene.rules(changed(week, coverage: week.coverage + week.coverage), person) == ["coverage"])
  }

  @Test func `what is left out is said, and nothing else`() {
    let week = scene.week(hips(left: 1, right: 1))
    #expect(scene.rules(week, person).isEmpty)
    #expect(
      scene.rules(changed(week, uncovered: Array(week.uncovered.dropFirst())), person)
        == ["coverage"])
    let tooMany = week.uncovered + [.init(muscle: "hip-abductors", side: .left, cause: .noTime)]
    #expect(scene.rules(changed(week, uncovered: tooMany), person) == ["coverage"])
  }

  @Test func `one side left out is a gap of that side`() {
    let week = scene.week(hips(left: 0, right: 1))
    #expect(!scene.rules(week, person).contains("coverage"))
    let whole = week.uncovered.map {
      $0.side == nil ? $0 : Programme.Gap(muscle: $0.muscle, side: nil, cause: $0.cause)
    }
    #expect(scene.rules(changed(week, uncovered: whole), person).contains("coverage"))
  }

  @Test func `a group in the middle counts one-sided work for both numbers`() {
    let sides = Side.allCases.map { scene.item("lying-knee-to-chest", side: $0, sets: 2) }
    let week = scene.week(sides)
    #expect(scene.rules(week, person).isEmpty)
    let stated = week.coverage.first { $0.muscle == "back-extensors" }?.sets
    #expect(stated == Bilateral(both: 4))
  }

  @Test func `sides are equal where nothing stands out`() {
    #expect(scene.rules(scene.week(hips(left: 2, right: 2)), person).isEmpty)
    #expect(scene.rules(scene.week(hips(left: 2, right: 1)), person) == ["unequal"])
    #expect(
      scene.rules(
        scene.week(hips(left: 2, right: 1)), person, emphases: [Emphasis(muscle: "hip-abductors")])
        == ["unequal"])
  }

  @Test func `sides may differ where one of them is not allowed at all`() {
    let week = scene.week([scene.item("fist-squeeze", side: .right)])
    #expect(scene.rules(week, person) == ["unequal"])
    var oneArmed = person
    oneArmed.limits = [HeldLimit("one-arm", side: .left)]
    #expect(scene.rules(week, oneArmed).isEmpty)
  }

  @Test func `the weaker side gets half as much again`() {
    let weaker = [Emphasis(muscle: "hip-abductors", side: .left)]
    func rules(_ left: Int, _ right: Int) -> Set<String> {
      scene.rules(scene.week(hips(left: left, right: right)), person, emphases: weaker)
    }
    #expect(rules(3, 2).isEmpty)
    #expect(rules(2, 2) == ["emphasis"])
    #expect(rules(1, 2) == ["emphasis"])
    #expect(rules(2, 1).isEmpty)
  }

  @Test func `up to three sets more, only for the weaker side`() {
    let weaker = [Emphasis(muscle: "hip-abductors", side: .left)]
    func rules(_ left: Int, _ right: Int, _ emphases: [Emphasis]) -> Set<String> {
      scene.rules(scene.week(hips(left: left, right: right)), person, emphases: emphases)
    }
    #expect(rules(5, 2, weaker).isEmpty)
    #expect(rules(6, 2, weaker) == ["dose"])
    #expect(rules(6, 3, weaker) == ["dose"])
    #expect(rules(3, 3, []) == ["dose"])
    #expect(rules(3, 3, [Emphasis(muscle: "hip-abductors")]) == ["dose"])
  }

  @Test func `more sets on the stronger side are no gift of the emphasis`() {
    let weaker = [Emphasis(muscle: "hip-abductors", side: .left)]
    #expect(
      scene.rules(scene.week(hips(left: 5, right: 3)), person, emphases: weaker) == ["dose"])
  }

  @Test func `where only both sides together can be worked, the weaker side need not lead`() throws
  {
    let week = scene.week([scene.item("seated-toe-raise")])
    let weaker = [Emphasis(muscle: "shins", side: .left)]
    #expect(scene.rules(week, person, emphases: weaker) == ["emphasis"])
    let found = try #require(Thing.allCases.compactMap(onlyTogether).first)
    var bare = person
    bare.equipment = [found.thing]
    let together = scene.week([scene.item(found.exercise.id)])
    let muscle = try #require(found.exercise.mainMuscles.first)
    #expect(
      scene.rules(together, bare, emphases: [Emphasis(muscle: muscle, side: .left)]).isEmpty)
  }

  /// An exercise of one paired group on both sides, where with this thing alone at home nothing works
  /// one side of the group by itself.
  private func onlyTogether(with thing: Thing) -> (thing: Thing, exercise: Exercise)? {
    let possible = scene.catalogue.exercises.filter {
      let things = Set($0.position.needs).subtracting([.wall, .clock])
      return things.isSubset(of: thing == .firmBed ? [.firmBed, .bed] : [thing])
    }
    let exercise = possible.first { exercise in
      guard let muscle = exercise.mainMuscles.first, exercise.mainMuscles.count == 1,
        exercise.sides == .both, scene.catalogue.muscles[muscle]?.isPaired == true
      else { return false }
      return !possible.contains { $0.sides == .each && $0.mainMuscles.contains(muscle) }
    }
    return exercise.map { (thing, $0) }
  }

  @Test func `what stands out is trained more than anything else`() {
    let hips = [Emphasis(muscle: "hip-abductors")]
    func rules(hipSets: Int, heelSets: Int) -> Set<String> {
      let items = [
        scene.item("seated-foot-slide-out", sets: hipSets),
        scene.item("seated-heel-raise", sets: heelSets),
      ]
      return scene.rules(scene.week(items), person, emphases: hips)
    }
    #expect(rules(hipSets: 2, heelSets: 1).isEmpty)
    #expect(rules(hipSets: 2, heelSets: 2) == ["emphasis"])
    #expect(rules(hipSets: 1, heelSets: 2) == ["emphasis"])
    let without = scene.week([scene.item("seated-heel-raise")])
    #expect(scene.rules(without, person, emphases: hips) == ["emphasis"])
    #expect(
      scene.rules(without, person, emphases: [Emphasis(muscle: "wings")]) == ["emphasis"])
  }

  @Test func `a group only ever worked together with it may have as many sets`() throws {
    let exercise = try #require(
      scene.catalogue.exercises.first { $0.mainMuscles.count == 2 && $0.sides != .each })
    let week = scene.week([scene.item(exercise.id)])
    for muscle in exercise.mainMuscles {
      #expect(scene.rules(week, person, emphases: [Emphasis(muscle: muscle)]).isEmpty)
    }
  }

  @Test func `what stands out may be missing when nothing for it is allowed`() {
    let shins = [Emphasis(muscle: "shins")]
    let week = scene.week([scene.item("clam-on-bed")])
    #expect(scene.rules(week, person, emphases: shins) == ["emphasis"])
    var inBed = person
    inBed.limits = [HeldLimit("bed-only"), HeldLimit("no-lying-on-back")]
    #expect(scene.rules(week, inBed, emphases: shins).isEmpty)
  }
}

import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import Testing

/// A place of pain that speaks against an earlier no brings the question back.
struct PainPlaceTests {
  private static let saddle = PainSpot(PainRegion.ID("saddle"))
  private static let chest = PainSpot(PainRegion.ID("chest"))
  private static let thighs = Side.allCases.map { PainSpot(PainRegion.ID("inner-thigh"), side: $0) }
  private static let calves = Side.allCases.map { PainSpot(PainRegion.ID("calf"), side: $0) }
  private static let back = PainSpot(PainRegion.ID("lower-back"), side: .left)
  private static let blades = PainSpot(PainRegion.ID("between-shoulder-blades"))

  private func marked(_ spots: [PainSpot], worst: PainSpot? = nil) -> Event {
    .answered(.painRegions(PainMap(spots, worst: worst)))
  }

  private func doubted(_ scene: Scene, _ more: [Event]) -> [String] {
    scene.screen(scene.person(more)).gaps.flatMap { gap -> [String] in
      if case .doubted(let flags) = gap { return flags.map(\.text) }
      return []
    }
  }

  @Test func `the saddle area asks about numbness again, and nothing may move until then`() throws {
    let scene = try Scene()
    let person = scene.person([marked([Self.saddle])])
    #expect(doubted(scene, [marked([Self.saddle])]) == ["saddle-numbness"])
    #expect(!scene.screen(person).letsMove)
    #expect(ClearedPerson(person, catalogue: scene.catalogue, today: scene.today) == nil)
    let flag = Flag.ID("saddle-numbness")
    #expect(
      scene.screen(scene.person([marked([Self.saddle]), .answered(.flag(flag, .no))])).letsMove)
    let yes = scene.screen(scene.person([marked([Self.saddle]), .answered(.flag(flag, .yes))]))
    #expect(yes.action == .emergency)
  }

  @Test func `neither "nothing has changed" nor another question's answer stands for it`() throws {
    let scene = try Scene()
    for event in [
      Event.unchanged, .answered(.flag(Flag.ID("night-pain"), .no)),
      .cleared(.flag(Flag.ID("saddle-numbness")), seenOn: scene.today), .answered(.age(51)),
      marked([Self.saddle, Self.back]), marked([Self.saddle, Self.back], worst: Self.back),
    ] {
      #expect(!scene.screen(scene.person([marked([Self.saddle]), event])).letsMove, "\(event)")
    }
  }

  @Test func `the chest asks both questions about it`() throws {
    let scene = try Scene()
    #expect(
      Set(doubted(scene, [marked([Self.chest])])) == ["chest-pain-now", "chest-pain-on-effort"])
    let one = Event.answered(.flag(Flag.ID("chest-pain-now"), .no))
    #expect(doubted(scene, [marked([Self.chest]), one]) == ["chest-pain-on-effort"])
  }

  @Test func `inner thighs and legs ask only when both sides are marked`() throws {
    let scene = try Scene()
    #expect(doubted(scene, [marked([Self.thighs[0]])]).isEmpty)
    #expect(doubted(scene, [marked(Self.thighs)]) == ["saddle-numbness"])
    #expect(doubted(scene, [marked([Self.calves[1]])]).isEmpty)
    #expect(doubted(scene, [marked(Self.calves)]) == ["both-legs-weak-or-numb"])
    // One leg in the calf, the other in the back of the thigh.
    let apart = [Self.calves[0], PainSpot(PainRegion.ID("thigh-back"), side: Self.calves[1].side)]
    #expect(doubted(scene, [marked(apart)]) == ["both-legs-weak-or-numb"])
    // One before the answer and one after it: the second makes it both.
    let flag = Flag.ID("saddle-numbness")
    let between: [Event] = [
      marked([Self.thighs[0]]), .answered(.flag(flag, .no)), marked(Self.thighs),
    ]
    #expect(doubted(scene, between) == ["saddle-numbness"])
  }

  @Test func `between the shoulder blades asks only where it is the worst`() throws {
    let scene = try Scene()
    let flag = "pain-between-shoulder-blades"
    #expect(doubted(scene, [marked([Self.blades])]) == [flag])
    #expect(doubted(scene, [marked([Self.blades, Self.back])]).isEmpty)
    #expect(doubted(scene, [marked([Self.blades, Self.back], worst: Self.back)]).isEmpty)
    #expect(doubted(scene, [marked([Self.blades, Self.back], worst: Self.blades)]) == [flag])
  }

  @Test func `a mark made before the question asks nothing, one made anew asks again`() throws {
    let scene = try Scene()
    let flag = Event.answered(.flag(Flag.ID("saddle-numbness"), .no))
    #expect(doubted(scene, [marked([Self.saddle]), flag]).isEmpty)
    #expect(
      doubted(scene, [marked([Self.saddle]), flag, marked([Self.saddle, Self.back])]).isEmpty)
    let anew = [marked([Self.saddle]), flag, marked([Self.back]), marked([Self.saddle])]
    #expect(doubted(scene, anew) == ["saddle-numbness"])
    #expect(doubted(scene, [marked([Self.saddle]), marked([])]).isEmpty)
  }

  @Test func `a correction that marks counts from when it was written`() throws {
    let scene = try Scene()
    var journal = Journal()
    journal.record(marked([Self.back]), on: scene.today)
    for flag in scene.catalogue.askedFlags {
      journal.record(.answered(.flag(flag.id, .no)), on: scene.today)
    }
    journal.record(.answered(.age(50)), on: scene.today)
    #expect(scene.screen(journal.person).letsMove)
    journal.record(.corrected(1, .painRegions(PainMap([Self.saddle]))), on: scene.today)
    #expect(!scene.screen(journal.person).letsMove)
  }

  @Test func `every other place asks nothing`() throws {
    let scene = try Scene()
    for region in scene.catalogue.regions where region.asksAgain.isEmpty {
      let sides: [Side?] = region.isPaired ? [.left, .right] : [nil]
      let event = marked(sides.map { PainSpot(region.id, side: $0) })
      #expect(scene.screen(scene.person([event])).letsMove, "\(region.id)")
    }
  }
}

import Anatomy
import Journalling
import Knowledge
import Screening
import Testing

/// The check refuses by itself what the screen refuses: a no from before a place of pain.
struct PainPlaceTests {
  private func refuses(_ scene: Scene, _ person: Person) -> Bool {
    scene.rules(scene.week([scene.item("shoulder-blade-squeeze")]), person).contains("screen")
  }

  @Test func `each place that asks again refuses until it was asked`() throws {
    let scene = try Scene()
    for region in scene.catalogue.regions {
      let sides: [Side?] = region.isPaired ? [.left, .right] : [nil]
      let map = PainMap(sides.map { PainSpot(region.id, side: $0) })
      let again = region.asksAgain.map { Event.answered(.flag($0.flag, .no)) }
      let isDoubted = region.asksAgain.contains { $0.when != .worst } || map.worst != nil
      let marked = scene.person([.answered(.painRegions(map))])
      #expect(refuses(scene, marked) == (isDoubted && !again.isEmpty), "\(region.id)")
      #expect(!refuses(scene, scene.person([.answered(.painRegions(map))] + again)))
    }
  }

  @Test func `screen and check agree on every pair of places and either worst`() throws {
    let scene = try Scene()
    let spots = scene.catalogue.regions.filter { !$0.asksAgain.isEmpty }.flatMap { region in
      region.isPaired
        ? Side.allCases.map { PainSpot(region.id, side: $0) } : [PainSpot(region.id)]
    }
    for one in spots {
      for other in spots where other != one {
        for worst in [nil, one, other] {
          let map = PainMap([one, other], worst: worst)
          let person = scene.person([.answered(.painRegions(map))])
          let screen = ScreenResult(of: person, catalogue: scene.catalogue, today: scene.today)
          #expect(refuses(scene, person) != screen.letsMove, "\(map)")
        }
      }
    }
  }
}

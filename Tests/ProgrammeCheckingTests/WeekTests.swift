import Anatomy
import Journalling
import Knowledge
import TestSupport
import Testing

struct WeekTests {
  private let scene: Scene
  private let person: Person

  init() throws {
    scene = try Scene()
    person = scene.person()
  }

  private func rules(_ sessions: [Programme.Item]...) -> Set<String> {
    scene.rules(scene.week(of: sessions), person)
  }

  @Test func `a week has one to three sessions, none of them empty`() {
    let session = [scene.item("seated-heel-raise")]
    #expect(rules(session).isEmpty)
    #expect(rules(session, session, session).isEmpty)
    #expect(rules() == ["sessions"])
    #expect(rules(session, session, session, session) == ["sessions"])
    #expect(rules(session, []) == ["empty"])
  }

  @Test func `an exercise stands once in a session for each side`() {
    let (left, right) = (
      scene.item("seated-heel-dig", side: .left), scene.item("seated-heel-dig", side: .right)
    )
    #expect(rules([left, right]).isEmpty)
    #expect(rules([left, right, right]).contains("twice"))
    #expect(rules([left, scene.item("seated-heel-dig")]).contains("twice"))
    #expect(rules([scene.item("seated-heel-raise"), scene.item("seated-heel-raise")]) == ["twice"])
  }

  @Test func `an exercise must exist`() {
    #expect(
      rules([scene.item("seated-heel-raise"), scene.item("juggling")]) == ["unknown-exercise"])
    #expect(rules([scene.item("seated-heel-raise", or: ["juggling"])]) == ["unknown-exercise"])
  }

  @Test func `an alternative is another exercise that the person can do`() {
    #expect(rules([scene.item("seated-heel-raise", or: ["heel-raise-two-legs"])]).isEmpty)
    #expect(rules([scene.item("seated-heel-raise", or: ["seated-heel-raise"])]) == ["alternative"])
    var sitting = person
    sitting.limits = [HeldLimit("no-standing-up")]
    let week = scene.week([scene.item("seated-heel-raise", or: ["heel-raise-two-legs"])])
    #expect(scene.rules(week, sitting) == ["limit/no-standing-up"])
  }

  @Test func `a rung beside an exercise is one that the person can do`() {
    var sitting = person
    sitting.limits = [HeldLimit("no-standing-up")]
    let week = scene.week([scene.item("seated-heel-raise", harder: "heel-raise-two-legs")])
    #expect(scene.rules(week, person).isEmpty)
    #expect(scene.rules(week, sitting) == ["limit/no-standing-up"])
    #expect(rules([scene.item("seated-heel-raise", harder: "juggling")]) == ["unknown-exercise"])
  }

  @Test func `what the person left out stays away as an exercise and as an alternative`() {
    var choosy = person
    choosy.leftOut = [.init(exercise: "heel-raise-two-legs", instead: nil)]
    func said(_ item: Programme.Item) -> Set<String> { scene.rules(scene.week([item]), choosy) }
    #expect(said(scene.item("seated-heel-raise")).isEmpty)
    #expect(said(scene.item("heel-raise-two-legs")) == ["left-out"])
    #expect(said(scene.item("seated-heel-raise", or: ["heel-raise-two-legs"])) == ["left-out"])
  }

  @Test func `an alternative is checked for the side of its line`() {
    var careful = person
    careful.limits = [HeldLimit("one-arm", side: .left)]
    func isRefused(_ side: Side) -> Bool {
      let line = scene.item("seated-heel-dig", side: side, or: ["fist-squeeze"])
      return scene.rules(scene.week([line]), careful).contains("limit/one-arm")
    }
    #expect(isRefused(.left))
    #expect(!isRefused(.right))
  }

  @Test func `a side is said just where sides are worked one at a time`() {
    #expect(rules([scene.item("seated-heel-raise", side: .left)]).contains("side"))
    #expect(!rules([scene.item("seated-heel-dig", side: .left)]).contains("side"))
    let silent = Programme.Item(
      exercise: "seated-heel-dig", side: nil, eachSide: false, sets: 1, amount: 5, effort: 3,
      because: .steady, alternatives: [])
    #expect(rules([silent]) == ["side"])
  }

  @Test func `a dose stays within the exercise's range`() {
    #expect(rules([scene.item("seated-heel-raise", sets: 3, amount: 15)]).isEmpty)
    #expect(rules([scene.item("seated-heel-raise", amount: 16)]) == ["dose"])
    #expect(rules([scene.item("seated-heel-raise", amount: 4)]) == ["dose"])
    #expect(rules([scene.item("seated-heel-raise", sets: 4)]) == ["dose"])
    #expect(rules([scene.item("seated-heel-raise", sets: 0)]) == ["dose"])
    #expect(rules([scene.item("walking-bouts", sets: 1)]) == ["dose"])
  }

  @Test func `an effort lies between 0 and 10`() {
    #expect(rules([scene.item("seated-heel-raise", effort: 0)]).isEmpty)
    #expect(rules([scene.item("seated-heel-raise", effort: 10)]).isEmpty)
    #expect(rules([scene.item("seated-heel-raise", effort: 11)]) == ["effort"])
    #expect(rules([scene.item("seated-heel-raise", effort: -1)]) == ["effort"])
  }

  @Test func `absurd numbers are refused and do not trap`() {
    let absurd = Programme.Item(
      exercise: "seated-heel-dig", side: nil, eachSide: true, sets: .max, amount: .max,
      effort: .min, because: .steady, alternatives: [])
    let week = Programme(
      sessions: [.init(items: [absurd, absurd], seconds: .min)], coverage: [], uncovered: [])
    #expect(scene.rules(week, person).isSuperset(of: ["dose", "effort", "minutes", "twice"]))
  }

  @Test func `who was never asked has a home and no equipment`() {
    var unasked = person
    unasked.equipment = nil
    func rules(_ exercise: String, _ person: Person) -> Set<String> {
      scene.rules(scene.week([scene.item(exercise)]), person)
    }
    for exercise in ["seated-heel-raise", "walking-one-minute", "step-over-low-edge"] {
      #expect(rules(exercise, unasked).isEmpty, "\(exercise)")
    }
    for exercise in [
      "standing-row-with-band", "stairs-up", "pelvic-drop-on-step", "car-in-and-out",
    ] {
      #expect(rules(exercise, unasked) == ["equipment"], "\(exercise)")
    }
    var chairOwner = person
    chairOwner.equipment = [.chair]
    #expect(rules("seated-back-press", chairOwner).isEmpty)
    #expect(rules("seated-knee-squeeze", chairOwner) == ["equipment"])
    #expect(rules("glute-squeeze-on-bed", chairOwner) == ["equipment"])
  }

  @Test func `the stated seconds are the true ones`() {
    // 15 to get ready; four rounds of 5 × 8 s; three pauses of 20 s, since each side has rested for the 40 s
    // in which the other worked.
    let items = [scene.item("seated-heel-dig", sets: 2)]
    let right = scene.week(items)
    func stating(_ seconds: Int) -> Set<String> {
      let session = Programme.Session(items: items, seconds: seconds)
      let week = Programme(
        sessions: [session], coverage: right.coverage, uncovered: right.uncovered)
      return scene.rules(week, person)
    }
    #expect(stating(235).isEmpty)
    #expect(stating(234) == ["minutes"])
    #expect(stating(236) == ["minutes"])
  }

  @Test func `a session is no longer than the person has, twenty minutes when nobody said`() {
    func rules(_ exercise: Exercise.ID, walking amount: Int, minutes: Int?) -> Set<String> {
      var hurried = person
      hurried.minutes = minutes
      return scene.rules(scene.week([scene.item(exercise, amount: amount)]), hurried)
    }
    // 15 s to get ready come on top of the walking.
    #expect(rules("walking-steady", walking: 19, minutes: nil).isEmpty)
    #expect(rules("walking-steady", walking: 20, minutes: nil) == ["minutes"])
    #expect(rules("walking-steady", walking: 20, minutes: 21).isEmpty)
    #expect(rules("walking-steady", walking: 6, minutes: 6) == ["minutes"])
  }
}

import Anatomy
import Journalling
import Knowledge
import ProgrammeChecking
import TestSupport
import Testing

struct LimitTests {
  /// Something every body can do under the limit.
  private func harmless(under limit: Limit.ID) -> String {
    limit == "bed-only" ? "glute-squeeze-on-bed" : "shoulder-blade-squeeze"
  }

  @Test func `every limit refuses what it forbids and leaves a sound week alone`() throws {
    let real = try Scene()
    let scrambled = try Scene(ScrambledCatalogue.load())
    for limit in real.catalogue.limits where limit.minutes == nil {
      let offends: (Exercise) -> Bool = { entryForbids(limit, $0) }
      let scene = real.catalogue.exercises.contains(where: offends) ? real : scrambled
      let offender = try #require(
        scene.catalogue.exercises.first(where: offends), "nothing breaks \(limit.id)")
      var person = scene.person()
      person.limits = [HeldLimit(limit.id, side: limit.asksSide ? .left : nil)]
      let sound = [scene.item(harmless(under: limit.id))]
      #expect(scene.rules(scene.week(sound), person).isEmpty, "\(limit.id)")
      let broken = scene.week(sound + [scene.item(offender.id)])
      #expect(scene.rules(broken, person).contains("limit/\(limit.id)"), "\(offender.id)")
      #expect(scene.rules(broken, scene.person()).isEmpty, "\(offender.id) without \(limit.id)")
    }
  }

  @Test func `every limit refuses just the exercises its entry forbids`() throws {
    let scene = try Scene(ScrambledCatalogue.load())
    for limit in scene.catalogue.limits where limit.minutes == nil {
      var person = scene.person()
      person.limits = [HeldLimit(limit.id)]
      let forbidden = scene.catalogue.exercises.filter { entryForbids(limit, $0) }
      #expect(scene.refused(by: "limit/\(limit.id)", person) == Set(forbidden.map(\.id)))
    }
  }

  @Test func `a limit the catalogue assumes until answered is assumed here too`() throws {
    let scene = try Scene()
    let assumed = scene.catalogue.limits.filter(\.isAssumedUntilAnswered)
    #expect(assumed.map(\.id.text) == ["no-floor", "no-knee-weight", "support-needed"])
    for limit in scene.catalogue.limits where limit.minutes == nil {
      var unasked = scene.person()
      unasked.limitsAnswered.remove(limit.id)
      let refused = scene.refused(by: "limit/\(limit.id)", unasked)
      var held = scene.person()
      held.limits = [HeldLimit(limit.id)]
      let forbidden = scene.refused(by: "limit/\(limit.id)", held)
      #expect(refused == (limit.isAssumedUntilAnswered ? forbidden : []), "\(limit.id)")
    }
  }

  @Test func `ten minutes refuses a longer session and lets a short one pass`() throws {
    let scene = try Scene()
    var person = scene.person()
    person.limits = [HeldLimit("ten-minutes")]
    let short = [scene.item("seated-heel-raise")]
    #expect(scene.rules(scene.week(short), person).isEmpty)
    let long = [scene.item("walking-steady", amount: 10)]
    #expect(scene.rules(scene.week(long), person) == ["minutes", "limit/ten-minutes"])
    #expect(scene.rules(scene.week(long), scene.person()).isEmpty)
  }

  struct OneSided: Sendable, CustomTestStringConvertible {
    let limit: String
    let exercise: String
    var joint: Joint?
    /// The worked side on which a limit of the left bites.
    let worked: Side
    var testDescription: String { "\(limit): \(exercise)" }
  }

  @Test(arguments: [
    OneSided(limit: "no-lying-on-side", exercise: "side-lying-leg-lift-on-bed", worked: .right),
    OneSided(limit: "no-lying-on-side", exercise: "side-lying-inner-leg-lift", worked: .left),
    OneSided(limit: "not-on-one-leg", exercise: "standing-leg-lift-to-side", worked: .right),
    OneSided(limit: "not-on-one-leg", exercise: "heel-raise-one-leg", worked: .left),
    OneSided(limit: "one-arm", exercise: "fist-squeeze", worked: .left),
    OneSided(
      limit: "protect-joint", exercise: "step-up-with-rail", joint: .knee, worked: .left),
  ])
  func `a limit of one side lets the other side pass`(_ row: OneSided) throws {
    let scene = try Scene()
    for held in Side.allCases {
      var person = scene.person()
      person.limits = [HeldLimit(Limit.ID(row.limit), side: held, joint: row.joint)]
      func isRefused(_ side: Side?) -> Bool {
        let week = scene.week([scene.item(row.exercise, side: side)])
        return scene.rules(week, person).contains("limit/\(row.limit)")
      }
      let bites = held == .left ? row.worked : row.worked.opposite
      #expect(isRefused(bites))
      #expect(!isRefused(bites.opposite))
      #expect(isRefused(nil))
    }
  }

  @Test func `a protected joint refuses only what loads that joint`() throws {
    let scene = try Scene()
    func isRefused(_ exercise: String, protecting joint: Joint, side: Side?) -> Bool {
      var person = scene.person()
      person.limits = [HeldLimit("protect-joint", side: side, joint: joint)]
      return scene.rules(scene.week([scene.item(exercise)]), person)
        .contains("limit/protect-joint")
    }
    #expect(isRefused("wall-push-up", protecting: .wrist, side: .left))
    #expect(!isRefused("wall-push-up", protecting: .knee, side: .left))
    #expect(isRefused("seated-side-reach", protecting: .lowerBack, side: nil))
    #expect(isRefused("seated-side-reach", protecting: .lowerBack, side: .left))
    #expect(!isRefused("seated-side-reach", protecting: .neck, side: nil))
  }

  @Test(arguments: [YesNo.yes, .unsure, .no])
  func `an answer of yes or unsure switches a flag's limits on`(_ answer: YesNo) throws {
    let scene = try Scene()
    let person = scene.person([.answered(.flag("lives-alone", answer))])
    let rules = scene.rules(scene.week([scene.item("feet-together-no-hands")]), person)
    #expect(rules == (answer == .no ? [] : ["limit/no-balance-alone"]))
  }

  @Test func `a limit nobody knows is refused`() throws {
    let scene = try Scene()
    let week = scene.week([scene.item("seated-heel-raise")])
    var person = scene.person()
    #expect(!scene.rules(week, person).contains("unknown-limit"))
    person.limits = [HeldLimit("no-dancing")]
    #expect(scene.rules(week, person) == ["unknown-limit"])
  }

  @Test func `a violation names the session, the exercise and the side`() throws {
    let scene = try Scene()
    var person = scene.person()
    person.limits = [HeldLimit("one-arm", side: .right)]
    let week = scene.week(
      [scene.item("seated-heel-raise")],
      [scene.item("seated-heel-raise"), scene.item("fist-squeeze")])
    let found = ProgrammeCheck(catalogue: scene.catalogue, today: scene.today)
      .violations(in: week, for: person, emphases: []).first { $0.rule == "limit/one-arm" }
    let violation = try #require(found)
    #expect(violation.session == 2)
    #expect(violation.exercise == "fist-squeeze")
    #expect(violation.side == .right)
  }
}

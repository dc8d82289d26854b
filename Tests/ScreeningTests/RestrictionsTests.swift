import Anatomy
import Journalling
import Knowledge
import Quantities
import Screening
import TestSupport
import Testing

struct RestrictionsTests {
  @Test func `somebody without limits and with everything at home may do everything`() throws {
    let scene = try Scene()
    let free = try scene.restrictions()
    for one in scene.movements {
      #expect(free.allowedSides(of: one.movement) == one.ways, "\(one.id)")
      for way in one.ways {
        #expect(free.objections(to: one.movement, working: way) == [], "\(one.id)")
      }
    }
    #expect(free.limits.isEmpty && free.tolds.isEmpty)
    #expect(free.longestSession == nil && free.longestHold == nil && free.highestEffort == nil)
  }

  @Test func `every limit objects to something, and not when it is ignored`() throws {
    let scene = try Scene()
    for limit in scene.catalogue.limits where limit.minutes == nil {
      let held = HeldLimit(
        limit.id, side: limit.asksSide ? .left : nil, joint: limit.asksJoint ? .knee : nil)
      let rule = Restrictions.Rule.limit(limit.id)
      let strict = try scene.restrictions(held)
      let lax = try scene.restrictions(held, ignoring: [rule])
      var objected = 0
      for one in scene.movements {
        for way in one.ways {
          let objections = strict.objections(to: one.movement, working: way)
          #expect(objections == [] || objections == [rule], "\(one.id)")
          #expect(lax.objections(to: one.movement, working: way) == [], "\(one.id)")
          objected += objections.count
        }
      }
      #expect(objected > 0, "nothing breaks \(limit.id)")
      #expect(objected < scene.movements.map(\.ways.count).reduce(0, +), "\(limit.id)")
    }
  }

  @Test func `a limit that is assumed holds until it is answered, and no longer`() throws {
    let scene = try Scene()
    let assumed = scene.catalogue.limits.filter(\.isAssumedUntilAnswered).map(\.id)
    #expect(assumed.count == 3)
    var unasked = scene.person()
    unasked.limitsAnswered = []
    #expect(try scene.cleared(unasked).restrictions.limits.map(\.held.limit) == assumed)
    for limit in assumed {
      var person = scene.person()
      person.limitsAnswered.remove(limit)
      #expect(try scene.cleared(person).restrictions.limits.map(\.held.limit) == [limit])
      #expect(try scene.cleared(person, ignoring: [.limit(limit)]).restrictions.limits.isEmpty)
    }
  }

  @Test func `ten minutes limits the session and no movement`() throws {
    let scene = try Scene()
    let held = HeldLimit("ten-minutes")
    let restrictions = try scene.restrictions(held)
    #expect(restrictions.longestSession == 10)
    #expect(
      scene.movements.allSatisfy { restrictions.allowedSides(of: $0.movement) == $0.ways })
    #expect(try scene.restrictions(held, ignoring: [.limit("ten-minutes")]).longestSession == nil)
  }

  @Test func `every muscle group can be worked on the bed alone and on the chair alone`() throws {
    let scene = try Scene()
    for limit in ["bed-only", "chair-only"] {
      let restrictions = try scene.restrictions(HeldLimit(Limit.ID(limit)))
      for muscle in scene.catalogue.muscles {
        let allowed = scene.catalogue.exercises.filter {
          $0.mainMuscles.contains(muscle.id)
            && restrictions.allowedSides(of: .init($0)).count == ($0.sides == .each ? 2 : 1)
        }
        #expect(!allowed.isEmpty, "nothing for \(muscle.id) with \(limit)")
      }
    }
  }

  @Test func `a limit added never adds a movement`() throws {
    let scene = try Scene()
    for seed in UInt64(0)..<60 {
      var generator = SeededGenerator(seed: seed)
      let drawn = scene.catalogue.limits.shuffled(using: &generator).prefix(4).map { limit in
        HeldLimit(
          limit.id,
          side: limit.asksSide ? Side.allCases.randomElement(using: &generator) : nil,
          joint: limit.asksJoint ? .hip : nil)
      }
      var before = scene.movements.map(\.ways)
      for count in 1...drawn.count {
        var person = scene.person()
        person.equipment = Set(Thing.allCases)
        person.limits = Set(drawn.prefix(count))
        let restrictions = try scene.cleared(person).restrictions
        let now = scene.movements.map { restrictions.allowedSides(of: $0.movement) }
        for (fewer, more) in zip(now, before) {
          #expect(fewer.allSatisfy { more.contains($0) }, "seed \(seed)")
        }
        before = now
      }
    }
  }

  struct OneSided: Sendable, CustomTestStringConvertible {
    let limit: String
    var joint: Joint?
    let movement: String
    /// The worked side on which a limit of the left bites.
    let bites: Side
    var testDescription: String { "\(limit): \(movement)" }
  }

  @Test(arguments: [
    OneSided(limit: "no-lying-on-side", movement: "side-lying-leg-lift-on-bed", bites: .right),
    OneSided(limit: "no-lying-on-side", movement: "side-lying-inner-leg-lift", bites: .left),
    OneSided(limit: "no-lying-on-side", movement: "side-lying-leg-lift", bites: .right),
    OneSided(limit: "not-on-one-leg", movement: "standing-leg-lift-to-side", bites: .right),
    OneSided(limit: "not-on-one-leg", movement: "heel-raise-one-leg", bites: .left),
    OneSided(limit: "not-on-one-leg", movement: "heel-rise", bites: .left),
    OneSided(limit: "one-arm", movement: "fist-squeeze", bites: .left),
    OneSided(limit: "protect-joint", joint: .knee, movement: "step-up-with-rail", bites: .left),
  ])
  func `a limit of one side objects on that side only`(_ row: OneSided) throws {
    let scene = try Scene()
    let movement = try scene.movement(row.movement)
    for held in Side.allCases {
      let restrictions = try scene.restrictions(
        HeldLimit(Limit.ID(row.limit), side: held, joint: row.joint))
      let bites = held == .left ? row.bites : row.bites.opposite
      let rule = [Restrictions.Rule.limit(Limit.ID(row.limit))]
      #expect(restrictions.objections(to: movement, working: bites) == rule)
      #expect(restrictions.objections(to: movement, working: bites.opposite) == [])
      #expect(restrictions.objections(to: movement, working: nil) == rule)
      #expect(restrictions.allowedSides(of: movement) == [bites.opposite])
    }
    let sideless = try scene.restrictions(HeldLimit(Limit.ID(row.limit), joint: row.joint))
    #expect(sideless.allowedSides(of: movement) == [])
  }

  @Test func `a mirrored limit objects to the mirrored movement`() throws {
    let scene = try Scene()
    for limit in scene.catalogue.limits where limit.asksSide {
      for joint in limit.asksJoint ? Joint.allCases.filter(\.isPaired).map(Optional.init) : [nil] {
        let left = try scene.restrictions(HeldLimit(limit.id, side: .left, joint: joint))
        let right = try scene.restrictions(HeldLimit(limit.id, side: .right, joint: joint))
        for one in scene.movements {
          for way in one.ways {
            #expect(
              left.objections(to: one.movement, working: way)
                == right.objections(to: one.movement, working: way?.opposite), "\(one.id)")
          }
        }
      }
    }
  }

  @Test func `a protected joint objects to what strains that joint and to nothing else`() throws {
    let scene = try Scene()
    for joint in Joint.allCases {
      let restrictions = try scene.restrictions(HeldLimit("protect-joint", joint: joint))
      for exercise in scene.catalogue.exercises {
        let strains = exercise.strains.contains { $0.joint == joint }
        let isAllowed = !restrictions.allowedSides(of: .init(exercise)).isEmpty
        #expect(isAllowed == !strains, "\(exercise.id), \(joint)")
      }
    }
  }

  @Test func `a joint in the middle is protected whatever side was said`() throws {
    let scene = try Scene()
    let movement = try scene.movement("seated-side-reach")
    for side in [Side.left, .right, nil] {
      let restrictions = try scene.restrictions(
        HeldLimit("protect-joint", side: side, joint: .lowerBack))
      #expect(restrictions.allowedSides(of: movement) == [], "\(String(describing: side))")
    }
  }

  @Test func `a test that was left out is objected to, it alone, and not when that is ignored`()
    throws
  {
    let scene = try Scene()
    var person = scene.person()
    person.equipment = Set(Thing.allCases)
    let test = try #require(scene.catalogue.tests.first)
    person.testsLeftOut = [test.id]
    let restrictions = try scene.cleared(person).restrictions
    for other in scene.catalogue.tests {
      let broken = restrictions.objections(to: .init(other), working: .left)
      #expect(broken == (other.id == test.id ? [.leftOut] : []), "\(other.id)")
    }
    #expect(restrictions.allowedSides(of: .init(test)).isEmpty)
    let lax = try scene.cleared(person, ignoring: [.leftOut]).restrictions
    #expect(lax.objections(to: .init(test), working: .left).isEmpty)
  }
}

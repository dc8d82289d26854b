import Anatomy
import BodyModelling
import TestSupport
import Testing

/// The body as a whole: its height, its mirror image, its placing.
struct BodyTests {
  @Test func `an upright body is as tall as its proportions say`() {
    let body = Body(angles: JointAngles())
    let top = allFlesh.map { $0.place(on: body).y + $0.radiusMetres }.max() ?? 0
    let sole = body.lowest(of: allFlesh)
    #expect(abs(top - sole - Proportions.heightMetres) < 0.04, "\(top - sole)")
  }

  @Test(arguments: UInt64(0)..<20)
  func `the mirror image of a pose is the pose of the mirrored angles`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let angles = randomAngles(using: &generator)
    let body = Body(angles: angles)
    for segment in Segment.all {
      let seen = body.mirrored[segment.mirrored].origin
      #expect(seen.distance(to: body[segment].origin.mirrored) < 1e-9, "\(segment)")
    }
    #expect(distance(body.mirrored.mirrored, body) < 1e-9)
  }

  @Test(arguments: UInt64(0)..<20)
  func `a placed body keeps its shape and has the point where it was put`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Body(angles: randomAngles(using: &generator))
    let segment = Segment.all[Int(seed) % Segment.all.count]
    let turned = Rotation(about: Vector(1, 2, -1), degrees: Double(seed) * 17)
    let (local, place) = (Vector(0.1, -0.2, 0.05), Vector(0.3, 0.4, -0.2))
    let placed = body.placed(segment, turned: turned, with: local, at: place)
    #expect(placed[segment].point(local).distance(to: place) < 1e-9)
    let before = body[.head].origin.distance(to: body[.toes(.left)].origin)
    let after = placed[.head].origin.distance(to: placed[.toes(.left)].origin)
    #expect(abs(before - after) < 1e-9)
    #expect(distance(placed, Body(angles: placed.angles, pelvis: placed[.pelvis])) < 1e-9)
  }

  @Test(arguments: UInt64(0)..<40)
  func `a body with some angles changed is the body built of them`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let body = Body(angles: randomAngles(using: &generator))
    var angles = body.angles
    let joints = BodyJoint.all.shuffled(using: &generator).prefix(Int(seed % 5))
    let others = randomAngles(using: &generator)
    for joint in joints { angles[joint] = others[joint] }
    let built = Body(angles: angles, pelvis: body[.pelvis])
    #expect(distance(body.with(angles), built) < 1e-12)
  }
}

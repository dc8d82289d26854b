import Anatomy
import BodyModelling
import Testing

/// The rules speak up when they should, and only then.
struct RuleTests {
  @Test func `upright standing breaks no range`() {
    #expect(Body(angles: JointAngles()).beyondRange().isEmpty)
  }

  @Test func `every joint is refused beyond both ends of every range`() {
    for joint in BodyJoint.all {
      for movement in joint.joint.movements {
        let range = ActiveRange.of(joint.joint, movement).degrees
        for degrees in [range.lowerBound - 5, range.upperBound + 5] {
          var angles = JointAngles()
          angles[joint, movement] = degrees
          let beyond = Body(angles: angles).beyondRange()
          #expect(beyond.map(\.joint) == [joint], "\(joint) \(movement) \(degrees)")
          #expect(beyond.first?.movement == movement)
        }
      }
    }
  }

  @Test func `what is in the floor is found, and how deep`() {
    let floor = Surface(heightMetres: 0, forward: -9...9, out: -9...9, givesMetres: 0.01)
    let body = Body(angles: JointAngles())
    let standing = body.moved(by: Vector(0, -body.lowest(of: allFlesh), 0))
    #expect(standing.sunk(in: [floor]).isEmpty)
    let sunk = standing.moved(by: Vector(0, -0.05, 0)).sunk(in: [floor])
    #expect(!sunk.isEmpty)
    #expect(abs((sunk.map(\.depthMetres).max() ?? 0) - 0.05) < 1e-9)
  }

  @Test func `what hangs beside a bed is not in it`() {
    let bed = Surface(heightMetres: 0.9, forward: 0.5...2, out: -1...1, givesMetres: 0.03)
    #expect(Body(angles: JointAngles()).sunk(in: [bed]).isEmpty)
  }
}

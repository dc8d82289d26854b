import Anatomy
package import BodyModelling

/// How far someone who walks has come at each moment, as the foot that stands tells.
package struct Strides {
  /// Metres, one for each body; their middle is nothing.
  package let ways: [Vector]

  package init(_ bodies: [Body]) {
    func ball(_ body: Body, _ side: Side) -> Vector { body[.toes(side)].origin }
    let soles = Dictionary(
      uniqueKeysWithValues: Side.allCases.map { side in
        (side, BodyShape.foot(side).capsules.flatMap { [$0.from, $0.to] })
      })
    func height(_ body: Body, _ side: Side) -> Double { body.lowest(of: soles[side] ?? []) }
    var (way, ways) = (Vector.zero, [Vector.zero])
    for (one, next) in zip(bodies, bodies.dropFirst()) {
      func heights(_ side: Side) -> Double { height(one, side) + height(next, side) }
      let standing: Side = heights(.right) < heights(.left) ? .right : .left
      way = way + .forward * (ball(one, standing).x - ball(next, standing).x)
      ways.append(way)
    }
    self.ways = ways
  }
}

import BodyModelling

/// Bodies as the camera sees them: the balls of each on the picture's plane, found once for all that asks.
struct SeenBodies {
  /// Every ball of a body, hair too, once.
  static let balls: [Ball] = {
    var seen: Set<Ball> = []
    return BodyShape.all.flatMap(\.capsules).flatMap { [$0.from, $0.to] }
      .filter { seen.insert($0).inserted }
  }()

  let bodies: [Body]
  /// In metres: of the first body all balls in their order, then of the next.
  let spots: [Spot]

  init(_ bodies: [Body], from camera: Camera) {
    self.bodies = bodies
    let balls = Self.balls
    var spots = [Spot](repeating: Spot(across: 0, down: 0), count: bodies.count * balls.count)
    for (index, ball) in balls.enumerated() {
      for (moment, place) in ball.places(on: bodies).enumerated() {
        spots[moment * balls.count + index] = camera.seen(place)
      }
    }
    self.spots = spots
  }
}

import Anatomy
import BodyModelling
import Knowledge

/// Whether the side that is worked is the side one sees move, and what else shows it.
struct WorkedSide {
  private let performance: Performance
  private let muscles: [WorkingMuscle]

  init(_ performance: Performance, muscles: [WorkingMuscle]) {
    (self.performance, self.muscles) = (performance, muscles)
  }

  /// How far arm or leg of a side goes at most, in metres.
  private func travel(_ side: Side) -> Double {
    let bodies = performance.moments.map(\.body)
    guard let first = bodies.first else { return 0 }
    return [Segment.hand(side), .forearm(side), .shank(side), .foot(side), .toes(side)].map {
      segment in bodies.map { $0[segment].origin.distance(to: first[segment].origin) }.max() ?? 0
    }.max() ?? 0
  }

  /// Whether the whole body rolls or turns: then it goes to the side that is named.
  private var turnsAsOne: Bool {
    let bodies = performance.moments.map(\.body)
    guard let first = bodies.first else { return false }
    return bodies.contains { $0[.pelvis].rotation.right.dot(first[.pelvis].rotation.right) < 0.7 }
  }

  /// Whether the other side's arm or leg goes further than the worked side's.
  var movesLess: Bool {
    !turnsAsOne
      && travel(performance.side) < 0.6 * travel(performance.side.opposite)
  }

  /// A mark on the worked side alone: a push, or else a muscle in brass; `nil` when there is none.
  func mark(on body: Body) -> Vector? {
    let presses = performance.motion.presses.filter { $0.side == .same }
      .flatMap { PressArrow.arrows($0, of: performance.motion, worked: performance.side) }
    if let arrow = presses.first { return arrow.line(on: body).start }
    let patch = muscles.filter { $0.on == .same }.flatMap { $0.patches(performance.side) }.first
    return patch.map { patch in
      let (from, to) = (patch.capsule.from.place(on: body), patch.capsule.to.place(on: body))
      return (from + to) * 0.5
    }
  }
}

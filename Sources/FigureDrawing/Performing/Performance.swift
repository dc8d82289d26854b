package import Anatomy
package import BodyModelling
package import Knowledge

/// A motion as it runs: bodies at moments, from the first key through the last and back.
package struct Performance: Sendable {
  package struct Moment: Sendable {
    package let seconds: Double
    package let body: Body
  }

  package let motion: Motion
  package let stage: Stage
  /// At least one; of several the last equals the first.
  package let moments: [Moment]
  /// The moments at which a key is reached, in the order of the keys.
  package let keyMoments: [Moment]
  /// The side being worked.
  package let side: Side

  /// Performs a motion with the given side as the worked one.
  package init(_ motion: Motion, on ground: Motion.Ground, working side: Side = .right) {
    self.motion = motion
    self.side = side
    let actor = Actor(motion, on: ground)
    stage = actor.stage
    let run = Self.run(actor)
    let mirrors = side == .left
    func seen(_ moment: Moment) -> Moment {
      Moment(seconds: moment.seconds, body: mirrors ? moment.body.mirrored : moment.body)
    }
    moments = run.moments.map(seen)
    keyMoments = run.keys.map(seen)
  }

  package var seconds: Double { moments.last?.seconds ?? 0 }

  private static func run(_ actor: Actor) -> (moments: [Moment], keys: [Moment]) {
    let (poses, timings) = (actor.poses, actor.timings)
    var moments: [Moment] = []
    var reached: [Moment] = []
    var ways = Ways()
    var seconds = 0.0
    for (index, pose) in poses.enumerated() {
      let key = actor.keys[index]
      let body = key < index ? reached[key].body : actor.body(in: pose)
      let moment = Moment(seconds: seconds, body: body)
      moments.append(moment)
      reached.append(moment)
      guard poses.count > 1 else { break }
      if timings[index].hold > 0 {
        seconds += timings[index].hold
        moments.append(Moment(seconds: seconds, body: body))
      }
      let next = (index + 1) % poses.count
      let take = timings[next].take
      let bodies = ways.bodies(actor, from: index, to: next)
      for (step, body) in bodies.enumerated() {
        let share = Double(step + 1) / Double(bodies.count + 1)
        moments.append(Moment(seconds: seconds + take * share, body: body))
      }
      seconds += take
    }
    if poses.count > 1, let first = moments.first {
      moments.append(Moment(seconds: seconds, body: first.body))
    }
    return (moments, Array(reached.prefix(actor.motion.keys.count)))
  }
}

/// The bodies on the way from one pose to the next, each way solved once: who goes back as they came has the same
/// bodies in the other order.
private struct Ways {
  private struct Way: Hashable {
    let from: Int
    let to: Int
    let steps: Int
    let isEven: Bool
    let lifts: [PlantedLimb: Double]
  }

  private var known: [Way: [Body]] = [:]

  /// - Parameters:
  ///   - from: The place of a pose.
  ///   - to: And of the next.
  mutating func bodies(_ actor: Actor, from: Int, to: Int) -> [Body] {
    let (pose, goal, timing) = (actor.poses[from], actor.poses[to], actor.timings[to])
    let steps = min(max(Int((timing.take * 4.5).rounded(.up)), 3), 8)
    func way(_ from: Int, _ to: Int) -> Way {
      Way(
        from: actor.keys[from], to: actor.keys[to], steps: steps, isEven: timing.isEven,
        lifts: goal.lifts)
    }
    if let back = known[way(to, from)] { return back.reversed() }
    let bodies = (1..<steps).map { step in
      let share = Double(step) / Double(steps)
      return actor.body(
        in: pose.moved(towards: goal, by: timing.isEven ? share : Self.eased(share)))
    }
    known[way(from, to)] = bodies
    return bodies
  }

  /// Slow at both ends.
  private static func eased(_ share: Double) -> Double { share * share * (3 - 2 * share) }
}

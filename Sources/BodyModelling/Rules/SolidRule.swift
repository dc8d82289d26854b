/// A box that nothing goes through: a wall, a worktop.
package struct Solid: Hashable, Sendable {
  package let forward: ClosedRange<Double>
  package let up: ClosedRange<Double>
  package let out: ClosedRange<Double>
  /// How far flesh gives way.
  package let givesMetres: Double

  package init(
    forward: ClosedRange<Double>, up: ClosedRange<Double>, out: ClosedRange<Double>,
    givesMetres: Double
  ) {
    (self.forward, self.up, self.out) = (forward, up, out)
    self.givesMetres = givesMetres
  }

  /// How far a ball is inside, in metres: the way it would have to go to touch from outside; minus where it is apart.
  func depth(of middle: Vector, radius: Double) -> Double {
    func beyond(_ place: Double, _ extent: ClosedRange<Double>) -> Double {
      max(extent.lowerBound - place, place - extent.upperBound)
    }
    let off = Vector(beyond(middle.x, forward), beyond(middle.y, up), beyond(middle.z, out))
    let inside = max(off.x, off.y, off.z)
    if inside <= 0 { return radius - inside }
    return radius - Vector(max(off.x, 0), max(off.y, 0), max(off.z, 0)).length
  }
}

extension Body {
  /// The deepest that each segment is in one of the boxes, where that is deeper than flesh gives way; in metres.
  package func depths(in solids: [Solid]) -> [Segment: Double] {
    var deepest: [Segment: Double] = [:]
    for ball in allFlesh {
      let place = ball.place(on: self)
      for solid in solids {
        let depth = solid.depth(of: place, radius: ball.radiusMetres)
        if depth > solid.givesMetres {
          deepest[ball.segment] = max(deepest[ball.segment] ?? 0, depth)
        }
      }
    }
    return deepest
  }
}

/// A level place that carries, with its extent in the room.
package struct Surface: Hashable, Sendable {
  package let heightMetres: Double
  package let forward: ClosedRange<Double>
  package let out: ClosedRange<Double>
  /// How far flesh and mattress give way.
  package let givesMetres: Double

  package init(
    heightMetres: Double, forward: ClosedRange<Double>, out: ClosedRange<Double>,
    givesMetres: Double
  ) {
    self.heightMetres = heightMetres
    (self.forward, self.out) = (forward, out)
    self.givesMetres = givesMetres
  }

  package var mirrored: Surface {
    Surface(
      heightMetres: heightMetres, forward: forward, out: (-out.upperBound)...(-out.lowerBound),
      givesMetres: givesMetres)
  }
}

/// Flesh that would be inside a floor, a bed or a seat.
package struct SunkFlesh: Hashable, Sendable {
  package let segment: Segment
  package let depthMetres: Double
  package let surface: Surface
}

extension Body {
  /// Every ball of flesh that is deeper in a surface than flesh and mattress give way.
  ///
  /// A ball counts when its middle is over the surface and not far below it: what hangs beside a bed or
  /// reaches under a seat is not in it.
  package func sunk(in surfaces: [Surface]) -> [SunkFlesh] {
    surfaces.flatMap { surface in
      allFlesh.compactMap { ball in
        let place = ball.place(on: self)
        guard surface.forward.contains(place.x), surface.out.contains(place.z),
          surface.heightMetres == 0 || place.y > surface.heightMetres - 0.12
        else { return nil }
        let depth = surface.heightMetres - (place.y - ball.radiusMetres)
        guard depth > surface.givesMetres else { return nil }
        return SunkFlesh(segment: ball.segment, depthMetres: depth, surface: surface)
      }
    }
  }
}

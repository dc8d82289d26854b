/// A level place that carries, with its extent in the room.
package struct Surface: Hashable, Sendable {
  package let heightMetres: Double
  package let forward: ClosedRange<Double>
  package let out: ClosedRange<Double>
  /// How far flesh and mattress give way.
  package let givesMetres: Double
  /// How far down from its top it is solid; below that is air, as under a seat.
  package let thickMetres: Double

  package init(
    heightMetres: Double, forward: ClosedRange<Double>, out: ClosedRange<Double>,
    givesMetres: Double, thickMetres: Double = 0.12
  ) {
    (self.heightMetres, self.thickMetres) = (heightMetres, thickMetres)
    (self.forward, self.out) = (forward, out)
    self.givesMetres = givesMetres
  }

  package var mirrored: Surface {
    Surface(
      heightMetres: heightMetres, forward: forward, out: (-out.upperBound)...(-out.lowerBound),
      givesMetres: givesMetres, thickMetres: thickMetres)
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
  /// A ball counts when its middle is over the surface or in what is solid below it: what hangs beside a bed or
  /// reaches under a seat is not in it.
  package func sunk(in surfaces: [Surface]) -> [SunkFlesh] {
    surfaces.flatMap { surface in
      allFlesh.compactMap { ball in
        let place = ball.place(on: self)
        guard surface.forward.contains(place.x), surface.out.contains(place.z),
          surface.heightMetres == 0 || place.y > surface.heightMetres - surface.thickMetres
        else { return nil }
        let depth = surface.heightMetres - (place.y - ball.radiusMetres)
        guard depth > surface.givesMetres else { return nil }
        return SunkFlesh(segment: ball.segment, depthMetres: depth, surface: surface)
      }
    }
  }
}

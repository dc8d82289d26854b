/// A point of the body map; the middle of the body is at 0, the viewer's right is positive.
package struct MapPoint: Hashable, Sendable {
  package let across: Double
  package let down: Double

  package init(_ across: Double, _ down: Double) { (self.across, self.down) = (across, down) }

  var mirrored: MapPoint { MapPoint(-across, down) }

  fileprivate func distance(to other: MapPoint) -> Double {
    let (right, below) = (other.across - across, other.down - down)
    return (right * right + below * below).squareRoot()
  }

  /// The point on the way to another one.
  fileprivate func towards(_ other: MapPoint, _ share: Double) -> MapPoint {
    MapPoint(across + (other.across - across) * share, down + (other.down - down) * share)
  }
}

/// A closed line without sharp bends.
package struct MapCurve: Hashable, Sendable {
  private struct Piece: Hashable {
    /// Where the straight line before the bend ends.
    let from: MapPoint
    let bends: [MapPoint]
    let to: MapPoint
  }

  private let pieces: [Piece]

  /// Straight edges with soft corners: it never leaves the polygon of its corners.
  ///
  /// - Parameter softness: How far from a corner the bend begins, at most half an edge.
  init(soft corners: [MapPoint], softness: Double = 9) {
    func nearby(_ corner: MapPoint, _ other: MapPoint) -> MapPoint {
      let edge = corner.distance(to: other)
      return edge > 0 ? corner.towards(other, min(softness, edge / 2) / edge) : corner
    }
    pieces = corners.indices.map { index in
      let corner = corners[index]
      let before = corners[(index + corners.count - 1) % corners.count]
      let after = corners[(index + 1) % corners.count]
      return Piece(from: nearby(corner, before), bends: [corner], to: nearby(corner, after))
    }
  }

  /// A smooth line through all points (Catmull and Rom, as cubic pieces).
  init(through points: [MapPoint]) {
    func point(_ index: Int) -> MapPoint { points[(index + points.count) % points.count] }
    func control(_ at: Int, _ from: Int, _ to: Int) -> MapPoint {
      let (here, one, other) = (point(at), point(from), point(to))
      return MapPoint(
        here.across + (other.across - one.across) / 6, here.down + (other.down - one.down) / 6)
    }
    pieces = points.indices.map { index in
      Piece(
        from: point(index),
        bends: [control(index, index - 1, index + 1), control(index + 1, index + 2, index)],
        to: point(index + 1))
    }
  }

  /// As the `d` of a path, moved to the right so that the middle is at `middle`.
  func commands(middle: Double) -> String {
    func spot(_ point: MapPoint) -> String { pair(point.across + middle, point.down) }
    var text = ""
    for piece in pieces {
      text += text.isEmpty ? "M" : "L"
      text += spot(piece.from)
      text += piece.bends.count == 1 ? "Q" : "C"
      text += (piece.bends + [piece.to]).map(spot).joined(separator: " ")
    }
    return text + "Z"
  }

  /// Points along the bends, close enough to stand for the line.
  package var samples: [MapPoint] {
    pieces.flatMap { piece in
      (0...8).map { step in
        var points = [piece.from] + piece.bends + [piece.to]
        while points.count > 1 {
          points = zip(points, points.dropFirst()).map { $0.towards($1, Double(step) / 8) }
        }
        return points[0]
      }
    }
  }
}

/// The moments that must be written so that straight changes between them come near enough to all.
///
/// The moment that is furthest off the straight change between two written ones is written too, until none
/// is further off than the tolerance (Douglas and Peucker 1973, with time as the line).
package struct TellingMoments {
  private let seconds: [Double]
  private let points: [[Double]]
  private let tolerance: Double

  /// - Parameters:
  ///   - seconds: When each moment is, rising.
  ///   - points: The coordinates of each moment; all have equally many.
  ///   - tolerance: In the unit of the coordinates.
  package init(_ points: [[Double]], at seconds: [Double], tolerance: Double) {
    precondition(points.count == seconds.count, "a moment without its time")
    (self.seconds, self.points, self.tolerance) = (seconds, points, tolerance)
  }

  /// Their places, rising; the first and the last are always among them.
  ///
  /// - Complexity: O(n²) at worst in the number of moments.
  package var places: [Int] {
    guard points.count > 2 else { return Array(points.indices) }
    return [0] + between(0, points.count - 1) + [points.count - 1]
  }

  private func between(_ first: Int, _ last: Int) -> [Int] {
    guard last - first > 1 else { return [] }
    var furthest = (place: first, off: tolerance)
    for place in (first + 1)..<last {
      let off = off(place, first, last)
      if off > furthest.off { furthest = (place, off) }
    }
    guard furthest.place > first else { return [] }
    return between(first, furthest.place) + [furthest.place] + between(furthest.place, last)
  }

  /// How far a moment is off the straight change between two others.
  private func off(_ place: Int, _ first: Int, _ last: Int) -> Double {
    let share = (seconds[place] - seconds[first]) / max(seconds[last] - seconds[first], 1e-9)
    let (here, start, end) = (points[place], points[first], points[last])
    var most = 0.0
    for index in here.indices {
      most = max(most, abs(here[index] - (start[index] + (end[index] - start[index]) * share)))
    }
    return most
  }
}

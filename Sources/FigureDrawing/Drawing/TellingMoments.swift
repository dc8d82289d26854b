/// The moments that must be written so that straight changes between them come near enough to all.
///
/// The moment that is furthest off the straight change between two written ones is written too, until none
/// is further off than the tolerance (Douglas and Peucker 1973, with time as the line).
package struct TellingMoments {
  private let seconds: [Double]
  /// Eight coordinates each; so many for each moment, one moment after the other.
  private let points: [SIMD8<Double>]
  private let pointsEach: Int
  private let tolerance: Double

  /// - Parameters:
  ///   - seconds: When each moment is, rising.
  ///   - points: The coordinates of each moment; all have equally many.
  ///   - tolerance: In the unit of the coordinates.
  package init(_ points: [[Double]], at seconds: [Double], tolerance: Double) {
    precondition(points.count == seconds.count, "a moment without its time")
    self.init(
      points.flatMap { point in
        stride(from: 0, to: point.count, by: 8).map { start in
          var eight = SIMD8<Double>.zero
          for index in start..<min(start + 8, point.count) { eight[index - start] = point[index] }
          return eight
        }
      }, at: seconds, tolerance: tolerance)
  }

  /// - Parameter points: Eight coordinates each; equally many for each moment, one moment after the other.
  init(_ points: [SIMD8<Double>], at seconds: [Double], tolerance: Double) {
    (self.seconds, self.points, self.tolerance) = (seconds, points, tolerance)
    pointsEach = seconds.isEmpty ? 0 : points.count / seconds.count
  }

  /// Their places, rising; the first and the last are always among them.
  ///
  /// - Complexity: O(n²) at worst in the number of moments.
  package var places: [Int] {
    guard seconds.count > 2 else { return Array(seconds.indices) }
    var places = [0]
    points.withUnsafeBufferPointer { add(between: 0, seconds.count - 1, of: $0, to: &places) }
    return places + [seconds.count - 1]
  }

  private func add(
    between first: Int, _ last: Int, of points: UnsafeBufferPointer<SIMD8<Double>>,
    to places: inout [Int]
  ) {
    guard last - first > 1 else { return }
    var furthest = (place: first, square: tolerance * tolerance)
    for place in (first + 1)..<last {
      let square = squareOff(place, first, last, points)
      if square > furthest.square { furthest = (place, square) }
    }
    guard furthest.place > first else { return }
    add(between: first, furthest.place, of: points, to: &places)
    places.append(furthest.place)
    add(between: furthest.place, last, of: points, to: &places)
  }

  /// The square of how far a moment is off the straight change between two others.
  private func squareOff(
    _ place: Int, _ first: Int, _ last: Int, _ points: UnsafeBufferPointer<SIMD8<Double>>
  ) -> Double {
    let share = (seconds[place] - seconds[first]) / max(seconds[last] - seconds[first], 1e-9)
    var most = SIMD8<Double>.zero
    for index in 0..<pointsEach {
      let (here, start, end) = (
        points[place * pointsEach + index], points[first * pointsEach + index],
        points[last * pointsEach + index]
      )
      let off = here - (start + (end - start) * share)
      let square = off * off
      most.replace(with: square, where: square .> most)
    }
    return max(
      max(max(most[0], most[1]), max(most[2], most[3])),
      max(max(most[4], most[5]), max(most[6], most[7])))
  }
}

import FigureDrawing
import Foundation
import TestSupport
import Testing

/// What may be left out of an animation without being seen.
struct TellingMomentsTests {
  @Test func `a straight change needs its ends only`() {
    let seconds = (0...10).map(Double.init)
    let points = seconds.map { [2 * $0, 5 - $0] }
    #expect(TellingMoments(points, at: seconds, tolerance: 0.01).places == [0, 10])
  }

  @Test func `a hold keeps both its ends`() {
    let points = [[0.0], [4], [4], [0]]
    #expect(TellingMoments(points, at: [0, 1, 3, 4], tolerance: 0.1).places == [0, 1, 2, 3])
  }

  @Test(arguments: UInt64(0)..<20)
  func `what is left out is near the straight change between its neighbours`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var seconds = [0.0]
    for _ in 0..<40 {
      seconds.append(seconds[seconds.count - 1] + .random(in: 0.1...1, using: &generator))
    }
    let points = seconds.map { [10 * sin($0), 4 * cos(2 * $0)] }
    let places = TellingMoments(points, at: seconds, tolerance: 0.5).places
    #expect(places.first == 0 && places.last == seconds.count - 1)
    #expect(places == places.sorted() && Set(places).count == places.count)
    for (first, last) in zip(places, places.dropFirst()) {
      for place in first...last {
        let share = (seconds[place] - seconds[first]) / (seconds[last] - seconds[first])
        for index in 0..<2 {
          let straight = points[first][index] + (points[last][index] - points[first][index]) * share
          #expect(abs(points[place][index] - straight) <= 0.5)
        }
      }
    }
  }
}

import WeekOptimising

/// A line and what it was made from.
struct MadeUpLine: Sendable {
  var line: Line
  var mains: [Int]
  var pattern: MadeUpExercise.Pattern
}

/// One exercise of a made-up week, and the lines that its dose patterns give.
struct MadeUpExercise: Sendable {
  /// How often a line works each side.
  struct Pattern: Sendable {
    var left: Int
    var right: Int
  }

  private(set) var mains: [Int]
  private var helpers: [Int]
  private var sets: [Double]
  private let fit: Double
  private let setup: Int
  private let work: Int
  private let rest: Int
  private let place: Int
  private let isNew: Bool
  private var isOneSided: Bool

  init(_ numbers: inout SeededNumbers, muscles: Int, places: Int) {
    let touched = numbers.distinct(numbers.whole(2...6), below: muscles)
    let mainCount = min(numbers.whole(1...3), touched.count)
    mains = Array(touched[..<mainCount])
    helpers = Array(touched[mainCount...])
    sets = mains.map { _ in numbers.real(0.33...1.5) }
    fit = numbers.real(0.3...1.4)
    setup = 5 * numbers.whole(4...12)
    work = 5 * numbers.whole(4...12)
    rest = 5 * numbers.whole(3...9)
    place = numbers.whole(0...places - 1)
    isNew = numbers.chance(0.4)
    isOneSided = numbers.chance(0.6)
  }

  /// The same exercise with one muscle as its only main one, side by side.
  func alone(on muscle: Int) -> MadeUpExercise {
    var result = self
    result.mains = [muscle]
    result.sets = [sets[0]]
    result.helpers = helpers.filter { $0 != muscle }
    result.isOneSided = true
    return result
  }

  /// - Parameter leading: a muscle for which unequal patterns are on offer.
  func patterns(leading: Int?, _ numbers: inout SeededNumbers) -> [Pattern] {
    var patterns = [1, 2, 3].map { Pattern(left: $0, right: $0) }
    if isOneSided, let leading, mains == [leading] {
      patterns = [(1, 1), (2, 2), (2, 1), (1, 2), (3, 1), (1, 3)].map {
        Pattern(left: $0.0, right: $0.1)
      }
    }
    return numbers.distinct(numbers.whole(1...4), below: patterns.count).sorted().map {
      patterns[$0]
    }
  }

  func line(_ pattern: Pattern, exercise: Int, map: MuscleMap) -> Line {
    let units = isOneSided ? pattern.left + pattern.right : pattern.left
    let rests = max(pattern.left, pattern.right) - 1
    var gains: [Int: Double] = [:]
    for side in 0...1 {
      let count = Double(side == 0 ? pattern.left : pattern.right)
      for (index, muscle) in mains.enumerated() where side < MuscleMap.sides(muscle) {
        gains[map.covered(muscle, side: side)] = count > 0 ? 1 : 0
        gains[map.stimulus(muscle, side: side)] = sets[index] * fit * count
      }
      for muscle in helpers where side < MuscleMap.sides(muscle) {
        gains[map.stimulus(muscle, side: side)] = 0.2 * fit * count
      }
    }
    return Line(
      exercise: exercise, seconds: min(400, setup + units * work + rests * rest),
      gains: gains.keys.sorted().map { Gain(resource: $0, amount: gains[$0] ?? 0) },
      place: place, isNew: isNew)
  }
}

import TestSupport

/// Numbers for made-up weeks.
struct SeededNumbers: Sendable {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  mutating func real(_ range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &generator)
  }

  mutating func chance(_ part: Double) -> Bool { real(0...1) < part }

  /// Some distinct numbers below `limit`, in the order drawn.
  mutating func distinct(_ count: Int, below limit: Int) -> [Int] {
    var pool = Array(0..<limit)
    return (0..<min(count, limit)).map { _ in pool.remove(at: whole(0...pool.count - 1)) }
  }
}

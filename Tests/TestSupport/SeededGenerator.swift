import Quantities

/// A generator whose numbers depend on its seed alone, so that a property that breaks can be run again
/// with the seed it names.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var numbers: SplitMix

  package init(seed: UInt64) { numbers = SplitMix(seed: seed) }

  package mutating func next() -> UInt64 { numbers.next() }
}

import Anatomy
import Knowledge
import Quantities

/// Which side of a test comes first.
enum SideOrder {
  /// Drawn by chance from the test and the day: as often turned as not, over tests and over days, and
  /// the same when the page is loaded again.
  static func order(_ sides: [Side?], test: SelfTest.ID, day: Day) -> [Side?] {
    // FNV-1a, so that neighbouring days have nothing in common.
    let seed = "\(test) \(day)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    var chance = SplitMix(seed: seed)
    return chance.uniform() < 0.5 ? sides.reversed() : sides
  }
}

import Quantities
import TestSupport
import Testing

struct RoundingTests {
  @Test func `halves go away from zero`() {
    #expect(rounded(0.5, places: 0) == 1)
    #expect(rounded(-0.5, places: 0) == -1)
    #expect(rounded(2.5, places: 0) == 3)
    #expect(rounded(0.125, places: 2) == 0.13)
    #expect(rounded(-0.125, places: 2) == -0.13)
  }

  @Test func `what is smaller than the last place becomes a plain zero`() {
    #expect(rounded(4e-10) == 0)
    #expect(rounded(-4e-10) == 0)
    #expect(rounded(-4e-10).sign == .plus)
    #expect(rounded(6e-10) == 1e-9)
  }

  @Test func `each number of places keeps just that many`() {
    let expected = [
      3, 3.1, 3.14, 3.142, 3.1416, 3.14159, 3.141593, 3.1415927, 3.14159265, 3.141592654,
    ]
    #expect((0...9).map { rounded(3.14159265358979, places: $0) } == expected)
    #expect(rounded(3.14159265358979) == 3.141592654)
  }

  @Test(arguments: UInt64(0)..<200)
  func `rounding is near, mirrors at zero, keeps order, and changes nothing twice`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let places = Int.random(in: 0...9, using: &generator)
    let one = Double.random(in: -1000...1000, using: &generator)
    let other = Double.random(in: -1000...1000, using: &generator)
    let result = rounded(one, places: places)
    let step = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
    #expect(abs(result - one) <= step / 2 + 1e-12)
    #expect(rounded(-one, places: places) == -result)
    #expect(rounded(result, places: places) == result)
    if one < other { #expect(result <= rounded(other, places: places)) }
  }

  @Test func `sums that differ only in their last bits become equal`() {
    #expect(0.1 + 0.2 != 0.3)
    #expect(rounded(0.1 + 0.2) == rounded(0.3))
  }

  @Test func `an estimate seen from the other side has its ends exchanged`() {
    let seen = Estimate(middle: 1, low: -2, high: 3, credibility: 0.9).negated
    #expect(seen == Estimate(middle: -1, low: -3, high: 2, credibility: 0.9))
    #expect(seen.negated == Estimate(middle: 1, low: -2, high: 3, credibility: 0.9))
  }
}

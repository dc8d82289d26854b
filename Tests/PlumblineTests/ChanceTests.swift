import Plumbline
import TestSupport
import Testing

/// How shares of one whole are said.
struct ChanceTests {
  /// Three shares and what is said of them.
  struct Said: Sendable {
    let shares: [Double]
    let words: [String]
  }

  @Test(arguments: [
    Said(shares: [0.45, 0.45, 0.1], words: ["about 5 in 10", "about 4 in 10", "about 1 in 10"]),
    Said(shares: [0.34, 0.33, 0.33], words: ["about 4 in 10", "about 3 in 10", "about 3 in 10"]),
    Said(shares: [0.55, 0.25, 0.2], words: ["about 6 in 10", "about 2 in 10", "about 2 in 10"]),
    Said(
      shares: [0.06, 0.47, 0.47], words: ["less than 1 in 10", "about 5 in 10", "about 5 in 10"]),
    Said(
      shares: [0.92, 0.04, 0.04],
      words: ["more than 9 in 10", "less than 1 in 20", "less than 1 in 20"]),
    Said(
      shares: [0.97, 0.03, 0],
      words: ["more than 19 in 20", "less than 1 in 20", "less than 1 in 20"]),
    Said(
      shares: [1, 0, 0], words: ["more than 19 in 20", "less than 1 in 20", "less than 1 in 20"]),
  ])
  func `three shares are said so that they add up`(said: Said) {
    #expect(Chance.words(ofShares: said.shares) == said.words)
  }

  @Test(arguments: UInt64(0)..<500)
  func `whatever the shares, the tenths sum to ten and no word is untrue`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    // A power makes small shares common.
    let power = Double.random(in: 0.5...6, using: &generator)
    let parts = (0..<3).map { _ -> Double in
      let part = Double.random(in: 0.001...1, using: &generator)
      return (0..<Int(power)).reduce(part) { product, _ in product * part }
    }
    let shares = parts.map { $0 / parts.reduce(0, +) }
    let words = Chance.words(ofShares: shares)
    var sum = 0
    for (share, said) in zip(shares, words) {
      let (tenths, range) = try meaning(of: said)
      #expect(range.contains(share), "\(share) is not \(said)")
      sum += tenths
    }
    #expect(sum == 10, "\(shares): \(words)")
  }

  /// How many tenths the words stand for, and which shares they are true of.
  private func meaning(of words: String) throws -> (Int, ClosedRange<Double>) {
    switch words {
    case "less than 1 in 20": return (0, 0...0.05)
    case "less than 1 in 10": return (0, 0.05...0.1)
    case "more than 9 in 10": return (10, 0.9...0.95)
    case "more than 19 in 20": return (10, 0.95...1)
    default:
      let tenths = try #require(words.split(separator: " ").dropFirst().first.flatMap { Int($0) })
      #expect((1...9).contains(tenths))
      return (tenths, Double(tenths - 1) / 10...Double(tenths + 1) / 10)
    }
  }
}

/// How numbers are said to people, for programs that use the reports.
public enum Chance {
  /// A probability as people say it: “about 3 in 10”.
  ///
  /// - Parameter probability: 0 to 1.
  public static func words(_ probability: Double) -> String {
    switch probability {
    case ..<0.05: "less than 1 in 20"
    case 0.95...: "more than 19 in 20"
    default: "about \(min(max(Int((probability * 10).rounded()), 1), 9)) in 10"
    }
  }

  /// Shares of one whole as people say them, so that what is said adds up to ten tenths.
  ///
  /// Each is rounded down to tenths, and the tenths that are left go to the largest remainders. What
  /// is less than 1 in 20 has no tenth. A share is never said to be certain or impossible: a tenth
  /// more or less than there is room for becomes “more than 9 in 10” or “less than 1 in 10”.
  ///
  /// - Parameter shares: Not negative, summing to 1.
  /// - Returns: The words, in the order of the shares.
  public static func words(ofShares shares: [Double]) -> [String] {
    zip(shares, tenths(of: shares)).map { share, tenths in
      switch (share, tenths) {
      case (..<0.05, _): "less than 1 in 20"
      case (0.95..., _): "more than 19 in 20"
      case (_, ...0): "less than 1 in 10"
      case (_, 10...): "more than 9 in 10"
      default: "about \(tenths) in 10"
      }
    }
  }

  /// Whole tenths that sum to 10, none of them for a share of less than 1 in 20.
  static func tenths(of shares: [Double]) -> [Int] {
    var tenths = shares.map { $0 < 0.05 ? 0 : Int(($0 * 10).rounded(.down)) }
    let byRemainder = shares.indices.filter { shares[$0] >= 0.05 }.sorted { first, second in
      let remainders = [first, second].map { shares[$0] * 10 - Double(tenths[$0]) }
      return (remainders[1], first) < (remainders[0], second)
    }
    for index in byRemainder.prefix(max(10 - tenths.reduce(0, +), 0)) { tenths[index] += 1 }
    return tenths
  }

  /// A number to one decimal place, without a needless `.0`.
  public static func number(_ value: Double) -> String {
    let tenth = (value * 10).rounded() / 10
    return tenth == tenth.rounded() ? String(Int(tenth)) : String(tenth)
  }
}

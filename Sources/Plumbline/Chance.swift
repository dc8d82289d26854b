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

  /// A number to one decimal place, without a needless `.0`.
  public static func number(_ value: Double) -> String {
    let tenth = (value * 10).rounded() / 10
    return tenth == tenth.rounded() ? String(Int(tenth)) : String(tenth)
  }
}

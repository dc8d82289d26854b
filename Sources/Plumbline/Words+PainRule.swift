package import Knowledge

/// The one rule for how much pain is too much, said to one person; its words stand in the catalogue.
extension Words {
  /// The pain from which somebody should be asked before the week.
  private static let strongPain = 7

  /// What the rule says to who begins with so much pain; `nil` where there is little, or it was not told.
  static func painNow(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    guard let pain, (4..<strongPain).contains(pain) else { return nil }
    return level(pain, catalogue)
  }

  /// What who has strong pain reads before the week.
  package static func strong(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    guard let pain, pain >= strongPain else { return nil }
    return level(pain, catalogue).map { "\($0) A short week is enough." }
  }

  private static func level(_ pain: Int, _ catalogue: Catalogue) -> String? {
    catalogue.painRule.first { $0.start.contains(pain) }.map {
      "Your pain is \(pain) of 10 before you begin. \($0.whatToDo)"
    }
  }
}

package import Knowledge

/// The one rule for how much pain is too much, said to one person; its words stand in the catalogue.
extension Words {
  /// What the rule says to who begins with so much pain; `nil` where there is little, which is its first
  /// level, or strong pain, which is its last, or it was not told.
  static func painNow(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    guard let pain, let little = catalogue.painRule.first?.start,
      let strong = catalogue.painRule.last?.start,
      pain > little.upperBound, pain < strong.lowerBound
    else { return nil }
    return level(pain, catalogue)
  }

  /// The same for the page of the week, which says it before the first session.
  package static func painBeforeSession(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    painNow(pain, catalogue)
  }

  /// What who has strong pain reads before the week.
  package static func strong(_ pain: Int?, _ catalogue: Catalogue) -> String? {
    guard let pain, let strong = catalogue.painRule.last?.start, pain >= strong.lowerBound
    else { return nil }
    return level(pain, catalogue).map { "\($0) A short week is enough." }
  }

  private static func level(_ pain: Int, _ catalogue: Catalogue) -> String? {
    catalogue.painRule.first { $0.start.contains(pain) }.map {
      "You told us that your pain is \(pain) of 10. If that is so before you begin: \($0.whatToDo)"
    }
  }
}

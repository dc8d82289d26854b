import WeekOptimising

/// The weekly rows of a leading muscle: more sets than any other, and more for the weaker side.
enum LeadingRows {
  static func make(
    _ lines: [MadeUpLine], map: MuscleMap, needsWeaker: Bool
  ) -> ([WeeklyRow], [AuxiliaryColumn]) {
    guard let leading = map.leading else { return ([], []) }
    var rows: [WeeklyRow] = []
    for muscle in map.weights.indices {
      for side in 0..<MuscleMap.sides(muscle) {
        let terms = sets(lines, muscle: muscle, side: side)
        let column = Term(index: 0, coefficient: -1)
        if muscle == leading {
          rows.append(WeeklyRow(terms: terms, auxiliary: column, low: 1, high: .infinity))
        } else if !terms.isEmpty {
          rows.append(WeeklyRow(terms: terms, auxiliary: column, low: -.infinity, high: 0))
        }
      }
    }
    if needsWeaker {
      let weak = sets(lines, muscle: leading, side: 0)
      let strong = sets(lines, muscle: leading, side: 1)
      var balance: [Int: Double] = [:]
      for term in weak { balance[term.index, default: 0] += term.coefficient }
      for term in strong { balance[term.index, default: 0] -= 1.5 * term.coefficient }
      let terms = balance.keys.sorted().map {
        Term(index: $0, coefficient: balance[$0] ?? 0)
      }
      rows.append(WeeklyRow(terms: terms, low: 0, high: .infinity))
    }
    return (rows, [AuxiliaryColumn(lower: 0, upper: 100)])
  }

  /// For each line that works the muscle as a main one, its sets on the side.
  private static func sets(_ lines: [MadeUpLine], muscle: Int, side: Int) -> [Term] {
    lines.enumerated().compactMap { index, line in
      let sets = side == 0 ? line.pattern.left : line.pattern.right
      guard line.mains.contains(muscle), sets > 0 else { return nil }
      return Term(index: index, coefficient: Double(sets))
    }
  }
}

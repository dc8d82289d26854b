import WeekOptimising

/// Weeks small enough to try every plan, with every kind of rule in play.
enum TinyWeek {
  static func make(seed: UInt64) throws -> Week {
    var numbers = SeededNumbers(seed: seed)
    let resources = (0..<4).map { _ in
      let slope = numbers.real(0.5...3)
      return [
        Segment(width: numbers.real(0.5...2), slope: slope),
        Segment(width: 2, slope: 0.5 * slope), Segment(width: .infinity, slope: 0),
      ]
    }
    let lines = (0..<7).map { index in
      let exercise = index / 2
      return Line(
        exercise: exercise, seconds: numbers.whole(40...140),
        gains: numbers.distinct(numbers.whole(1...3), below: 4).map {
          Gain(resource: $0, amount: numbers.real(0.2...1.5))
        },
        bonus: numbers.chance(0.3) ? 0.4 : 0, place: exercise % 3,
        kind: exercise == 3 ? 0 : nil, isNew: exercise % 2 == 1)
    }
    let terms = numbers.distinct(4, below: 7).map {
      Term(index: $0, coefficient: Double(numbers.whole(1...3)))
    }
    let others = numbers.distinct(3, below: 7).map { Term(index: $0, coefficient: 1) }
    let rows = [
      WeeklyRow(terms: terms, low: numbers.chance(0.4) ? 4 : 0, high: 9),
      WeeklyRow(
        terms: terms, auxiliary: Term(index: 0, coefficient: -1), low: 1, high: .infinity),
      WeeklyRow(
        terms: others, auxiliary: Term(index: 0, coefficient: -1), low: -.infinity, high: 0),
    ]
    return try Week(
      sessions: 2, capacity: numbers.whole(60...300), linesEach: numbers.whole(2...4),
      newLimit: numbers.whole(0...2), newPrice: numbers.chance(0.6) ? numbers.real(0.1...2) : 0,
      lines: lines, resources: resources, kinds: [1],
      exclusivePlaces: numbers.chance(0.5) ? [PlacePair(0, 1)] : [],
      rows: numbers.chance(0.7) ? rows : [],
      auxiliaries: [AuxiliaryColumn(lower: 0, upper: 50)])
  }
}

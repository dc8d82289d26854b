import WeekOptimising

/// Weeks that look like real ones, each the same for the same seed.
enum MadeUpWeek {
  /// How large a week is made.
  struct Size: Sendable {
    var exercises: ClosedRange<Int>
    var muscles: Int
    var sessions: Int
    var capacity: Int

    init(
      exercises: ClosedRange<Int> = 60...170, muscles: Int = 20, sessions: Int = 3, capacity: Int
    ) {
      self.exercises = exercises
      self.muscles = muscles
      self.sessions = sessions
      self.capacity = capacity
    }
  }

  static func make(seed: UInt64, size: Size) throws(WeekError) -> Week {
    var numbers = SeededNumbers(seed: seed)
    let map = MuscleMap(
      &numbers, muscles: size.muscles, hasLeading: numbers.chance(1.0 / 3))
    let needsWeaker = numbers.chance(0.5)
    var made: [MadeUpLine] = []
    let count = numbers.whole(size.exercises)
    for exercise in 0..<count {
      let body = MadeUpExercise(&numbers, muscles: size.muscles, places: 4)
      let isAlone = map.leading != nil && numbers.chance(0.06)
      let leading = map.leading.map { isAlone ? $0 : -1 }
      let shown = isAlone ? body.alone(on: map.leading ?? 0) : body
      for pattern in shown.patterns(leading: leading, &numbers) {
        let line = shown.line(pattern, exercise: exercise, map: map)
        made.append(MadeUpLine(line: line, mains: shown.mains, pattern: pattern))
      }
    }
    let lines = made.map(\.line) + kindLines(&numbers, firstExercise: count)
    let (rows, auxiliaries) = LeadingRows.make(
      made, map: map, needsWeaker: needsWeaker)
    return try Week(
      sessions: size.sessions, capacity: size.capacity,
      linesEach: numbers.chance(0.3) ? max(2, size.capacity / 120) : 1_000,
      newLimit: numbers.whole(1...6), newPrice: numbers.chance(0.5) ? numbers.real(0.2...2) : 0,
      lines: lines, resources: map.resources,
      kinds: [1, 1, 1], exclusivePlaces: numbers.chance(0.5) ? [PlacePair(0, 1)] : [],
      rows: rows, auxiliaries: auxiliaries)
  }

  /// Walking, practice and balance: no muscle, a bonus each time.
  private static func kindLines(_ numbers: inout SeededNumbers, firstExercise: Int) -> [Line] {
    (0..<6).map { index in
      let seconds = 10 * numbers.whole(6...30)
      return Line(
        exercise: firstExercise + index, seconds: seconds, gains: [],
        bonus: numbers.real(0.004...0.012) * Double(seconds), place: 2 + index % 2,
        kind: index / 2)
    }
  }
}

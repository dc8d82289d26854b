/// A week's numbers laid out for quick look-up, with exercises and places numbered from 0.
struct WeekTable: Sendable {
  let week: Week
  /// For each line its exercise's number; exercises are numbered in the order they appear.
  let exerciseOf: [Int]
  /// For each exercise its lines, rising.
  let linesOf: [[Int]]
  let isNewExercise: [Bool]
  /// For each line its place's number; places are numbered in the order they appear.
  let placeOf: [Int]
  let placeCount: Int
  /// For each place the numbers of those it excludes.
  let rivals: [[Int]]
  /// For each line the weekly rows it stands in.
  let rowTerms: [[Entry]]
  /// For each auxiliary column the rows it stands in.
  let rowsOfAuxiliary: [[Int]]

  init(_ week: Week) {
    self.week = week
    var exercises: [Int: Int] = [:]
    exerciseOf = week.lines.map { line in
      let next = exercises.count
      return exercises[line.exercise, default: next].remember(in: &exercises, at: line.exercise)
    }
    var linesOf = [[Int]](repeating: [], count: exercises.count)
    var isNew = [Bool](repeating: false, count: exercises.count)
    for (index, line) in week.lines.enumerated() {
      linesOf[exerciseOf[index]].append(index)
      isNew[exerciseOf[index]] = line.isNew
    }
    self.linesOf = linesOf
    isNewExercise = isNew
    var places: [Int: Int] = [:]
    placeOf = week.lines.map { line in
      let next = places.count
      return places[line.place, default: next].remember(in: &places, at: line.place)
    }
    placeCount = places.count
    var rivals = [[Int]](repeating: [], count: places.count)
    for pair in week.exclusivePlaces where pair.first != pair.second {
      if let first = places[pair.first], let second = places[pair.second] {
        rivals[first].append(second)
        rivals[second].append(first)
      }
    }
    self.rivals = rivals
    var rowTerms = [[Entry]](repeating: [], count: week.lines.count)
    var rowsOfAuxiliary = [[Int]](repeating: [], count: week.auxiliaries.count)
    for (index, row) in week.rows.enumerated() {
      for term in row.terms where term.coefficient != 0 {
        rowTerms[term.index].append(Entry(index: index, value: term.coefficient))
      }
      if let term = row.auxiliary { rowsOfAuxiliary[term.index].append(index) }
    }
    self.rowTerms = rowTerms
    self.rowsOfAuxiliary = rowsOfAuxiliary
  }

  /// Whether an auxiliary column's interval has whole ends at any counts, so that a whole value is
  /// always among those allowed: all numbers that define it are whole, its coefficients 1 or −1.
  func isWholeAuxiliary(_ auxiliary: Int) -> Bool {
    func isWhole(_ number: Double) -> Bool { !number.isFinite || number == number.rounded() }
    let column = week.auxiliaries[auxiliary]
    return isWhole(column.lower) && isWhole(column.upper)
      && rowsOfAuxiliary[auxiliary].allSatisfy { index in
        let row = week.rows[index]
        return abs(row.auxiliary?.coefficient ?? 0) == 1 && isWhole(row.low) && isWhole(row.high)
          && row.terms.allSatisfy { isWhole($0.coefficient) }
      }
  }

  /// The value of a resource's weekly total.
  func worth(of resource: Int, total: Double) -> Double {
    var rest = total
    var sum = 0.0
    for segment in week.resources[resource] {
      if rest <= segment.width { return sum + rest * segment.slope }
      sum += segment.width * segment.slope
      rest -= segment.width
    }
    return sum
  }
}

extension Int {
  /// Stores the number under the key and hands it back.
  fileprivate func remember(in numbers: inout [Int: Int], at key: Int) -> Int {
    numbers[key] = self
    return self
  }
}

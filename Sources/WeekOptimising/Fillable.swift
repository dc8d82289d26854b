/// How many of a session's seconds any choice of lines can fill.
enum Fillable {
  /// The largest sum of seconds within the capacity, with at most one line of each exercise.
  ///
  /// A set of reachable sums grows exercise by exercise. O(lines · capacity).
  static func seconds(_ table: WeekTable, lines: [Int]) -> Int {
    let capacity = table.week.capacity
    var isOpen = [Bool](repeating: false, count: table.week.lines.count)
    for line in lines { isOpen[line] = true }
    var reached = [Bool](repeating: false, count: capacity + 1)
    reached[0] = true
    for members in table.linesOf {
      if reached[capacity] { return capacity }
      let before = reached
      for line in members where isOpen[line] && table.week.lines[line].seconds <= capacity {
        let seconds = table.week.lines[line].seconds
        for sum in seconds...capacity where before[sum - seconds] { reached[sum] = true }
      }
    }
    return reached.lastIndex(of: true) ?? 0
  }
}

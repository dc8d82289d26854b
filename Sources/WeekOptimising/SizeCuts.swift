/// Rows that follow from packing whole lines into sessions of T seconds.
///
/// For a whole number k, a line of s seconds weighs ⌊s (k + 1) / T⌋, or k s / T where s (k + 1) / T
/// is whole; lines that fit one session then weigh at most k together. Source: the dual feasible
/// functions u⁽ᵏ⁾ of Fekete and Schepers, "New classes of fast lower bounds for bin packing
/// problems", 2001, multiplied by k.
struct SizeCuts: Sendable {
  struct Cut: Sendable {
    var entries: [Entry]
    var high: Double
  }

  private let cuts: [Cut]
  private var isUsed: [Bool]

  /// - Parameter capacity: seconds that a session can hold.
  init(_ table: WeekTable) {
    let week = table.week
    var cuts: [Cut] = []
    let shortest = week.lines.map(\.seconds).min() ?? 1
    let most = min(24, week.capacity / shortest + 1)
    for k in 1...max(1, most) where week.capacity > 0 {
      var entries: [Entry] = []
      for (index, line) in week.lines.enumerated() where line.seconds <= week.capacity {
        let product = line.seconds * (k + 1)
        let weight: Double
        if product % week.capacity == 0 {
          weight = Double(k * (product / week.capacity)) / Double(k + 1)
        } else {
          weight = Double(product / week.capacity)
        }
        if weight > 0 { entries.append(Entry(index: index, value: weight)) }
      }
      cuts.append(Cut(entries: entries, high: Double(k * week.sessions)))
    }
    self.cuts = cuts
    isUsed = [Bool](repeating: false, count: cuts.count)
  }

  /// The unused cut that a point breaks by the largest part, marked as used.
  mutating func mostBroken(at point: [Double]) -> Cut? {
    var best: Int?
    var worst = 1e-4
    for (index, cut) in cuts.enumerated() where !isUsed[index] {
      let excess = cut.entries.reduce(0) { $0 + $1.value * point[$1.index] } / cut.high - 1
      if excess > worst {
        best = index
        worst = excess
      }
    }
    guard let best else { return nil }
    isUsed[best] = true
    return cuts[best]
  }
}

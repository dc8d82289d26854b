/// Fills what room a draft has, always with the line that promises most.
struct Refill: Sendable {
  /// Lines that may be added, rising.
  let candidates: [Int]
  /// Value that a second is worth elsewhere: the relaxation's multiplier of time.
  let secondPrice: Double

  /// Adds lines until none raises the merit.
  ///
  /// O(lines · gains) for the first line added; later ones cost less, as a gain computed once can
  /// only fall while lines are added.
  ///
  /// - Parameter banned: lines left out at first, and only tried once nothing else helps.
  func fill(_ draft: inout Draft, banned: [Int] = []) {
    var mostGains = [Double](repeating: .infinity, count: candidates.count)
    while let (line, session) = best(for: &draft, banned: banned, mostGains: &mostGains) {
      draft.add(line, to: session)
    }
    guard !banned.isEmpty else { return }
    while let (line, session) = best(for: &draft, banned: [], mostGains: &mostGains) {
      draft.add(line, to: session)
    }
  }

  /// - Parameter mostGains: for each candidate a gain that it does not exceed, before the price of its
  ///   exercise, kept up to date.
  private func best(
    for draft: inout Draft, banned: [Int], mostGains: inout [Double]
  ) -> (line: Int, session: Int)? {
    var found: (line: Int, session: Int)?
    var score = -Double.infinity
    let breach = draft.rows.breach
    let mostRoom = draft.room.max() ?? 0
    for (index, line) in candidates.enumerated() where draft.gains.seconds[line] <= mostRoom {
      let learning = draft.price(of: line)
      let price = learning + secondPrice * Double(draft.gains.seconds[line])
      if breach == 0, mostGains[index] <= 1e-12 || mostGains[index] - price <= score { continue }
      let gain = draft.gain(of: line)
      mostGains[index] = gain
      if breach == 0, gain <= learning + 1e-12 || gain - price <= score { continue }
      guard !banned.contains(line), draft.fitsWeek(line),
        let session = draft.bestSession(for: line)
      else { continue }
      let relief = draft.breachWeight * (breach - draft.breach(after: line))
      if gain + relief - learning > 1e-12, gain + relief - price > score {
        found = (line, session)
        score = gain + relief - price
      }
    }
    return found
  }
}

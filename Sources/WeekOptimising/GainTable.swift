/// Gains and values laid out flat, for the search's innermost loop.
struct GainTable: Sendable {
  let seconds: [Int]
  let bonus: [Double]
  /// The largest value that any one line adds to an empty week.
  private(set) var mostFirstGain = 0.0
  private var gainStart: [Int] = [0]
  private var lineGains: [Gain] = []
  private var pieceStart: [Int] = [0]
  private var pieces: [Piece] = []

  /// A resource's value from a total on: worth + (total − from) · slope, up to the next piece.
  private struct Piece: Sendable {
    var from: Double
    var worth: Double
    var slope: Double
  }

  init(_ week: Week) {
    seconds = week.lines.map(\.seconds)
    bonus = week.lines.map(\.bonus)
    for segments in week.resources {
      var from = 0.0
      var worth = 0.0
      for segment in segments + [Segment(width: .infinity, slope: 0)] where from < .infinity {
        pieces.append(Piece(from: from, worth: worth, slope: segment.slope))
        if segment.slope > 0 { worth += segment.width * segment.slope }
        from += segment.width
      }
      pieceStart.append(pieces.count)
    }
    for line in week.lines {
      lineGains += line.gains.filter { $0.amount > 0 }
      gainStart.append(lineGains.count)
    }
    let empty = [Double](repeating: 0, count: week.resources.count)
    for line in week.lines.indices {
      mostFirstGain = max(mostFirstGain, marginal(of: line, totals: empty, worths: empty))
    }
  }

  /// A resource's value at a total.
  ///
  /// O(pieces).
  func worth(_ resource: Int, at total: Double) -> Double {
    var index = pieceStart[resource]
    let last = pieceStart[resource + 1] - 1
    while index < last, pieces[index + 1].from <= total { index += 1 }
    let piece = pieces[index]
    return piece.worth + (total - piece.from) * piece.slope
  }

  /// Value that a line adds to the given totals.
  ///
  /// O(its gains · pieces).
  func marginal(of line: Int, totals: [Double], worths: [Double]) -> Double {
    var sum = bonus[line]
    for index in gainStart[line]..<gainStart[line + 1] {
      let gain = lineGains[index]
      sum += worth(gain.resource, at: totals[gain.resource] + gain.amount) - worths[gain.resource]
    }
    return sum
  }

  /// Adds a multiple of a line's gains to the totals and brings the worths up to date.
  func change(
    _ line: Int, by factor: Double, totals: inout [Double], worths: inout [Double]
  ) {
    for index in gainStart[line]..<gainStart[line + 1] {
      let resource = lineGains[index].resource
      totals[resource] = max(0, totals[resource] + factor * lineGains[index].amount)
      worths[resource] = worth(resource, at: totals[resource])
    }
  }
}

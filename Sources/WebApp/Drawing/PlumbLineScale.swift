import Quantities

/// Turns differences into places on a drawing as wide as the page lets it be.
///
/// Places are percentages, so one drawing fits a telephone and a large screen without distortion;
/// the line is at 50 %. A positive difference (the left, or the front, is stronger) lies to the
/// left of the line. Exchanging left and right mirrors every place exactly.
struct PlumbLineScale: Hashable, Sendable {
  /// The least that either half of the drawing shows, so that small differences stay small.
  private static let leastReach = 2.0
  /// How much of each half is kept free at the edge.
  private static let margin = 0.08

  /// The difference at either edge, in standard deviations of healthy people.
  let reach: Double

  /// - Parameter ends: The ends of all intervals to be shown.
  init(fitting ends: [Double]) {
    let widest = ends.map(abs).filter(\.isFinite).max() ?? 0
    reach = max(widest, Self.leastReach) / (1 - Self.margin)
  }

  /// Where a difference lies, in percent of the width.
  func percent(_ difference: Double) -> Double {
    let place = 50 - 50 * difference / reach
    return rounded(min(max(place, 0), 100), places: 2)
  }

  /// Where a difference lies, as SVG says it: `43.2%`.
  func place(_ difference: Double) -> String { "\(percent(difference))%" }

  /// How wide a span around the line is, as SVG says it.
  func width(ofHalf half: Double) -> String {
    "\(rounded(percent(-half) - percent(half), places: 2))%"
  }
}

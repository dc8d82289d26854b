import Quantities

/// The three shares of the first answer as one bar: nothing, one group, several.
///
/// The words stand beneath it; the bar only shows their sizes.
struct ShareBar: Hashable, Sendable {
  let nothing: Double
  let one: Double
  let several: Double

  /// The drawing as SVG text, with presentation attributes only.
  var svg: String {
    let total = nothing + one + several
    guard total > 0 else { return "" }
    var start = 0.0
    var parts = ""
    for (name, share) in [("nothing", nothing), ("one", one), ("several", several)] {
      let width = rounded(100 * share / total, places: 2)
      parts += """
        <rect class="share-\(name)" x="\(rounded(start, places: 2))%" y="0" width="\(width)%" \
        height="100%" fill="currentColor" fill-opacity="\(Self.opacity[name] ?? 0.2)"/>
        """
      if start > 0 { parts += divider(at: start) }
      start += 100 * share / total
    }
    return """
      <svg class="share-bar" width="100%" height="44" aria-hidden="true" focusable="false">\
      \(parts)</svg>
      """
  }

  private static let opacity = ["nothing": 0.08, "one": 0.45, "several": 0.25]

  private func divider(at percent: Double) -> String {
    let place = "\(rounded(percent, places: 2))%"
    return """
      <line class="divider" x1="\(place)" x2="\(place)" y1="0" y2="100%" stroke="currentColor" \
      stroke-width="2"/>
      """
  }
}

import Plumbline

/// One dot with its interval, drawn beside the plumb line.
///
/// The drawing says nothing the words beside it do not say, so readers of the screen skip it. It
/// has presentation attributes only: a strict policy blocks styles inside a page. The classes let
/// `chart.css` give the colours of the scheme.
struct PlumbMark: Hashable, Sendable {
  /// How sure a difference is, from faint to solid.
  typealias Strength = Sureness

  /// 90 % of the belief lies between the two.
  let low: Double
  let middle: Double
  let high: Double
  let strength: Strength
  /// Half the width of what is usual in healthy people; `nil` where it is not known.
  let usual: Double?

  /// The drawing as SVG text.
  func svg(on scale: PlumbLineScale) -> String {
    // The bar runs from left to right on the page; a higher difference lies further left.
    let bar = """
      <line class="interval" x1="\(scale.place(high))" x2="\(scale.place(low))" y1="50%" y2="50%" \
      stroke="currentColor" stroke-width="\(strength.barWidth)" stroke-linecap="round"/>
      """
    return """
      <svg class="plumb-mark \(strength.rawValue)" width="100%" height="56" aria-hidden="true" \
      focusable="false">\(band(on: scale))\(bar)\(dot(on: scale))</svg>
      """
  }

  /// Taller than the drawing, so that the bands of all rows join into one.
  private func band(on scale: PlumbLineScale) -> String {
    guard let usual else { return "" }
    return """
      <rect class="usual" x="\(scale.place(usual))" y="-400" width="\(scale.width(ofHalf: usual))" \
      height="800" fill="currentColor" fill-opacity="0.08"/>
      """
  }

  private func dot(on scale: PlumbLineScale) -> String {
    let place = "cx=\"\(scale.place(middle))\" cy=\"50%\" r=\"\(strength.radius)\""
    guard strength == .cannotTell else {
      return "<circle class=\"dot\" \(place) fill=\"currentColor\"/>"
    }
    return
      "<circle class=\"dot\" \(place) fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>"
  }
}

extension Sureness {
  fileprivate var barWidth: Int { self == .confirmed ? 12 : 9 }
  fileprivate var radius: Int { self == .confirmed ? 13 : 11 }
}

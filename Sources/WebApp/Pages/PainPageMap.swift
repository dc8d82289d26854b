import Anatomy
import FigureDrawing
import Journalling
import Knowledge
import Plumbline

/// One view of the body with the places that can be marked on it, as picture and as list.
///
/// Picture and list are one: each place of the picture and each row of the list are labels of one checkbox,
/// so that a tap on either marks both, without scripts. The checkbox itself lies on the body: browsers
/// go to it when its label is tapped, and so they stay where the finger is. The rows are shown when
/// the fold “Or choose from a list” is open, and always where scripts are off.
struct PainView: Sendable {
  /// One place on the picture, with its checkbox.
  struct Spot: Sendable {
    let id: String
    let value: String
    /// “Lower back, ”: for who does not see the row.
    let before: String
    /// “Left”, “Right”, or “Here” for the middle.
    let label: String
    let words: String
    let isMarked: Bool
    let isWorst: Bool
    let path: String
    /// Where the tick stands: “66.4 188”.
    let centre: String
    /// “Lower back, left side.”; stands beside the body while the place is chosen.
    let sentence: String
    /// The class that puts the checkbox at its height on the body: `at-7`.
    let band: String
  }

  /// The checkboxes of one region.
  struct Row: Sendable {
    let name: String
    let spots: [Spot]
  }

  let heading: String
  let isOpen: Bool
  let viewBox: String
  let figure: String
  let rows: [Row]

  init(_ view: MapShape.View, _ map: PainMap, _ catalogue: Catalogue) {
    heading = view == .back ? "From behind" : "From the front"
    viewBox = BodyMap.viewBox
    figure = BodyMap.body(view)
    let regions = catalogue.regions.filter { $0.shape.view == view }
      .sorted { $0.order < $1.order }
    // The back comes first; the rest opens where something is marked.
    isOpen =
      view == .back || map.spots.contains { spot in regions.contains { $0.id == spot.region } }
    rows = regions.map { region in
      let sides: [Side?] = region.isPaired ? [.left, .right] : [nil]
      return Row(
        name: region.name, spots: sides.map { Spot(region, $0, map, catalogue) })
    }
  }
}

extension PainView.Spot {
  /// How high a band is, in units of the picture.
  ///
  /// `body-map.css` has a rule for each: the policy forbids an attribute `style`, which would say the place itself.
  private static let bandHeight = 20.0

  init(_ region: PainRegion, _ side: Side?, _ map: PainMap, _ catalogue: Catalogue) {
    let spot = PainSpot(region.id, side: side)
    value = SpotField.value(spot)
    id = "spot-" + value.map { $0 == "." ? "-" : String($0) }.joined()
    before = "\(region.name): "
    label = side.map { Words.capitalised($0.rawValue) } ?? "Here"
    words = Words.place(spot, catalogue)
    isMarked = map.spots.contains(spot)
    isWorst = map.spots.count > 1 && map.worst == spot
    path = BodyMap.path(region.shape, side)
    let middle = BodyMap.centre(region.shape, side)
    centre = "\(Chance.number(middle.across)) \(Chance.number(middle.down))"
    sentence = "\(Words.capitalised(words))."
    band = "at-\(Int(middle.down / Self.bandHeight))"
  }
}

/// How a place of pain stands in a form: `lower-back.left`.
enum SpotField {
  /// The checkboxes of the places.
  static let marked = "spot"
  /// Which of them is the worst; asked on a page of its own.
  static let worst = "worst"
  /// The answer that no place is worse than the others.
  static let alike = "alike"

  static func value(_ spot: PainSpot) -> String {
    spot.side.map { "\(spot.region).\($0.rawValue)" } ?? spot.region.text
  }

  /// What a form marks; `nil` when it names a place there is not.
  ///
  /// - Parameter before: What was marked; its worst place stays the worst while it is marked.
  static func map(_ form: FormValues, _ catalogue: Catalogue, before: PainMap) -> PainMap? {
    let known = catalogue.regions.flatMap { region -> [PainSpot] in
      region.isPaired
        ? Side.allCases.map { PainSpot(region.id, side: $0) } : [PainSpot(region.id)]
    }
    let byValue = Dictionary(known.map { (value($0), $0) }, uniquingKeysWith: { first, _ in first })
    let sent = form.all(marked)
    let chosen = Set(sent.compactMap { byValue[$0] })
    guard sent.allSatisfy({ byValue[$0] != nil }) else { return nil }
    // A place that was the worst because it was the only one has not been compared with any other.
    return PainMap(
      known.filter(chosen.contains), worst: before.spots.count > 1 ? before.worst : nil)
  }
}

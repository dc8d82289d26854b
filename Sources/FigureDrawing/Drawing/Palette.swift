import BodyModelling

/// The colours of the figure; paper, ink, line and brass are those of the pages.
enum Palette {
  static let paper = "#FBF8F3"
  static let floor = "#F3EDE2"
  static let ink = "#1C2B30"
  static let line = "#D9D2C7"
  /// Where the person was in the picture before.
  static let ghost = "#D8D3C9"
  static let brass = "#9A6A1F"
  static let farBrass = "#7A5419"
  static let action = "#14565F"
  static let left = "#2B66A3"
  static let right = "#A84A22"
  static let furniture = "#F7F1E7"
  static let furnitureSide = "#EEE6D8"
  static let furnitureLine = "#B9AF9F"
  static let held = "#8FA9AD"
  /// The ring round what is seen larger, and the frame.
  static let lens = "#6B7478"
  static let tape = "#C8B560"
  static let glass = "#E4EDEE"
  static let metal = "#DCE3E3"
  static let tyre = "#7D8688"
  static let shade = "#E9E4DA"
  static let cloth = "#E3DACB"

  static func colour(of tone: FurnitureBox.Tone, isTop: Bool) -> String {
    switch tone {
    case .wood: isTop ? furniture : furnitureSide
    case .cloth: isTop ? "#FDFBF7" : cloth
    case .metal: metal
    case .tyre: tyre
    case .shade: shade
    case .tape: tape
    case .glass: glass
    }
  }

  /// Near and far shades of what is drawn.
  static func colour(of shape: BodyShape, isFar: Bool) -> String {
    switch shape {
    case .shirt: "#3F7378"
    case .sleeve: isFar ? "#2E585D" : "#4A8187"
    case .hips: "#76868E"
    case .leg: isFar ? "#53626A" : "#76868E"
    case .neck: "#D3B08F"
    case .face: "#E6C6A8"
    case .hair: "#B4B1AC"
    case .arm, .foot: isFar ? "#C29F7F" : "#E6C6A8"
    }
  }
}

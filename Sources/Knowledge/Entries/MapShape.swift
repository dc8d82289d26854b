/// The outline of a muscle group or a place of pain on the body map.
///
/// It is written once, for one half of the body, and drawn for either side as mirror images.
package struct MapShape: Hashable, Sendable {
  package enum View: String, CaseIterable, Sendable { case back, front }

  /// A corner of the outline, in units of which the body is 455 high.
  package struct Corner: Hashable, Sendable {
    /// From the middle line outwards.
    package let across: Double
    /// Down from a little above the crown.
    package let down: Double
  }

  package let view: View
  /// Whether both halves are one shape across the middle line.
  package let isJoined: Bool
  /// The corners in order; at least three, or two where both halves are one.
  package let corners: [Corner]

  init?(_ reader: StrictReader) {
    let view = reader.word("view", View.self)
    isJoined = reader.truth("joined", otherwise: false)
    let lists = reader.list("corners", atLeast: isJoined ? 2 : 3)
    corners = lists.compactMap { Corner($0, reader) }
    reader.finish()
    guard let view, corners.count == lists.count else { return nil }
    self.view = view
  }
}

extension MapShape.Corner {
  private static let across = 0.0...100.0
  private static let down = 0.0...470.0

  fileprivate init?(_ tree: Tree, _ reader: StrictReader) {
    guard case .list(let parts) = tree.content, parts.count == 2,
      case .number(let across) = parts[0].content, case .number(let down) = parts[1].content,
      Self.across.contains(across), Self.down.contains(down)
    else {
      reader.log.note(
        tree, what: "corners: this is no corner",
        "Write [across, down] with 0 to 100 outwards from the middle and 0 to 470 down")
      return nil
    }
    (self.across, self.down) = (across, down)
  }
}

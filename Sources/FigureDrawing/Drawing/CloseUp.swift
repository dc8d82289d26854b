import BodyModelling

/// A frame in the upper corner in which one hand is seen larger.
struct CloseUp {
  /// How much larger.
  private static let times = 2.7
  /// The picture in the frame.
  let canvas: Canvas
  let left: Double
  let size: Double
  let top = 18.0

  /// - Parameters:
  ///   - canvas: The whole picture.
  ///   - body: That on which the hand is in the middle.
  init(_ canvas: Canvas, on body: Body) {
    let side = canvas.scene.performance.side
    let middle = canvas.scene.camera.seen(body.palm(side))
    size = (canvas.width * 0.32).rounded()
    left = canvas.width - size - 18
    let perMetre = canvas.scale.perMetre * Self.times
    self.canvas = canvas.scaled(
      Scale(
        perMetre: perMetre, left: size / 2 - middle.across * perMetre,
        top: size / 2 - middle.down * perMetre), width: size)
  }

  /// The frame with something in it that is drawn on the larger canvas.
  func framed(_ drawn: String) -> String {
    guard !drawn.isEmpty else { return "" }
    let frame = "<svg x=\"\(short(left))\" y=\"\(short(top))\" width=\"\(short(size))\" "
    let edge =
      "<rect x=\"1.5\" y=\"1.5\" width=\"\(short(size - 3))\" height=\"\(short(size - 3))\" rx=\"14\" "
    return frame + "height=\"\(short(size))\">" + edge + "fill=\"\(Palette.paper)\"/>"
      + drawn + edge
      + "fill=\"none\" stroke=\"\(Palette.line)\" stroke-width=\"3\"/></svg>"
  }
}

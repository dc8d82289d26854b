import BodyModelling

/// A layer of the moving picture: its pieces over the moments at which it is seen.
struct MovingLayer {
  private let bodies: [Body]
  /// When each body is, in seconds.
  private let seconds: [Double]
  /// The same as shares of the whole, each with the semicolon that is before it in a list.
  private let times: [String]
  /// Of the whole, in seconds.
  private let duration: String
  /// How far from the truth an outline may be, in the picture's units: more where the whole person turns round,
  /// which needs much to be written.
  private let tolerance: Double

  init(_ layer: Scene.Layer, of scene: Scene) {
    let moments = scene.performance.moments
    let last = moments.count - 1
    var places = layer.places
    // The loop closes: what is hidden then may be anywhere.
    if places.first != 0, let end = places.last {
      places.insert(end == last ? last : places[0], at: 0)
    }
    if places.last != last { places.append(places[0]) }
    bodies = places.map { moments[$0].body }
    var seconds = places.map { moments[$0].seconds }
    if let end = seconds.indices.last { (seconds[0], seconds[end]) = (0, moments[last].seconds) }
    self.seconds = seconds
    let whole = scene.performance.seconds
    times = seconds.map { ";" + fraction(whole > 0 ? $0 / whole : 0) }
    duration = short(whole)
    tolerance = scene.layers.count > 1 ? 1.6 : 0.6
  }

  /// Adds a piece as a path that changes over the whole motion, or as a plain one when it never changes.
  ///
  /// - Parameter svg: Written on at its end, so that no text is copied from string to string.
  func add(_ piece: Scene.Piece, on canvas: Canvas, to svg: inout String) {
    let outlines = canvas.outlines(of: piece, on: bodies)
    let telling = TellingMoments(outlines.ends, at: seconds, tolerance: tolerance).places
    svg += piece.pathStart
    svg += outlines.commands(of: [0])
    guard !outlines.areAlike(telling) else {
      svg += "\"/>"
      return
    }
    svg += "\"><animate attributeName=\"d\" dur=\"\(duration)s\" repeatCount=\"indefinite\" "
    // The first of them is the beginning.
    svg += "keyTimes=\"0"
    for place in telling.dropFirst() { svg += times[place] }
    svg += "\" values=\""
    svg += outlines.commands(of: telling)
    svg += "\"/></path>"
  }
}

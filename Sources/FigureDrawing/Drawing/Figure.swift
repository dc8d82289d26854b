import Anatomy
import BodyModelling
package import Knowledge

/// The pictures of one performance: moving, and still.
///
/// Only presentation attributes and SMIL animation: a page's content policy may forbid styles and scripts.
package struct Figure {
  let scene: Scene
  private let name: String
  private let sides: Sidedness?
  private let worked: WorkedSide
  private let saying: Saying

  /// - Parameters:
  ///   - name: What the picture shows, for those who cannot see it.
  ///   - sides: How the entry is done, which the picture says; `nil` for an act.
  ///   - muscles: What is painted in brass.
  package init(
    _ performance: Performance, name: String, sides: Sidedness?, muscles: [WorkingMuscle]
  ) {
    scene = Scene(performance, muscles: muscles)
    worked = WorkedSide(performance, muscles: muscles)
    (self.name, self.sides) = (name, sides)
    saying = Saying(performance, sides: sides)
  }

  /// Whether it is done for one side at a time.
  private var isSided: Bool { sides == .each }
  private var hasCloseUp: Bool { scene.performance.motion.closeUp != nil }

  var moments: [Performance.Moment] { scene.performance.moments }

  /// The moving picture.
  package var moving: String {
    let first = moments[0].body
    let seen = self.seen(moments.map(\.body))
    let (canvas, word) = canvas(for: seen, saying: saying, over: seen)
    var svg = documentStart(width: Canvas.width, height: canvas.height)
    svg += canvas.ground()
    svg += canvas.furniture()
    for (index, layer) in scene.layers.enumerated() {
      let moving = MovingLayer(layer, of: scene)
      let isAlone = scene.layers.count == 1
      if !isAlone { svg += "<g visibility=" + visibility(index) }
      for piece in layer.pieces { moving.add(piece, on: canvas, to: &svg) }
      svg += front(layer, canvas)
      if !layer.closeUp.isEmpty {
        let closeUp = CloseUp(canvas, on: first)
        var larger = ""
        for piece in layer.closeUp { moving.add(piece, on: closeUp.canvas, to: &larger) }
        svg += closeUp.framed(larger + closeUp.canvas.arrows(on: first, isMoving: true))
      }
      if !isAlone { svg += "</g>" }
    }
    svg += canvas.heading()
    svg += levels(canvas, first)
    if !hasCloseUp { svg += canvas.arrows(on: first, isMoving: true) }
    svg += self.svg(word, on: canvas, body: first, comesAndGoes: true)
    svg += Self.documentEnd
    return svg
  }

  /// Start and end side by side, with keys between them where there are several; for a motion of one key
  /// that key alone.
  package var still: String { still(saying: saying) }

  /// Start and end alone and without words, which nobody could read in a small picture beside a name.
  package var wordless: String { still(saying: nil) }

  /// - Parameter said: The words; `nil` for none at all.
  private func still(saying said: Saying?) -> String {
    let saying = said ?? Saying(lines: [])
    let keys = scene.performance.keyMoments
    guard keys.count > 1 else { return one(keys[0], saying: saying) }
    let chosen = StillMoments(
      keys.map(\.body), holds: scene.performance.motion.keys.map { $0.holdSeconds > 0 })
    let panels = said == nil ? chosen.brief : chosen.panels
    let width = Canvas.width * [0.75, 0.6, 0.5][min(panels.count, 4) - 2]
    let run = travelling(until: keys[panels.last?.key ?? 0].seconds)
    func moment(_ key: Int) -> Performance.Moment {
      run.min { abs($0.seconds - keys[key].seconds) < abs($1.seconds - keys[key].seconds) }
        ?? keys[key]
    }
    let shown = panels.map { moment($0.key) }
    let all = scene.headingWay == nil ? moments.map(\.body) : run.map(\.body)
    let (canvas, word) = canvas(
      for: seen(all), width: width, saying: saying, over: seen([shown[0].body]))
    let last = panels.count - 1
    let end = said.map { _ in Saying(endOf: scene.performance.motion.keys[panels[last].key]) }
    let held = SideWord(end ?? saying, on: canvas, over: seen([shown[last].body]))
    let drawn = panels.enumerated().map { index, panel in
      let way = panel.from.map { from in
        run.filter { (keys[from].seconds...keys[panel.key].seconds).contains($0.seconds) }
          .map(\.body)
      }
      return "<svg x=\"\(short(Double(index) * (width + 8)))\" width=\"\(short(width))\" "
        + "height=\"\(short(canvas.height))\">"
        + content(canvas, shown[index], before: shown[max(index - 1, 0)], way: way)
        + (index == 0 ? svg(word, on: canvas, body: shown[0].body) : "")
        + (index == last && held.free != nil ? held.svg() : "") + "</svg>"
    }
    let whole = Double(panels.count) * (width + 8) - 8
    return document(width: whole, height: canvas.height, drawn)
  }

  /// The moments as they are, and for someone who walks with the way walked: in a still the room stays and the
  /// person goes.
  private func travelling(until seconds: Double) -> [Performance.Moment] {
    guard scene.performance.motion.heading != nil else { return moments }
    let walked = moments.filter { $0.seconds <= seconds + 1e-6 }
    let ways = Strides(walked.map(\.body)).ways
    let half = (ways.last ?? .zero) * 0.5
    return zip(walked, ways).map {
      Performance.Moment(seconds: $0.seconds, body: $0.body.moved(by: $1 - half))
    }
  }

  /// One picture of a still: room, person, and the way the person came.
  private func content(
    _ canvas: Canvas, _ moment: Performance.Moment, before: Performance.Moment, way: [Body]?
  ) -> String {
    let seen = hasCloseUp ? CloseUp(canvas, on: centre(moment)).canvas : canvas
    let arrow = way.map { WayArrow($0, on: seen, isSided: isSided) }
    let isSmall = arrow.map { $0.lengthSeen < 70 } ?? false
    let svg = arrow?.svg ?? ""
    return canvas.ground() + canvas.furniture()
      + resting(
        moment, canvas, before: isSmall && scene.headingWay == nil ? before : nil,
        inCloseUp: hasCloseUp ? svg : "")
      + canvas.heading() + (way == nil ? "" : canvas.arrows(on: moment.body, isMoving: false))
      + (hasCloseUp ? "" : svg)
  }

  /// The first key, the middle of the way, and the key that differs most.
  package var threeMoments: [String] { telling.map { one($0, saying: saying) } }

  var telling: [Performance.Moment] {
    let keys = scene.performance.keyMoments
    guard keys.count > 1 else { return [keys[0]] }
    let far = furthest(keys.map(\.body))
    let end = keys[far]
    if far > 1 { return [keys[0], keys[far / 2], end] }
    let half = (keys[0].seconds + keys[1].seconds) / 2
    let middle = moments.min { abs($0.seconds - half) < abs($1.seconds - half) }
    return [keys[0], middle ?? keys[1], end]
  }

  /// One moment alone.
  private func one(_ moment: Performance.Moment, saying: Saying) -> String {
    let (canvas, word) = canvas(
      for: seen(moments.map(\.body)), saying: saying, over: seen([moment.body]))
    let arrows =
      hasCloseUp
      ? "" : canvas.arrows(on: moment.body, isMoving: false)
    let larger =
      hasCloseUp
      ? CloseUp(canvas, on: centre(moment)).canvas.arrows(on: moment.body, isMoving: false) : ""
    return document(
      width: Canvas.width, height: canvas.height,
      [
        canvas.ground(), canvas.furniture(), resting(moment, canvas, inCloseUp: larger),
        canvas.heading(), levels(canvas, moment.body), arrows,
        svg(word, on: canvas, body: moment.body),
      ])
  }

  /// The person and what is before them at one moment.
  ///
  /// - Parameters:
  ///   - before: Where the person was in the picture before, for a shadow behind them.
  ///   - mark: What is drawn over the hand that is seen larger.
  func resting(
    _ moment: Performance.Moment, _ canvas: Canvas, before: Performance.Moment? = nil,
    inCloseUp mark: String = ""
  ) -> String {
    let layer = scene.layer(at: moment)
    func drawn(_ part: KeyPath<Scene.Layer, [Scene.Piece]>, _ canvas: Canvas) -> String {
      let ghost = before.map { before in
        let pieces = scene.layer(at: before)[keyPath: part]
        return "<path fill=\"\(Palette.ghost)\" d=\""
          + pieces.map { canvas.outline(of: $0, on: before.body) }.joined() + "\"/>"
      }
      return (ghost ?? "")
        + layer[keyPath: part].map {
          $0.pathStart + canvas.outline(of: $0, on: moment.body) + "\"/>"
        }.joined()
    }
    let person = drawn(\.pieces, canvas) + front(layer, canvas)
    guard !layer.closeUp.isEmpty else { return person }
    let closeUp = CloseUp(canvas, on: centre(moment))
    return person + closeUp.framed(drawn(\.closeUp, closeUp.canvas) + mark)
  }

  /// On whom a close-up is centred: on who walks as they go, else where they begin.
  private func centre(_ moment: Performance.Moment) -> Body {
    scene.performance.motion.heading == nil ? moments[0].body : moment.body
  }

  private func front(_ layer: Scene.Layer, _ canvas: Canvas) -> String {
    layer.isInside ? canvas.foreground() : ""
  }

  /// When a layer is seen, where there are several: what follows `visibility=` in its tag, the rest of that
  /// tag, and how it changes.
  private func visibility(_ index: Int) -> String {
    let begins = scene.layers.enumerated().flatMap { place, layer in
      layer.runs.map { (begin: $0.lowerBound, isSeen: place == index) }
    }.sorted { $0.begin < $1.begin }
    var changes: [(begin: Int, isSeen: Bool)] = []
    for change in begins where change.isSeen != changes.last?.isSeen { changes.append(change) }
    let words = changes.map { $0.isSeen ? "visible" : "hidden" }
    let times = changes.map { fraction(moments[$0.begin].seconds / scene.performance.seconds) }
    return "\"\(words[0])\"><animate attributeName=\"visibility\" "
      + "calcMode=\"discrete\" dur=\"\(short(scene.performance.seconds))s\" "
      + "repeatCount=\"indefinite\" values=\"\(words.joined(separator: ";"))\" "
      + "keyTimes=\"\(times.joined(separator: ";"))\"/>"
  }

  private func seen(_ bodies: [Body]) -> SeenBodies { SeenBodies(bodies, from: scene.camera) }

  /// The canvas, with room for the words where there would be none, and the words on it.
  private func canvas(
    for seen: SeenBodies, width: Double = Canvas.width, saying: Saying, over drawn: SeenBodies
  ) -> (Canvas, SideWord) {
    let canvas = Canvas(scene, fitting: seen, width: width)
    let word = SideWord(saying, on: canvas, over: drawn)
    guard word.free == nil, !saying.lines.isEmpty else { return (canvas, word) }
    let higher = Canvas(
      scene, fitting: seen, width: width, headroom: SideWord.headroom(saying))
    return (higher, SideWord(saying, on: higher, over: drawn))
  }

  /// - Parameter comesAndGoes: Whether the picture moves: what is pointed at may be elsewhere then.
  private func svg(
    _ word: SideWord, on canvas: Canvas, body: Body, comesAndGoes: Bool = false
  ) -> String {
    guard isSided, worked.movesLess, let mark = worked.mark(on: body) else { return word.svg() }
    return word.svg(
      pointingAt: canvas.spot(mark), change: comesAndGoes ? whileThere(mark) : "")
  }

  /// Hides what points at a mark while the mark is more than a hand's width from there; nothing where it stays.
  private func whileThere(_ place: Vector) -> String {
    let isThere = moments.map { (worked.mark(on: $0.body) ?? place).distance(to: place) < 0.06 }
    guard let leaves = isThere.firstIndex(of: false), leaves > 0,
      let back = isThere.lastIndex(of: false), back + 1 < moments.count
    else { return "" }
    let seconds = scene.performance.seconds
    let times = [leaves, back + 1].map { fraction(moments[$0].seconds / seconds) }
    return "<animate attributeName=\"visibility\" calcMode=\"discrete\" dur=\"\(short(seconds))s\" "
      + "repeatCount=\"indefinite\" values=\"visible;hidden;visible\" "
      + "keyTimes=\"0;\(times.joined(separator: ";"))\"/>"
  }

  /// Level lines, where one looks whether both sides are level.
  private func levels(_ canvas: Canvas, _ shown: Body) -> String {
    let body = scene.reflection?.body ?? shown
    return scene.performance.motion.levels.map { level in
      let places = Side.allCases.map { side in
        level == .shoulders
          ? body[.upperArm(side)].point(Vector(0, 0.06, 0))
          : body[.thigh(side)].point(Vector(0, 0.1, 0))
      }
      let down = short(canvas.spot((places[0] + places[1]) * 0.5).down)
      let middle = canvas.spot((places[0] + places[1]) * 0.5).across
      return "<path fill=\"none\" stroke=\"\(Palette.action)\" stroke-width=\"3.5\" "
        + "stroke-dasharray=\"9 6\" d=\"M\(short(middle - 150)) \(down)H\(short(middle + 150))\"/>"
    }.joined()
  }

  /// The place of the key that differs most from the first.
  private func furthest(_ keys: [Body]) -> Int {
    func way(_ body: Body) -> Double {
      allFlesh.map { $0.place(on: body).distance(to: $0.place(on: keys[0])) }.reduce(0, +)
    }
    let ways = keys.map(way)
    return ways.indices.max { ways[$0] < ways[$1] } ?? 0
  }

  private func documentStart(width: Double, height: Double) -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(short(width)) "
      + "\(short(height))\" role=\"img\"><title>\(escaped(name))</title>"
  }

  private static let documentEnd = "</svg>\n"

  private func document(width: Double, height: Double, _ parts: [String]) -> String {
    documentStart(width: width, height: height) + parts.joined() + Self.documentEnd
  }

  private func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: "&<".utf8.contains) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

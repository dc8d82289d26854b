import Anatomy
import BodyModelling
import Knowledge

/// What a picture says in words: which side, and that one presses or holds where nothing moves.
struct Saying {
  struct Line: Hashable {
    let text: String
    let colour: String
  }

  let lines: [Line]

  init(lines: [Line]) { self.lines = lines }

  /// What is said at the end of a way that is held there; nothing when it is short.
  init(endOf key: MotionKey) {
    lines =
      key.holdSeconds >= Self.heldSeconds ? [Line(text: "Then hold", colour: Palette.action)] : []
  }

  /// - Parameter sides: How the entry is done; `nil` for an act, which names no side.
  init(_ performance: Performance, sides: Sidedness?) {
    let side =
      switch sides {
      case .each: Self.named(performance.side, after: " side")
      case .middle: Line?.none
      case .both: Self.plain(Self.isAlike(performance) ? "Both sides" : "Both sides, in turn")
      case nil: Self.act(performance)
      }
    lines = [side, Self.stillness(performance.motion), Self.smallness(performance.motion)]
      .compactMap(\.self)
  }

  /// A pose that long is held, not only passed.
  private static let heldSeconds = 3.0

  private static func named(_ side: Side, after words: String) -> Line {
    Line(
      text: (side == .left ? "Left" : "Right") + words,
      colour: side == .left ? Palette.left : Palette.right)
  }

  private static func plain(_ text: String) -> Line { Line(text: text, colour: Palette.ink) }

  /// An act is for both sides, and its picture can begin with one only.
  private static func act(_ performance: Performance) -> Line {
    if isAlike(performance) { return plain("Both sides") }
    let motion = performance.motion
    if motion.heading != nil || stepsInTurn(motion) { return plain("Both sides, in turn") }
    return named(performance.side, after: " side shown")
  }

  /// Whether one foot steps and then the other, as into a car.
  private static func stepsInTurn(_ motion: Motion) -> Bool {
    let steps = motion.keys.flatMap(\.reaches).filter { $0.part == .foot && $0.steps }
    return Set(steps.map(\.side)).isSuperset(of: [.same, .opposite])
  }

  /// Where fingers bend, one would else see the wrist bend.
  private static func smallness(_ motion: Motion) -> Line? {
    motion.moves == [.fingers] ? Line(text: "Fingers only", colour: Palette.action) : nil
  }

  private static func stillness(_ motion: Motion) -> Line? {
    guard motion.keys.count == 1 else { return nil }
    let text =
      if let press = motion.presses.first {
        verb(of: press) + ", nothing moves"
      } else if !motion.levels.isEmpty { "Look: is it level?" } else { "Hold still" }
    return Line(text: text, colour: Palette.action)
  }

  private static func verb(of press: MotionPress) -> String {
    if press.isPull { return "Pull" }
    return switch press.part {
    case .buttock: "Squeeze"
    case .belly: "Draw in"
    default: "Press"
    }
  }

  /// Whether left and right do the same at the same time: what counts is how far each goes from where it began.
  static func isAlike(_ performance: Performance) -> Bool {
    let bodies = performance.moments.map(\.body)
    guard let first = bodies.first else { return true }
    func way(_ segment: Segment, _ body: Body) -> Vector {
      body[segment].origin - first[segment].origin
    }
    // Who holds on with one hand does with the arms what the side of the thing asks.
    let holdsWithOne = performance.motion.contacts.contains { contact in
      contact.part == .hand && contact.side != .both && !contact.place.isOwnBody
    }
    let arms: [Segment] = holdsWithOne ? [] : [.hand(.right), .forearm(.right)]
    let limbs: [Segment] = arms + [.shank(.right), .foot(.right), .toes(.right)]
    let pairs = bodies.flatMap { body in
      limbs.map { (way($0, body), way($0.mirrored, body).mirrored) }
    }
    let furthest = pairs.map { max($0.0.length, $0.1.length) }.max() ?? 0
    let apart = pairs.map { $0.0.distance(to: $0.1) }.max() ?? 0
    let sway = bodies.map { abs(way(.thorax, $0).z) }.max() ?? 0
    return apart < max(0.02, 0.4 * furthest) && sway < 0.06
  }
}

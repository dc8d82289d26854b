import Anatomy
import Knowledge
import Plumbline

/// The sentences of the test page that follow from the catalogue's entry.
enum TestPageWords {
  /// From this share on a group is named among those a test looks at mostly.
  static let mainLoading = 0.3

  /// Which groups the test looks at, the one that carries most first.
  static func tells(_ test: SelfTest, _ catalogue: Catalogue) -> String {
    let carriers = mainCarriers(of: test)
    let names = carriers.map { Words.yours($0.muscle, nil, catalogue) }
    let isLength = carriers.first?.quality == .length
    let what = isLength ? "how far" : "what"
    let can = isLength ? "let you move" : "can do"
    return "It looks mostly at \(what) \(Words.list(names)) \(can)."
  }

  /// The groups that a test looks at mostly: two at most, one at least.
  static func mainMuscles(of test: SelfTest) -> [Muscle.ID] {
    mainCarriers(of: test).map(\.muscle)
  }

  private static func mainCarriers(of test: SelfTest) -> [SelfTest.Carrier] {
    let main = test.carriers.filter { $0.loading >= mainLoading }
      .sorted { ($1.loading, $0.muscle) < ($0.loading, $1.muscle) }
    return main.isEmpty ? Array(test.carriers.prefix(1)) : Array(main.prefix(2))
  }

  /// Where it is done.
  static func place(_ position: Position) -> String {
    let place = Words.capitalised(Words.support(position.support))
    return position.needs.isEmpty ? "\(place). You need nothing else." : "\(place)."
  }

  /// How the body lies or stands while one side works; `nil` where the side does not matter for that.
  ///
  /// “You lie on your right side. Your left side is on top and does the work.”
  static func stance(_ position: Position, working side: Side) -> String? {
    if let lying = position.lyingOn, lying != .both {
      let lower = lying == .same ? side : side.opposite
      return "You lie on your \(lower.rawValue) side. Your \(side.rawValue) side is "
        + "\(lower == side ? "below" : "on top") and does the work."
    }
    if let wall = position.wallOn, wall != .both {
      return "The wall is on your \((wall == .same ? side : side.opposite).rawValue) side."
    }
    guard let standing = position.standsOn, standing != .both else { return nil }
    let leg = standing == .same ? side : side.opposite
    return "You stand on your \(leg.rawValue) leg."
  }

  /// When it was done today already: what a repeat is good for, and what becomes of it.
  static let again = """
    You have done this today. Do it again if something went wrong: you lost count or were disturbed. \
    It counts as one more try and replaces nothing. Rest for two minutes first.
    """

  /// Why it is safe: only what the entry itself says.
  static func safe(_ position: Position) -> [String] {
    var sentences = ["It fits what you told us you can do."]
    let onFloor = position.support == .floor || position.gettingThere.contains(.floor)
    let onKnees = position.weightOn.contains(.knees) || position.gettingThere.contains(.kneel)
    switch (onFloor, onKnees) {
    case (false, false):
      sentences.append("You never go down to the floor, and no weight rests on a knee.")
    case (false, true): sentences.append("You never go down to the floor.")
    case (true, false): sentences.append("No weight rests on a knee.")
    case (true, true): break
    }
    if position.support == .standingSupported {
      sentences.append("You hold on to something firm the whole time.")
    }
    if position.demands.contains(.unsupportedBalance) {
      sentences.append("Keep a chair or a wall within reach.")
    }
    if position.needs.contains(.secondPerson) {
      sentences.append("Somebody stands beside you.")
    }
    return sentences
  }

  static func minutes(_ minutes: Double, sides: Int) -> String {
    let whole = Int(minutes.rounded(.up))
    let time = whole == 1 ? "About 1 minute" : "About \(whole) minutes"
    return sides > 1 ? "\(time) for both sides." : "\(time)."
  }

  static func practice(sides: Int) -> String {
    let each = sides > 1 ? " Do that on both sides." : ""
    return """
      Before it counts, try the movement once or twice, gently.\(each) Then rest for a minute. \
      Nothing of this is written down.
      """
  }

  static func thing(_ thing: Thing) -> String {
    switch thing {
    case .bed: "a bed"
    case .chair: "a firm chair"
    case .wall: "a wall"
    case .worktop: "a worktop or something else as firm"
    case .table: "a firm table"
    case .clock: "a clock"
    case .mirror: "a mirror"
    case .step: "a step"
    case .band: "an exercise band"
    case .book: "a book"
    case .stairs: "stairs with a rail"
    case .car: "a car"
    case .firmBed: "a firm bed"
    case .tapeMeasure: "a tape measure"
    case .smallWeight: "a small weight, such as a bottle of water"
    case .ballOrCushion: "a ball or a cushion"
    case .secondPerson: "somebody beside you"
    case .roomToWalk: "room to walk"
    }
  }
}

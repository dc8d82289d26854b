import Knowledge

/// Whether the picture has the things that the entry needs, and no others.
///
/// What only stands by must be said with the showing, so that nothing is left out by mistake.
struct ThingsCheck {
  private let motion: Motion
  private let showing: Motion.Showing
  private let needs: Set<Thing>

  /// - Parameter motion: With the things of this showing.
  init(_ motion: Motion, _ showing: Motion.Showing, needs: [Thing]) {
    (self.motion, self.showing, self.needs) = (motion, showing, Set(needs))
  }

  var problems: [Problem] { missing + needless + unneeded }

  /// What no picture of one person holds: time, room and a helper; and for who stands the chair to sit down on
  /// before and after, unless a hand is on it.
  private var left: Set<Thing> {
    let never: Set<Thing> = [.clock, .roomToWalk, .secondPerson]
    return showing.ground == .floor ? never.union([.chair]) : never
  }

  private var drawn: Set<Thing> {
    let ground: Set<Thing> =
      switch showing.ground {
      case .bed, .bedEdge: [.bed, .firmBed]
      case .chair: [.chair]
      case .raisedChair: [.chair, .ballOrCushion]
      case .floor, .mat: []
      }
    return motion.props.reduce(into: ground) { $0.formUnion($1.thing.shows) }
  }

  private var missing: [Problem] {
    needs.subtracting(drawn).subtracting(showing.standsBy).subtracting(left)
      .map { thing in
        problem(
          "\(showing.entry.id) needs \(thing.rawValue), the figure has none",
          "Add it to `props`, or to `standsBy` of the showing when nothing of the movement touches it"
        )
      }.sorted()
  }

  /// What is said to stand by although it is drawn, or is not needed at all.
  private var needless: [Problem] {
    showing.standsBy.filter { drawn.contains($0) || !needs.contains($0) }.map { thing in
      problem(
        "\(thing.rawValue) of \(showing.entry.id) is drawn or not needed",
        "Take it out of `standsBy`")
    }
  }

  private var unneeded: [Problem] {
    motion.props.filter { $0.thing.isAskedFor && needs.isDisjoint(with: $0.thing.shows) }
      .map { prop in
        problem(
          "the figure has \(prop.thing.rawValue), \(showing.entry.id) needs none",
          "Give the showing `props` of its own, or add it to `needs` of the entry")
      }
  }

  private func problem(_ what: String, _ remedy: String) -> Problem {
    motion.problem(what, remedy)
  }
}

extension MotionProp.Thing {
  /// Whether an entry that has it must ask for it: a pillow lies on every bed, and a towel is in every home.
  fileprivate var isAskedFor: Bool { !shows.isEmpty && self != .pillow && self != .towel }

  /// What of the things an entry may need this is; nothing for what is never asked for by name.
  fileprivate var shows: Set<Thing> {
    switch self {
    case .worktop: [.worktop]
    case .wall: [.wall]
    case .table: [.table]
    case .step: [.step, .stairs]
    case .chair, .armrests: [.chair]
    case .bottle, .bag: [.smallWeight]
    case .book: [.book]
    case .car: [.car]
    case .mirror: [.mirror]
    case .band, .towel: [.band]
    case .cushion, .pillow: [.ballOrCushion]
    case .tape: [.tapeMeasure]
    case .line, .post, .rail: []
    }
  }
}

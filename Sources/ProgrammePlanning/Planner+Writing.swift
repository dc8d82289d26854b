import Anatomy
package import Journalling
package import Knowledge
import Screening

/// From the draft to the programme that is handed out: order, items, alternatives, coverage.
extension Planner {
  func written(_ week: WeekDraft) -> Programme? {
    let sessions = week.sessions.map { lines in
      let ordered = lines.sorted { first, second in
        let (before, after) = (order(of: first), order(of: second))
        return before == after
          ? first.offer.id < second.offer.id : before.lexicographicallyPrecedes(after)
      }
      return Programme.Session(
        items: ordered.flatMap(items), seconds: lines.reduce(0) { $0 + $1.seconds })
    }.filter { !$0.items.isEmpty }
    guard !sessions.isEmpty else { return nil }
    return Programme(sessions: sessions, coverage: coverage(of: week), uncovered: gaps(in: week))
  }

  /// Walking warms up; then standing, sitting and lying follow with few changes of position.
  ///
  /// In each place what needs a fresh mind and fresh legs comes first: balance, then the act that is
  /// practised, then strength, what leads and the most groups at once before single ones; stretches come
  /// last. Lying and sitting, the body turns as seldom as it can.
  private func order(of line: WeekDraft.Line) -> [Int] {
    let exercise = line.offer.exercise
    let isWalk = exercise.purpose == .walking
    let leads = leading.contains { exercise.mainMuscles.contains($0.muscle) }
    let contacts = Contact.allCases.firstIndex { exercise.position.weightOn.first == $0 } ?? 0
    return [
      isWalk ? 0 : exercise.position.support.turn, exercise.purpose.turn,
      exercise.position.support.turn < 3 ? 0 : contacts, leads ? 0 : 1, -exercise.works.count,
    ]
  }

  private func items(of line: WeekDraft.Line) -> [Programme.Item] {
    let offer = line.offer
    func item(_ side: Side?, each: Bool, sets: Int) -> Programme.Item {
      Programme.Item(
        exercise: offer.id, side: side, eachSide: each, sets: sets, amount: offer.amount,
        effort: offer.effort, because: line.because,
        alternatives: alternatives(
          to: offer, for: line.because, sides: each ? offer.sides : [side]),
        easier: rung(beside: offer.id, isHarder: false),
        harder: rung(beside: offer.id, isHarder: true))
    }
    guard offer.exercise.sides == .each else {
      return [item(nil, each: false, sets: line.sets.left)]
    }
    if line.sets.left == line.sets.right { return [item(nil, each: true, sets: line.sets.left)] }
    let leading = cleared.person.leadingSide
    let order = [leading, leading.opposite]
      .sorted { line.sets[$0] > line.sets[$1] }
    return order.filter { line.sets[$0] > 0 }.map { item($0, each: false, sets: line.sets[$0]) }
  }

  /// Up to three other exercises for the same, allowed on the same sides and no harder: neighbours on
  /// the ladder first, then by how many main groups they share.
  private func alternatives(
    to offer: Offer, for reason: Programme.Reason, sides: [Side?]
  ) -> [Exercise.ID] {
    let ladder = catalogue.rung(of: offer.id)?.ladder
    let wanted = Set(offer.exercise.mainMuscles)
    func distance(_ other: Offer) -> Int {
      let shared = wanted.intersection(other.exercise.mainMuscles).count
      let isNeighbour = ladder?.rungs.contains(other.id) ?? false
      return (isNeighbour ? 0 : 10) + 3 * (wanted.count - shared) + other.rungDistance
    }
    return offers.all.filter { other in
      other.id != offer.id && other.exercise.purpose == offer.exercise.purpose
        && serves(reason, other) && other.isNoHarder(than: offer)
        && (other.exercise.sides != .each || Set(other.sides).isSuperset(of: named(sides)))
    }
    .sorted { (distance($0), $0.id) < (distance($1), $1.id) }
    .prefix(3).map(\.id)
  }

  /// How much one set may ever be for this person.
  package func most(of dose: Exercise.Dose) -> Int { cleared.restrictions.most(of: dose) }

  /// Seconds between two sets, or between two sides where they take turns.
  package func pause(_ item: Programme.Item, of dose: Exercise.Dose) -> Int {
    Offer.pause(of: dose, amount: item.amount, inTurn: item.eachSide)
  }

  /// The next rung of an exercise's ladder that the person may do.
  private func rung(beside exercise: Exercise.ID, isHarder: Bool) -> Exercise.ID? {
    guard let (ladder, index) = catalogue.rung(of: exercise) else { return nil }
    let onward =
      !isHarder ? Array(ladder.rungs[..<index].reversed()) : Array(ladder.rungs[(index + 1)...])
    return onward.first { rung in offers.all.contains { $0.id == rung && $0.isBalanced } }
  }

  /// The sides an alternative must allow: both, when the exercise it replaces has none to name.
  private func named(_ sides: [Side?]) -> [Side?] { sides == [nil] ? [.left, .right] : sides }

  private func serves(_ reason: Programme.Reason, _ offer: Offer) -> Bool {
    switch reason {
    case .finding(let muscle, _, _, _), .base(let muscle):
      offer.exercise.mainMuscles.contains(muscle)
    case .act(let act): offer.exercise.acts.contains(act)
    case .steady: offer.isSteady
    }
  }

  private func coverage(of week: WeekDraft) -> [Programme.Coverage] {
    catalogue.muscles.map { muscle in
      Programme.Coverage(
        muscle: muscle.id, sets: week.sets(of: muscle, as: .main),
        helping: week.sets(of: muscle, as: .helps))
    }
    .filter { ($0.sets + $0.helping).largest > 0 }
    .sorted { first, second in
      (-first.sets.largest, -first.helping.largest, first.muscle)
        < (-second.sets.largest, -second.helping.largest, second.muscle)
    }
  }

  private func gaps(in week: WeekDraft) -> [Programme.Gap] {
    let leading = cleared.person.leadingSide
    return catalogue.muscles.flatMap { muscle -> [Programme.Gap] in
      let sets = week.sets(of: muscle, as: .main) + week.sets(of: muscle, as: .helps)
      let missing: [Side?] =
        sets.largest == 0 ? [nil] : [leading, leading.opposite].filter { sets[$0] == 0 }
      return missing.map { side in
        let possible = offers.all.contains { offer in
          offer.exercise.trained.contains { $0.muscle == muscle.id }
            && (offer.exercise.sides != .each || side == nil || offer.sides.contains(side))
        }
        return Programme.Gap(
          muscle: muscle.id, side: side, cause: possible ? .noTime : .nothingAllowed)
      }
    }
  }
}

extension Support {
  /// When its turn comes in a session.
  fileprivate var turn: Int {
    switch self {
    case .standing, .standingSupported: 1
    case .chair: 2
    case .bed: 3
    case .floor: 4
    }
  }
}

extension Exercise.Purpose {
  /// When its turn comes among what is done in one place.
  fileprivate var turn: Int {
    switch self {
    case .walking: 0
    case .balance: 1
    case .practice: 2
    case .strength: 3
    case .lengthening: 4
    }
  }
}

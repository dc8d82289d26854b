import Anatomy
import Journalling
import Knowledge
import Screening

/// Every way in which an exercise may stand in a session of this person's week.
struct Candidates {
  private(set) var lines: [WeekDraft.Line] = []
  /// The groups that every exercise for a leading one works as well.
  ///
  /// They cannot have fewer sets than it, so they are worked by nothing else.
  private(set) var tied: Set<Muscle.ID> = []

  /// Walking takes at most one part in so many of a session.
  private static let walkingShare = 3
  /// How many sets above its usual most an exercise may give the weaker side.
  private static let extraSets = 1

  private let offers: Offers
  private let needs: Needs
  private let leading: [Emphasis]
  private let cleared: ClearedPerson
  private let catalogue: Catalogue

  init(
    _ offers: Offers, _ needs: Needs, leading: [Emphasis], secondsEach: Int,
    for cleared: ClearedPerson, _ catalogue: Catalogue
  ) {
    (self.offers, self.needs, self.leading) = (offers, needs, leading)
    (self.cleared, self.catalogue) = (cleared, catalogue)
    var lines = practice() + walking(secondsEach: secondsEach)
    for offer in offers.all {
      switch offer.exercise.purpose {
      case .practice, .walking: break
      case .balance: lines += balance(offer)
      case .strength, .lengthening: lines += training(offer)
      }
    }
    self.lines = lines.filter { $0.seconds <= secondsEach }
    for emphasis in leading { bind(to: emphasis.muscle) }
  }

  /// Leaves out what works a group without the leading one that it is always worked with.
  private mutating func bind(to leader: Muscle.ID) {
    let works = lines.map { Set($0.offer.exercise.mainMuscles) }.filter { $0.contains(leader) }
    guard let first = works.first else { return }
    let bound = works.dropFirst().reduce(first) { $0.intersection($1) }
      .subtracting(leading.map(\.muscle))
    lines.removeAll { line in
      let main = line.offer.exercise.mainMuscles
      // What another leading group needs stays.
      return !main.contains { muscle in leading.contains { $0.muscle == muscle } }
        && main.contains { bound.contains($0) }
    }
    tied.formUnion(bound)
  }

  /// Practising an act is the best-supported idea: the one that goes worst of those the person spoke of
  /// and may practise.
  private func practice() -> [WeekDraft.Line] {
    let practised = offers.all.filter { $0.exercise.purpose == .practice && $0.isBalanced }
    let spokenOf = practised.flatMap(\.exercise.acts).filter { ease(of: $0) != nil }
    let worst = spokenOf.min { (ease(of: $0) ?? 0, $0) < (ease(of: $1) ?? 0, $1) }
    guard let worst else { return [] }
    return practised.filter { $0.exercise.acts.contains(worst) }
      .flatMap { alike($0, because: .act(worst)) }
  }

  /// How easily an act goes, 0 to 10; `nil` when nothing was said of it.
  private func ease(of act: Act.ID) -> Int? { cleared.person.acts[act]?.last?.value }

  private func balance(_ offer: Offer) -> [WeekDraft.Line] {
    guard offer.isBalanced, let act = offer.exercise.acts.first else { return [] }
    return alike(offer, because: .act(act))
  }

  /// As long as the person may begin with, or less where the session is short: on the feet without a hand
  /// where that is allowed, else with one, else sitting or lying.
  ///
  /// In minutes, where a walk of minutes is allowed and short enough; a few steps elsewhere.
  private func walking(secondsEach: Int) -> [WeekDraft.Line] {
    // What the person chose in another's place stays, whatever it counts in.
    let wanted = Set(cleared.person.leftOut.compactMap(\.instead))
    let steady = offers.all.filter(\.isSteady)
    let nearest = steady.map(\.exercise.position.support.distanceFromWalking).min()
    let walks =
      steady
      .filter {
        $0.exercise.position.support.distanceFromWalking == nearest || wanted.contains($0.id)
      }
      .flatMap { offer in
        let (low, most) = (offer.exercise.dose.amounts.lowerBound, offer.amount)
        return Set([low, (low + most) / 2, most]).sorted().map { offer.with(amount: $0) }
      }
      .flatMap { alike($0, because: .steady) }
      .filter { $0.seconds * Self.walkingShare <= secondsEach }
    let hasMinutes = walks.contains { $0.offer.exercise.dose.unit == .minutes }
    return walks.filter { walk in
      !hasMinutes || walk.offer.exercise.dose.unit == .minutes || wanted.contains(walk.offer.id)
    }
  }

  /// Every number of sets in the exercise's range, the same on every side that is allowed.
  private func alike(_ offer: Offer, because: Programme.Reason) -> [WeekDraft.Line] {
    offer.exercise.dose.sets.map {
      WeekDraft.Line(offer: offer, sets: sets($0, offer), because: because)
    }
  }

  private func sets(_ count: Int, _ offer: Offer) -> Bilateral<Int> {
    var sets = Bilateral(both: count)
    if offer.exercise.sides == .each {
      for side in Side.allCases where !offer.sides.contains(side) { sets[side] = 0 }
    }
    return sets
  }

  /// Strength and stretches, with every number of sets in the exercise's range, and more on one side
  /// where that side leads.
  private func training(_ offer: Offer) -> [WeekDraft.Line] {
    let main = offer.exercise.mainMuscles
    guard main.contains(where: { counts(offer, for: $0) }) else { return [] }
    let emphasis = leading.first { offer.canGiveMore(to: $0) }
    let because = reason(for: main)
    let range = offer.exercise.dose.sets
    var patterns: [Bilateral<Int>] = []
    if offer.isBalanced || mayStandOneSided(offer, emphasis) {
      patterns += alike(offer, because: because).map(\.sets)
    }
    if let emphasis, let weaker = emphasis.weaker, offer.sides.count == 2 {
      for count in range.lowerBound + 1...range.upperBound + Self.extraSets {
        let other = max(count / 3, range.lowerBound)
        guard count * 2 >= other * 3 else { continue }
        var unequal = Bilateral(both: other)
        unequal[weaker] = count
        patterns.append(unequal)
      }
    }
    return patterns.map { WeekDraft.Line(offer: offer, sets: $0, because: because) }
  }

  /// An exercise for one side alone leaves the other behind: only where no exercise works that other
  /// side, or for the weaker side of what leads.
  private func mayStandOneSided(_ offer: Offer, _ emphasis: Emphasis?) -> Bool {
    if emphasis != nil { return true }
    return offer.exercise.mainMuscles.allSatisfy { muscle in
      catalogue.muscles[muscle]?.isPaired == false || workableSides(of: muscle).count < 2
    }
  }

  /// The sides of a group that some exercise allowed works.
  func workableSides(of muscle: Muscle.ID) -> [Side] {
    Side.allCases.filter { side in
      offers.training(muscle).contains {
        $0.exercise.sides != .each || $0.sides.contains(side)
      }
    }
  }

  /// A stretch trains a group where its length stands out, where a condition of the person prefers it, or
  /// where nothing stronger is allowed.
  func counts(_ offer: Offer, for muscle: Muscle.ID) -> Bool {
    guard offer.exercise.purpose == .lengthening, !offer.isPreferred else { return true }
    if needs.emphases.contains(where: { $0.muscle == muscle && $0.quality == .length }) {
      return true
    }
    return !offers.training(muscle).contains {
      $0.exercise.purpose == .strength && $0.isBalanced
    }
  }

  /// The group that an exercise is in the week for: one that leads, one with a hint, the neediest.
  private func reason(for main: [Muscle.ID]) -> Programme.Reason {
    let leader = leading.first { main.contains($0.muscle) }
    let hinted = needs.emphases.first { main.contains($0.muscle) }
    if let emphasis = leader ?? hinted {
      return .finding(
        muscle: emphasis.muscle, side: emphasis.weaker, quality: emphasis.quality,
        confirmed: emphasis.isConfirmed)
    }
    let neediest = main.max { (needs.weight(of: $0), $1) < (needs.weight(of: $1), $0) }
    return .base(neediest ?? main[0])
  }
}

extension Support {
  /// How far steady activity there is from a free walk.
  fileprivate var distanceFromWalking: Int {
    switch self {
    case .standing: 0
    case .standingSupported: 1
    case .chair: 2
    case .bed: 3
    case .floor: 4
    }
  }
}

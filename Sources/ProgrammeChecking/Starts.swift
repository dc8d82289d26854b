import Anatomy
import Journalling
import Knowledge

extension Fit {
  /// What is too much for a start, whatever else one may do.
  ///
  /// Nobody weak, old or in strong pain starts on the floor, on the knees or with hard bracing, on one leg
  /// or with speed; nobody who needs a hand to stand on one leg, with speed or on the floor; and nobody
  /// with pain of four or more on the floor. In strong pain nothing that loads the lower back is made
  /// stronger.
  func startObjections(to use: Use) -> [Objection] {
    let offFeet: [KnownLimit] = [.supportNeeded, .noStandingUp, .bedOnly, .chairOnly]
    let holds = heldLimits.contains { held in
      KnownLimit(rawValue: held.limit.text).map(offFeet.contains) ?? false
    }
    let asksMuch =
      (isFrail && (use.carriesWeight(on: .knees) || use.asks(for: .strongBracing)))
      || (use.isDone(on: .floor) && (isFrail || holds || (person.pain ?? 0) > 3))
    let asksMuchOfLegs =
      (isFrail || holds) && use.asks(for: .oneLegStanding, .briskEffort)
    let loadsBack =
      isInStrongPain && use.exercise.purpose == .strength
      && use.exercise.strains.map(\.joint).contains(.lowerBack)
    guard asksMuch || asksMuchOfLegs || loadsBack else { return [] }
    return [
      Objection(rule: "too-much", what: "“\(use.exercise.name)” is too much for a start here.")
    ]
  }

  /// From eighty on, with pain of seven or more, or where daily acts go badly on the whole.
  private var isFrail: Bool {
    let acts = person.acts.values.compactMap { $0.last?.value }
    let goBadly = !acts.isEmpty && Double(acts.reduce(0, +)) / Double(acts.count) <= 4
    return goBadly || (person.age ?? 0) > 79 || isInStrongPain
  }

  private var isInStrongPain: Bool { (person.pain ?? 0) > 6 }
}

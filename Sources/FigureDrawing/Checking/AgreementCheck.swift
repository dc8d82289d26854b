import Anatomy
import Knowledge

/// Whether the figure does what the catalogue says of the entry it shows: support, and what carries weight.
struct AgreementCheck {
  private let motion: Motion
  private let showing: Motion.Showing
  private let catalogue: Catalogue

  init(_ motion: Motion, _ showing: Motion.Showing, _ catalogue: Catalogue) {
    (self.motion, self.showing, self.catalogue) = (motion, showing, catalogue)
  }

  var problems: [Problem] {
    guard let position = catalogue.position(of: showing.entry) else { return [] }
    return support(position) + lying(position) + weight(position)
      + ThingsCheck(motion, showing, needs: position.needs).problems
  }

  private func support(_ position: Position) -> [Problem] {
    let fits =
      switch showing.ground {
      case .bed, .bedEdge: position.support == .bed
      case .chair, .raisedChair: position.support == .chair
      case .mat: position.support == .floor
      case .floor:
        position.support == .standing || position.support == .standingSupported
          || position.support == .floor
      }
    // A foot on a step holds nobody.
    let isHeld = motion.contacts.contains { contact in
      contact.part != .foot && contact.place != .ground && contact.place != .floor
        && !contact.place.isOwnBody
    }
    var problems: [Problem] = []
    if !fits {
      problems.append(
        motion.problem(
          "\(showing.entry.id) is on \(position.support.rawValue), the figure on "
            + showing.ground.rawValue, "Mend one of them"))
    }
    if position.support == .standingSupported, !isHeld {
      problems.append(
        motion.problem(
          "\(showing.entry.id) needs something firm, the figure touches none",
          "Add a contact with worktop, wall, table or chair-back"))
    }
    if position.support == .standing, holdsOn {
      problems.append(
        motion.problem(
          "\(showing.entry.id) is done standing free, the figure holds on",
          "Leave the contact out, or mend the support of the entry"))
    }
    return problems
  }

  /// Whether a hand is on something firm the whole time; a wall is leaned on, not held.
  private var holdsOn: Bool {
    // A hand that is lifted off has let go.
    let letGo = Set(
      motion.keys.flatMap(\.reaches).filter { $0.isFree || $0.offset.up > 0.05 }.map(\.part))
    return motion.contacts.contains { contact in
      contact.part == .hand && !letGo.contains(.hand)
        && [.worktop, .table, .chairBack].contains(contact.place)
    }
  }

  /// On which side one lies from the beginning; who rolls over comes to it later.
  private func lying(_ position: Position) -> [Problem] {
    let shown: RelativeSide? =
      switch motion.posture {
      case .lyingOnOtherSide: .opposite
      case .lyingOnSameSide: .same
      default: nil
      }
    guard let shown, let said = position.lyingOn, said != shown else { return [] }
    return [
      motion.problem(
        "\(showing.entry.id) lies on the \(said.rawValue) side, the figure does not",
        "Mend `posture`, or `lyingOn` of the entry")
    ]
  }

  private func weight(_ position: Position) -> [Problem] {
    let shown = Set(motion.contacts.filter(\.carries).compactMap(\.part.bears))
    let said = Set(position.weightOn)
    guard shown != said else { return [] }
    func words(_ contacts: Set<Contact>) -> String {
      contacts.map(\.rawValue).sorted().joined(separator: ", ")
    }
    return [
      motion.problem(
        "\(showing.entry.id) has weight on \(words(said)), the figure on \(words(shown))",
        "Mend `contacts`, or `weightOn` of the entry")
    ]
  }
}

extension Catalogue {
  /// The position of what is shown; `nil` for a daily act.
  func position(of shown: Motion.Shown) -> Position? {
    switch shown {
    case .exercise(let id): exercises[id]?.position
    case .test(let id): tests[id]?.position
    case .act: nil
    }
  }
}

import Knowledge

/// Limits that are asked about on one page, sorted by what they look at.
struct LimitGroup: Sendable {
  /// What a limit is about.
  enum Kind: CaseIterable, Sendable {
    case gettingAbout, lying, armsAndLegs, roundAbout

    init(_ limit: Limit) {
      let lying: Set<Contact> = [.back, .front, .side]
      if !limit.forbids.support.isEmpty || !limit.forbids.gettingThere.isEmpty
        || !limit.allowsOnlySupport.isEmpty
      {
        self = .gettingAbout
      } else if !limit.forbids.weightOn.isDisjoint(with: lying) || limit.sidedBy.contains(.lyingOn)
      {
        self = .lying
      } else if !limit.sidedBy.isEmpty
        || !limit.forbids.demands.isDisjoint(with: [.armOverhead, .grip, .bothArms])
      {
        self = .armsAndLegs
      } else {
        self = .roundAbout
      }
    }

    var title: String {
      switch self {
      case .gettingAbout: "Getting down, up and about"
      case .lying: "Lying down"
      case .armsAndLegs: "Arms, legs and joints"
      case .roundAbout: "Seeing, hearing and company"
      }
    }
  }

  /// Counts from 1.
  let number: Int
  let title: String
  /// Those that ask “can you …?” first.
  let limits: [Limit]

  static func all(in catalogue: Catalogue) -> [LimitGroup] {
    let kinds = Kind.allCases.filter { kind in catalogue.limits.contains { Kind($0) == kind } }
    return kinds.enumerated().map { index, kind in
      let limits = catalogue.limits.filter { Kind($0) == kind }
      return LimitGroup(
        number: index + 1, title: kind.title,
        limits: limits.filter { $0.setBy == .cannot } + limits.filter { $0.setBy == .yes })
    }
  }
}

import Anatomy
import Journalling
import Knowledge

/// How a limit's question and its side and joint stand in a form.
struct LimitField: Sendable {
  /// One side, one joint, or one joint of one side.
  struct Detail: Hashable, Sendable {
    let key: String
    let label: String
    let side: Side?
    let joint: Joint?
  }

  private let limit: Limit

  init(_ limit: Limit) { self.limit = limit }

  var name: String { "limit-\(limit.id)" }
  var moreName: String { "more-\(limit.id)" }
  var asksMore: Bool { limit.asksSide || limit.asksJoint }

  /// The word of the form that sets the limit.
  var settingWord: String { limit.setBy == .cannot ? "no" : "yes" }

  /// Whether the limit holds, as the journal says it, from the word of the form.
  func answer(for word: String) -> YesNo? {
    switch word {
    case settingWord: .yes
    case "unsure" where limit.setBy == .cannot: .unsure
    case "yes", "no": .no
    default: nil
    }
  }

  func word(for answer: YesNo) -> String {
    switch answer {
    case .yes: settingWord
    case .no: settingWord == "yes" ? "no" : "yes"
    case .unsure: "unsure"
    }
  }

  /// Everything that can be chosen, left and right written out.
  var details: [Detail] {
    guard limit.asksJoint else {
      return Side.allCases.map {
        Detail(key: $0.rawValue, label: $0 == .left ? "Left" : "Right", side: $0, joint: nil)
      }
    }
    return Joint.allCases.flatMap { joint -> [Detail] in
      let name = joint.rawValue.replacing("-", with: " ")
      guard joint.isPaired, limit.asksSide else {
        let label = name.prefix(1).uppercased() + name.dropFirst()
        return [Detail(key: joint.rawValue, label: label, side: nil, joint: joint)]
      }
      return Side.allCases.map { side in
        Detail(
          key: "\(side.rawValue)-\(joint.rawValue)",
          label: (side == .left ? "Left " : "Right ") + name, side: side, joint: joint)
      }
    }
  }

  /// The keys that show a held limit; one held without a side shows both.
  func keys(_ held: HeldLimit) -> [String] {
    details.filter { detail in
      detail.joint == held.joint && (held.side == nil || detail.side == held.side)
    }.map(\.key)
  }

  /// What holds when those keys are chosen; nothing chosen means every side.
  func held(_ keys: [String]) -> Set<HeldLimit> {
    let chosen = details.filter { keys.contains($0.key) }
    guard asksMore, !chosen.isEmpty else { return [HeldLimit(limit.id)] }
    return Set(chosen.map { HeldLimit(limit.id, side: $0.side, joint: $0.joint) })
  }
}

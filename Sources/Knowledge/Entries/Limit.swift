package import Anatomy

/// What may not be asked of a person: a set of positions, contacts, transitions, demands, things.
package struct Forbidden: Hashable, Sendable {
  package var support: Set<Support> = []
  package var weightOn: Set<Contact> = []
  package var gettingThere: Set<Transition> = []
  package var demands: Set<Demand> = []
  package var needs: Set<Thing> = []
  /// Joints that may not be strained, whichever side.
  package var strains: Set<Joint> = []

  package init() {}

  init(_ reader: StrictReader?) {
    guard let reader else { return }
    support = Set(reader.words("support", Support.self))
    weightOn = Set(reader.words("weightOn", Contact.self))
    gettingThere = Set(reader.words("gettingThere", Transition.self))
    demands = Set(reader.words("demands", Demand.self))
    needs = Set(reader.words("needs", Thing.self))
    strains = Set(reader.words("strains", Joint.self))
    reader.finish()
  }
}

/// A hard rule about what a person's body or home does not allow.
package struct Limit: CatalogueEntry {
  package static let kind = "limits"

  /// Which answer to the question switches the limit on.
  package enum Switch: String, CaseIterable, Codable, Sendable {
    /// The question asks “can you …?”; “no” sets the limit.
    case cannot
    /// The question asks whether it is so; “yes” sets the limit.
    case yes
  }

  /// What a one-sided limit looks at.
  package enum SidedBy: String, CaseIterable, Codable, Hashable, Sendable {
    case lyingOn, standsOn, arm, strains
  }

  package let id: EntryID<Limit>
  package let name: String
  package let question: String
  package let setBy: Switch
  /// Whether the limit holds as long as nobody has answered its question.
  package let isAssumedUntilAnswered: Bool
  package let asksSide: Bool
  package let asksJoint: Bool
  package let forbids: Forbidden
  /// Empty: any support is allowed.
  package let allowsOnlySupport: Set<Support>
  /// Empty: any thing is allowed.
  package let allowsOnlyNeeds: Set<Thing>
  package let sidedBy: Set<SidedBy>
  /// The longest session, in minutes.
  package let minutes: Int?
  package let cost: String

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    question = reader.text("question")
    let setBy = reader.word("canAnswer", Switch.self)
    isAssumedUntilAnswered = reader.truth("assumedUntilAnswered", otherwise: false)
    asksSide = reader.truth("asksSide", otherwise: false)
    asksJoint = reader.truth("asksJoint", otherwise: false)
    forbids = Forbidden(reader.optionalMapping("forbids"))
    let only = reader.optionalMapping("allowsOnly")
    allowsOnlySupport = Set(only?.words("support", Support.self) ?? [])
    allowsOnlyNeeds = Set(only?.words("needs", Thing.self) ?? [])
    only?.finish()
    let sided = reader.optionalMapping("sided")
    sidedBy = Set(SidedBy.allCases.filter { sided?.truth($0.rawValue, otherwise: false) ?? false })
    sided?.finish()
    minutes = reader.optionalWhole("minutes", in: 1...120)
    cost = reader.text("cost")
    reader.finish()
    if asksSide == sidedBy.isEmpty {
      reader.note("sided", what: "asksSide and sided do not agree", "Say what the side decides")
    }
    if isAssumedUntilAnswered, asksSide || asksJoint {
      reader.note(
        "assumedUntilAnswered", what: "nobody knows the side or joint of a limit nobody answered",
        "Leave it out")
    }
    guard let setBy else { return nil }
    self.setBy = setBy
  }
}

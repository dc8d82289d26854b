import Persistence

/// A form of somebody else of the household was sent while another record is open: nothing is stored, and
/// nothing that was typed is lost.
struct OtherPersonPage: Sendable {
  struct Field: Hashable, Sendable {
    let name: String
    let value: String
  }

  let context: PageContext
  /// Whose page it was.
  let owner: String
  let path: String
  /// What was typed, with the token of its page.
  let fields: [Field]
  /// Whether it can be stored with one press; erasing and importing are never done from here.
  let canStore: Bool

  init(
    _ form: FormValues, of owner: Housemate, sentTo path: String, on pattern: Pattern,
    context: PageContext
  ) {
    (self.context, self.owner) = (context, owner.shownName)
    canStore = pattern != .erase && pattern != .importing
    self.path = canStore ? path : Place.people.path
    fields =
      canStore
      ? form.names.flatMap { name in form.all(name).map { Field(name: name, value: $0) } }
      : [
        Field(name: "token", value: form["token"] ?? ""),
        Field(name: PeoplePage.person, value: owner.file.id.text),
      ]
  }
}

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

  init(_ form: FormValues, of owner: Housemate, sentTo path: String, context: PageContext) {
    (self.context, self.path, self.owner) = (context, path, owner.name)
    fields = form.names.flatMap { name in
      form.all(name).map { Field(name: name, value: $0) }
    }
  }
}

import Persistence

/// A question was asked before anybody said whose record is open: it is kept on the page, and goes where
/// the person says.
struct WhosePage: Sendable {
  /// One person, with what was sent and their own token.
  struct Person: Sendable {
    let name: String
    let fields: [OtherPersonPage.Field]
  }

  let context: PageContext
  /// What would be written down.
  let words: String
  let path: String
  let people: [Person]

  /// - Parameter tokens: Everybody who has a record here, with the token of their forms.
  init(
    _ form: FormValues, words: String, sentTo path: String,
    tokens: [(person: Housemate, token: String)], context: PageContext
  ) {
    (self.context, self.words, self.path) = (context, words, path)
    people = tokens.map { person, token in
      let sent = form.names.filter { $0 != "token" && $0 != FieldName.opensRecord }
        .flatMap { name in form.all(name).map { OtherPersonPage.Field(name: name, value: $0) } }
      return Person(name: person.name, fields: sent + [.init(name: "token", value: token)])
    }
  }
}

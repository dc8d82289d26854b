import Hummingbird
import Persistence

extension Visit {
  /// Asks whose list a question goes on, when several people have records and none is open.
  ///
  /// The library can be read by everybody, so its “Ask about this” may be pressed before anybody said
  /// who they are. Each person’s form carries their own token, as on the page on which people are chosen.
  ///
  /// - Returns: `nil` for every other form, and for one that stood on no page of ours.
  func askingWhose(
    _ form: FormValues, on pattern: Pattern, sentTo path: String
  ) async throws -> Response? {
    guard front == .undecided, pattern == .libraryEntry, let given = form["token"],
      let words = libraryQuestion
    else { return nil }
    let token = await site.keeper.token
    guard token.matches(given, nil) else { return nil }
    let people = try await site.keeper.everybody().people
    let tokens = people.map { (person: $0, token: token.text(for: $0.file.id)) }
    let page = WhosePage(form, words: words, sentTo: path, tokens: tokens, context: context())
    return try show(.whose, page, status: .conflict)
  }

  /// The question of the library's entry that the address names; `nil` for what is no entry.
  private var libraryQuestion: String? {
    guard let kind = part("kind").flatMap(LibraryKind.init), let id = part("entry") else {
      return nil
    }
    return LibraryEntry(kind, id, site.library)?.question
  }
}

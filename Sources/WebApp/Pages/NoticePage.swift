/// A page that says one thing: an error, a refusal, something done.
struct NoticePage: Sendable {
  struct Action: Hashable, Sendable {
    let name: String
    let path: String
    /// Whether it is the lesser of two.
    var isPlain = false
  }

  let context: PageContext
  let title: String
  let paragraphs: [String]
  let actions: [Action]
}

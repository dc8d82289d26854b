/// A value read from YAML or JSON, with the place it stands at.
///
/// Both kinds of file go through this one shape, so that ``StrictReader`` is the only code that
/// decides what a key may hold.
package struct Tree: Sendable {
  package enum Content: Sendable {
    case nothing
    case truth(Bool)
    case number(Double)
    case text(String)
    case list([Tree])
    case mapping([(key: String, value: Tree)])
  }

  package let content: Content
  /// Where the value stands, for people: a file with a line, or a path of keys.
  package let place: String
  /// The line, or a running number, for putting problems in order.
  package let line: Int

  package init(_ content: Content, place: String, line: Int) {
    (self.content, self.place, self.line) = (content, place, line)
  }

  /// What kind of value it is, in words for an error.
  package var kind: String {
    switch content {
    case .nothing: "nothing"
    case .truth: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "keys with values"
    }
  }
}

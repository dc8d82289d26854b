/// The fields of a form as they were typed, for reading them and for showing them again.
struct FormValues: Hashable, Sendable {
  private let fields: [String: [String]]

  init(_ fields: [String: [String]] = [:]) { self.fields = fields }

  /// The fields that were sent, in the order of their names.
  var names: [String] { fields.keys.sorted() }

  /// The first value of a field, trimmed; `nil` when the field is missing or empty.
  subscript(name: String) -> String? { all(name).first }

  /// All values of a field that are not empty, trimmed, in the order they were sent.
  func all(_ name: String) -> [String] {
    (fields[name] ?? []).map(trimmed).filter { !$0.isEmpty }
  }

  private func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}

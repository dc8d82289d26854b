/// The width of everything printed for people.
let lineWidth = 80

/// Breaks a text into lines of at most 80 columns, each after the first indented.
func wrapped(_ text: String, indent: Int = 0, first: Int? = nil) -> [String] {
  var lines: [String] = []
  var line = String(repeating: " ", count: first ?? indent)
  var isEmpty = true
  for word in text.split(whereSeparator: \.isWhitespace) {
    if !isEmpty, line.count + 1 + word.count > lineWidth {
      lines.append(line)
      line = String(repeating: " ", count: indent)
      isEmpty = true
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  if !isEmpty { lines.append(line) }
  return lines
}

/// A label with its text hanging under it by two columns.
func hanging(_ label: String, _ text: String) -> [String] {
  if label.count + 2 + text.count <= lineWidth { return ["\(label)  \(text)"] }
  return [label] + wrapped(text, indent: 2)
}

/// A heading with a line under it.
func heading(_ text: String) -> [String] {
  ["", text, String(repeating: "-", count: text.count)]
}

import Yams

/// Reads a YAML text into a ``Tree`` whose places are `file:line`.
///
/// - Parameters:
///   - text: The whole file.
///   - file: Its name, for the places.
/// - Returns: `nil`, with a problem noted, when the text is not YAML or is empty.
package func yamlTree(_ text: String, file: String, log: ProblemLog) -> Tree? {
  do {
    // Yams forgets which nodes had anchors when its parser goes, so the parser must stay. Its own
    // typing of scalars is not used, and left to itself it asks the environment for an encoding in
    // every file: without both, a third of the time of a start is saved.
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    defer { withExtendedLifetime(parser) {} }
    guard let node = try parser.singleRoot() else {
      log.note(place: file, line: 0, what: "the file is empty", "Write an entry or delete the file")
      return nil
    }
    return try tree(node, file: file, depth: 0)
  } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
    for key in keys.sorted() {
      let line = secondLine(of: key, from: context.mark, in: text)
      log.note(
        place: "\(file):\(line)", line: line, what: "the key “\(key)” stands twice",
        "Keep one of them")
    }
  } catch let error as YamlError {
    let (problem, line) = explained(error)
    log.note(
      place: line.map { "\(file):\($0)" } ?? file, line: line ?? 0,
      what: "this is not readable YAML: \(problem)", "Mend it there or just above")
  } catch let error as NotPlain {
    log.note(
      place: "\(file):\(error.line)", line: error.line,
      what: "the entry is nested too deeply or uses anchors", "Write it out plainly")
  } catch {
    log.note(
      place: file, line: 0, what: "this is not readable YAML", "Write the entry again")
  }
  return nil
}

/// Something YAML allows and the catalogue does not: it would hide what an entry says.
private struct NotPlain: Error {
  let line: Int
}

/// What is wrong and on which line, as far as the parser knows.
private func explained(_ error: YamlError) -> (problem: String, line: Int?) {
  switch error {
  case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
    .composer(_, let problem, let mark, _):
    (problem, mark.line)
  case .reader(let problem, _, _, _): (problem, nil)
  default: (String(describing: error).split(separator: "\n").first.map(String.init) ?? "", nil)
  }
}

/// The line on which a key stands for the second time in the mapping that begins at a mark; that
/// mapping's first line when it is written in one.
private func secondLine(of key: String, from mark: Mark, in text: String) -> Int {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.indices.contains(mark.line - 1) else { return mark.line }
  let indent = String(repeating: " ", count: mark.column - 1)
  let isFirst = lines[mark.line - 1].dropFirst(mark.column - 1).hasPrefix("\(key):")
  let found = lines.indices.dropFirst(mark.line).filter { lines[$0].hasPrefix("\(indent)\(key):") }
  return (found.dropFirst(isFirst ? 0 : 1).first ?? mark.line - 1) + 1
}

private func tree(_ node: Node, file: String, depth: Int) throws -> Tree {
  let line = node.mark?.line ?? 0
  guard depth < 20, node.anchor == nil else { throw NotPlain(line: line) }
  let place = "\(file):\(line)"
  switch node {
  case .scalar(let scalar):
    return Tree(content(of: scalar), place: place, line: line)
  case .sequence(let sequence):
    let items = try sequence.map { try tree($0, file: file, depth: depth + 1) }
    return Tree(.list(items), place: place, line: line)
  case .mapping(let mapping):
    let pairs = try mapping.map { key, value in
      guard let name = key.scalar?.string else { throw NotPlain(line: line) }
      return (key: name, value: try tree(value, file: file, depth: depth + 1))
    }
    return Tree(.mapping(pairs), place: place, line: line)
  case .alias:
    throw NotPlain(line: line)
  }
}

/// Types a scalar by the plain rules people expect: only `true` and `false` are truths, only
/// decimal numbers are numbers (YAML 1.1 would read `1:30` as 90 and `no` as false).
private func content(of scalar: Node.Scalar) -> Tree.Content {
  guard scalar.style == .plain else { return .text(scalar.string) }
  switch scalar.string {
  case "", "~", "null": return .nothing
  case "true": return .truth(true)
  case "false": return .truth(false)
  default: break
  }
  let isDecimal = scalar.string.utf8.allSatisfy { (43...57).contains($0) && $0 != 44 && $0 != 47 }
  if isDecimal, let number = Double(scalar.string), number.isFinite { return .number(number) }
  return .text(scalar.string)
}

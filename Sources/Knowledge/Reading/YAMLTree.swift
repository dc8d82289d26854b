import Yams

/// Reads a YAML text into a ``Tree`` whose places are `file:line`.
///
/// - Parameters:
///   - text: The whole file.
///   - file: Its name, for the places.
/// - Returns: `nil`, with a problem noted, when the text is not YAML or is empty.
package func yamlTree(_ text: String, file: String, log: ProblemLog) -> Tree? {
  do {
    guard let node = try Yams.compose(yaml: text) else {
      log.note(place: file, line: 0, what: "the file is empty", "Write an entry or delete the file")
      return nil
    }
    return try tree(node, file: file, depth: 0)
  } catch let error as YamlError {
    log.note(
      place: file, line: 0, what: "this is not readable YAML: \(firstLine(error))",
      "Mend the line it names")
  } catch {
    log.note(
      place: file, line: 0, what: "the entry is nested too deeply or uses anchors",
      "Write it out plainly")
  }
  return nil
}

private struct NotPlain: Error {}

private func firstLine(_ error: YamlError) -> String {
  let lines = String(describing: error).split(separator: "\n")
  return lines.prefix(1).joined().trimmingPrefix("error: ").description
}

private func tree(_ node: Node, file: String, depth: Int) throws -> Tree {
  guard depth < 20 else { throw NotPlain() }
  let line = node.mark?.line ?? 0
  let place = "\(file):\(line)"
  switch node {
  case .scalar(let scalar):
    return Tree(content(of: scalar), place: place, line: line)
  case .sequence(let sequence):
    let items = try sequence.map { try tree($0, file: file, depth: depth + 1) }
    return Tree(.list(items), place: place, line: line)
  case .mapping(let mapping):
    let pairs = try mapping.map { key, value in
      guard let name = key.scalar?.string else { throw NotPlain() }
      return (key: name, value: try tree(value, file: file, depth: depth + 1))
    }
    return Tree(.mapping(pairs), place: place, line: line)
  case .alias:
    throw NotPlain()
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

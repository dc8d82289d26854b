import Foundation
import Knowledge

/// Reads a JSON text into a ``Tree`` whose places are paths like `entries[3].felt`.
///
/// - Returns: `nil`, with a problem noted, when the text is not JSON.
func jsonTree(_ data: Data, log: ProblemLog) -> Tree? {
  guard data.count <= 20_000_000 else {
    log.note(place: "the file", line: 0, what: "it is larger than 20 MB", "Use an exported journal")
    return nil
  }
  // JSONDecoder would take UTF-16 as well, whose brackets the next check could not count.
  guard String(validating: data, as: UTF8.self) != nil, !data.contains(0) else {
    log.note(place: "the file", line: 0, what: "it is not UTF-8 text", "Use an exported journal")
    return nil
  }
  guard nesting(of: data) <= deepest else {
    log.note(
      place: "the file", line: 0, what: "it is nested more than \(deepest) deep",
      "Use an exported journal")
    return nil
  }
  do {
    let value = try JSONDecoder().decode(JSONValue.self, from: data)
    return tree(value, path: "", line: 0)
  } catch DecodingError.dataCorrupted(let context) {
    let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
    log.note(
      place: "the file", line: 0, what: "it is not JSON: \(detail ?? context.debugDescription)",
      "Mend that place or export the journal again")
  } catch {
    log.note(
      place: "the file", line: 0, what: "it is not JSON that can be read here",
      "Export the journal again")
  }
  return nil
}

/// Far more than any journal needs.
///
/// Foundation's own limit is 512, and there it stops the process instead of throwing.
private let deepest = 50

/// How deep brackets and braces stand inside each other; those within texts do not count.
///
/// - Complexity: O(n).
private func nesting(of data: Data) -> Int {
  var (depth, deepest) = (0, 0)
  var (isInText, isEscaped) = (false, false)
  for byte in data {
    if isInText {
      isInText = isEscaped || byte != UInt8(ascii: "\"")
      isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      continue
    }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
    default: break
    }
    deepest = max(deepest, depth)
  }
  return deepest
}

private enum JSONValue: Decodable {
  case null
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case mapping([String: JSONValue])

  /// Tries one type after the other; a refusal by one type is the way to the next, not an error.
  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let truth = try? container.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .mapping(try container.decode([String: JSONValue].self))
    }
  }
}

private func tree(_ value: JSONValue, path: String, line: Int) -> Tree {
  let place = path.isEmpty ? "the file" : path
  switch value {
  case .null: return Tree(.nothing, place: place, line: line)
  case .truth(let truth): return Tree(.truth(truth), place: place, line: line)
  case .number(let number): return Tree(.number(number), place: place, line: line)
  case .text(let text): return Tree(.text(text), place: place, line: line)
  case .list(let items):
    let trees = items.enumerated().map { tree($1, path: "\(path)[\($0)]", line: $0) }
    return Tree(.list(trees), place: place, line: line)
  case .mapping(let values):
    let pairs = values.sorted { $0.key < $1.key }.map { key, value in
      (key: key, value: tree(value, path: path.isEmpty ? key : "\(path).\(key)", line: line))
    }
    return Tree(.mapping(pairs), place: place, line: line)
  }
}

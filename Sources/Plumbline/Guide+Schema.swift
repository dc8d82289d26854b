public import Foundation
import Knowledge

extension Guide {
  /// The JSON Schema (2020-12) of the person file and of every output, as one document whose
  /// definitions are named like the outputs.
  public func schema() throws -> Data { try Data(contentsOf: schemaFile) }

  /// The names of the definitions that are outputs or the person file.
  public func schemaNames() throws -> [String] {
    try definitions().keys.filter { $0.first?.isLowercase ?? false }.sorted()
  }

  /// One definition as a document of its own; `nil` for an unknown name.
  public func schema(named name: String) throws -> Data? {
    guard try schemaNames().contains(name) else { return nil }
    let whole = try JSONSerialization.jsonObject(with: schema()) as? [String: Any] ?? [:]
    var single = whole
    single["$ref"] = "#/$defs/\(name)"
    single["title"] = name
    return try JSONSerialization.data(
      withJSONObject: single, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  private func definitions() throws -> [String: Any] {
    let whole = try JSONSerialization.jsonObject(with: schema()) as? [String: Any]
    return whole?["$defs"] as? [String: Any] ?? [:]
  }

  private var schemaFile: URL {
    Bundle.module.bundleURL.appending(path: "Schema").appending(path: "plumbline.schema.json")
  }
}

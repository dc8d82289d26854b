public import Foundation

/// Writes a report as JSON: keys sorted, two spaces, the same bytes for the same report.
///
/// - Throws: `EncodingError`; no report holds a value JSON cannot say.
public func json(_ report: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  var data = try encoder.encode(report)
  data.append(UInt8(ascii: "\n"))
  return data
}

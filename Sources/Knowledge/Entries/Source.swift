package import Quantities

/// A publication or an official page, with what was read of it.
package struct Source: CatalogueEntry {
  package static let kind = "sources"

  /// How much of the source was seen.
  package enum Reading: String, CaseIterable, Codable, Sendable {
    case fullText = "full-text"
    case table, abstract, secondary
    case guidelinePage = "guideline-page"
  }

  package let id: EntryID<Source>
  package let citation: String
  /// `doi:…`, `pmid:…`, `pmc:…` or a web address.
  package let address: String
  package let year: Int
  package let read: Reading
  package let seen: String
  package let readOn: Day

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    citation = reader.text("citation")
    address = reader.text("where")
    year = reader.whole("year", in: 1850...2100)
    let reading = reader.word("read", Reading.self)
    seen = reader.text("seen")
    readOn = reader.day("readOn")
    reader.finish()
    guard let reading else { return nil }
    read = reading
    if !["doi:", "pmid:", "pmc:", "https://"].contains(where: address.hasPrefix) {
      reader.note(
        "where", what: "“\(address)” is no address", "Begin with doi:, pmid:, pmc: or https://")
    }
  }
}

/// How far a number's source can be trusted.
package enum Grade: String, CaseIterable, Codable, Sendable {
  /// The primary source was opened and the figure read there.
  case primary = "P"
  /// Read in a secondary source that names the primary.
  case secondary = "S"
  /// Read in a peer-reviewed compilation.
  case compiled = "S*"
}

/// Where a number comes from: a source that was read, or an assumption with its reason.
package enum Provenance: Hashable, Sendable {
  case measured(EntryID<Source>, Grade)
  case assumed(String)

  package var source: EntryID<Source>? {
    if case .measured(let source, _) = self { return source }
    return nil
  }
}

extension StrictReader {
  /// Reads `source` with `grade`, or `assumed` with a reason; exactly one of the two.
  package func provenance() -> Provenance {
    let source = optionalID("source", of: Source.self)
    let grade = optionalWord("grade", Grade.self)
    let assumed = optionalText("assumed")
    switch (source, grade, assumed) {
    case (let source?, let grade?, nil): return .measured(source, grade)
    case (nil, nil, let reason?): return .assumed(reason)
    default:
      note(
        what: "a number needs a source with its grade, or the reason why it is assumed",
        "Write `source` and `grade`, or `assumed`, not both")
      return .assumed("")
    }
  }
}

/// How well a claim is supported, in the product's four words.
package enum Verdict: String, CaseIterable, Codable, Sendable {
  case wellSupported = "well-supported"
  case mixed, weak, contradicted
}

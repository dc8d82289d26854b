package import Knowledge

/// A source as reports name it.
public struct SourceNote: Encodable, Sendable, Equatable {
  public let id: String
  public let citation: String
  /// `doi:…`, `pmid:…`, `pmc:…` or a web address.
  public let address: String

  package init(_ source: Source) {
    (id, citation, address) = (source.id.text, source.citation, source.address)
  }
}

extension Catalogue {
  /// The sources of those ids, each once, in the order given.
  package func notes(_ ids: [Source.ID]) -> [SourceNote] {
    var seen: Set<Source.ID> = []
    return ids.filter { seen.insert($0).inserted }.compactMap { sources[$0].map(SourceNote.init) }
  }
}

/// A question the person asked, with the plain answer.
public struct AskedReport: Encodable, Sendable, Equatable {
  public let question: String
  public let text: String
  public let short: String
  public let answer: [String]
  /// Of the claim people make; absent for advice.
  public let verdict: String?
  public let sources: [SourceNote]

  package init(_ entry: PlainAnswer, _ catalogue: Catalogue) {
    (question, text, short, answer) = (
      entry.id.text, entry.question, entry.short, entry.paragraphs(in: catalogue)
    )
    verdict = entry.verdict?.rawValue
    sources = catalogue.notes(entry.sources)
  }
}

import Plumbline

/// A source as pages show it: the citation, and a link where it can be read.
struct CitedSource: Hashable, Sendable {
  let citation: String
  let link: String

  init(_ note: SourceNote) {
    citation = note.citation
    link = Self.link(note.address)
  }

  private static func link(_ address: String) -> String {
    let places = [
      ("doi:", "https://doi.org/"), ("pmid:", "https://pubmed.ncbi.nlm.nih.gov/"),
      ("pmc:", "https://pmc.ncbi.nlm.nih.gov/articles/"),
    ]
    for (prefix, place) in places where address.hasPrefix(prefix) {
      return place + address.dropFirst(prefix.count)
    }
    return address
  }
}

/// A question the person asked, with its short answer.
struct AnsweredQuestion: Hashable, Sendable {
  let question: String
  let short: String
  let paragraphs: [String]
  let sources: [CitedSource]

  init(_ asked: AskedReport) {
    (question, short, paragraphs) = (asked.text, asked.short, asked.answer)
    sources = asked.sources.map(CitedSource.init)
  }
}

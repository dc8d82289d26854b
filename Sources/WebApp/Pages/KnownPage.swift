import Knowledge
import Plumbline

/// What research says about each link of the article's chain, and the questions people ask.
struct KnownPage: Sendable {
  /// One link of the chain.
  struct ChainLink: Sendable {
    let from: String
    let to: String
    let claim: String
    let known: String
    let verdict: String
    /// The class that draws the link: dashed when weak.
    let look: String
    let sources: [CitedSource]
  }

  struct Entry: Hashable, Sendable {
    let question: String
    let short: String
    let path: String
  }

  let context: PageContext
  let links: [ChainLink]
  let entries: [Entry]

  init(_ catalogue: Catalogue, context: PageContext) {
    self.context = context
    let stations = Link.Station.allCases
    func place(_ station: Link.Station) -> Int { stations.firstIndex(of: station) ?? 0 }
    links = catalogue.links
      .sorted { (place($0.from), place($0.to)) < (place($1.from), place($1.to)) }
      .map { ChainLink($0, catalogue) }
    entries = catalogue.questions.map {
      Entry(question: $0.question, short: $0.short, path: Place.question($0.id).path)
    }
  }
}

extension KnownPage.ChainLink {
  init(_ link: Link, _ catalogue: Catalogue) {
    (from, to) = (Self.name(link.from), Self.name(link.to))
    (claim, known) = (link.claim, link.known)
    verdict = Words.verdict(link.verdict)
    look = link.verdict.rawValue
    sources = catalogue.notes(link.sources).map(CitedSource.init)
  }

  private static func name(_ station: Link.Station) -> String {
    switch station {
    case .habits: "habits"
    case .imbalance: "imbalance"
    case .posture: "posture"
    case .condition: "condition"
    case .pain: "pain"
    }
  }
}

import Journalling
import Knowledge
import Plumbline

/// The article's chain from habits to pain, walked by one person in both directions.
struct AnswerChain: Sendable {
  /// What a person has at one station, and the step from there to the next.
  struct Stop: Sendable {
    let station: String
    /// What the person has there, in words.
    let yours: String
    let step: Step?
  }

  /// One link, as the walk meets it.
  struct Step: Sendable {
    let question: String
    let verdict: String
    /// The class that draws the step: dotted when weak.
    let look: String
    /// Said where the chain does not hold.
    let breaks: String?
    /// Where what is known stands, further down on the page.
    let anchor: String
  }

  struct Walk: Sendable {
    let title: String
    let lead: String
    let stops: [Stop]
  }

  /// What is known of one link, with its sources.
  struct Known: Sendable {
    let anchor: String
    let heading: String
    let verdict: String
    let known: String
    let sources: [CitedSource]
  }

  let lead: String
  /// One from each habit, or one in general; the last is the way back from the pain.
  let walks: [Walk]
  let links: [Known]

  init(_ report: AssessReport, person: Person, _ catalogue: Catalogue) {
    let words = AnswerChainWords(report, person, catalogue)
    lead = words.lead
    let main = Self.mainLinks(catalogue)
    let habits = catalogue.habits.filter { person.habits[$0.id] == .yes }
    let forward =
      habits.isEmpty
      ? [Walk(forwardFrom: nil, main, words)]
      : habits.map { Walk(forwardFrom: $0, main, words) }
    walks = forward + [Walk(backAlong: main.reversed(), words)]
    links = main.map { Known($0, catalogue) }
  }

  /// The links from each station to the next one.
  private static func mainLinks(_ catalogue: Catalogue) -> [Link] {
    let stations = Link.Station.allCases
    return zip(stations, stations.dropFirst()).compactMap { from, to in
      catalogue.links.first { $0.from == from && $0.to == to }
    }
  }
}

extension AnswerChain.Walk {
  fileprivate init(forwardFrom habit: Habit?, _ links: [Link], _ words: AnswerChainWords) {
    title =
      habit.map { "From \(AnswerChainWords.lowered($0.name)) to pain" } ?? "From a day to pain"
    lead =
      habit.map(words.straight)
      ?? "You named no habit, so these are the steps as people tell them for everybody."
    stops =
      links.map { link in
        AnswerChain.Stop(
          station: words.name(link.from), yours: words.yours(link.from, habit),
          step: AnswerChain.Step(link, words.forward(link)))
      } + [
        AnswerChain.Stop(station: words.name(.pain), yours: words.yours(.pain, habit), step: nil)
      ]
  }

  fileprivate init(backAlong links: [Link], _ words: AnswerChainWords) {
    title = "From your pain back to your day"
    lead = words.back
    stops =
      links.map { link in
        AnswerChain.Stop(
          station: words.name(link.to), yours: words.yours(link.to, nil),
          step: AnswerChain.Step(link, words.backward(link)))
      } + [
        AnswerChain.Stop(
          station: words.name(.habits), yours: words.yours(.habits, nil), step: nil)
      ]
  }
}

extension AnswerChain.Step {
  fileprivate init(_ link: Link, _ question: String) {
    self.question = question
    (verdict, look) = (Words.verdict(link.verdict), link.verdict.rawValue)
    anchor = AnswerChain.Known.anchor(link)
    breaks =
      switch link.verdict {
      case .weak: "Here the way breaks off: little speaks for this step."
      case .contradicted: "Here the way breaks off: studies speak against this step."
      case .mixed: "This step holds at times and at times not."
      case .wellSupported: nil
      }
  }
}

extension AnswerChain.Known {
  fileprivate static func anchor(_ link: Link) -> String { "link-\(link.id)" }

  fileprivate init(_ link: Link, _ catalogue: Catalogue) {
    anchor = Self.anchor(link)
    heading = "From \(link.from.rawValue) to \(link.to.rawValue)"
    verdict = Words.verdict(link.verdict)
    known = link.known
    sources = catalogue.notes(link.sources).map(CitedSource.init)
  }
}

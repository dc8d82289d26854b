package import Anatomy
package import Quantities

/// A habit of the day, what is known about it, and one change worth trying.
package struct Habit: CatalogueEntry {
  package static let kind = "habits"

  /// How far the evidence lets a habit move the expectation about a muscle group.
  package struct Shift: Hashable, Sendable {
    package let muscle: EntryID<Muscle>
    package let quality: Quality
    /// In standard deviations of healthy people.
    package let by: Double
    package let provenance: Provenance
  }

  package let id: EntryID<Habit>
  package let name: String
  package let question: String
  package let verdict: Verdict
  package let known: String
  package let change: String
  package let shifts: [Shift]
  package let sources: [EntryID<Source>]

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    name = reader.text("name")
    question = reader.text("question")
    let verdict = reader.word("verdict", Verdict.self)
    known = reader.text("known")
    change = reader.text("change")
    shifts = reader.mappings("shifts").compactMap { shift in
      let muscle = shift.id("muscle", of: Muscle.self)
      let quality = shift.word("quality", Quality.self)
      let by = shift.number("by", in: -0.2...0.2)
      let provenance = shift.provenance()
      shift.finish()
      return quality.map { Shift(muscle: muscle, quality: $0, by: by, provenance: provenance) }
    }
    sources = reader.ids("sources", of: Source.self, atLeast: 1)
    reader.finish()
    guard let verdict else { return nil }
    self.verdict = verdict
  }
}

/// One link of the article's chain, with what research says about it.
package struct Link: CatalogueEntry {
  package static let kind = "links"

  package enum Station: String, CaseIterable, Codable, Sendable {
    case habits, imbalance, posture, condition, pain
  }

  package let id: EntryID<Link>
  package let from: Station
  package let to: Station
  package let claim: String
  package let verdict: Verdict
  package let known: String
  package let sources: [EntryID<Source>]

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    let from = reader.word("from", Station.self)
    let to = reader.word("to", Station.self)
    claim = reader.text("claim")
    let verdict = reader.word("verdict", Verdict.self)
    known = reader.text("known")
    sources = reader.ids("sources", of: Source.self, atLeast: 1)
    reader.finish()
    guard let from, let to, let verdict else { return nil }
    (self.from, self.to, self.verdict) = (from, to, verdict)
  }
}

/// A question people ask, with a plain answer.
package struct PlainAnswer: CatalogueEntry {
  package static let kind = "questions"

  /// Paragraphs, and a list after them.
  package struct Part: Hashable, Sendable {
    package let text: [String]
    package let points: [String]
    /// Whether the pain rule stands after the points; its words are kept with the stop rules alone.
    package let givesPainRule: Bool

    package func points(in catalogue: Catalogue) -> [String] {
      points + (givesPainRule ? catalogue.painRule.map(\.sentence) : [])
    }
  }

  package struct Section: Hashable, Sendable {
    /// `nil` where the answer is one piece.
    package let heading: String?
    package let parts: [Part]
  }

  package let id: EntryID<PlainAnswer>
  package let question: String
  package let short: String
  package let sections: [Section]
  /// Of the claim people make; `nil` for advice, which claims nothing.
  package let verdict: Verdict?
  package let reviewed: Day
  package let sources: [EntryID<Source>]

  /// The whole answer as paragraphs, headings and points among them.
  package func paragraphs(in catalogue: Catalogue) -> [String] {
    sections.flatMap { section in
      (section.heading.map { ["\($0):"] } ?? [])
        + section.parts.flatMap { part in
          part.text + part.points(in: catalogue).map { "– \($0)" }
        }
    }
  }

  package init?(_ reader: StrictReader) {
    id = EntryID(reader.text("id"))
    question = reader.text("question")
    short = reader.text("short")
    let answer = reader.texts("answer")
    let told = reader.mappings("sections").map(Section.init)
    if answer.isEmpty == told.isEmpty {
      reader.note(what: "an answer is paragraphs or sections", "Write `answer` or `sections`")
    }
    sections =
      answer.isEmpty
      ? told
      : [Section(heading: nil, parts: [Part(text: answer, points: [], givesPainRule: false)])]
    verdict = reader.optionalWord("verdict", Verdict.self)
    reviewed = reader.day("reviewed")
    sources = reader.ids("sources", of: Source.self, atLeast: 1)
    reader.finish()
  }
}

extension PlainAnswer.Section {
  fileprivate init(_ reader: StrictReader) {
    heading = reader.text("heading")
    parts = reader.mappings("parts", atLeast: 1).map { part in
      defer { part.finish() }
      return PlainAnswer.Part(
        text: part.texts("text"), points: part.texts("points"),
        givesPainRule: part.truth("painRule", otherwise: false))
    }
    reader.finish()
  }
}

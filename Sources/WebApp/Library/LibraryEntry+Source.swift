import Knowledge
import Plumbline

/// Sources, and questions with their answers, as they are read.
extension LibraryEntry {
  init(_ source: Source, _ shelves: LibraryShelves) {
    let uses = shelves.citations.uses(of: source.id)
    let counted = LibraryWords.count(uses.count, "place", "places")
    self.init(
      .sources, source.id.text, source.citation,
      tag: "\(source.year)",
      parts: [
        Part(
          "What was seen",
          text: [
            source.seen,
            "\(LibraryWords.reading(source.read)) Read on \(DayWords.words(source.readOn)).",
          ]),
        Part(
          "What it is used for", text: ["It is named in \(counted) of the library."],
          items: uses.map { use in
            Item(
              use.name, use.place,
              note: use.note)
          }),
      ], question: "What do you make of this? \(source.citation)")
  }

  init(_ answer: PlainAnswer) {
    self.init(
      .questions, answer.id.text, answer.question, lead: answer.short, parts: [],
      sources: answer.sources, question: answer.question)
  }
}

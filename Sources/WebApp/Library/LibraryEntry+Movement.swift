import Anatomy
import Knowledge
import Plumbline
import Screening

/// Self-tests and exercises as everybody may read of them: what they are for and what they ask, never how
/// they are done or how much of it.
extension LibraryEntry {
  init(_ test: SelfTest, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    let carriers = test.carriers.sorted { ($1.loading, $0.muscle) < ($0.loading, $1.muscle) }
    self.init(
      .tests, test.id.text, test.name, lead: TestPageWords.tells(test, catalogue),
      parts: [
        Part(
          "What it looks at",
          text: ["It is \(LibraryWords.manner(test.manner)), \(Self.sides(test.sides))."],
          items: carriers.map { carrier in
            let part = carrier.loading >= TestPageWords.mainLoading ? "mostly" : "in part"
            return Self.muscle(
              carrier.muscle, catalogue,
              note:
                "\(LibraryWords.quality(carrier.quality)), \(part); \(Self.origin(carrier.provenance))"
            )
          }),
        Part(
          "How much it can tell",
          text: [test.reliability, Self.norms(test)].compactMap(\.self)),
        Self.asks(test.position, test.strains),
        Self.whoLeavesItOut(.test(test.id), shelves),
        Part(
          "Exercises measured by it",
          items: catalogue.exercises.filter { $0.measuredBy == test.id }
            .map { Self.exercise($0) }),
      ], sources: test.sources,
      question: "Does the self-test “\(test.name)” suit me?")
  }

  init(_ exercise: Exercise, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    let works =
      exercise.works.filter { $0.part == .main } + exercise.works.filter { $0.part == .helps }
    self.init(
      .exercises, exercise.id.text, exercise.name,
      lead:
        "\(Words.capitalised(LibraryWords.purpose(exercise.purpose))), \(Words.support(exercise.position.support)).",
      parts: [
        Part(
          "What it works",
          items: works.map { work in
            let part = work.part == .main ? "what it is for" : "helps"
            let measured = work.activation.map { ", at \(plain($0)) % of the most they can" } ?? ""
            return Self.muscle(
              work.muscle, catalogue, note: "\(part)\(measured); \(Self.origin(work.provenance))")
          }),
        Part(
          "Which daily acts it serves",
          items: exercise.acts.compactMap { catalogue.acts[$0] }
            .map { Item($0.name, .libraryEntry(.acts, $0.id.text)) }),
        Self.ladder(exercise, catalogue),
        Self.asks(exercise.position, exercise.strains),
        Self.whoLeavesItOut(.exercise(exercise.id), shelves),
        Part(
          "How much of it is known",
          text: [
            exercise.dose.provenance.source == nil
              ? "Nobody measured how much of it is best: the range is our choice."
              : "How much to do follows a source, named below."
          ]),
      ], sources: exercise.sources + [exercise.dose.provenance.source].compactMap(\.self),
      question: "Does the exercise “\(exercise.name)” suit me?")
  }

  private static func sides(_ sides: Sidedness) -> String {
    switch sides {
    case .each: "done for one side, then for the other"
    case .both: "done with both sides together"
    case .middle: "done with the middle of the body"
    }
  }

  private static func origin(_ provenance: Provenance) -> String {
    provenance.source == nil ? "assumed" : "from a source"
  }

  private static func norms(_ test: SelfTest) -> String? {
    guard let norms = test.norms else {
      return
        "Nobody has published what is usual at home, so mostly your own sides and days are compared."
    }
    let ages = norms.rows.map(\.ages)
    guard let from = ages.map(\.lowerBound).min(), let to = ages.map(\.upperBound).max() else {
      return nil
    }
    return "What is usual was published for people from \(from) to \(to)."
  }

  /// Where it is done and what it asks of the body, in facts.
  private static func asks(_ position: Position, _ strains: [Strain]) -> Part {
    func fact(_ term: String, _ words: [String]) -> Fact? {
      words.isEmpty ? nil : Fact(term: term, detail: Words.capitalised(Words.list(words)) + ".")
    }
    return Part(
      "What it asks of you",
      facts: [
        fact("Where", [Words.support(position.support)]),
        fact("You need", position.needs.map(TestPageWords.thing)),
        fact("Weight on", position.weightOn.map(LibraryWords.contact)),
        fact("Getting there", position.gettingThere.map(LibraryWords.transition)),
        fact("It asks for", position.demands.map(LibraryWords.demand)),
        fact(
          "It strains",
          strains.reduce(into: []) { words, strain in
            let word = "the \(LibraryWords.joint(strain.joint))"
            if !words.contains(word) { words.append(word) }
          }),
      ].compactMap(\.self))
  }

  private static func whoLeavesItOut(
    _ entry: WhatLeavesOut.Entry, _ shelves: LibraryShelves
  ) -> Part {
    let catalogue = shelves.catalogue
    let reasons = shelves.leavesOut.reasons(for: entry)
    let items = reasons.compactMap { reason -> Item? in
      switch reason {
      case .limit(let id):
        catalogue.limits[id].map { limit in
          let note = limit.asksSide || limit.asksJoint ? "depending on the side or joint" : nil
          return Item(limit.name, .libraryEntry(.limits, id.text), note: note)
        }
      case .condition(let id):
        catalogue.conditions[id].map { Item($0.name, .libraryEntry(.conditions, id.text)) }
      case .earlyCondition(let id):
        catalogue.conditions[id].map {
          Item(
            $0.name, .libraryEntry(.conditions, id.text),
            note: "in the first \($0.early?.weeks ?? 0) weeks")
        }
      }
    }
    return Part(
      "Who leaves it out",
      text: items.isEmpty
        ? ["No limit and no condition that we ask about leaves it out."]
        : ["Whoever has one of these is not shown it:"],
      items: items)
  }

  private static func ladder(_ exercise: Exercise, _ catalogue: Catalogue) -> Part {
    guard let place = catalogue.rung(of: exercise.id), place.ladder.rungs.count > 1 else {
      return Part(
        "Easier and harder", text: ["There is no easier and no harder one of its kind here."])
    }
    let items = place.ladder.rungs.enumerated().compactMap { index, id -> Item? in
      guard let rung = catalogue.exercises[id] else { return nil }
      guard index != place.index else { return Item(rung.name, note: "this one") }
      return Self.exercise(rung, note: index < place.index ? "easier" : "harder")
    }
    return Part("Easier and harder", text: [place.ladder.purpose], items: items)
  }
}

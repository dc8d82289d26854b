import Knowledge
import Plumbline
import Screening

/// One entry of the library as it is read: parts of words, facts and links, with its sources.
struct LibraryEntry: Sendable {
  /// A thing named, with a link where it has a page, and a picture where it is a movement that is open.
  struct Item: Hashable, Sendable {
    let name: String
    let path: String?
    let note: String?
    private(set) var figure: SmallFigure?

    init(_ name: String, _ place: Place? = nil, note: String? = nil) {
      (self.name, path, self.note) = (name, place?.path, note)
    }

    /// The same with its picture, where one may be shown.
    func pictured(_ pictures: MovementPictures) -> Item {
      guard let path else { return self }
      var item = self
      item.figure = pictures[libraryPath: path]
      return item
    }
  }

  struct Fact: Hashable, Sendable {
    let term: String
    let detail: String
  }

  /// A long list that is opened when it is wanted.
  struct Fold: Hashable, Sendable {
    let summary: String
    let items: [Item]

    func pictured(_ pictures: MovementPictures) -> Fold {
      Fold(summary: summary, items: items.map { $0.pictured(pictures) })
    }
  }

  struct Part: Hashable, Sendable {
    let heading: String
    let text: [String]
    let facts: [Fact]
    let hasFacts: Bool
    let items: [Item]
    let hasItems: Bool
    let folds: [Fold]

    init(
      _ heading: String, text: [String] = [], facts: [Fact] = [], items: [Item] = [],
      folds: [Fold] = []
    ) {
      (self.heading, self.text, self.folds) = (heading, text, folds.filter { !$0.items.isEmpty })
      (self.facts, hasFacts) = (facts, !facts.isEmpty)
      (self.items, hasItems) = (items, !items.isEmpty)
    }

    func pictured(_ pictures: MovementPictures) -> Part {
      Part(
        heading, text: text, facts: facts, items: items.map { $0.pictured(pictures) },
        folds: folds.map { $0.pictured(pictures) })
    }

    /// Whether nothing stands beneath the heading.
    var isEmpty: Bool { text.isEmpty && facts.isEmpty && items.isEmpty && folds.isEmpty }
  }

  let kind: LibraryKind
  let id: String
  let name: String
  let lead: String?
  /// What is said at a glance: “evidence: weak”.
  var tag: String?
  let parts: [Part]
  let sources: [Source.ID]
  /// What “Ask about this” writes down for the professional.
  let question: String

  init(
    _ kind: LibraryKind, _ id: String, _ name: String, lead: String? = nil, tag: String? = nil,
    parts: [Part], sources: [Source.ID] = [], question: String
  ) {
    (self.kind, self.id, self.name, self.lead, self.tag) = (kind, id, name, lead, tag)
    (self.parts, self.sources, self.question) = (parts.filter { !$0.isEmpty }, sources, question)
  }
}

extension LibraryEntry {
  /// - Returns: `nil` when the shelf has no such entry, or none with a page of its own.
  init?(_ kind: LibraryKind, _ id: String, _ shelves: LibraryShelves) {
    let catalogue = shelves.catalogue
    switch kind {
    case .muscles:
      guard let entry = catalogue.muscles[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .tests:
      guard let entry = catalogue.tests[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .exercises:
      guard let entry = catalogue.exercises[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .acts:
      guard let entry = catalogue.acts[.init(id)] else { return nil }
      self.init(entry, catalogue)
    case .habits:
      guard let entry = catalogue.habits[.init(id)] else { return nil }
      self.init(entry, catalogue)
    case .conditions:
      guard let entry = catalogue.conditions[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .limits:
      guard let entry = catalogue.limits[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .flags:
      guard let entry = catalogue.flags[.init(id)] else { return nil }
      self.init(entry, catalogue)
    case .sources:
      guard let entry = catalogue.sources[.init(id)] else { return nil }
      self.init(entry, shelves)
    case .questions:
      guard let entry = catalogue.questions[.init(id)] else { return nil }
      self.init(entry)
    case .stops, .index: return nil
    }
  }

  static func muscle(_ id: Muscle.ID, _ catalogue: Catalogue, note: String? = nil) -> Item {
    Item(
      catalogue.muscles[id]?.name ?? id.text, .libraryEntry(.muscles, id.text), note: note)
  }

  static func test(_ test: SelfTest, note: String? = nil) -> Item {
    Item(test.name, .libraryEntry(.tests, test.id.text), note: note)
  }

  static func exercise(_ exercise: Exercise, note: String? = nil) -> Item {
    Item(exercise.name, .libraryEntry(.exercises, exercise.id.text), note: note)
  }

  /// What one can be on, the easiest first.
  static let places: [Support] = [.bed, .chair, .standingSupported, .standing, .floor]

  /// Tests and exercises by what one is on, the easiest place first.
  static func byPlace<Entry>(
    _ entries: [Entry], _ position: (Entry) -> Position, _ item: (Entry) -> Item
  ) -> [Fold] {
    places.map { support in
      let items = entries.filter { position($0).support == support }.map(item)
      return Fold(
        summary: "\(Words.capitalised(Words.support(support))) (\(items.count))", items: items)
    }
  }

  /// What a reason leaves out, tests and exercises each in a list of their own.
  static func leftOut(by reason: WhatLeavesOut.Reason, _ shelves: LibraryShelves) -> [Fold] {
    let catalogue = shelves.catalogue
    var (tests, exercises): ([SelfTest], [Exercise]) = ([], [])
    for entry in shelves.leavesOut.entries(for: reason) {
      switch entry {
      case .test(let id): tests += [catalogue.tests[id]].compactMap(\.self)
      case .exercise(let id): exercises += [catalogue.exercises[id]].compactMap(\.self)
      }
    }
    return [
      Fold(
        summary: "\(tests.count) of \(catalogue.tests.count) self-tests are left out",
        items: tests.map { test($0) }),
      Fold(
        summary: "\(exercises.count) of \(catalogue.exercises.count) exercises are left out",
        items: exercises.map { exercise($0) }),
    ]
  }
}
